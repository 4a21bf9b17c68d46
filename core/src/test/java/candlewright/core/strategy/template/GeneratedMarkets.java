package candlewright.core.strategy.template;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.testkit.Bars;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Markets that templates are tried on: random walks in whole cents whose drift, noise and volume
/// change from time to time, so that there are trends, ranges, quiet and wild times.
final class GeneratedMarkets {
  private static final List<Timeframe> TIMEFRAMES =
      List.of(Timeframe.FIVE_MINUTES, Timeframe.ONE_HOUR, Timeframe.ONE_DAY);

  private GeneratedMarkets() {}

  /// Returns the base timeframes among five minutes, hour and day that a definition can run on.
  static List<Timeframe> suited(StrategyDefinition definition) {
    return TIMEFRAMES.stream().filter(timeframe -> canRun(definition, timeframe)).toList();
  }

  /// Tells whether a definition is meant for a base timeframe or for any, and all that it reads can
  /// be built from it.
  static boolean canRun(StrategyDefinition definition, Timeframe base) {
    Timeframe wanted = definition.timeframe();
    return (wanted == null || wanted == base)
        && Parts.of(definition).stream().allMatch(part -> canRead(base, part));
  }

  private static boolean canRead(Timeframe base, Object part) {
    return !(part instanceof Source(String _, Timeframe timeframe))
        || timeframe == null
        || base.divides(timeframe);
  }

  /// Returns bars for a definition: one walk that is traded and one for each of its roles.
  static Feeds feeds(StrategyDefinition definition, Timeframe timeframe, long seed, int size) {
    SplittableRandom random = new SplittableRandom(seed + timeframe.millis());
    BarSeries traded = walk("TRADED.TEST", timeframe, random.split(), size);
    Map<String, BarSeries> roles = new HashMap<>();
    for (Universe.Role role : definition.universe().roles()) {
      roles.put(role.name(), walk("OTHER.TEST", timeframe, random.split(), size));
    }
    return new Feeds(traded, roles);
  }

  private static BarSeries walk(String id, Timeframe timeframe, SplittableRandom random, int size) {
    BarColumns columns = new BarColumns(size);
    long close = 1_000_000;
    long drift = 0;
    int noise = 30;
    for (int i = 0; i < size; i++) {
      if (random.nextInt(80) == 0) {
        // Back towards the start from far away, so that prices stay in bounds.
        long pull = close > 4_000_000 ? -5 : close < 250_000 ? 5 : 0;
        drift = random.nextInt(-12, 13) + pull;
        noise = 5 + random.nextInt(60);
      }
      long move = drift + random.nextInt(-noise, noise + 1) + random.nextInt(-noise, noise + 1);
      long open = Math.max(1_000, close + close * random.nextInt(-3, 4) / 10_000);
      close = Math.max(1_000, open + open * move / 10_000);
      long high = Math.max(open, close) + open * random.nextInt(noise) / 10_000;
      long low = Math.max(500, Math.min(open, close) - open * random.nextInt(noise) / 10_000);
      long volume = 1_000L + random.nextInt(2_000);
      columns.add(
          Bars.START + i * timeframe.millis(),
          open / 100.0,
          high / 100.0,
          low / 100.0,
          close / 100.0,
          (Math.abs(move) > noise ? 3 * volume : volume) / 10.0);
    }
    return BarSeries.of(
        new SeriesKey(InstrumentId.parse(id), timeframe), ContinuousCalendar.UTC, columns);
  }
}
