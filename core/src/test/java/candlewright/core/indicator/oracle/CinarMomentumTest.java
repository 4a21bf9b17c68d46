package candlewright.core.indicator.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Kernel;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The actions that strategies of cinar/indicator took from momentum indicators, 1 to buy and -1 to
/// sell. They do not print the indicators, so the rules were found by trying: those below give
/// every action of the year.
class CinarMomentumTest {
  @Test
  void relativeStrengthBuysAtThirtyAndSellsAtSeventy() throws IOException {
    double[] rsi = outputs("rsi", 14, 0)[0];
    assertActions("momentum__rsi_strategy", 0, i -> rsi[i] <= 30 ? 1 : rsi[i] >= 70 ? -1 : 0);
  }

  @Test
  void williamsBuysAtMinusEightyAndSellsAtMinusTwenty() throws IOException {
    double[] williams = outputs("williams_r", 14)[0];
    assertActions(
        "momentum__williams_r_strategy",
        0,
        i -> williams[i] <= -80 ? 1 : williams[i] >= -20 ? -1 : 0);
  }

  @Test
  void stochasticStrengthBuysAtEightyAndSellsAbove() throws IOException {
    double[] k = outputs("stoch_rsi", 14, 14, 1, 1)[0];
    assertActions(
        "momentum__stochastic_rsi_strategy", 0, i -> k[i] <= 80 ? 1 : k[i] >= 80 ? -1 : 0);
  }

  @Test
  void awesomeOscillatorBuysAboveZeroAndSellsBelow() throws IOException {
    double[] awesome = outputs("awesome", 5, 34)[0];
    assertActions(
        "momentum__awesome_oscillator_strategy",
        0,
        i -> awesome[i] > 0 ? 1 : awesome[i] < 0 ? -1 : 0);
  }

  @Test
  void channelIndexWithTheRunningDeviationBuysAboveAHundredAndSellsBelow() throws IOException {
    double[] cci = outputs("cci", 20, 1)[0];
    assertActions("trend__cci_strategy", 0, i -> cci[i] >= 100 ? 1 : cci[i] <= -100 ? -1 : 0);
  }

  @Test
  void elderRayBuysWeakeningBearsInARiseAndSellsWeakeningBullsInAFall() throws IOException {
    double[] average = outputs("ema", 13, 0)[0];
    double[][] powers = outputs("elder_ray", 13);
    double[] bull = powers[0];
    double[] bear = powers[1];
    assertActions(
        "momentum__elder_ray_strategy",
        0,
        i -> {
          if (i > 0 && average[i] > average[i - 1] && bear[i] < 0 && bear[i] > bear[i - 1]) {
            return 1;
          }
          return i > 0 && average[i] < average[i - 1] && bull[i] > 0 && bull[i] < bull[i - 1]
              ? -1
              : 0;
        });
  }

  @Test
  void trueStrengthBuysAboveItsSignalAndZeroAndSellsBelowBoth() throws IOException {
    // Its averages begin otherwise; from bar 100 on that is forgotten.
    double[][] lines = outputs("tsi", 25, 13, 12, 0);
    double[] tsi = lines[0];
    double[] signal = lines[1];
    assertActions(
        "trend__tsi_strategy",
        100,
        i -> tsi[i] > 0 && tsi[i] > signal[i] ? 1 : tsi[i] < 0 && tsi[i] < signal[i] ? -1 : 0);
  }

  /// What a strategy does on a bar.
  private interface Rule {
    int action(int bar);
  }

  private static void assertActions(String file, int from, Rule rule) throws IOException {
    OracleColumn actions = Source.CINAR.table(file).expected("Action");
    int taken = 0;
    for (int i = from; i < actions.size(); i++) {
      assertEquals(actions.value(i), rule.action(i), file + " on bar " + i);
      taken += rule.action(i) == 0 ? 0 : 1;
    }
    assertTrue(taken > 20, file + " acts " + taken + " times");
  }

  private static double[][] outputs(String name, double... settings) throws IOException {
    OracleTable table = Source.CINAR.table("momentum__rsi_strategy");
    IndicatorType type = Objects.requireNonNull(IndicatorCatalogue.find(name), name);
    double[][] in = new double[type.inputs().size()][table.size()];
    int[] scales = new int[in.length];
    for (int k = 0; k < in.length; k++) {
      Input input = type.inputs().get(k);
      OracleColumn column = table.input(input.usual().text());
      scales[k] = column.scale();
      Arrays.setAll(in[k], column::value);
    }
    Kernel kernel = type.factory().make(settings, scales);
    double[][] out = new double[kernel.outputs()][table.size()];
    kernel.run(in, out, 0, table.size());
    return out;
  }
}
