package candlewright.core.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.testkit.Seeds;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DecimalsTest {
  @Test
  void aDecimalTextAndItsUnitsGiveTheSameDouble() {
    Seeds.forEach(
        200,
        random -> {
          for (int i = 0; i < 500; i++) {
            int scale = random.nextInt(0, Decimals.MAX_SCALE + 1);
            long units = random.nextLong(1L << random.nextInt(1, 50));
            double value = BigDecimal.valueOf(units, scale).doubleValue();
            assertEquals(value, Decimals.value(units, scale));
            assertEquals(units, Decimals.units(value, scale));
            assertTrue(Decimals.onGrid(value, scale));
          }
        });
  }

  @Test
  void theScaleIsTheSmallestThatHoldsEveryValue() {
    assertEquals(0, Decimals.scaleOf(new double[] {1, 2, 3, 0.5}, 3, 18));
    assertEquals(2, Decimals.scaleOf(new double[] {1, 0.25, 0.5}, 3, 18));
    assertEquals(8, Decimals.scaleOf(new double[] {0.1, 0.00000001}, 2, 18));
  }

  @Test
  void aThirdLiesOnNoGridOfEightDecimals() {
    assertEquals(Decimals.OFF_GRID, Decimals.scaleOf(new double[] {1, 1.0 / 3}, 2, 8));
  }

  @Test
  void valuesThatNeedTooManyUnitsTogetherHaveNoCommonScale() {
    // 10^12 on a grid of 8 decimals is 10^20 units, above 2^53.
    assertEquals(Decimals.OFF_GRID, Decimals.scaleOf(new double[] {1e12, 0.00000001}, 2, 18));
    assertFalse(Decimals.onGrid(1e12, 8));
  }

  @Test
  void notANumberIsOnNoGrid() {
    assertFalse(Decimals.onGrid(Double.NaN, 2));
    assertFalse(Decimals.onGrid(Double.POSITIVE_INFINITY, 2));
  }

  @Test
  void textHasNoExponentAndBringsTheDoubleBack() {
    assertEquals("0.00000123", Decimals.text(0.00000123));
    assertEquals("62772.01", Decimals.text(62772.01));
    assertEquals("-3", Decimals.text(-3.0));
    assertEquals("12.340", Decimals.text(12340, 3));
    Seeds.forEach(
        100,
        random -> {
          double value = Double.longBitsToDouble(random.nextLong());
          if (Double.isFinite(value)) {
            assertEquals(value, Double.parseDouble(Decimals.text(value)));
          }
        });
  }
}
