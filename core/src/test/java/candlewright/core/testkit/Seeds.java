package candlewright.core.testkit;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Seeded property checks: the failing seed is in the message, so it replays.
public final class Seeds {
  private Seeds() {}

  /// Runs `property` for the seeds 0 to `count - 1`.
  public static void forEach(int count, Consumer<SplittableRandom> property) {
    for (long seed = 0; seed < count; seed++) {
      try {
        property.accept(new SplittableRandom(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("the property fails for seed " + seed, e);
      }
    }
  }
}
