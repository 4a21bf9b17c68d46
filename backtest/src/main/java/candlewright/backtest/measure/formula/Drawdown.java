package candlewright.backtest.measure.formula;

/// One fall of a capital from a high until that is reached again, by index in the series of values;
/// -1 stands for the start before the first value.
///
/// @param peak index of the high, the last one if it was held
/// @param trough index of the lowest value
/// @param end index of the first value back at the high; of the last value while it lasts
/// @param recovered whether the high was reached again
/// @param high value at the peak
/// @param low value at the trough
public record Drawdown(int peak, int trough, int end, boolean recovered, double high, double low) {
  /// Returns the fall as a fraction of the high: 0.2 is 20 %; NaN if the high was not above 0.
  public double depth() {
    return high > 0 ? (high - low) / high : Double.NaN;
  }

  /// Returns the fall in units of the values.
  public double amount() {
    return high - low;
  }
}
