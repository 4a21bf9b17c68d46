package candlewright.core.indicator;

import candlewright.core.market.Decimals;

/// Arithmetic on decimal grids: what is equal in decimals must be equal as doubles, or a range that
/// is zero would come out as a rounding error and a quotient as noise.
public final class Grid {
  private Grid() {}

  /// Returns the grid on which sums and differences of columns lie: the finest of theirs, or {@link
  /// Decimals#OFF_GRID} if one of them is on none.
  ///
  /// @param scales decimals of the columns
  public static int common(int... scales) {
    return common(scales, scales.length);
  }

  /// Returns the common grid of the first `count` columns.
  ///
  /// @param scales decimals of the columns
  public static int common(int[] scales, int count) {
    int common = 0;
    for (int k = 0; k < count; k++) {
      if (scales[k] == Decimals.OFF_GRID) {
        return Decimals.OFF_GRID;
      }
      common = Math.max(common, scales[k]);
    }
    return common;
  }

  /// Returns a sum or difference of values of a grid freed from its rounding error; `value` itself
  /// off the grid.
  ///
  /// @param scale decimals of the values, or {@link Decimals#OFF_GRID}
  public static double snap(double value, int scale) {
    return scale == Decimals.OFF_GRID ? value : Decimals.value(Decimals.units(value, scale), scale);
  }
}
