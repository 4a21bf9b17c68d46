package candlewright.backtest.measure.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Expected values from printed tables: Abramowitz and Stegun 26.1 and 26.10 and their like.
class DistributionsTest {
  @Test
  void normalProbabilities() {
    assertEquals(0.5, Distributions.normal(0));
    assertEquals(0.8413447460685429, Distributions.normal(1), 1e-15);
    assertEquals(0.9750021048517795, Distributions.normal(1.96), 1e-15);
    assertEquals(0.0013498980316300946, Distributions.normal(-3), 1e-15);
    assertEquals(1, Distributions.normal(40));
    assertEquals(0, Distributions.normal(-40));
  }

  @Test
  void normalQuantiles() {
    assertEquals(1.6448536269514722, Distributions.normalQuantile(0.95), 1e-13);
    assertEquals(-2.3263478740408408, Distributions.normalQuantile(0.01), 1e-13);
    assertEquals(Double.POSITIVE_INFINITY, Distributions.normalQuantile(1));
    assertTrue(Double.isNaN(Distributions.normalQuantile(1.1)));
  }

  @Test
  void studentTails() {
    // Tables give t for one tail of 5 %: 1.812461 at 10 degrees of freedom, 6.313752 at 1, and
    // 1.697261 at 30; of 2.5 %: 2.228139 at 10.
    assertEquals(0.05, Distributions.studentAbove(1.812461123, 10), 1e-9);
    assertEquals(0.05, Distributions.studentAbove(6.313751515, 1), 1e-9);
    assertEquals(0.05, Distributions.studentAbove(1.697260887, 30), 1e-9);
    assertEquals(0.025, Distributions.studentAbove(2.228138852, 10), 1e-9);
    assertEquals(0.95, Distributions.studentAbove(-1.812461123, 10), 1e-9);
    assertEquals(0.5, Distributions.studentAbove(0, 5), 1e-15);
  }
}
