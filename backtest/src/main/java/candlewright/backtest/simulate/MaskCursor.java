package candlewright.backtest.simulate;

import candlewright.core.strategy.plan.Mask;

/// A condition read forward: each stretch in which it is not true is searched once, however often
/// it is asked about.
final class MaskCursor {
  private final Mask mask;

  /// From here to `found` there is no true bar.
  private int searched;

  private int found = -1;

  MaskCursor(Mask mask) {
    this.mask = mask;
  }

  /// Tells whether it is known-true on a bar.
  boolean isTrue(int bar) {
    return mask.isTrue(bar);
  }

  /// Returns the first bar from `from` on at which it is known-true; the number of bars if there is
  /// none.
  int next(int from) {
    if (from < searched || from > found) {
      found = mask.nextTrue(from, mask.size());
      searched = from;
    }
    return found;
  }
}
