package candlewright.datafeed.csv;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Decimals;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.SessionCalendar;
import candlewright.core.market.Timeframe;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// Writes bars as `timestamp,open,high,low,close,volume`: epoch milliseconds UTC of the open, plain
/// decimals with as many places as the series has, lines ended by LF.
///
/// Importing such a file for the same series gives the same bars, bit for bit. For that, two kinds
/// of series look different:
///
/// - One with bars from the last weeks of 1969 to 1976, where milliseconds can have the digits of
///   seconds or of a date, has its times as ISO text with `Z`.
/// - One of days or longer, of a market with sessions, in which some bar opens exactly at midnight
///   UTC has `open_time` in place of `timestamp`. Under other names an import takes midnight for
///   the trading date that vendors mean by it, and moves the bar to the open of the session.
///
/// A file holds nothing but digits, points and commas below its header, minus signs before times
/// earlier than 1970 and such ISO text, so a spreadsheet finds no formula in it.
public final class BarExport {
  private static final String COLUMNS = ",open,high,low,close,volume\n";
  private static final int CHUNK = 1 << 16;

  /// Milliseconds of a smaller magnitude could be seconds before 2200.
  private static final long AMBIGUOUS_FROM = -7_258_118_400L;

  /// Milliseconds from 1975-09 on have 12 digits that could be a date and a time up to 2199.
  private static final long AMBIGUOUS_TO = 220_000_000_000L;

  /// The first of the years 1800 to 2199, whose times an import understands.
  private static final long FIRST_TIME = -5_364_662_400_000L;

  private static final long TIME_LIMIT = 7_258_118_400_000L;

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
  /// @throws ImportException if it cannot be written, or has bars outside the years 1800 to 2199,
  ///   which no import would read
  public static void write(BarSeries bars, Path file) {
    checkTimes(bars, file);
    WholeFile.write(file, channel -> writeRows(bars, channel));
  }

  private static void checkTimes(BarSeries bars, Path file) {
    for (int i : bars.isEmpty() ? new int[0] : new int[] {0, bars.size() - 1}) {
      long time = bars.openTime(i);
      if (time < FIRST_TIME || time >= TIME_LIMIT) {
        throw new ImportException(
            file.getFileName()
                + " cannot be written: the bar of "
                + Instant.ofEpochMilli(time)
                + " is outside the years 1800 to 2199; check the unit of time of what was imported"
                + " and delete that series");
      }
    }
  }

  private static void writeRows(BarSeries bars, FileChannel channel) throws IOException {
    StringBuilder text = new StringBuilder(CHUNK + 256);
    text.append(opensAtMidnight(bars) ? "open_time" : "timestamp").append(COLUMNS);
    boolean iso = isAmbiguous(bars);
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
        WholeFile.flush(text, channel);
      }
    }
    WholeFile.flush(text, channel);
  }

  private static boolean isAmbiguous(BarSeries bars) {
    int i = bars.indexAtOrAfter(AMBIGUOUS_FROM);
    return i < bars.size() && bars.openTime(i) < AMBIGUOUS_TO;
  }

  private static boolean opensAtMidnight(BarSeries bars) {
    if (bars.timeframe().isIntraday() || !(bars.calendar() instanceof SessionCalendar)) {
      return false;
    }
    for (int i = 0; i < bars.size(); i++) {
      if (Math.floorMod(bars.openTime(i), Timeframe.ONE_DAY.millis()) == 0) {
        return true;
      }
    }
    return false;
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
}
