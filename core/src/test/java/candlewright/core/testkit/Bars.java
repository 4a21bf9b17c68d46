package candlewright.core.testkit;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/// Small series for tests.
public final class Bars {
  /// 1 January 2024, 00:00 UTC.
  public static final long START = 1_704_067_200_000L;

  public static final SeriesKey MINUTES =
      new SeriesKey(InstrumentId.parse("BTCUSDT.TEST"), Timeframe.ONE_MINUTE);

  private Bars() {}

  /// Returns minutes from {@link #START} on whose open, high, low and close are all `prices[i]`.
  public static BarSeries flat(double... prices) {
    BarColumns columns = new BarColumns(prices.length);
    for (int i = 0; i < prices.length; i++) {
      columns.add(START + i * 60_000L, prices[i], prices[i], prices[i], prices[i], 1);
    }
    return BarSeries.of(MINUTES, ContinuousCalendar.UTC, columns);
  }

  /// Returns minutes that open at `opens[i]` and close at `closes[i]`.
  public static BarSeries of(double[] opens, double[] closes) {
    BarColumns columns = new BarColumns(opens.length);
    for (int i = 0; i < opens.length; i++) {
      columns.add(
          START + i * 60_000L,
          opens[i],
          Math.max(opens[i], closes[i]),
          Math.min(opens[i], closes[i]),
          closes[i],
          1);
    }
    return BarSeries.of(MINUTES, ContinuousCalendar.UTC, columns);
  }

  /// Returns a random walk of minutes in whole cents that stays above 1.
  public static BarSeries walk(SplittableRandom random, int size) {
    BarColumns columns = new BarColumns(size);
    long close = 10_000;
    for (int i = 0; i < size; i++) {
      long open = Math.max(200, close + random.nextInt(-3, 4));
      close = Math.max(200, open + random.nextInt(-40, 41));
      long high = Math.max(open, close) + random.nextInt(10);
      long low = Math.min(open, close) - random.nextInt(10);
      columns.add(
          START + i * 60_000L,
          open / 100.0,
          high / 100.0,
          low / 100.0,
          close / 100.0,
          random.nextInt(1000) / 10.0);
    }
    return BarSeries.of(MINUTES, ContinuousCalendar.UTC, columns);
  }

  /// Reads daily bars from text lines `yyyy-MM-dd,open,high,low,close,volume…` under one head line.
  public static BarSeries daily(Path file, SeriesKey key, Calendar calendar) {
    BarColumns columns = new BarColumns(1000);
    try {
      for (String line : Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
        String[] cells = line.split(",", -1);
        columns.add(
            calendar.dayOpen(LocalDate.parse(cells[0])),
            Double.parseDouble(cells[1]),
            Double.parseDouble(cells[2]),
            Double.parseDouble(cells[3]),
            Double.parseDouble(cells[4]),
            Double.parseDouble(cells[5]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return BarSeries.of(key, calendar, columns);
  }
}
