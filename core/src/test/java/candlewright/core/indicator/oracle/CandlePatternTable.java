package candlewright.core.indicator.oracle;

import java.io.IOException;
import java.util.List;

/// What TA-Lib finds in a published table of bars: a column for each of its candlestick patterns,
/// named as its functions are (`CDLHAMMER`); 100 for a bullish find, -100 for a bearish one (twice
/// that where confirmed), 0 for none and NaN during the warm-up.
public final class CandlePatternTable {
  private final OracleTable table;

  private CandlePatternTable(OracleTable table) {
    this.table = table;
  }

  /// Reads 500 days of SPY. Skips the test when the table is absent.
  public static CandlePatternTable spy() throws IOException {
    return new CandlePatternTable(Source.LEAN.table("spy_candle_patterns.txt"));
  }

  /// Reads 2,534 days of EURUSD, without volume. Skips the test when the table is absent.
  public static CandlePatternTable eurUsd() throws IOException {
    return new CandlePatternTable(Source.LEAN.table("eurusd_candle_patterns.txt"));
  }

  /// Returns the number of bars.
  public int size() {
    return table.size();
  }

  /// Returns the names of the patterns.
  public List<String> patterns() {
    return table.expectedNames();
  }

  /// Returns a column of the bars: `open`, `high`, `low`, `close` or `volume`.
  public double[] bars(String column) {
    return values(table.input(column));
  }

  /// Returns the decimals of a column of the bars.
  public int scale(String column) {
    return table.input(column).scale();
  }

  /// Returns what TA-Lib finds at each bar.
  ///
  /// @throws IllegalArgumentException if there is no such pattern
  public double[] pattern(String name) {
    return values(table.expected(name));
  }

  private static double[] values(OracleColumn column) {
    double[] values = new double[column.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.value(i);
    }
    return values;
  }
}
