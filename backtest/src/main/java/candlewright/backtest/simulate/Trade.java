package candlewright.backtest.simulate;

import candlewright.core.market.CurrencyRate;
import candlewright.core.market.InstrumentId;
import candlewright.core.trading.Side;
import org.jspecify.annotations.Nullable;

/// A round trip in one instrument on one side: from flat to flat, or to the end of the data.
///
/// Bars count in the series of its own instrument. Money is in 1e-8 units of the account's
/// currency, each fill and payment converted when it was made. After a split the lots and the price
/// of the entry are those of the shares at the end.
///
/// @param instrument what was traded
/// @param side BUY for a long trade, SELL for a short one
/// @param entryBar index of the bar of the first fill
/// @param entryTime of the first fill, epoch milliseconds UTC
/// @param entryTicks price of the first fill in ticks
/// @param exitBar index of the bar of the last fill; of the last bar if still open
/// @param exitTime of the last fill; the known-at of the last bar if still open
/// @param exitTicks price of the last fill in ticks; the last close if still open
/// @param lots quantity in lots that was entered with, all fills together
/// @param entryValue notional of all fills that entered
/// @param exitValue notional of all fills that left, what is still held valued at the last close
/// @param fees paid
/// @param funding paid for holding: funding, borrowing and dividends of a short position, less the
///   dividends of a long one; negative if received
/// @param slippage what fills cost against the prices that orders meant; part of the profit already
/// @param profit after fees and funding
/// @param tag of the entry; empty for none
/// @param exitReason why it ended
/// @param open whether the data ended before it was left
/// @param quoted what it was in the currency of its price; null if that is the account's
public record Trade(
    InstrumentId instrument,
    Side side,
    int entryBar,
    long entryTime,
    long entryTicks,
    int exitBar,
    long exitTime,
    long exitTicks,
    long lots,
    long entryValue,
    long exitValue,
    long fees,
    long funding,
    long slippage,
    long profit,
    String tag,
    ExitReason exitReason,
    boolean open,
    @Nullable Quoted quoted) {

  /// What a trade was in a currency that is not the account's.
  ///
  /// @param currency of the price
  /// @param entryValue notional of all fills that entered, in 1e-8 units of that currency
  /// @param exitValue notional of all fills that left, what is still held valued at the last close
  /// @param entryRate what one unit of it was worth in the account's currency at the first fill
  /// @param exitRate the same at the last fill; at the end of the data if still open
  public record Quoted(
      String currency,
      long entryValue,
      long exitValue,
      CurrencyRate entryRate,
      CurrencyRate exitRate) {}

  /// Of an instrument that is quoted in the account's currency.
  public Trade(
      InstrumentId instrument,
      Side side,
      int entryBar,
      long entryTime,
      long entryTicks,
      int exitBar,
      long exitTime,
      long exitTicks,
      long lots,
      long entryValue,
      long exitValue,
      long fees,
      long funding,
      long slippage,
      long profit,
      String tag,
      ExitReason exitReason,
      boolean open) {
    this(
        instrument,
        side,
        entryBar,
        entryTime,
        entryTicks,
        exitBar,
        exitTime,
        exitTicks,
        lots,
        entryValue,
        exitValue,
        fees,
        funding,
        slippage,
        profit,
        tag,
        exitReason,
        open,
        null);
  }

  /// Tells whether it earned when the price rose.
  public boolean isLong() {
    return side == Side.BUY;
  }

  /// Returns the profit over the value entered with; NaN if that was nothing.
  public double returned() {
    return entryValue == 0 ? Double.NaN : profit / (double) entryValue;
  }

  /// Returns how long it was held, in milliseconds.
  public long millis() {
    return exitTime - entryTime;
  }
}
