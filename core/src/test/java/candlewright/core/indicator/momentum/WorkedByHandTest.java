package candlewright.core.indicator.momentum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import candlewright.core.market.Decimals;
import candlewright.core.testkit.Fed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Momentum indicators, or outputs and choices of them, that no published table covers.
class WorkedByHandTest {
  private static final double NAN = Double.NaN;

  @Test
  void streakCountsRisingBarsUpAndFallingBarsDown() {
    double[] closes = {1, 2, 3, 3, 2, 1, 2};
    assertArrayEquals(
        new double[] {NAN, 1, 2, 0, -1, -2, 1}, Fed.of("streak", Map.of(), 0, closes)[0]);
    assertArrayEquals(
        new double[] {NAN, 1, 2, 2, -1, -2, 1},
        Fed.of("streak", Map.of("unchanged", 1.0), 0, closes)[0]);
  }

  @Test
  void accumulationSwingAddsTheSwingIndicesUp() {
    double[][] bars = {{10, 11, 12}, {12, 14, 12}, {9, 10, 6}, {11, 13, 7}};
    // Bar 1: |H-C'| 3, |L-C'| 1, H-L 4 is greatest: R = 4 + |C'-O'|/4 = 4.25;
    // N = (13-11) + (13-11)/2 + (11-10)/4 = 3.25; 50 * 3.25/4.25 * 3/10 = 11.4706.
    double first = 50 * 3.25 / 4.25 * 0.3;
    // Bar 2: |H-C'| 1, |L-C'| 7 is greatest, H-L 6: R = 7 - 0.5 + 2/4 = 7;
    // N = (7-13) + (7-12)/2 + (13-11)/4 = -8; 50 * -8/7 * 7/10 = -40.
    assertArrayEquals(
        new double[] {NAN, first, -40}, Fed.of("swing_index", Map.of(), 0, bars)[0], 1e-12);
    assertArrayEquals(
        new double[] {NAN, first, first - 40},
        Fed.of("accumulation_swing", Map.of(), 0, bars)[0],
        1e-12);
  }

  @Test
  void swingIndexMeasuresAGapUpFromTheClose() {
    double[][] bars = {{10, 16}, {11, 18}, {9, 15}, {10, 17}};
    // |H-C'| 8 is greatest, |L-C'| 5, H-L 3: R = 8 - 2.5 + 0 = 5.5;
    // N = 7 + 0.5 + 0 = 7.5; 50 * 7.5/5.5 * 8/10.
    assertArrayEquals(
        new double[] {NAN, 50 * 7.5 / 5.5 * 0.8},
        Fed.of("swing_index", Map.of(), 0, bars)[0],
        1e-12);
  }

  @Test
  void elderRayIsHighAndLowLessTheAverageOfTheClose() {
    double[][] bars = {{11, 13, 15}, {9, 11, 12}, {10, 12, 14}};
    // The average begins with (10 + 12) / 2 = 11; then 11 + 2/3 * (14 - 11) = 13.
    double[][] powers = Fed.of("elder_ray", Map.of("length", 2.0), 0, bars);
    assertArrayEquals(new double[] {NAN, 2, 2}, powers[0], 1e-12);
    assertArrayEquals(new double[] {NAN, 0, -1}, powers[1], 1e-12);
  }

  @Test
  void centerOfGravityIsMinusTheMeanAgeWeightedByPrice() {
    // (3 * 1 + 2 * 2 + 1 * 3) / 6 and (3 * 2 + 2 * 3 + 1 * 7) / 12.
    assertArrayEquals(
        new double[] {NAN, NAN, -10 / 6.0, -19 / 12.0},
        Fed.of("center_of_gravity", Map.of("length", 3.0), 0, new double[] {1, 2, 3, 7})[0],
        1e-12);
  }

  @Test
  void waveTrendMeasuresTheDistanceFromTheAverageInItsOwnSize() {
    double[] flat = {1, 3, 3, 7};
    // Three times the price: 3, 9, 9, 21. Averages of two: 6, then 6 + 2/3 * 3 = 8, then
    // 8 + 2/3 * 13 = 50/3. Distances 3, 1, 13/3; their average (3 + 1) / 2 = 2, then
    // 2 + 2/3 * 7/3 = 32/9.
    double first = 1 / (0.015 * 2);
    double second = 13 / 3.0 / (0.015 * 32 / 9);
    double[][] waves =
        Fed.of(
            "wave_trend",
            Map.of("channel", 2.0, "average", 1.0, "signal", 2.0),
            0,
            flat,
            flat,
            flat);
    assertArrayEquals(new double[] {NAN, NAN, first, second}, waves[0], 1e-10);
    assertArrayEquals(new double[] {NAN, NAN, NAN, (first + second) / 2}, waves[1], 1e-10);
  }

  @Test
  void waveTrendComesToRestInAStillMarketOnAndOffTheGrid() {
    for (int scale : new int[] {1, Decimals.OFF_GRID}) {
      double[] closes = new double[2_000];
      Arrays.fill(closes, 0.3);
      closes[3] = 0.7;
      double[] waves = Fed.of("wave_trend", Map.of(), scale, closes, closes, closes)[0];
      assertArrayEquals(new double[] {0, 0}, new double[] {waves[1_998], waves[1_999]}, 1e-12);
    }
  }

  @Test
  void signalOfTheTrueStrengthIndexIsItsAverage() {
    // With smoothings of one bar the index is 100 times the sign of the change: 100, -100, 100.
    // The signal begins with (100 - 100) / 2 = 0, then 0 + 2/3 * 100.
    Map<String, Double> settings = Map.of("first", 1.0, "second", 1.0, "signal", 2.0);
    double[][] lines = Fed.of("tsi", settings, 0, new double[] {1, 2, 1, 2});
    assertArrayEquals(new double[] {NAN, 100, -100, 100}, lines[0], 1e-12);
    assertArrayEquals(new double[] {NAN, NAN, 0, 200 / 3.0}, lines[1], 1e-12);
  }

  @Test
  void trueStrengthIndexCanBeginWithItsFirstChange() {
    // Changes 2, -1: averages of two begin with 2 and 2, then 2 + 2/3 * -3 = 0 and
    // 2 + 2/3 * (1 - 2) = 4/3; the second smoothing is of one bar.
    Map<String, Double> settings = Map.of("first", 2.0, "second", 1.0, "signal", 1.0, "seed", 1.0);
    assertArrayEquals(
        new double[] {NAN, 100, 0}, Fed.of("tsi", settings, 0, new double[] {1, 3, 2})[0], 1e-12);
  }

  @Test
  void detrendedPriceCanTakeTheAverageOfThen() {
    // Averages of two: 2, 4, 6; the one of 2 / 2 + 1 bars ago.
    assertArrayEquals(
        new double[] {NAN, NAN, NAN, 7 - 2},
        Fed.of("dpo", Map.of("length", 2.0, "past", 1.0), 0, new double[] {1, 3, 5, 7})[0]);
  }

  @Test
  void relativeStrengthCanBeAveragedExponentially() {
    // Changes 1, -1, 2: gains average (1 + 0) / 2, then 0.5 + 2/3 * 1.5 = 1.5; losses (0 + 1) / 2,
    // then 0.5 - 2/3 * 0.5 = 1/6.
    assertArrayEquals(
        new double[] {NAN, NAN, 50, 90},
        Fed.of("rsi", Map.of("length", 2.0, "smoothing", 2.0), 0, new double[] {1, 2, 1, 3})[0],
        1e-12);
  }

  @Test
  void slowStochasticCanBeSmoothedExponentiallyAndByWilder() {
    double[] high = {2, 2, 2};
    double[] low = {0, 0, 0};
    double[] close = {0, 1, 2};
    // Positions 0, 50, 100. Both averages of two begin with 25; then 25 + 2/3 * 75 or 1/2 * 75.
    Map<String, Double> two = Map.of("length", 1.0, "smooth", 2.0, "signal", 1.0);
    Map<String, Double> ema = new HashMap<>(two);
    ema.put("smoothing", 1.0);
    Map<String, Double> wilder = new HashMap<>(two);
    wilder.put("smoothing", 2.0);
    assertArrayEquals(
        new double[] {NAN, 25, 75}, Fed.of("stochastic", ema, 0, high, low, close)[0], 1e-12);
    assertArrayEquals(
        new double[] {NAN, 25, 62.5}, Fed.of("stochastic", wilder, 0, high, low, close)[0], 1e-12);
  }

  @Test
  void steppedFisherCountsPlacesBeyondNinetyNineHundredthsAsNearlyOne() {
    double[] price = new double[40];
    for (int i = 0; i < price.length; i++) {
      price[i] = i;
    }
    // In a steady rise the place is 1 and its average 1 - 0.67^k, beyond 0.99 from the 12th on
    // (0.67^11 = 0.01222, 0.67^12 = 0.00819): then it counts as 0.999 for good.
    double[] fisher = Fed.of("fisher", Map.of("length", 2.0), 0, price, price)[0];
    double before = 1 - StrictMath.pow(0.67, 11);
    double expected = 0;
    for (int k = 1; k <= 11; k++) {
      double place = 1 - StrictMath.pow(0.67, k);
      expected = 0.5 * StrictMath.log((1 + place) / (1 - place)) + 0.5 * expected;
    }
    assertArrayEquals(new double[] {expected}, new double[] {fisher[11]}, 1e-9);
    assertArrayEquals(new double[] {0.98778}, new double[] {before}, 1e-5);
    expected = 0.5 * StrictMath.log(1.999 / 0.001) + 0.5 * expected;
    assertArrayEquals(new double[] {expected}, new double[] {fisher[12]}, 1e-9);
  }
}
