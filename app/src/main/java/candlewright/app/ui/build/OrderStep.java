package candlewright.app.ui.build;

import candlewright.backtest.simulate.ExitReason;
import candlewright.backtest.simulate.Refusal;

/// One step of what followed a decision. Times are epoch milliseconds UTC.
public sealed interface OrderStep {
  /// A position was held already, so an entry was not judged.
  ///
  /// @param since when it was entered
  /// @param isLong of the position
  record Held(long since, boolean isLong) implements OrderStep {}

  /// Nothing was held that could be left.
  record Flat() implements OrderStep {}

  /// An order was placed at the close.
  ///
  /// @param byMarket whether it was by market, else at a limit
  record Placed(long time, boolean byMarket) implements OrderStep {}

  /// The entry was not made.
  record Refused(Refusal reason) implements OrderStep {}

  /// The entry was filled.
  ///
  /// @param price of the first fill
  record Filled(long time, double price) implements OrderStep {}

  /// The position was left.
  ///
  /// @param price of the last fill
  /// @param returned profit over the value entered with
  record Left(long time, double price, ExitReason reason, double returned) implements OrderStep {}

  /// The data ended before anything came of the order.
  record Unfilled() implements OrderStep {}

  /// The position is still held at the end of the data.
  record StillHeld() implements OrderStep {}
}
