package candlewright.core.indicator.ta4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.indicator.BarFields;
import candlewright.core.indicator.Kernel;
import candlewright.core.indicator.Setting;
import candlewright.core.market.BarSeries;
import candlewright.core.testkit.Bars;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Which indicators of ta4j never recover from bars on which prices stand still.
class Ta4jStillMarketTest {
  private static final int BARS = 400;
  private static final int STILL_FROM = 150;
  private static final int STILL_TO = 200;

  /// Longer after the still bars than any window.
  private static final int RECOVERED = 350;

  @Test
  void whatFallsSilentSaysSo() {
    Set<String> silent = new TreeSet<>();
    for (Entry entry : Ta4jIndicators.entries()) {
      double[] values = values(entry);
      // Those that wait for a second session are unknown before, too.
      if (isKnown(values, 0, STILL_FROM) && !isKnown(values, RECOVERED, BARS)) {
        silent.add(entry.type().name());
      }
    }
    assertEquals(
        Set.of(
            "ta4j.accumulation_distribution",
            "ta4j.chaikin_oscillator",
            "ta4j.fisher",
            "ta4j.kama",
            "ta4j.stochastic_oscillator_d",
            "ta4j.vidya"),
        silent);
    assertEquals(
        silent,
        Ta4jIndicators.entries().stream()
            .filter(entry -> entry.type().source().contains("no value for ever"))
            .map(entry -> entry.type().name())
            .collect(Collectors.toSet()));
  }

  private static boolean isKnown(double[] values, int from, int to) {
    return !Arrays.stream(values, from, to).allMatch(value -> Double.isNaN(value));
  }

  /// Returns what an indicator gives with its usual settings on prices that stand still for a
  /// while.
  private static double[] values(Entry entry) {
    BarSeries bars = Bars.walk(new SplittableRandom(3), BARS);
    int inputs = entry.feed().inputs().size();
    double[][] in = new double[inputs][BARS];
    for (int k = 0; k < inputs; k++) {
      BarFields.copy(bars, entry.feed().inputs().get(k).usual(), 0, BARS, in[k], 0);
    }
    List<Feed> withPricesOnly = List.of(Feed.VALUE, Feed.PRICES);
    int prices = withPricesOnly.contains(entry.feed()) ? inputs : inputs - 1;
    for (int k = 0; k < prices; k++) {
      Arrays.fill(in[k], STILL_FROM, STILL_TO, 100);
    }
    double[][] out = new double[1][BARS];
    double[] usual = entry.type().settings().stream().mapToDouble(Setting::defaultValue).toArray();
    Kernel kernel = entry.type().factory().make(usual, new int[inputs]);
    kernel.run(in, out, 0, BARS);
    return out[0];
  }
}
