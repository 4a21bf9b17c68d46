package candlewright.core.market;

import static candlewright.core.market.MarketFixtures.DAY;
import static candlewright.core.market.MarketFixtures.HOUR;
import static candlewright.core.market.MarketFixtures.MINUTE;
import static candlewright.core.market.MarketFixtures.bars;
import static candlewright.core.market.MarketFixtures.key;
import static candlewright.core.market.MarketFixtures.minutes;
import static candlewright.core.market.MarketFixtures.newYork;
import static candlewright.core.market.MarketFixtures.series;
import static candlewright.core.market.MarketFixtures.unzipped;
import static candlewright.core.market.MarketFixtures.utc;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.testkit.Seeds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregationTest {
  private static final Calendar[] CALENDARS = {
    ContinuousCalendar.UTC, SessionCalendar.US_EQUITIES, SessionCalendar.FX
  };

  /// All minutes from `from` to before `to`, New York time, in session or not; volume 1 each.
  private static BarSeries everyMinute(Calendar calendar, String from, String to) {
    List<Bar> bars = new ArrayList<>();
    for (long time = newYork(from); time < newYork(to); time += MINUTE) {
      bars.add(new Bar(time, 10, 10, 10, 10, 1));
    }
    return series(calendar, Timeframe.ONE_MINUTE, bars);
  }

  private static String openTimesAndVolumes(BarSeries series) {
    StringBuilder text = new StringBuilder();
    for (Bar bar : bars(series)) {
      text.append(Instant.ofEpochMilli(bar.openTime()).toString(), 8, 16)
          .append(' ')
          .append((long) bar.volume())
          .append(';');
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    // The Friday before and the Monday after the clocks go forward; six full hours and a half.
    "1h, 2024-03-08T09:30, 2024-03-08T16:00, '08T14:30 60;08T15:30 60;08T16:30 60;08T17:30 60;08T18:30 60;08T19:30 60;08T20:30 30;'",
    "1h, 2024-03-11T09:30, 2024-03-11T16:00, '11T13:30 60;11T14:30 60;11T15:30 60;11T16:30 60;11T17:30 60;11T18:30 60;11T19:30 30;'",
    // The half day after Thanksgiving.
    "1h, 2024-11-29T09:30, 2024-11-29T13:00, '29T14:30 60;29T15:30 60;29T16:30 60;29T17:30 30;'",
    "4h, 2024-11-29T09:30, 2024-11-29T13:00, '29T14:30 210;'",
    "1d, 2024-11-27T09:30, 2024-11-29T13:00, '27T14:30 390;29T14:30 210;'",
    // A week over the change of clocks; the nights between are outside: 5 sessions of 390.
    "1w, 2024-11-04T09:30, 2024-11-08T16:00, '04T14:30 1950;'",
  })
  void sessionsShapeTheBars(String timeframe, String from, String to, String expected) {
    BarSeries source = everyMinute(SessionCalendar.US_EQUITIES, from, to);
    Aggregation result = Aggregation.of(source, Timeframe.parse(timeframe));
    assertEquals(expected, openTimesAndVolumes(result.bars()));
    long used = (long) bars(result.bars()).stream().mapToDouble(Bar::volume).sum();
    assertEquals(source.size() - used, result.outsideSessions());
    assertEquals(newYork(to), result.bars().knownAt(result.bars().size() - 1));
  }

  @Test
  void theCurrencyWeekOverAChangeOfClocksHasFiveDaysOfTwentyFourHours() {
    // Friday 17:00 to Friday 17:00: 48 hours of weekend less the hour that Sunday lost.
    BarSeries source = everyMinute(SessionCalendar.FX, "2024-03-08T17:00", "2024-03-15T17:00");
    Aggregation days = Aggregation.of(source, Timeframe.ONE_DAY);
    assertEquals(
        "10T21:00 1440;11T21:00 1440;12T21:00 1440;13T21:00 1440;14T21:00 1440;",
        openTimesAndVolumes(days.bars()));
    assertEquals(47 * 60, days.outsideSessions());
    assertEquals(
        "10T21:00 7200;", openTimesAndVolumes(Aggregation.of(source, Timeframe.ONE_WEEK).bars()));
  }

  /// Reads `yyyyMMdd HH:mm,o,h,l,c,v` lines, New York time; a day has the time 00:00.
  private static BarSeries lean(String path, Timeframe timeframe) {
    BarColumns columns = new BarColumns(0);
    for (String line : unzipped(path).getFirst().lines().toList()) {
      String[] cells = line.split(",", -1);
      LocalDate date = LocalDate.parse(cells[0].substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
      columns.add(
          timeframe == Timeframe.ONE_DAY
              ? SessionCalendar.US_EQUITIES.dayOpen(date)
              : newYork(date + "T" + cells[0].substring(9)),
          Double.parseDouble(cells[1]),
          Double.parseDouble(cells[2]),
          Double.parseDouble(cells[3]),
          Double.parseDouble(cells[4]),
          Double.parseDouble(cells[5]));
    }
    return BarSeries.of(key(timeframe), SessionCalendar.US_EQUITIES, columns);
  }

  @Test
  void theLastIntervalIsLeftOutUntilItsTimeIsStated() {
    BarSeries source = everyMinute(ContinuousCalendar.UTC, "2024-03-11T10:00", "2024-03-11T11:59");
    assertEquals(1, Aggregation.of(source, Timeframe.ONE_HOUR).bars().size());
    long end = newYork("2024-03-11T12:00");
    assertEquals(1, Aggregation.of(source, Timeframe.ONE_HOUR, end - 1).bars().size());
    assertEquals(2, Aggregation.of(source, Timeframe.ONE_HOUR, end).bars().size());
    // Known at 10:59: not one hour; the minutes after it are not read.
    assertEquals(0, Aggregation.of(source, Timeframe.ONE_HOUR, end - HOUR - MINUTE).bars().size());
  }

  @Test
  void anEmptySeriesStaysEmpty() {
    BarSeries empty = series(ContinuousCalendar.UTC, Timeframe.ONE_MINUTE, List.of());
    assertEquals(0, Aggregation.of(empty, Timeframe.ONE_HOUR).bars().size());
    assertEquals(0, Aggregation.of(empty, Timeframe.ONE_HOUR, Long.MAX_VALUE).bars().size());
  }

  /// Minutes with holes, over some weeks round a change of clocks.
  private static BarSeries random(SplittableRandom random, Calendar calendar, Timeframe timeframe) {
    List<Bar> bars = new ArrayList<>();
    long time = utc("2024-10-28T00:00:00") + random.nextInt(20) * DAY;
    for (int i = 0; i < 3_000; i++) {
      time = calendar.nextOpen(time, timeframe);
      if (random.nextInt(10) < 7) {
        double low = random.nextInt(1, 1_000) / 8.0;
        double high = low + random.nextInt(100) / 4.0;
        double open = random.nextBoolean() ? low : high;
        double close = random.nextBoolean() ? low : high;
        bars.add(new Bar(time, open, high, low, close, random.nextInt(100_000) / 1_000.0));
      } else if (random.nextInt(200) == 0) {
        time += random.nextInt(5) * DAY;
      }
    }
    return series(calendar, timeframe, bars);
  }

  @Test
  void cuttingLaterBarsNeverChangesEarlierTargetBars() {
    Seeds.forEach(
        60,
        random -> {
          Calendar calendar = CALENDARS[random.nextInt(3)];
          BarSeries whole = random(random, calendar, Timeframe.FIFTEEN_MINUTES);
          long cut = whole.openTime(random.nextInt(whole.size()));
          BarSeries prefix = whole.slice(new TimeRange(Long.MIN_VALUE, cut));
          for (Timeframe target : Timeframe.values()) {
            if (Timeframe.FIFTEEN_MINUTES.divides(target)) {
              BarSeries all = Aggregation.of(whole, target).bars();
              BarSeries early = Aggregation.of(prefix, target).bars();
              assertEquals(bars(all).subList(0, early.size()), bars(early), target::code);
              BarSeries asOf = Aggregation.of(whole, target, cut).bars();
              assertEquals(bars(all).stream().limit(asOf.size()).toList(), bars(asOf));
              for (int i = 0; i < asOf.size(); i++) {
                assertTrue(asOf.knownAt(i) <= cut);
              }
            }
          }
        });
  }

  /// Grouping by the interval of the open time is the same thing for bars on the grid.
  @Test
  void everyTargetBarIsTheFoldOfTheSourceBarsInItsInterval() {
    Seeds.forEach(
        60,
        random -> {
          Calendar calendar = CALENDARS[random.nextInt(3)];
          BarSeries source = random(random, calendar, Timeframe.FIVE_MINUTES);
          for (Timeframe target : Timeframe.values()) {
            if (!Timeframe.FIVE_MINUTES.divides(target)) {
              continue;
            }
            Map<Long, List<Bar>> groups = new TreeMap<>();
            for (Bar bar : bars(source)) {
              groups
                  .computeIfAbsent(
                      calendar.intervalOpen(bar.openTime(), target), open -> new ArrayList<>())
                  .add(bar);
            }
            List<Bar> expected = new ArrayList<>();
            groups.forEach((open, group) ->
                expected.add(
                    new Bar(
                        open,
                        group.getFirst().open(),
                        group.stream().mapToDouble(Bar::high).max().orElseThrow(),
                        group.stream().mapToDouble(Bar::low).min().orElseThrow(),
                        group.getLast().close(),
                        group.stream().mapToLong(bar -> Math.round(bar.volume() * 1_000)).sum()
                            / 1_000.0)));
            assertEquals(
                expected,
                bars(Aggregation.of(source, target, Long.MAX_VALUE / 2).bars()),
                target::code);
          }
        });
  }

  @Test
  void anyWayUpGivesTheSameBits() {
    Seeds.forEach(
        40,
        random -> {
          Calendar calendar = CALENDARS[random.nextInt(3)];
          BarSeries source = random(random, calendar, Timeframe.ONE_MINUTE);
          long asOf = source.knownAt(source.size() - 1);
          BarSeries five = Aggregation.of(source, Timeframe.FIVE_MINUTES, asOf).bars();
          for (Timeframe target : new Timeframe[] {Timeframe.ONE_HOUR, Timeframe.ONE_DAY}) {
            BarSeries direct = Aggregation.of(source, target, asOf).bars();
            BarSeries stepwise = Aggregation.of(five, target, asOf).bars();
            assertEquals(bars(direct), bars(stepwise));
            assertEquals(source.volumeScale(), direct.volumeScale());
          }
        });
  }

  @Test
  void realMinutesOfAYearGiveTheVenuesOwnHours() {
    BarSeries minutes = minutes("data/crypto_1m/BTCUSDT_1m_2024-07-01_2025-06-30.csv.gz");
    List<Bar> hours = bars(Aggregation.of(minutes, Timeframe.ONE_HOUR).bars());
    TimeRange year = new TimeRange(utc("2024-07-01T00:00:00"), utc("2025-07-01T00:00:00"));
    Pattern kline =
        Pattern.compile(
            "\\[(\\d+),\"([0-9.]+)\",\"([0-9.]+)\",\"([0-9.]+)\",\"([0-9.]+)\",\"([0-9.]+)\",");
    List<Bar> direct = new ArrayList<>();
    for (String json : unzipped("data/crypto_multi_tf/binance_spot_BTCUSDT_1h_json.zip")) {
      Matcher row = kline.matcher(json);
      while (row.find()) {
        Bar bar =
            new Bar(
                Long.parseLong(row.group(1)),
                Double.parseDouble(row.group(2)),
                Double.parseDouble(row.group(3)),
                Double.parseDouble(row.group(4)),
                Double.parseDouble(row.group(5)),
                Double.parseDouble(row.group(6)));
        if (year.contains(bar.openTime())) {
          direct.add(bar);
        }
      }
    }
    assertEquals(8_760, direct.size());
    assertEquals(direct, hours);
  }

  /// The hours are labelled by the clock of New York and so lie off the grid, which begins at half
  /// past. On 23 of the 52 half days late reports give them bars after the close at 13:00: one on 8
  /// days, two on 6, three on 9, which makes 47.
  @Test
  void realClockHoursOfSharesGiveTheRealDays() {
    BarSeries hours = lean("data/equity_hour_lean/spy.zip", Timeframe.ONE_HOUR);
    BarSeries days = lean("data/equity_daily_lean/spy.zip", Timeframe.ONE_DAY);
    Aggregation result = Aggregation.of(hours, Timeframe.ONE_DAY);
    assertEquals(47, result.outsideSessions());
    assertEquals(0, result.late());
    assertEquals(5_849, result.bars().size());
    int different = 0;
    for (int i = 0; i < days.size(); i++) {
      assertEquals(days.openTime(i), result.bars().openTime(i));
      if (!days.bar(i).equals(result.bars().bar(i))) {
        different++;
        assertEquals(
            7 * HOUR / 2, days.knownAt(i) - days.openTime(i), "no half day: " + days.bar(i));
      }
    }
    assertEquals(23, different);
  }
}
