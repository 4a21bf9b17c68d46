package candlewright.backtest.sweep;

import candlewright.core.strategy.plan.PairComparer;

/// Chooses how columns are compared on this machine.
final class Lanes {
  private static final String MODULE = "jdk.incubator.vector";

  private Lanes() {}

  /// Returns the comparer that uses the processor's lanes if the program was started with the
  /// module for it, else the one that needs none.
  static PairComparer comparer() {
    return ModuleLayer.boot().findModule(MODULE).isPresent()
        ? new LaneComparer()
        : PairComparer.SCALAR;
  }
}
