package candlewright.core.golden;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import java.time.LocalDate;
import java.util.SplittableRandom;

/// The bars that the catalogue is computed on: hours of New York sessions, so that days, months and
/// clock changes matter, with trends and ranges, gaps, bars without a body or without shadows, and
/// hours without volume.
final class CatalogueBars {
  private static final SeriesKey KEY =
      new SeriesKey(InstrumentId.parse("GOLDEN.TEST"), Timeframe.ONE_HOUR);

  /// A year ends after 11 sessions of at most seven bars.
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 12, 16);

  private static final long SEED = 7;
  private static final long LEAST_PRICE = 500;

  private CatalogueBars() {}

  /// Returns bars whose prices are whole cents and whose volumes are whole tenths.
  static BarSeries onGrid(int size) {
    return walk(size, 0, 1);
  }

  /// Returns bars like these whose high is above their low: some indicators of ta4j have no value
  /// for ever after a bar that stands still.
  static BarSeries moving(int size) {
    return walk(size, 1, 1);
  }

  /// Returns the same bars with all numbers a third of theirs, which lie on no decimal grid.
  static BarSeries offGrid(int size) {
    return walk(size, 0, 3);
  }

  private static BarSeries walk(int size, int leastShadow, double divisor) {
    SessionCalendar calendar = SessionCalendar.US_EQUITIES;
    SplittableRandom random = new SplittableRandom(SEED);
    BarColumns columns = new BarColumns(size);
    long time = calendar.dayOpen(FIRST_DAY);
    long close = 10_000;
    int drift = 0;
    int noise = 30;
    for (int i = 0; i < size; i++) {
      if (random.nextInt(40) == 0) {
        // Back towards the start from far away, so that prices stay in bounds.
        int pull = close > 40_000 ? -6 : close < 2_500 ? 6 : 0;
        drift = random.nextInt(-12, 13) + pull;
        noise = 5 + random.nextInt(60);
      }
      long open = moved(close, gap(random, noise));
      close = moved(open, body(random, drift, noise));
      long high = moved(Math.max(open, close), shadow(random, noise)) + leastShadow;
      long low = moved(Math.min(open, close), -shadow(random, noise)) - leastShadow;
      long volume = random.nextInt(25) == 0 ? 0 : 1_000L + random.nextInt(2_000);
      columns.add(
          time,
          open / 100.0 / divisor,
          high / 100.0 / divisor,
          low / 100.0 / divisor,
          close / 100.0 / divisor,
          volume / 10.0 / divisor);
      time = calendar.nextOpen(time, Timeframe.ONE_HOUR);
    }
    return BarSeries.of(KEY, calendar, columns);
  }

  private static long moved(long price, int basisPoints) {
    return Math.max(LEAST_PRICE, price + price * basisPoints / 10_000);
  }

  private static int step(SplittableRandom random, int most) {
    return random.nextInt(-most, most + 1);
  }

  /// Returns a gap in basis points: none, a wide one, or most often a small one.
  private static int gap(SplittableRandom random, int noise) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> 0;
      case 2 -> step(random, 3 * noise);
      default -> step(random, 1 + noise / 3);
    };
  }

  /// Returns a body in basis points: none, a long one, or most often what drift and noise say.
  private static int body(SplittableRandom random, int drift, int noise) {
    return switch (random.nextInt(6)) {
      case 0 -> 0;
      case 1 -> step(random, 4 * noise);
      default -> drift + step(random, noise);
    };
  }

  /// Returns a shadow in basis points: none, a long one, or a usual one.
  private static int shadow(SplittableRandom random, int noise) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> 0;
      case 2 -> random.nextInt(4 * noise);
      default -> random.nextInt(noise);
    };
  }
}
