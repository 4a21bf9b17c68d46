package candlewright.backtest.measure.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RatiosTest {
  @Test
  void penaltyOfFullDependence() {
    // Successive returns 1, 2, 3, 4 have an autocorrelation of 1: 1 + 2 (3/4 + 2/4 + 1/4) = 4.
    assertEquals(2, Ratios.autocorrelationPenalty(new double[] {1, 2, 3, 4}), 1e-12);
  }

  @Test
  void kRatioOfALineWithOneBend() {
    // Logarithms of capital 1, 2, 4: slope 1.5, residuals 1/6, -1/3, 1/6, so that the squares come
    // to 1/6 and the slope's error to sqrt(1/6 / 2) with one degree of freedom: 1.5 / 0.288675 / 3.
    double[] returns = {Math.E - 1, Math.E - 1, Math.E * Math.E - 1};

    assertEquals(1.5 / Math.sqrt(1 / 12.0) / 3, Ratios.kRatio(returns, 1), 1e-9);
    assertEquals(2 * 1.5 / Math.sqrt(1 / 12.0) / 3, Ratios.kRatio(returns, 4), 1e-9);
  }

  @Test
  void ruinHasNoLine() {
    assertTrue(Double.isNaN(Ratios.kRatio(new double[] {0.1, -1, 0.1}, 1)));
    assertTrue(Double.isNaN(Ratios.stability(new double[] {0.1, -1.5, 0.1})));
  }

  @Test
  void modifiedValueAtRiskOfASymmetricSeriesIsNearlyNormal() {
    // Mean 0, population deviation 1, skewness 0, kurtosis 1: z + (z^3 - 3 z) * (1 - 3) / 24.
    double z = -1.6448536269514722;

    assertEquals(
        z + (z * z * z - 3 * z) * -2 / 24,
        TailRisk.modifiedValueAtRisk(new double[] {-1, 1, -1, 1}, 0.05),
        1e-12);
  }

  @Test
  void onePeriodHasNoRatio() {
    assertTrue(Double.isNaN(Ratios.sharpe(new double[] {0.1}, 252)));
    assertTrue(Double.isNaN(Ratios.sortino(new double[] {0.1}, 252)));
  }
}
