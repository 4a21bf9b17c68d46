package candlewright.core.indicator.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.indicator.momentum.RelativeStrength;
import candlewright.core.market.Decimals;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Where a source is known to calculate in single precision, feeding ours the same rounded prices
/// must explain the difference.
class SinglePrecisionTest {
  @Test
  void simpleRelativeStrengthOfLeanIsTakenOfClosesInSinglePrecision() throws IOException {
    OracleTable table = Source.LEAN.table("spy_with_indicators.txt");
    OracleColumn close = table.input("close");
    OracleColumn published = table.expected("RSI 14");
    RelativeStrength ours =
        new RelativeStrength(14, Decimals.OFF_GRID, RelativeStrength.Smoothing.SIMPLE, false);
    int compared = 0;
    for (int i = 0; i < close.size(); i++) {
      double actual = ours.update((float) close.value(i));
      if (!Double.isNaN(published.value(i))) {
        // 5 decimals of a number of 7 digits.
        assertEquals(published.value(i), actual, 1e-5, "bar " + i);
        compared++;
      }
    }
    assertEquals(485, compared);
  }
}
