package candlewright.core.indicator.oracle;

import candlewright.core.market.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// One column of a published table: its numbers, NaN where it prints none, and their decimals.
final class OracleColumn {
  /// More decimals than this are the digits of a double, not of a price.
  private static final int MOST_DECIMALS = 9;

  private final double[] values;
  private final int scale;

  private OracleColumn(double[] values, int scale) {
    this.values = values;
    this.scale = scale;
  }

  /// Reads printed numbers; an empty text, `NaN` and `null` are unknown.
  ///
  /// @throws NumberFormatException if a text is no number although another one is
  static OracleColumn parse(List<String> texts) {
    double[] values = new double[texts.size()];
    int scale = 0;
    for (int i = 0; i < values.length; i++) {
      String text = texts.get(i).strip();
      if (isUnknown(text)) {
        values[i] = Double.NaN;
        continue;
      }
      values[i] = Double.parseDouble(text);
      int decimals = Math.max(0, new BigDecimal(text).stripTrailingZeros().scale());
      scale = Math.max(scale, decimals);
    }
    return new OracleColumn(values, onGrid(values, scale) ? scale : Decimals.OFF_GRID);
  }

  /// A column of whole numbers.
  static OracleColumn ofWhole(double[] values) {
    return new OracleColumn(values.clone(), 0);
  }

  private static boolean isUnknown(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.isEmpty() || lower.equals("nan") || lower.equals("null");
  }

  private static boolean onGrid(double[] values, int scale) {
    if (scale > MOST_DECIMALS) {
      return false;
    }
    for (double value : values) {
      if (!Double.isNaN(value) && !Decimals.onGrid(value, scale)) {
        return false;
      }
    }
    return true;
  }

  int size() {
    return values.length;
  }

  double value(int bar) {
    return values[bar];
  }

  /// Returns the decimals of every value, or OFF_GRID.
  int scale() {
    return scale;
  }

  /// Returns the index of the first known value, or -1.
  int firstKnown() {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        return i;
      }
    }
    return -1;
  }
}
