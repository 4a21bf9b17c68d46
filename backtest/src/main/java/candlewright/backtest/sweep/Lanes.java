package candlewright.backtest.sweep;

import candlewright.core.strategy.plan.PairComparer;

/// How columns are looked through: nothing that is found depends on it.
///
/// @param comparer compares two of them
/// @param finder finds where prices leave a range
record Lanes(PairComparer comparer, TouchFinder finder) {
  /// One bar after the other.
  static final Lanes NONE = new Lanes(PairComparer.SCALAR, TouchFinder.SCALAR);

  private static final String MODULE = "jdk.incubator.vector";

  /// Returns the way that uses the processor's lanes if the program was started with the module for
  /// it, else the one that needs none.
  static Lanes ofMachine() {
    return ModuleLayer.boot().findModule(MODULE).isPresent()
        ? new Lanes(new LaneComparer(), new LaneTouchFinder())
        : NONE;
  }
}
