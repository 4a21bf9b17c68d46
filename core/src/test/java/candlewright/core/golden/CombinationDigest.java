package candlewright.core.golden;

import candlewright.core.signal.CombinationKernel;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.Truth;
import java.util.Arrays;
import java.util.SplittableRandom;

/// What combinations answer, a line for each case of settings.
final class CombinationDigest {
  /// Weights of the parts where the type is weighted; one speaks against.
  private static final double[] WEIGHTS = {1, -0.5, 2, 0.25};

  /// The truth of each part on each bar: unknown at first and now and then, else it lasts for some
  /// bars.
  private final Truth[][] bars;

  CombinationDigest(int size) {
    bars = new Truth[size][WEIGHTS.length];
    SplittableRandom random = new SplittableRandom(7);
    boolean[] now = new boolean[WEIGHTS.length];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < now.length; k++) {
        now[k] ^= random.nextInt(2 + k) == 0;
        bars[i][k] = random.nextInt(15) == 0 || i < k ? Truth.UNKNOWN : Truth.of(now[k]);
      }
    }
  }

  String of(CombinationType type) {
    int parts = Math.clamp(WEIGHTS.length, type.minimumParts(), type.maximumParts());
    double[] weights = Arrays.copyOf(WEIGHTS, parts);
    if (!type.weighted()) {
      Arrays.fill(weights, 1);
    }
    StringBuilder text = new StringBuilder();
    for (double[] values : SettingCases.of(type.settings())) {
      CombinationKernel kernel = type.factory().make(values, weights);
      long[] value = new long[(bars.length + 63) >> 6];
      long[] known = new long[value.length];
      for (int i = 0; i < bars.length; i++) {
        Truth truth = kernel.update(Arrays.copyOf(bars[i], parts));
        value[i >> 6] |= truth == Truth.TRUE ? 1L << i : 0;
        known[i >> 6] |= truth.isKnown() ? 1L << i : 0;
      }
      text.append("combination ").append(type.name());
      text.append(SettingCases.text(type.settings(), values)).append(": ");
      text.append(Answers.line(value, known));
    }
    return text.toString();
  }
}
