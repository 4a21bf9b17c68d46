package candlewright.core.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OffGridTest {
  private static BarSeries hours(String calendar, String... opens) {
    BarColumns columns = new BarColumns(opens.length);
    for (String open : opens) {
      columns.add(Instant.parse(open).toEpochMilli(), 1, 1, 1, 1, 1);
    }
    return BarSeries.of(
        new SeriesKey(InstrumentId.parse("ABC.NYSE"), Timeframe.ONE_HOUR),
        Calendar.parse(calendar),
        columns);
  }

  /// Sessions begin at 14:30 UTC in winter.
  @Test
  void fullHoursAreOffTheGridOfSessionsThatBeginAtHalfPast() {
    BarSeries bars =
        hours(
            "us-equities", "2024-01-02T14:30:00Z", "2024-01-02T16:00:00Z", "2024-01-02T17:00:00Z");
    OffGrid off = OffGrid.of(bars).orElseThrow();
    assertEquals(2, off.count());
    assertEquals(Instant.parse("2024-01-02T16:00:00Z").toEpochMilli(), off.first());
    assertEquals(
        "2 bars do not open where the calendar us-equities has bars of 1h, the first at"
            + " 2024-01-02T16:00:00Z: each is known its whole length after it opened, the last of a"
            + " day is not seen as its last, and so exits at the end of a session and orders for"
            + " the close of a day are missed; import bars that begin with the sessions, or smaller"
            + " ones such as 1m to build them from.",
        off.text(bars.calendar(), bars.timeframe()));
  }

  @Test
  void barsOfSessionsAndBarsAroundTheClockAreOnIt() {
    assertEquals(
        Optional.empty(),
        OffGrid.of(hours("us-equities", "2024-01-02T14:30:00Z", "2024-01-02T15:30:00Z")));
    assertEquals(Optional.empty(), OffGrid.of(hours("24/7", "2024-01-02T14:10:00Z")));
  }
}
