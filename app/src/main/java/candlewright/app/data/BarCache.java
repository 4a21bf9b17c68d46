package candlewright.app.data;

import candlewright.core.market.BarSeries;
import candlewright.core.market.SeriesKey;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Bars that were read before, up to a number of bytes; what was not asked for the longest is let
/// go first. Safe for several threads: two that ask for the same at the same time may both read it.
public final class BarCache {
  /// A time, four prices and a volume, eight bytes each.
  static final long BYTES_PER_BAR = 48;

  private final long limitBytes;
  private final Map<SeriesKey, BarSeries> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;
  // Counts the times all was let go: what was read before is not kept after.
  private int generation;

  /// @param limitBytes how much of the bars' columns may be kept
  public BarCache(long limitBytes) {
    this.limitBytes = limitBytes;
  }

  /// Returns the bars of a series, read where they are not kept.
  ///
  /// @param read called on this thread; what it throws passes
  public BarSeries get(SeriesKey key, Supplier<BarSeries> read) {
    int before;
    synchronized (this) {
      BarSeries known = kept.get(key);
      if (known != null) {
        return known;
      }
      before = generation;
    }
    BarSeries series = read.get();
    synchronized (this) {
      if (before == generation) {
        keep(key, series);
      }
    }
    return series;
  }

  private void keep(SeriesKey key, BarSeries series) {
    BarSeries replaced = kept.put(key, series);
    bytes += bytesOf(series) - (replaced == null ? 0 : bytesOf(replaced));
    Iterator<BarSeries> eldest = kept.values().iterator();
    while (bytes > limitBytes) {
      bytes -= bytesOf(eldest.next());
      eldest.remove();
    }
  }

  /// Lets everything go, since the store has changed.
  public synchronized void clear() {
    kept.clear();
    bytes = 0;
    generation++;
  }

  /// Returns the bytes of what is kept.
  public synchronized long bytes() {
    return bytes;
  }

  private static long bytesOf(BarSeries series) {
    return series.size() * BYTES_PER_BAR;
  }
}
