package candlewright.core.strategy.plan;

import org.jspecify.annotations.Nullable;

/// One step at work. Its results lie in arrays whose index 0 is the first bar of the latest run.
abstract class StepRun {
  /// Works out bars `bar` to `bar + count` (exclusive) of the step's clock, which follow those of
  /// the run before.
  abstract void run(int bar, int count);

  /// Returns a copy of what it remembers of the bars so far, or null if it remembers nothing.
  @Nullable Object state() {
    return null;
  }

  /// Goes on from a state of the same step; the state is copied.
  void restore(@Nullable Object state) {}
}
