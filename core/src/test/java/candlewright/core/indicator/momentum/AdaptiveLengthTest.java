package candlewright.core.indicator.momentum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Fed;
import candlewright.core.testkit.Seeds;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Lengths asked for bar by bar.
class AdaptiveLengthTest {
  private static final int BARS = 600;

  @Test
  void windowsLookBackOnTheLengthOfTheirBar() {
    Seeds.forEach(
        20,
        random -> {
          double[][] bars = bars(random);
          double[] close = bars[2];
          check("mom", Map.of(), random, close);
          check("roc", Map.of(), random, close);
          check("rsi", Map.of("smoothing", 1.0), random, close);
          check("stochastic", Map.of("smooth", 1.0, "signal", 1.0), random, bars);
          check("cci", Map.of(), random, bars);
        });
  }

  /// Asks for two lengths by turns and compares each bar with the kernel of its constant length.
  private static void check(
      String name, Map<String, Double> settings, SplittableRandom random, double[]... columns) {
    int one = random.nextInt(1, 100);
    int other = random.nextInt(1, 201);
    double[] asked = new double[BARS];
    for (int i = 0; i < BARS; i++) {
      asked[i] = i % 3 == 0 ? one : other;
    }
    double[] adaptive = Fed.adaptive(name, "length", settings, 2, with(columns, asked))[0];
    double[] first = Fed.of(name, length(settings, one), 2, columns)[0];
    double[] second = Fed.of(name, length(settings, other), 2, columns)[0];
    int known = 0;
    for (int i = 0; i < BARS; i++) {
      double expected = i % 3 == 0 ? first[i] : second[i];
      if (!Double.isNaN(adaptive[i])) {
        assertEquals(expected, adaptive[i], 1e-9 * Math.max(1, Math.abs(expected)), name + i);
        known++;
      }
    }
    assertTrue(known > BARS - 250, name + " knows " + known);
    assertTrue(Double.isNaN(adaptive[198]), name + " is known before its limit");
  }

  @Test
  void recursiveStrengthOfAConstantLengthForgetsItsOtherSeed() {
    // Seeded with 200 changes rather than 5, which fades by 4/5 a bar.
    double[] close = bars(new SplittableRandom(7))[2];
    double[] five = new double[BARS];
    Arrays.fill(five, 5);
    for (double smoothing : new double[] {0, 2}) {
      Map<String, Double> settings = Map.of("smoothing", smoothing);
      double[] adaptive = Fed.adaptive("rsi", "length", settings, 2, close, five)[0];
      double[] constant = Fed.of("rsi", length(settings, 5), 2, close)[0];
      for (int i = 400; i < BARS; i++) {
        assertEquals(constant[i], adaptive[i], 1e-9);
      }
    }
  }

  @Test
  void lengthsAreRoundedAndKeptWithinTheirBounds() {
    double[] close = bars(new SplittableRandom(8))[2];
    double[] asked = new double[BARS];
    Arrays.fill(asked, 200, 300, -5);
    Arrays.fill(asked, 300, 400, 2.6);
    Arrays.fill(asked, 400, BARS, 1e6);
    double[] mom = Fed.adaptive("mom", "length", Map.of(), 2, close, asked)[0];
    assertEquals(close[250] - close[249], mom[250], 1e-9);
    assertEquals(close[350] - close[347], mom[350], 1e-9);
    assertEquals(close[450] - close[250], mom[450], 1e-9);
  }

  private static double[][] bars(SplittableRandom random) {
    BarSeries bars = Bars.walk(random, BARS);
    double[][] columns = new double[3][BARS];
    bars.copy(Column.HIGH, 0, BARS, columns[0], 0);
    bars.copy(Column.LOW, 0, BARS, columns[1], 0);
    bars.copy(Column.CLOSE, 0, BARS, columns[2], 0);
    return columns;
  }

  private static double[][] with(double[][] columns, double[] last) {
    double[][] all = Arrays.copyOf(columns, columns.length + 1);
    all[columns.length] = last;
    return all;
  }

  private static Map<String, Double> length(Map<String, Double> settings, double length) {
    Map<String, Double> all = new HashMap<>(settings);
    all.put("length", length);
    return all;
  }
}
