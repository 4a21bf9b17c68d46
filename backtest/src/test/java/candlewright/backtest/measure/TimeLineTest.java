package candlewright.backtest.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimeLineTest {
  private static BarSeries days(String id, String calendar, String... opens) {
    BarColumns columns = new BarColumns(opens.length);
    for (String open : opens) {
      columns.add(Instant.parse(open).toEpochMilli(), 1, 1, 1, 1, 1);
    }
    return BarSeries.of(
        new SeriesKey(InstrumentId.parse(id), Timeframe.ONE_DAY),
        Calendar.parse(calendar),
        columns);
  }

  private static String text(TimeLine line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.size(); i++) {
      text.append(Instant.ofEpochMilli(line.openTime(i))).append(" to ");
      text.append(Instant.ofEpochMilli(line.closeTime(i))).append('\n');
    }
    return text.toString();
  }

  /// Shares trade from 14:30 to 21:00 UTC in winter, coins all day; a Friday, a weekend, a Monday.
  @Test
  void daysOfMarketsWithOtherHoursMakeOneLine() {
    BarSeries shares =
        days("ABC.NYSE", "us-equities", "2024-01-05T14:30:00Z", "2024-01-08T14:30:00Z");
    BarSeries coins =
        days(
            "BTC.TEST",
            "24/7",
            "2024-01-05T00:00:00Z",
            "2024-01-06T00:00:00Z",
            "2024-01-08T00:00:00Z");
    assertEquals(
        """
        2024-01-05T00:00:00Z to 2024-01-05T21:00:00Z
        2024-01-05T21:00:00Z to 2024-01-06T00:00:00Z
        2024-01-06T00:00:00Z to 2024-01-07T00:00:00Z
        2024-01-08T00:00:00Z to 2024-01-08T21:00:00Z
        2024-01-08T21:00:00Z to 2024-01-09T00:00:00Z
        """,
        text(TimeLine.merged(List.of(shares, coins))));
  }

  /// Six days with a close of coins, of which those of the two of shares have two closes.
  @Test
  void aDayOfSeveralClosesIsOnePeriod() {
    BarSeries shares =
        days("ABC.NYSE", "us-equities", "2024-01-05T14:30:00Z", "2024-01-08T14:30:00Z");
    String[] opens = new String[6];
    Arrays.setAll(opens, i -> "2024-01-0" + (4 + i) + "T00:00:00Z");
    TimeLine line = TimeLine.merged(List.of(shares, days("BTC.TEST", "24/7", opens)));
    assertEquals(8, line.size());
    double[] equity = {110, 111, 121, 121, 121, 130, 242, 242};
    AccountCurve curve =
        new AccountCurve(
            Calendar.parse("24/7"), Timeframe.ONE_DAY, line, equity, _ -> 0, _ -> 0, null);
    Periods periods = Periods.of(curve, 100);
    double[] returns = {0.1, 0.1, 0, 0, 1, 0};
    assertArrayEquals(returns, periods.returns(), 1e-12);
    long first = LocalDate.of(2024, 1, 4).toEpochDay();
    assertArrayEquals(LongStream.range(first, first + 6).toArray(), periods.days());
  }

  @Test
  void barsThatCloseTogetherAreOneMoment() {
    BarSeries one = days("A.TEST", "24/7", "2024-01-01T00:00:00Z", "2024-01-02T00:00:00Z");
    BarSeries other = days("B.TEST", "24/7", "2024-01-02T00:00:00Z", "2024-01-03T00:00:00Z");
    assertEquals(
        """
        2024-01-01T00:00:00Z to 2024-01-02T00:00:00Z
        2024-01-02T00:00:00Z to 2024-01-03T00:00:00Z
        2024-01-03T00:00:00Z to 2024-01-04T00:00:00Z
        """,
        text(TimeLine.merged(List.of(one, other))));
    assertEquals(text(TimeLine.of(one)), text(TimeLine.merged(List.of(one))));
  }

  @Test
  void momentsAreFoundByTheirBeginning() {
    TimeLine line =
        TimeLine.merged(
            List.of(days("A.TEST", "24/7", "2024-01-01T00:00:00Z", "2024-01-05T00:00:00Z")));
    assertEquals(1, line.indexAtOrAfter(Instant.parse("2024-01-01T00:00:01Z").toEpochMilli()));
    assertEquals(1, line.indexAtOrAfter(Instant.parse("2024-01-05T00:00:00Z").toEpochMilli()));
    assertEquals(2, line.indexAtOrAfter(Instant.parse("2024-01-05T00:00:01Z").toEpochMilli()));
  }
}
