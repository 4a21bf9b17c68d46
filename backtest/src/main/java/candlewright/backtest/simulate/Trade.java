package candlewright.backtest.simulate;

/// A round trip: from flat to flat, or to the end of the data.
///
/// @param entryBar index of the bar at whose open it was entered
/// @param entryTime open time of that bar, epoch milliseconds UTC
/// @param entryTicks price in ticks
/// @param exitBar index of the bar at whose open it was left; of the last bar if still open
/// @param exitTime open time of that bar; the known-at of the last bar if still open
/// @param exitTicks price in ticks; the last close if still open
/// @param lots quantity in lots
/// @param fees paid, in 1e-8 units of the quote currency
/// @param profit after fees, in 1e-8 units; valued at the last close if still open
/// @param open whether the data ended before it was left
public record Trade(
    int entryBar,
    long entryTime,
    long entryTicks,
    int exitBar,
    long exitTime,
    long exitTicks,
    long lots,
    long fees,
    long profit,
    boolean open) {}
