package candlewright.backtest.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.Aggregation;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.SeriesHash;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Seeds;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SameRunAgainTest {
  private static final Pattern RANGE = Pattern.compile("--from (\\S+) --to (\\S+) ");

  /// Returns minutes of about nine days, each missing with the given chance.
  private static BarSeries minutes(RandomGenerator random, double missing) {
    double[] closes = new double[13_000];
    for (int i = 0; i < closes.length; i++) {
      closes[i] = (1_000 + random.nextInt(-20, 21)) / 100.0;
    }
    BarSeries whole = ReportRuns.bars(Timeframe.ONE_MINUTE, closes);
    BarColumns columns = new BarColumns(closes.length);
    int first = random.nextInt(200);
    for (int i = first; i < closes.length; i++) {
      if (random.nextDouble() >= missing) {
        columns.addAll(whole, i, i + 1);
      }
    }
    return BarSeries.of(whole.key(), whole.calendar(), columns);
  }

  /// Returns the range that the command of a run names.
  private static TimeRange range(BarSeries bars) {
    String command = CommandLine.of(ReportRuns.run(ReportRuns.level(), bars, "0.001", 0));
    Matcher range = RANGE.matcher(command);
    assertTrue(range.find(), command);
    return new TimeRange(
        Instant.parse(range.group(1)).toEpochMilli(), Instant.parse(range.group(2)).toEpochMilli());
  }

  @Test
  void theRangeOfTheCommandCutsTheSameBarsOutOfWholeMinutes() {
    BarSeries minutes = minutes(new SplittableRandom(7), 0);
    for (Timeframe timeframe : new Timeframe[] {Timeframe.ONE_HOUR, Timeframe.ONE_DAY}) {
      BarSeries bars = Aggregation.of(minutes, timeframe).bars();
      BarSeries again = Aggregation.of(minutes.slice(range(bars)), timeframe).bars();
      assertEquals(bars.size(), again.size());
      assertEquals(SeriesHash.of(bars), SeriesHash.of(again));
    }
  }

  /// Where the last minute of the last bar is missing, only a later one or the time tells that the
  /// bar is final. The command names that time: it is the end of its range.
  @Test
  void theEndOfTheRangeMakesTheLastBarFinalWhateverIsMissing() {
    Seeds.forEach(
        50,
        random -> {
          BarSeries minutes = minutes(random, random.nextDouble() * 0.9);
          for (Timeframe timeframe : new Timeframe[] {Timeframe.ONE_HOUR, Timeframe.ONE_DAY}) {
            BarSeries bars = Aggregation.of(minutes, timeframe).bars();
            TimeRange range = range(bars);
            BarSeries again = Aggregation.of(minutes.slice(range), timeframe, range.to()).bars();
            assertEquals(bars.size(), again.size());
            assertEquals(SeriesHash.of(bars), SeriesHash.of(again));
          }
        });
  }
}
