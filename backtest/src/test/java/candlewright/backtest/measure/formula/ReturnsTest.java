package candlewright.backtest.measure.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReturnsTest {
  private static final double[] RETURNS = {0.1, 0.1, 0.5};

  @Test
  void aWeekGoesOnOverNewYear() {
    // Monday 30 December 2024 and Thursday 2 January 2025 are in one week, but in two years.
    long[] days = {
      LocalDate.of(2024, 12, 30).toEpochDay(),
      LocalDate.of(2025, 1, 2).toEpochDay(),
      LocalDate.of(2025, 1, 6).toEpochDay()
    };

    assertArrayEquals(
        new double[] {0.21, 0.5}, Returns.grouped(days, RETURNS, Grouping.WEEK), 1e-15);
    assertArrayEquals(
        new double[] {0.1, 0.65}, Returns.grouped(days, RETURNS, Grouping.YEAR), 1e-15);
  }

  @Test
  void anUnknownReturnChangesNothingButTakesItsTime() {
    double[] returns = {0.21, Double.NaN};

    assertEquals(0.21, Returns.total(returns), 1e-15);
    assertEquals(0.1, Returns.annual(returns, 1), 1e-15);
  }

  @Test
  void aLossOfEverythingIsMinusOne() {
    assertEquals(-1, Returns.annualGrowth(0, 2));
    assertEquals(-1, Returns.annualGrowth(-0.5, 2));
    assertEquals(-1, Returns.geometricMean(new double[] {0.5, -1}));
    assertTrue(Double.isNaN(Returns.annualGrowth(1, 0)));
  }

  @Test
  void seriesOfTwoLengthsAreRefused() {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> Returns.minus(RETURNS, new double[2]));
    assertEquals("series of returns must be of one length, were 3 and 2", error.getMessage());
  }
}
