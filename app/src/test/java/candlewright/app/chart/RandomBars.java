package candlewright.app.chart;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Seeded walks on a grid of 0.1.
final class RandomBars {
  /// 1 November 2024 00:00 UTC.
  static final long START = 1_730_419_200_000L;

  private RandomBars() {}

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  static SeriesKey key(Timeframe timeframe) {
    return new SeriesKey(new InstrumentId("BTCUSDT", "DEMO"), timeframe);
  }

  static BarSeries walk(Timeframe timeframe, int size, long seed) {
    return walk(timeframe, size, seed, START);
  }

  static BarSeries walk(Timeframe timeframe, int size, long seed, long start) {
    RandomGenerator random = random(seed);
    BarColumns columns = new BarColumns(size);
    double price = 60_000;
    for (int i = 0; i < size; i++) {
      double open = price;
      // Drawn back to where it began, or a long walk would end at nothing.
      double pull = 2e-5 * (60_000 - open) / 60_000;
      double close = tick(Math.max(10, open * (1 + pull + 0.004 * random.nextGaussian())));
      double high = tick(Math.max(open, close) * (1 + 0.002 * random.nextDouble()) + 0.1);
      double low = tick(Math.min(open, close) * (1 - 0.002 * random.nextDouble()));
      columns.add(
          start + i * timeframe.millis(),
          open,
          Math.max(high, Math.max(open, close)),
          Math.min(low, Math.min(open, close)),
          close,
          Math.rint((200 + 900 * random.nextDouble()) * (1 + 40 * Math.abs(close / open - 1)))
              / 10);
      price = close;
    }
    return BarSeries.of(key(timeframe), ContinuousCalendar.UTC, columns);
  }

  /// Puts a series of its own together from rows of open time, open, high, low, close, volume.
  static BarSeries of(Timeframe timeframe, double[]... rows) {
    BarColumns columns = new BarColumns(rows.length);
    for (double[] row : rows) {
      columns.add((long) row[0], row[1], row[2], row[3], row[4], row[5]);
    }
    return BarSeries.of(key(timeframe), ContinuousCalendar.UTC, columns);
  }

  private static double tick(double price) {
    return Math.rint(price * 10) / 10;
  }
}
