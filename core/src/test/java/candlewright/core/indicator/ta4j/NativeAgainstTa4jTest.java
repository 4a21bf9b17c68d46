package candlewright.core.indicator.ta4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorColumns;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Setting;
import candlewright.core.market.BarSeries;
import candlewright.core.testkit.Bars;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Our own indicators against those of ta4j, where both mean the same.
class NativeAgainstTa4jTest {
  private static final int BARS = 3000;

  /// Two names for one thing, with settings for both.
  ///
  /// @param bars after which they must agree to 1e-9 of the value
  /// @param convention where they differ before
  record Pair(String own, String other, double length, int bars, String convention) {}

  static Stream<Pair> pairs() {
    return Stream.of(
        new Pair("sma", "ta4j.sma", 20, 19, "none; ours is exact"),
        new Pair("sma", "ta4j.sma", 200, 199, "none; ours is exact"),
        // The weight of the seed after k bars is (1 - 2 / 21)^k, less than 1e-11 from k = 254 on.
        new Pair("ema", "ta4j.ema", 20, 280, "ta4j's seed is the first value, not a mean"),
        new Pair("ema", "ta4j.ema", 5, 80, "ta4j's seed is the first value, not a mean"));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void agree(Pair pair) {
    BarSeries bars = Bars.walk(new SplittableRandom(11), BARS);
    double[] own = column(pair.own, pair.length, bars);
    double[] other = column(pair.other, pair.length, bars);
    for (int i = pair.bars; i < BARS; i++) {
      assertTrue(!Double.isNaN(other[i]), pair + " bar " + i);
      assertEquals(other[i], own[i], 1e-9 * Math.abs(other[i]), pair + " bar " + i);
    }
  }

  private static double[] column(String name, double length, BarSeries bars) {
    IndicatorType type = Objects.requireNonNull(IndicatorCatalogue.find(name));
    double[] values = type.settings().stream().mapToDouble(Setting::defaultValue).toArray();
    values[0] = length;
    return IndicatorColumns.of(type, values, bars)[0];
  }
}
