package candlewright.datafeed.csv;

import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small files of bars for the tests of this package.
final class TestFiles {
  /// What one import gave: the report and all bars in the order they came.
  record Read(ImportReport report, List<BarSeries> batches) {
    /// Returns each bar as `2024-07-01T00:00:00Z 1.5 2 1 1.75 10`.
    List<String> bars() {
      List<String> bars = new ArrayList<>();
      for (BarSeries batch : batches) {
        for (int i = 0; i < batch.size(); i++) {
          bars.add(
              Instant.ofEpochMilli(batch.openTime(i))
                  + " "
                  + number(batch.open(i))
                  + " "
                  + number(batch.high(i))
                  + " "
                  + number(batch.low(i))
                  + " "
                  + number(batch.close(i))
                  + " "
                  + number(batch.volume(i)));
        }
      }
      return bars;
    }

    private static String number(double value) {
      return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
  }

  private TestFiles() {}

  static ImportOptions minutes() {
    return options(Timeframe.ONE_MINUTE);
  }

  static ImportOptions days() {
    return options(Timeframe.ONE_DAY);
  }

  static ImportOptions options(Timeframe timeframe) {
    return ImportOptions.of(
        new SeriesKey(InstrumentId.parse("ABC.TEST"), timeframe), ContinuousCalendar.UTC);
  }

  static Path write(Path folder, String name, String text) {
    return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Read read(Path file, ImportOptions options) {
    List<BarSeries> batches = new ArrayList<>();
    return new Read(BarFileImport.read(file, options, batches::add), batches);
  }

  static Read read(Path folder, String text, ImportOptions options) {
    return read(write(folder, "bars.csv", text), options);
  }

  static byte[] gz(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
      gz.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// Packs names and contents, in turn, as a zip.
  static byte[] zip(Object... namesAndContents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        Object content = namesAndContents[i + 1];
        zip.write(
            content instanceof byte[] bytes
                ? bytes
                : ((String) content).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
