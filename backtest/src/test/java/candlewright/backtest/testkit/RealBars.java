package candlewright.backtest.testkit;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.testkit.Shared;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.GZIPInputStream;

/// Bars of real markets that trade around the clock, for tests; skips the test where there are
/// none.
public final class RealBars {
  private RealBars() {}

  /// Reads a packed file of `time,open,high,low,close,volume`, the time as milliseconds or as
  /// `2025-04-03 17:15:00+00:00`, with or without a head line.
  public static BarSeries csv(String file, String instrument, String timeframe) {
    Path path = Shared.path("data/" + file);
    BarColumns columns = new BarColumns(100_000);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        if (Character.isDigit(line.charAt(0))) {
          String[] cells = line.split(",", -1);
          columns.add(
              time(cells[0]),
              Double.parseDouble(cells[1]),
              Double.parseDouble(cells[2]),
              Double.parseDouble(cells[3]),
              Double.parseDouble(cells[4]),
              Double.parseDouble(cells[5]));
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SeriesKey key = new SeriesKey(InstrumentId.parse(instrument), Timeframe.parse(timeframe));
    return BarSeries.of(key, ContinuousCalendar.UTC, columns);
  }

  /// Reads either kind of time, as epoch milliseconds UTC.
  public static long time(String cell) {
    return cell.indexOf(' ') < 0
        ? Long.parseLong(cell)
        : Instant.parse(cell.replace(' ', 'T').replace("+00:00", "Z")).toEpochMilli();
  }
}
