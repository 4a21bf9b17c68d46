package candlewright.core.indicator.momentum;

import candlewright.core.market.Decimals;
import java.util.Arrays;

/// Arithmetic on decimal grids: what is equal in decimals must be equal as doubles, or a range that
/// is zero would come out as a rounding error and a quotient as noise.
final class Grid {
  private Grid() {}

  /// Returns the grid on which sums and differences of columns lie, or OFF_GRID.
  static int common(int... scales) {
    int common = 0;
    for (int scale : scales) {
      if (scale == Decimals.OFF_GRID) {
        return Decimals.OFF_GRID;
      }
      common = Math.max(common, scale);
    }
    return common;
  }

  /// Returns the common grid of the first `count` columns.
  static int first(int[] scales, int count) {
    return common(Arrays.copyOf(scales, count));
  }

  /// Returns a sum or difference of values of a grid freed from its rounding error; `value` itself
  /// off the grid.
  static double snap(double value, int scale) {
    return scale == Decimals.OFF_GRID ? value : Decimals.value(Decimals.units(value, scale), scale);
  }

  /// Returns the length that a column asks for, within its bounds.
  static int length(double asked, int limit) {
    return (int) Math.max(1, Math.min(limit, Math.rint(asked)));
  }
}
