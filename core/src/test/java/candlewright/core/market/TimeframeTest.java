package candlewright.core.market;

import static candlewright.core.market.MarketFixtures.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TimeframeTest {
  @Test
  void thereAreThirteenFromShortToLong() {
    assertEquals(
        "[1m, 3m, 5m, 15m, 30m, 1h, 2h, 4h, 6h, 12h, 1d, 1w, 1M]",
        Arrays.toString(Timeframe.values()));
  }

  @Test
  void everyCodeComesBack() {
    for (Timeframe timeframe : Timeframe.values()) {
      assertEquals(timeframe, Timeframe.parse(timeframe.code()));
    }
  }

  @Test
  void aCapitalMeansMonth() {
    assertEquals(Timeframe.ONE_MONTH, Timeframe.parse("1M"));
    assertEquals(Timeframe.ONE_MINUTE, Timeframe.parse("1m"));
  }

  @Test
  void anUnknownCodeIsRefusedWithTheList() {
    String refusal = refusal(() -> Timeframe.parse("60m"));
    assertTrue(refusal.startsWith("'60m' is not a timeframe: use 1m 3m"));
  }

  @Test
  void onlyWholePartsDivide() {
    assertTrue(Timeframe.FIVE_MINUTES.divides(Timeframe.ONE_HOUR));
    assertTrue(Timeframe.ONE_HOUR.divides(Timeframe.ONE_HOUR));
    assertTrue(Timeframe.TWELVE_HOURS.divides(Timeframe.ONE_MONTH));
    assertTrue(Timeframe.ONE_DAY.divides(Timeframe.ONE_WEEK));
    assertFalse(Timeframe.THREE_MINUTES.divides(Timeframe.FIVE_MINUTES));
    assertFalse(Timeframe.FOUR_HOURS.divides(Timeframe.SIX_HOURS));
    assertFalse(Timeframe.ONE_HOUR.divides(Timeframe.FIVE_MINUTES));
    // A week belongs to two months as often as not.
    assertFalse(Timeframe.ONE_WEEK.divides(Timeframe.ONE_MONTH));
  }
}
