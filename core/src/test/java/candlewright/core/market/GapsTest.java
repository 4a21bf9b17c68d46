package candlewright.core.market;

import static candlewright.core.market.MarketFixtures.MINUTE;
import static candlewright.core.market.MarketFixtures.flat;
import static candlewright.core.market.MarketFixtures.minutes;
import static candlewright.core.market.MarketFixtures.newYork;
import static candlewright.core.market.MarketFixtures.unzipped;
import static candlewright.core.market.MarketFixtures.utc;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GapsTest {
  @Test
  void missingMinutesBetweenTwoBarsAreOneGap() {
    BarSeries series =
        flat(ContinuousCalendar.UTC, Timeframe.ONE_MINUTE, 0, MINUTE, 5 * MINUTE, 6 * MINUTE);
    assertEquals(new Gaps(List.of(new Gap(2 * MINUTE, 5 * MINUTE, 3)), 3), Gaps.of(series));
  }

  @Test
  void nothingIsMissingInAnEmptySeriesOrASingleBar() {
    assertEquals(
        new Gaps(List.of(), 0), Gaps.of(flat(ContinuousCalendar.UTC, Timeframe.ONE_MINUTE)));
    assertEquals(
        new Gaps(List.of(), 0), Gaps.of(flat(ContinuousCalendar.UTC, Timeframe.ONE_MINUTE, 0)));
  }

  @Test
  void monthsAreCountedByTheCalendar() {
    BarSeries series =
        flat(
            ContinuousCalendar.UTC,
            Timeframe.ONE_MONTH,
            utc("2024-01-01T00:00:00"),
            utc("2024-02-01T00:00:00"),
            utc("2024-06-01T00:00:00"));
    assertEquals(
        List.of(new Gap(utc("2024-03-01T00:00:00"), utc("2024-06-01T00:00:00"), 3)),
        Gaps.of(series).list());
  }

  @Test
  void aMissingSessionHasSevenHoursAndALongWeekendNone() {
    BarSeries series =
        flat(
            SessionCalendar.US_EQUITIES,
            Timeframe.ONE_HOUR,
            newYork("2024-08-30T15:30"),
            // Labor Day between: no gap. Wednesday is missing, and the first hour of Thursday.
            newYork("2024-09-03T09:30"),
            newYork("2024-09-03T10:30"),
            newYork("2024-09-03T11:30"),
            newYork("2024-09-03T12:30"),
            newYork("2024-09-03T13:30"),
            newYork("2024-09-03T14:30"),
            newYork("2024-09-03T15:30"),
            newYork("2024-09-05T10:30"));
    assertEquals(
        new Gaps(List.of(new Gap(newYork("2024-09-04T09:30"), newYork("2024-09-05T10:30"), 8)), 8),
        Gaps.of(series));
  }

  @Test
  void barsOffTheGridStandForTheirOwnTime() {
    // Minutes counted from the half minute: the second of four is missing.
    long half = MINUTE / 2;
    BarSeries series =
        flat(
            ContinuousCalendar.UTC,
            Timeframe.ONE_MINUTE,
            half,
            half + 2 * MINUTE,
            half + 3 * MINUTE);
    assertEquals(1, Gaps.of(series).missingBars());
    // Clock hours of a session that begins at half past.
    BarSeries clockHours =
        flat(
            SessionCalendar.US_EQUITIES,
            Timeframe.ONE_HOUR,
            newYork("2024-03-11T14:00"),
            newYork("2024-03-11T15:00"),
            newYork("2024-03-12T09:00"),
            newYork("2024-03-12T10:00"));
    assertEquals(new Gaps(List.of(), 0), Gaps.of(clockHours));
  }

  @Test
  void theDowntimesOfEarlyTwentyTwentyAreFound() {
    Gaps gaps =
        Gaps.of(
            minutes("data/crypto_1m/BTCUSDT_1m_2020-02-01_2020-03-31_covidcrash_downtime.csv.gz"));
    assertEquals(3, gaps.list().size());
    assertEquals(542, gaps.missingBars());
    Gap largest =
        gaps.list().stream().max(Comparator.comparingLong(Gap::missingBars)).orElseThrow();
    assertEquals(354, largest.missingBars());
    assertEquals(
        LocalDate.of(2020, 2, 19),
        Instant.ofEpochMilli(largest.from()).atZone(ZoneOffset.UTC).toLocalDate());
    assertEquals(354 * MINUTE, largest.to() - largest.from());
  }

  @Test
  void twentyThreeYearsOfSpyHaveNoGap() {
    long[] opens =
        unzipped("data/equity_daily_lean/spy.zip")
            .getFirst()
            .lines()
            .map(line -> LocalDate.parse(line.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE))
            .mapToLong(SessionCalendar.US_EQUITIES::dayOpen)
            .toArray();
    BarSeries days = flat(SessionCalendar.US_EQUITIES, Timeframe.ONE_DAY, opens);
    assertEquals(5849, days.size());
    assertEquals(new Gaps(List.of(), 0), Gaps.of(days));
    // The calendar is not merely forgiving: without two bars in a row there is one gap of two.
    long[] holed =
        LongStream.range(0, 5849)
            .filter(i -> i != 99 && i != 100)
            .map(i -> opens[(int) i])
            .toArray();
    assertEquals(
        List.of(new Gap(opens[99], opens[101], 2)),
        Gaps.of(flat(SessionCalendar.US_EQUITIES, Timeframe.ONE_DAY, holed)).list());
  }
}
