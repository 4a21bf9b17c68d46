package candlewright.datafeed.store;

import candlewright.core.market.Decimals;

/// The common decimal scale of prices or volumes that are read from several blocks.
final class Scale {
  private int scale;
  private double largest;

  /// Adds the values of a block.
  ///
  /// @param blockScale their scale, or {@link Decimals#OFF_GRID}
  /// @param blockUnits the largest of them in units of that scale
  void addBlock(int blockScale, long blockUnits) {
    add(blockScale, blockScale == Decimals.OFF_GRID ? 0 : Decimals.value(blockUnits, blockScale));
  }

  private void add(int blockScale, double blockLargest) {
    scale =
        blockScale == Decimals.OFF_GRID || scale == Decimals.OFF_GRID
            ? Decimals.OFF_GRID
            : Math.max(scale, blockScale);
    largest = Math.max(largest, blockLargest);
  }

  /// Adds a single value.
  void add(double value) {
    if (scale != Decimals.OFF_GRID) {
      add(Decimals.scaleOf(value, scale, Decimals.MAX_SCALE), value);
    }
  }

  /// Returns the scale of all values; off the grid if the largest has too many units of it.
  int common() {
    return scale == Decimals.OFF_GRID || Decimals.onGrid(largest, scale)
        ? scale
        : Decimals.OFF_GRID;
  }
}
