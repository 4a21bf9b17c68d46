package candlewright.backtest.sweep;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Shared;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;

/// Bars to sweep over, and their instruments.
final class SweepMarkets {
  private SweepMarkets() {}

  /// Bars and the rules they are traded by.
  record Market(BarSeries bars, Instrument instrument) {}

  /// Reads minutes of a real market; skips the calling test when they are absent.
  static Market real(String symbol, int skip, int count, String tick, String lot) {
    BarColumns columns = new BarColumns(count);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(
                        Shared.path(
                            "data/crypto_1m/" + symbol + "_1m_2024-07-01_2025-06-30.csv.gz"))),
                StandardCharsets.US_ASCII))) {
      for (int i = 0; i < skip; i++) {
        lines.readLine();
      }
      for (int i = 0; i < count; i++) {
        String[] cells = lines.readLine().split(",", -1);
        columns.add(
            Long.parseLong(cells[0]),
            Double.parseDouble(cells[1]),
            Double.parseDouble(cells[2]),
            Double.parseDouble(cells[3]),
            Double.parseDouble(cells[4]),
            Double.parseDouble(cells[5]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    InstrumentId id = new InstrumentId(symbol, "TEST");
    return new Market(
        BarSeries.of(new SeriesKey(id, Timeframe.ONE_MINUTE), ContinuousCalendar.UTC, columns),
        instrument(id, tick, lot, 1, 0));
  }

  /// Makes minutes that walk at random in whole cents, traded by rules with minima.
  static Market generated(long seed, int count) {
    return new Market(
        Bars.walk(new SplittableRandom(seed), count),
        instrument(Bars.MINUTES.instrument(), "0.05", "0.001", 20, 5_00000000L));
  }

  /// Makes bars that lie off the calendar's grid: some open before the one before them is known,
  /// others long after it.
  static Market irregular(long seed, int count) {
    BarSeries walk = Bars.walk(new SplittableRandom(seed), count);
    SplittableRandom random = new SplittableRandom(seed);
    BarColumns columns = new BarColumns(count);
    long time = Bars.START;
    for (int i = 0; i < count; i++) {
      columns.add(time, walk.open(i), walk.high(i), walk.low(i), walk.close(i), walk.volume(i));
      time += random.nextInt(4) == 0 ? random.nextLong(1, 200_000) : 60_000;
    }
    return new Market(
        BarSeries.of(Bars.MINUTES, ContinuousCalendar.UTC, columns),
        instrument(Bars.MINUTES.instrument(), "0.01", "0.01", 1, 0));
  }

  /// Makes minutes that jump every few bars, over stops and targets.
  static Market jumping(long seed, int count) {
    BarSeries walk = Bars.walk(new SplittableRandom(seed), count);
    SplittableRandom random = new SplittableRandom(seed);
    BarColumns columns = new BarColumns(count);
    int cents = 0;
    for (int i = 0; i < count; i++) {
      if (random.nextInt(4) == 0) {
        cents = Math.clamp(cents + random.nextInt(-150, 151), 0, 1000);
      }
      double jump = cents / 100.0;
      columns.add(
          walk.openTime(i),
          walk.open(i) + jump,
          walk.high(i) + jump,
          walk.low(i) + jump,
          walk.close(i) + jump,
          walk.volume(i));
    }
    return new Market(
        BarSeries.of(Bars.MINUTES, ContinuousCalendar.UTC, columns),
        instrument(Bars.MINUTES.instrument(), "0.01", "0.001", 1, 0));
  }

  private static Instrument instrument(
      InstrumentId id, String tick, String lot, long minimumLots, long minimumNotional) {
    return new Instrument(
        id,
        InstrumentKind.SPOT,
        "BASE",
        "QUOTE",
        "QUOTE",
        Increment.parse(tick),
        Increment.parse(lot),
        minimumLots,
        minimumNotional,
        new Increment(1, 0),
        ContinuousCalendar.UTC,
        1);
  }
}
