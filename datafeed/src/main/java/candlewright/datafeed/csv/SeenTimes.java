package candlewright.datafeed.csv;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Remembers for every open time of a file a 32 bit fingerprint of its bar, so that a repeated time
/// is found however far apart its rows are, and a repetition is told from a contradiction.
///
/// Times on the timeframe's step take 4 bytes each in pages; others go to a hash table. Memory is
/// limited: {@link #put} fails when a file's times are scattered beyond any market's history.
final class SeenTimes {
  private static final int PAGE_BITS = 8;
  private static final int PAGE = 1 << PAGE_BITS;

  /// 256 MiB of pages: 127 years of minutes.
  static final int MOST_PAGES = 1 << 18;

  static final int MOST_OTHERS = 1 << 24;
  private static final int[] NO_PAGE = new int[PAGE];

  private final String where;
  private final long step;
  private final int mostPages;
  private final int mostOthers;
  private final Map<Long, int[]> pages = new HashMap<>();
  private long remainder = Long.MIN_VALUE;
  private long lastTime = Long.MIN_VALUE;
  private long lastIndex;
  private long pageNumber = Long.MIN_VALUE;
  private int[] page = NO_PAGE;
  private long[] otherTimes = new long[64];
  private int[] otherPrints = new int[64];
  private int others;

  /// @param where the file, for messages
  /// @param step the nominal length of the timeframe in milliseconds
  SeenTimes(String where, long step, int mostPages, int mostOthers) {
    this.where = where;
    this.step = step;
    this.mostPages = mostPages;
    this.mostOthers = mostOthers;
  }

  /// Remembers the fingerprint of a new time and answers 0; answers the first fingerprint of a time
  /// that was seen before.
  ///
  /// @param fingerprint not 0
  /// @throws ImportException if the times are too many or too scattered
  int put(long time, int fingerprint) {
    if (remainder == Long.MIN_VALUE) {
      // Session calendars begin off the round hour; the first bar sets the phase.
      remainder = Math.floorMod(time, step);
    }
    long index;
    if (time == lastTime + step) {
      // Almost every row follows the one before: no division.
      index = lastIndex + 1;
    } else {
      index = Math.floorDiv(time, step);
      if (time - index * step != remainder) {
        return putOther(time, fingerprint);
      }
    }
    lastTime = time;
    lastIndex = index;
    if (index >> PAGE_BITS != pageNumber) {
      turnTo(index >> PAGE_BITS);
    }
    int slot = (int) index & (PAGE - 1);
    int seen = page[slot];
    if (seen == 0) {
      page[slot] = fingerprint;
    }
    return seen;
  }

  private void turnTo(long number) {
    int @Nullable [] found = pages.get(number);
    if (found == null) {
      if (pages.size() == mostPages) {
        throw new ImportException(
            where
                + ": its times are scattered over more than a market's history: check the column"
                + " and the unit of time, and the timeframe");
      }
      found = new int[PAGE];
      pages.put(number, found);
    }
    page = found;
    pageNumber = number;
  }

  private int putOther(long time, int fingerprint) {
    if (others * 2 >= otherTimes.length) {
      if (others >= mostOthers) {
        throw new ImportException(
            where
                + ": more than "
                + mostOthers
                + " of its times are not on the timeframe's grid: check the timeframe");
      }
      growOthers();
    }
    int slot = slotOf(otherTimes, otherPrints, time);
    int seen = otherPrints[slot];
    if (seen == 0) {
      otherTimes[slot] = time;
      otherPrints[slot] = fingerprint;
      others++;
    }
    return seen;
  }

  private void growOthers() {
    long[] times = new long[otherTimes.length * 2];
    int[] prints = new int[times.length];
    for (int i = 0; i < otherTimes.length; i++) {
      if (otherPrints[i] != 0) {
        int slot = slotOf(times, prints, otherTimes[i]);
        times[slot] = otherTimes[i];
        prints[slot] = otherPrints[i];
      }
    }
    otherTimes = times;
    otherPrints = prints;
  }

  private static int slotOf(long[] times, int[] prints, long time) {
    int mask = times.length - 1;
    int slot = (int) (mix(time) & mask);
    while (prints[slot] != 0 && times[slot] != time) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /// Returns a fingerprint of a bar's values, never 0; equal bars have equal fingerprints.
  static int fingerprint(double open, double high, double low, double close, double volume) {
    long hash = Double.doubleToRawLongBits(open);
    hash = hash * 0x9E3779B97F4A7C15L + Double.doubleToRawLongBits(high);
    hash = hash * 0x9E3779B97F4A7C15L + Double.doubleToRawLongBits(low);
    hash = hash * 0x9E3779B97F4A7C15L + Double.doubleToRawLongBits(close);
    hash = hash * 0x9E3779B97F4A7C15L + Double.doubleToRawLongBits(volume);
    int print = (int) (mix(hash) >>> 32);
    return print == 0 ? 1 : print;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
