package candlewright.core.indicator.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.Kernel;
import candlewright.core.indicator.ScalarKernel;
import candlewright.core.testkit.Seeds;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Trend indicators worked out by hand where no published results exist.
class TrendByHandTest {
  @Test
  void almaWeighsByABellCurve() {
    // Offset 1 puts the peak on the last of 2 values; 1 away the weight is exp(-sigma^2 / 8), which
    // is 1/2 for sigma = sqrt(8 ln 2). So the weights are 1/3 and 2/3.
    Alma alma = new Alma(2, 1, 2.3548200450309493);
    alma.update(3);
    assertEquals(5, alma.update(6), 1e-12);
  }

  @Test
  void volumeWeighsPricesAndNoVolumeLeavesThemUnknown() {
    Vwma average = new Vwma(2, 0, 0);
    double[] out = new double[1];
    average.update(new double[] {1, 0}, out);
    average.update(new double[] {4, 1}, out);
    assertEquals(4, out[0]);
    average.update(new double[] {8, 3}, out);
    assertEquals(7, out[0]); // (4 * 1 + 8 * 3) / 4
    average.update(new double[] {8, 0}, out);
    average.update(new double[] {8, 0}, out);
    assertTrue(Double.isNaN(out[0]));
  }

  @Test
  void coppockWeighsTheSumOfTwoRatesOfChange() {
    // Rates over 2 and 1 bars: at 99 it is -1 % and -10 %, then -10 % and 0 %.
    // Weighted 1 and 2: (-11 - 20) / 3.
    double[] curve = fed(new Coppock(2, 2, 1), 100, 110, 99, 99);
    assertTrue(Double.isNaN(curve[2]));
    assertEquals(-31.0 / 3, curve[3], 1e-12);
  }

  @Test
  void ichimokuShowsTheSpansThatLieOverTheBar() {
    double[] out = new double[5];
    Ichimoku ichimoku = new Ichimoku(1, 2, 3, 1);
    double[][] bars = {{4, 2, 3}, {6, 1, 5}, {8, 3, 7}, {10, 6, 9}};
    for (double[] bar : bars) {
      ichimoku.update(bar, out);
    }
    // Last bar: conversion (10 + 6) / 2, base (10 + 3) / 2. The bar before: conversion (8 + 3) / 2,
    // base (8 + 1) / 2, their middle 5; range of 3 bars (8 + 1) / 2. Close 9 after 7.
    assertArrayEquals(new double[] {8, 6.5, 5, 4.5, 2}, out);
  }

  @Test
  void linearRegressionGivesTheWholeLine() {
    double[] out = new double[6];
    Linreg line = new Linreg(3, 0);
    for (double value : new double[] {1, 2, 4}) {
      line.update(new double[] {value}, out);
    }
    // Mean 7/3, slope (4 - 1) / 2. Explained 1.5^2 * 2 of 1 + 4 + 16 - 49/3 = 14/3, which is 27/28.
    double[] expected = {23.0 / 6, 1.5, 5.0 / 6, 16.0 / 3, 27.0 / 28, 56.309932474020215};
    assertArrayEquals(expected, out, 1e-12);
  }

  @Test
  void equalValuesHaveNoCoefficientOfDetermination() {
    double[] out = new double[6];
    Linreg line = new Linreg(3, 1);
    for (int i = 0; i < 3; i++) {
      line.update(new double[] {0.1}, out);
    }
    assertArrayEquals(new double[] {0.1, 0, 0.1, 0.1, Double.NaN, 0}, out);
  }

  @Test
  void kamaCountsAMarketWithoutChangeAsStraight() {
    // Straight: weight (2/3)^2 = 4/9. From 1 to 5: 1 + 16/9 = 25/9; then 25/9 + 4/9 * 20/9.
    double[] average = fed(new Kama(1, 2, 30, 0), 1, 5, 5);
    assertEquals(25.0 / 9, average[1], 1e-12);
    assertEquals(305.0 / 81, average[2], 1e-12);
  }

  @Test
  void macdSeedsTheFastAverageAsAsked() {
    // Slow: (1 + 2 + 6) / 3 = 3. Fast by itself: 1.5 + 2/3 * 4.5 = 4.5; aligned: (2 + 6) / 2 = 4;
    // from the first value: slow 1, 1.5, 3.75, fast 1, 5/3, 41/9.
    assertEquals(1.5, fed(new Macd(2, 3, 1, Macd.Start.OWN, 0), 1, 2, 6)[2], 1e-12);
    assertEquals(1, fed(new Macd(2, 3, 1, Macd.Start.ALIGNED, 0), 1, 2, 6)[2], 1e-12);
    assertEquals(41.0 / 9 - 3.75, fed(new Macd(2, 3, 1, Macd.Start.FIRST, 0), 1, 2, 6)[2], 1e-12);
  }

  @Test
  void aroonTakesTheLatestOrTheFirstOfEqualExtremes() {
    double[][] bars = {{5, 1}, {5, 1}, {4, 2}};
    double[] latest = new double[3];
    double[] first = new double[3];
    Aroon byLatest = new Aroon(2, true);
    Aroon byFirst = new Aroon(2, false);
    for (double[] bar : bars) {
      byLatest.update(bar, latest);
      byFirst.update(bar, first);
    }
    assertArrayEquals(new double[] {50, 50, 0}, latest);
    assertArrayEquals(new double[] {0, 0, 0}, first);
  }

  @Test
  void stopLiesBelowTheBarsOfALongTrendAndAboveThoseOfAShortOne() {
    Seeds.forEach(
        20,
        random -> {
          Psar psar = new Psar(0.02, 0.02, 0.2);
          double[] out = new double[2];
          double price = 100;
          for (int i = 0; i < 300; i++) {
            price += random.nextInt(-20, 21) / 10.0;
            double high = price + random.nextInt(10) / 10.0;
            double low = price - random.nextInt(10) / 10.0;
            psar.update(new double[] {high, low}, out);
            if (i > 0) {
              assertTrue(out[1] == 1 ? out[0] <= low : out[1] == -1 && out[0] >= high, "bar " + i);
            }
          }
        });
  }

  @Test
  void mcGinleyStartsAfreshWherePricesAreNotAboveZero() {
    McGinley dynamic = new McGinley(2, 1, Seed.AVERAGE, 0);
    dynamic.update(2);
    assertEquals(3, dynamic.update(4));
    assertTrue(Double.isNaN(dynamic.update(0)));
    assertTrue(Double.isNaN(dynamic.update(6)));
    assertEquals(7, dynamic.update(8));
  }

  @Test
  void barsWithoutAnyRangeHaveNoVortexAndLeaveFractalAverageAtThePrice() {
    double[] out = new double[2];
    Vortex vortex = new Vortex(2, 0, 0, 0);
    Frama frama = new Frama(2);
    double[] average = new double[1];
    for (int i = 0; i < 5; i++) {
      vortex.update(new double[] {7, 7, 7}, out);
      frama.update(new double[] {7, 7}, average);
    }
    assertTrue(Double.isNaN(out[0]) && Double.isNaN(out[1]));
    assertEquals(7, average[0]);
  }

  @Test
  void flatPricesAreTheirOwnAverageToTheLastBit() {
    for (ScalarKernel average :
        new ScalarKernel[] {
          new Sma(7, 1),
          new Wma(7, 1),
          new Ema(7, 1),
          new Wilder(7, 1),
          new Trima(7, 1),
          new Kama(7, 2, 30, 1),
        }) {
      double[] values = new double[40];
      Arrays.fill(values, 0.1);
      assertEquals(0.1, fed(average, values)[39], average + "");
    }
    double[] values = new double[60];
    Arrays.fill(values, 0.1);
    assertEquals(0, fed(new Macd(12, 26, 9, Macd.Start.OWN, 1), values)[59]);
  }

  @Test
  void longWeightedWindowsOfLargeUnitsDoNotOverflow() {
    // 900 in steps of 1e-13 is 9e15 units, just below 2^53; 2,000 of them, weighted up to 2,000,
    // need 74 bits.
    double[] values = new double[5_000];
    Arrays.fill(values, 900);
    assertEquals(900, fed(new Wma(2_000, 13), values)[4_999], 1e-12);
    assertEquals(900, fed(new Trima(2_000, 13), values)[4_999], 1e-12);
  }

  /// Returns the first output at each bar.
  private static double[] fed(Kernel kernel, double... values) {
    double[] result = new double[values.length];
    double[] out = new double[kernel.outputs()];
    for (int i = 0; i < values.length; i++) {
      kernel.update(new double[] {values[i]}, out);
      result[i] = out[0];
    }
    return result;
  }
}
