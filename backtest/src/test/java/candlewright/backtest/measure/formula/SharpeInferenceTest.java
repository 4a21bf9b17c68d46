package candlewright.backtest.measure.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// The worked examples of the papers.
class SharpeInferenceTest {
  @Test
  void probabilisticRatioOfTwoYearsOfAHedgeFund() {
    // Bailey and López de Prado 2012: 24 months with a ratio of 0.458, skewness -2.448 and kurtosis
    // 10.164 give 0.913; under normality 0.982.
    assertEquals(0.913, SharpeInference.probability(0.458, 0, 24, -2.448, 10.164), 5e-4);
    assertEquals(0.982, SharpeInference.probability(0.458, 0, 24, 0, 3), 5e-4);
  }

  @Test
  void deflatedRatioOfTheBestOfManyTrials() {
    // Bailey and López de Prado 2014: an annual ratio of 2.5 over 1,250 days of 250 a year,
    // skewness
    // -3, kurtosis 10, variance of the annual ratios 1/2: 100 trials expect 0.1132 a day and leave
    // 0.9004; 46 trials leave 0.9505.
    double daily = 2.5 / Math.sqrt(250);
    double variance = 0.5 / 250;
    double expected = SharpeInference.expectedMaximum(100, variance);

    assertEquals(0.1132, expected, 5e-5);
    assertEquals(0.9004, SharpeInference.probability(daily, expected, 1250, -3, 10), 5e-5);
    assertEquals(
        0.9505,
        SharpeInference.probability(
            daily, SharpeInference.expectedMaximum(46, variance), 1250, -3, 10),
        5e-5);
  }

  @Test
  void oneTrialAndARatioBelowTheBenchmarkSayNothing() {
    assertTrue(Double.isNaN(SharpeInference.expectedMaximum(1, 0.1)));
    assertTrue(Double.isNaN(SharpeInference.trackRecord(0.1, 0.2, 0, 3, 0.95)));
  }
}
