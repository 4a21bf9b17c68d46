package candlewright.datafeed.csv;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Decimals;
import candlewright.core.market.SeriesKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/// Writes bars as `timestamp,open,high,low,close,volume`: epoch milliseconds UTC of the open, plain
/// decimals with as many places as the series has, lines ended by LF.
///
/// Importing such a file gives the same bars, bit for bit. A file holds nothing but digits, points
/// and commas below its header, and minus signs before times earlier than 1970, so a spreadsheet
/// finds no formula in it. A series that reaches into the weeks around 1 January 1970, where
/// milliseconds could be taken for seconds, has its times as ISO text.
public final class BarExport {
  private static final String HEADER = "timestamp,open,high,low,close,volume\n";
  private static final int CHUNK = 1 << 16;

  /// Milliseconds of a smaller magnitude could be seconds before 2200.
  private static final long AMBIGUOUS = 7_258_118_400L;

  private static final int MOVE_ATTEMPTS = 20;
  private static final long MOVE_PAUSE_NANOS = 25_000_000L;

  private BarExport() {}

  /// Writes several series into a folder, which is created if need be, and answers the files.
  ///
  /// @param wanted the series to write
  /// @param known all series that may ever go to this folder; they decide about venues in names
  /// @param bars fetches one series
  /// @throws ImportException if a file cannot be written; files written before stay
  public static List<Path> writeAll(
      Collection<SeriesKey> wanted,
      Collection<SeriesKey> known,
      Function<SeriesKey, BarSeries> bars,
      Path folder) {
    List<Path> files = new ArrayList<>();
    for (SeriesKey key : wanted) {
      Path file = folder.resolve(BarFileName.of(key, known).toString());
      write(bars.apply(key), file);
      files.add(file);
    }
    return files;
  }

  /// Writes one series. The file appears whole or not at all: it is written beside its place,
  /// forced to the medium and then renamed.
  ///
  /// @throws ImportException if it cannot be written
  public static void write(BarSeries bars, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, ".export-", ".tmp");
      try {
        writeDraft(bars, draft);
        move(draft, file);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new ImportException(
          file.getFileName()
              + " cannot be written to "
              + folder
              + " ("
              + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
              + "): check free space and permissions",
          e);
    }
  }

  private static void writeDraft(BarSeries bars, Path draft) throws IOException {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      StringBuilder text = new StringBuilder(CHUNK + 256);
      text.append(HEADER);
      boolean iso = nearEpoch(bars);
      for (int i = 0; i < bars.size(); i++) {
        if (iso) {
          text.append(Instant.ofEpochMilli(bars.openTime(i)));
        } else {
          text.append(bars.openTime(i));
        }
        append(text, bars.open(i), bars.priceScale());
        append(text, bars.high(i), bars.priceScale());
        append(text, bars.low(i), bars.priceScale());
        append(text, bars.close(i), bars.priceScale());
        append(text, bars.volume(i), bars.volumeScale());
        text.append('\n');
        if (text.length() >= CHUNK) {
          flush(text, channel);
        }
      }
      flush(text, channel);
      channel.force(true);
    }
  }

  private static boolean nearEpoch(BarSeries bars) {
    int i = bars.indexAtOrAfter(-AMBIGUOUS);
    return i < bars.size() && bars.openTime(i) < AMBIGUOUS;
  }

  private static void append(StringBuilder text, double value, int scale) {
    text.append(',');
    if (scale == Decimals.OFF_GRID) {
      text.append(Decimals.text(value));
      return;
    }
    long units = Decimals.units(value, scale);
    if (scale == 0) {
      text.append(units);
      return;
    }
    long power = Decimals.longPower(scale);
    text.append(units / power).append('.');
    long fraction = units % power;
    for (long place = power / 10; place > fraction && place > 1; place /= 10) {
      text.append('0');
    }
    text.append(fraction);
  }

  private static void flush(StringBuilder text, FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.US_ASCII));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    text.setLength(0);
  }

  static void move(Path draft, Path file) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return;
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        return;
      } catch (AccessDeniedException e) {
        // On Windows a virus scanner or a viewer may hold the old file for a moment.
        if (attempt == MOVE_ATTEMPTS) {
          throw e;
        }
        LockSupport.parkNanos(MOVE_PAUSE_NANOS);
      }
    }
  }
}
