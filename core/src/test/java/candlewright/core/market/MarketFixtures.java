package candlewright.core.market;

import candlewright.core.testkit.Shared;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;

/// Times and series for tests.
public final class MarketFixtures {
  static final long MINUTE = 60_000;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private MarketFixtures() {}

  static long utc(String text) {
    return Instant.parse(text + "Z").toEpochMilli();
  }

  static long newYork(String text) {
    return LocalDateTime.parse(text).atZone(NEW_YORK).toInstant().toEpochMilli();
  }

  static SeriesKey key(Timeframe timeframe) {
    return new SeriesKey(new InstrumentId("TEST", "VENUE"), timeframe);
  }

  static BarSeries series(Calendar calendar, Timeframe timeframe, List<Bar> bars) {
    BarColumns columns = new BarColumns(bars.size());
    bars.forEach(columns::add);
    return BarSeries.of(key(timeframe), calendar, columns);
  }

  /// Bars of price 10 and volume 1 at the given times.
  static BarSeries flat(Calendar calendar, Timeframe timeframe, long... openTimes) {
    List<Bar> bars = new ArrayList<>();
    for (long openTime : openTimes) {
      bars.add(new Bar(openTime, 10, 10, 10, 10, 1));
    }
    return series(calendar, timeframe, bars);
  }

  /// Returns the message with which `action` refuses its argument.
  static String refusal(Executable action) {
    return String.valueOf(
        Assertions.assertThrows(IllegalArgumentException.class, action).getMessage());
  }

  static List<Bar> bars(BarSeries series) {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      bars.add(series.bar(i));
    }
    return bars;
  }

  /// Reads `epoch_ms,o,h,l,c,v` lines from a shared gz file.
  public static BarSeries minutes(String path) {
    BarColumns columns = new BarColumns(0);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Shared.path(path))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", -1);
        columns.add(
            Long.parseLong(cells[0]),
            Double.parseDouble(cells[1]),
            Double.parseDouble(cells[2]),
            Double.parseDouble(cells[3]),
            Double.parseDouble(cells[4]),
            Double.parseDouble(cells[5]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
    return BarSeries.of(key(Timeframe.ONE_MINUTE), ContinuousCalendar.UTC, columns);
  }

  /// Returns the text of every entry of a shared zip file, in order.
  public static List<String> unzipped(String path) {
    List<String> texts = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(Shared.path(path)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        texts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
    return texts;
  }
}
