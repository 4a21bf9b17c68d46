package candlewright.core.indicator.volatility;

import candlewright.core.market.Decimals;

/// Arithmetic on decimal grids.
final class Grid {
  private Grid() {}

  /// Returns the grid on which differences of the first `count` columns lie, or OFF_GRID.
  static int common(int[] scales, int count) {
    int common = 0;
    for (int k = 0; k < count; k++) {
      if (scales[k] == Decimals.OFF_GRID) {
        return Decimals.OFF_GRID;
      }
      common = Math.max(common, scales[k]);
    }
    return common;
  }

  /// Returns the length that a column asks for, within its bounds.
  static int length(double asked, int limit) {
    return (int) Math.max(1, Math.min(limit, Math.rint(asked)));
  }
}
