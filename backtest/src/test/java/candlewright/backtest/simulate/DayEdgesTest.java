package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayEdgesTest {
  private static final long HOUR = 3_600_000;

  @Test
  void aDayEndsWithTheBarThatTheCalendarSaysWhetherOrNotItIsThere() {
    // 22:00 and 23:00 of the first day, 00:00 and 22:00 of the second, 05:00 of the third.
    DayEdges days = new DayEdges(hours(List.of(22L, 23L, 24L, 46L, 53L)));
    assertTrue(days.opens(0));
    assertFalse(days.closes(0));
    assertTrue(days.closes(1));
    assertTrue(days.opens(2));
    assertFalse(days.closes(3)); // 23:00 is missing
    assertTrue(days.opens(4));
    assertEquals(1, days.lastOf(days.of(0), 0));
    assertEquals(3, days.lastOf(days.of(2), 2));
    assertEquals(4, days.lastOf(days.of(2), 4)); // already another day
    assertEquals(4, days.nextOpening(3));
    assertEquals(5, days.nextOpening(5));
  }

  @Test
  void edgesAreThoseThatLookingAtEveryBarFinds() {
    Seeds.forEach(
        200,
        random -> {
          List<Long> hours = new ArrayList<>();
          long hour = 0;
          for (int i = 0; i < 200; i++) {
            hour += random.nextInt(4) == 0 ? random.nextLong(1, 60) : 1;
            hours.add(hour);
          }
          DayEdges days = new DayEdges(hours(hours));
          for (int k = 0; k < 300; k++) {
            int from = random.nextInt(200);
            int last = from;
            while (last + 1 < 200 && hours.get(last + 1) / 24 == hours.get(from) / 24) {
              last++;
            }
            assertEquals(last, days.lastOf(hours.get(from) / 24 + Bars.START / HOUR / 24, from));
            boolean opens = from == 0 || hours.get(from - 1) / 24 != hours.get(from) / 24;
            assertEquals(opens ? from : last + 1, days.nextOpening(from));
          }
        });
  }

  private static BarSeries hours(List<Long> hours) {
    BarColumns columns = new BarColumns(hours.size());
    for (long hour : hours) {
      columns.add(Bars.START + hour * HOUR, 1, 1, 1, 1, 1);
    }
    SeriesKey key = new SeriesKey(Bars.MINUTES.instrument(), Timeframe.ONE_HOUR);
    return BarSeries.of(key, ContinuousCalendar.UTC, columns);
  }
}
