package candlewright.core.indicator.volatility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Kernel;
import candlewright.core.market.Decimals;
import candlewright.core.testkit.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Still markets, equal moves, settings that do not go together, and columns for settings.
class EdgeTest {
  @Test
  void aStillMarketGivesItsDocumentedAnswers() {
    for (String name : List.of("percent_b", "choppiness", "price_channel_percent")) {
      assertTrue(Double.isNaN(afterStill(name, 100)[0]), name);
    }
    assertTrue(Double.isNaN(afterStill("chaikin_volatility", 100)[0]));
    assertTrue(Double.isNaN(afterStill("mass_index", 100)[0]));
    for (String name :
        List.of("atr", "natr", "stddev", "bandwidth", "ulcer", "parkinson", "yang_zhang", "adx")) {
      assertEquals(0, afterStill(name, 100)[0], name);
    }
    assertEquals(100, afterStill("bollinger", 100)[0]);
    assertEquals(0, afterStill("adx", 100)[1]);
  }

  @Test
  void aPriceOfZeroIsUnknownNotInfinite() {
    for (String name :
        List.of(
            "natr",
            "bandwidth",
            "ulcer",
            "historical_volatility",
            "parkinson",
            "garman_klass",
            "rogers_satchell",
            "yang_zhang")) {
      assertTrue(Double.isNaN(afterStill(name, 0)[0]), name);
    }
    assertTrue(Double.isNaN(afterStill("donchian", 0)[3]));
  }

  @Test
  void equalMovesCancelExactlyOnADecimalGrid() {
    // Up by 0.01 and down by 0.01, but neither the doubles nor a hundred times them say so.
    double[][] bars = {{0.28, 0.2}, {0.29, 0.19}};
    double[] out = new double[2];
    for (int scale : new int[] {2, Decimals.OFF_GRID}) {
      Kernel kernel =
          type("directional_movement").factory().make(new double[] {2, 2}, scales(2, scale));
      for (double[] bar : bars) {
        kernel.update(bar, out);
      }
      assertEquals(scale == Decimals.OFF_GRID, out[0] + out[1] > 0, "scale " + scale);
    }
  }

  @Test
  void supertrendKeepsItsDirectionWhenTheCloseOnlyTouchesTheBand() {
    // True ranges 2 and 6: the band of the second bar is 10 - 6 = 4, then kept; the third bar
    // closes on it, the fourth below.
    double[][] bars = {{11, 9, 10}, {13, 7, 10}, {10, 4, 4}, {4, 3, 3}};
    double[] out = new double[4];
    Kernel kernel = type("supertrend").factory().make(new double[] {1, 1, 0, 0, 2}, scales(3, 0));
    double[] directions = new double[bars.length];
    for (int i = 0; i < bars.length; i++) {
      kernel.update(bars[i], out);
      directions[i] = out[1];
    }
    assertEquals("[NaN, 1.0, 1.0, -1.0]", Arrays.toString(directions));
  }

  @Test
  void aSampleNeedsTwoValues() {
    for (String name : List.of("stddev", "variance")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> type(name).factory().make(new double[] {1, 1}, scales(1, 2)),
          name);
    }
  }

  @Test
  void aConstantColumnGivesTheSameAsTheSetting() {
    assertSameAsSetting("bollinger", "length", 17, 0);
    assertSameAsSetting("bollinger", "multiplier", 1.5, 1);
    assertSameAsSetting("stddev", "length", 17, 0);
    assertSameAsSetting("donchian", "length", 17, 0);
    assertSameAsSetting("keltner", "multiplier", 1.5, 1);
    assertSameAsSetting("supertrend", "multiplier", 1.5, 1);
  }

  @Test
  void anAdaptiveAverageTrueRangeOfSimpleAveragesFollowsItsColumn() {
    IndicatorType type = type("atr");
    double[] settings = {5, 1, 0};
    Kernel fixed = type.factory().make(settings, scales(3, 2));
    Kernel adaptive = adaptive(type, "length", settings, 3);
    double[] expected = new double[1];
    double[] actual = new double[1];
    for (int i = 0; i < 500; i++) {
      double[] bar = bar(type, i);
      fixed.update(bar, expected);
      adaptive.update(with(bar, i % 3 == 0 ? 5 : 90), actual);
      if (i > VolatilityIndicators.ADAPTIVE_LIMIT && i % 3 == 0) {
        assertEquals(expected[0], actual[0], 1e-12, "bar " + i);
      }
    }
  }

  @Test
  void anAdaptiveWilderAverageForgetsItsStart() {
    IndicatorType type = type("atr");
    double[] settings = {5, 0, 0};
    Kernel fixed = type.factory().make(settings, scales(3, 2));
    Kernel adaptive = adaptive(type, "length", settings, 3);
    double[] expected = new double[1];
    double[] actual = new double[1];
    for (int i = 0; i < 500; i++) {
      double[] bar = bar(type, i);
      fixed.update(bar, expected);
      adaptive.update(with(bar, 5), actual);
    }
    assertEquals(expected[0], actual[0], 1e-12);
  }

  @Test
  void batchesAgreeWithTheStreamAroundUnknownBars() {
    Seeds.forEach(
        30,
        random -> {
          for (String name : List.of("bollinger", "atr", "adx")) {
            IndicatorType type = type(name);
            int scale = random.nextBoolean() ? 2 : Decimals.OFF_GRID;
            Kernel batch = type.factory().make(defaults(type), scales(type.inputs().size(), scale));
            Kernel stream = batch.copyState();
            double[][] columns = new double[type.inputs().size()][3_000];
            for (int i = 0; i < 3_000; i++) {
              double[] bar = bar(type, i);
              for (int k = 0; k < columns.length; k++) {
                columns[k][i] = random.nextInt(400) == 0 ? Double.NaN : bar[k];
              }
            }
            double[][] out = new double[type.outputs().size()][3_000];
            int cut = random.nextInt(3_000);
            batch.run(columns, out, 0, cut);
            batch.run(columns, out, cut, 3_000);
            assertSameAsStream(name, stream, columns, out);
          }
        });
  }

  private static void assertSameAsStream(
      String name, Kernel stream, double[][] columns, double[][] out) {
    double[] bar = new double[columns.length];
    double[] results = new double[out.length];
    for (int i = 0; i < out[0].length; i++) {
      for (int k = 0; k < bar.length; k++) {
        bar[k] = columns[k][i];
      }
      stream.update(bar, results);
      for (int k = 0; k < results.length; k++) {
        assertEquals(results[k], out[k][i], 0.0, name + " output " + k + " bar " + i);
      }
    }
  }

  private static void assertSameAsSetting(String name, String setting, double value, int place) {
    IndicatorType type = type(name);
    double[] settings = defaults(type);
    Kernel adaptive = adaptive(type, setting, settings, type.inputs().size());
    settings[place] = value;
    Kernel fixed = type.factory().make(settings, scales(type.inputs().size(), 2));
    double[] expected = new double[type.outputs().size()];
    double[] actual = new double[type.outputs().size()];
    for (int i = 0; i < 500; i++) {
      double[] bar = bar(type, i);
      fixed.update(bar, expected);
      adaptive.update(with(bar, value), actual);
      if (i >= VolatilityIndicators.ADAPTIVE_LIMIT) {
        assertEquals(Arrays.toString(expected), Arrays.toString(actual), name + " bar " + i);
      }
    }
  }

  private static Kernel adaptive(
      IndicatorType type, String setting, double[] settings, int inputs) {
    return Objects.requireNonNull(type.adaptive().get(setting))
        .factory()
        .make(settings, scales(inputs + 1, 2));
  }

  /// Feeds 100 bars that all stand at one price.
  private static double[] afterStill(String name, double price) {
    IndicatorType type = type(name);
    Kernel kernel = type.factory().make(defaults(type), scales(type.inputs().size(), 2));
    double[] bar = new double[type.inputs().size()];
    Arrays.fill(bar, price);
    double[] out = new double[type.outputs().size()];
    for (int i = 0; i < 100; i++) {
      kernel.update(bar, out);
    }
    return out;
  }

  /// A bar of a price that swings in whole cents.
  private static double[] bar(IndicatorType type, int i) {
    double[] bar = new double[type.inputs().size()];
    for (int k = 0; k < bar.length; k++) {
      int swing = i * i * 7 % 501 + i * 13 % 89;
      int offset =
          switch (type.inputs().get(k).name()) {
            case "high" -> 60;
            case "low" -> -60;
            default -> i * 31 % 100 - 50;
          };
      bar[k] = (10_000 + swing + offset) / 100.0;
    }
    return bar;
  }

  private static double[] with(double[] bar, double column) {
    double[] longer = Arrays.copyOf(bar, bar.length + 1);
    longer[bar.length] = column;
    return longer;
  }

  private static double[] defaults(IndicatorType type) {
    return type.settings().stream().mapToDouble(setting -> setting.defaultValue()).toArray();
  }

  private static int[] scales(int count, int scale) {
    int[] scales = new int[count];
    Arrays.fill(scales, scale);
    return scales;
  }

  private static IndicatorType type(String name) {
    return Objects.requireNonNull(IndicatorCatalogue.find(name), name);
  }
}
