package candlewright.datafeed.csv;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Decimals;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Checks rows as bars and hands them on in sorted batches without repeated times.
///
/// Memory is one batch and {@link SeenTimes}, however many rows come.
final class BarGatherer {
  static final int BATCH = 65_536;

  /// Below this a price has at least three binary digits left for what is behind the point.
  private static final double PRICE_LIMIT = 1e15;

  private static final double VOLUME_LIMIT = 1e18;

  private final ImportOptions options;
  private final Consumer<BarSeries> batches;
  private final SeenTimes seen;
  private BarColumns columns = new BarColumns(BATCH);
  private boolean sorted = true;
  private int priceScale;
  private int volumeScale;
  private double highest;
  private double largestVolume;
  private long previous = Long.MIN_VALUE;
  private boolean newestFirst;
  private String detail = "";

  private long kept;
  private long offGrid;
  private long firstOffGrid = Long.MAX_VALUE;
  private long zeroVolume;
  private long firstTime = Long.MAX_VALUE;
  private long lastTime = Long.MIN_VALUE;

  /// @param where the file, for messages
  BarGatherer(String where, ImportOptions options, Consumer<BarSeries> batches) {
    this.options = options;
    this.batches = batches;
    this.seen =
        new SeenTimes(
            where, options.key().timeframe().millis(), SeenTimes.MOST_PAGES, SeenTimes.MOST_OTHERS);
  }

  /// Begins a file whose rows go back in time, or forward.
  void begin(boolean fileIsNewestFirst) {
    if (fileIsNewestFirst || newestFirst) {
      previous = Long.MIN_VALUE;
    }
    newestFirst = fileIsNewestFirst;
  }

  /// Takes the row that `row` has just read.
  ///
  /// @return null if it became a bar and nothing is to be said
  @Nullable RowProblem offer(RowParser row) {
    double open = row.open;
    double high = row.high;
    double low = row.low;
    double close = row.close;
    double volume = row.volume;
    @Nullable String defect = BarSeries.defectOf(open, high, low, close, volume);
    if (defect != null) {
      detail = defect;
      return RowProblem.INCONSISTENT;
    }
    if (high >= PRICE_LIMIT || volume >= VOLUME_LIMIT) {
      detail =
          high >= PRICE_LIMIT
              ? "high " + high + " is not below " + PRICE_LIMIT
              : "volume " + volume + " is not below " + VOLUME_LIMIT;
      return RowProblem.TOO_LARGE;
    }
    long time = row.time;
    boolean onGrid = options.calendar().onGrid(time, options.key().timeframe());
    if (!onGrid && options.refuseOffGrid()) {
      detail =
          Instant.ofEpochMilli(time) + " is no open of a " + options.key().timeframe() + " bar";
      return RowProblem.OFF_GRID;
    }
    int print = SeenTimes.fingerprint(open, high, low, close, volume);
    int earlier = seen.put(time, print);
    if (earlier != 0) {
      detail =
          earlier == print
              ? "repeats the bar of " + Instant.ofEpochMilli(time)
              : "differs from the bar of "
                  + Instant.ofEpochMilli(time)
                  + " read before, which stays";
      return earlier == print ? RowProblem.IDENTICAL : RowProblem.CONFLICT;
    }
    boolean back = previous != Long.MIN_VALUE && time < previous;
    boolean outOfOrder = newestFirst ? previous != Long.MIN_VALUE && !back : back;
    if (outOfOrder) {
      detail =
          Instant.ofEpochMilli(time)
              + (newestFirst ? " comes after " : " comes before ")
              + Instant.ofEpochMilli(previous)
              + " of the row above";
    }
    keep(row, time, onGrid);
    return outOfOrder ? RowProblem.OUT_OF_ORDER : null;
  }

  private void keep(RowParser row, long time, boolean onGrid) {
    previous = time;
    int size = columns.size();
    if (size > 0 && time < columns.openTime(size - 1)) {
      sorted = false;
    }
    columns.add(time, row.open, row.high, row.low, row.close, row.volume);
    priceScale = wider(priceScale, row.priceScale);
    volumeScale = wider(volumeScale, row.volumeScale);
    highest = Math.max(highest, row.high);
    largestVolume = Math.max(largestVolume, row.volume);
    kept++;
    if (!onGrid) {
      offGrid++;
      firstOffGrid = Math.min(firstOffGrid, time);
    }
    zeroVolume += row.volume == 0 ? 1 : 0;
    firstTime = Math.min(firstTime, time);
    lastTime = Math.max(lastTime, time);
    if (size + 1 == BATCH) {
      flush();
    }
  }

  private static int wider(int scale, int other) {
    return scale == Decimals.OFF_GRID || other == Decimals.OFF_GRID
        ? Decimals.OFF_GRID
        : Math.max(scale, other);
  }

  /// Hands on what was gathered since the last full batch.
  void flush() {
    if (columns.size() == 0) {
      return;
    }
    BarColumns batch = columns;
    boolean exact = fits(priceScale, highest) && fits(volumeScale, largestVolume);
    BarSeries series = series(sorted ? batch : sorted(batch), exact);
    columns = new BarColumns(BATCH);
    sorted = true;
    priceScale = 0;
    volumeScale = 0;
    highest = 0;
    largestVolume = 0;
    batches.accept(series);
  }

  private BarSeries series(BarColumns batch, boolean exact) {
    return exact
        ? BarSeries.of(options.key(), options.calendar(), priceScale, volumeScale, batch)
        : BarSeries.of(options.key(), options.calendar(), batch);
  }

  private static boolean fits(int scale, double largest) {
    return scale != Decimals.OFF_GRID && largest * Decimals.power(scale) < Decimals.MAX_UNITS;
  }

  private static BarColumns sorted(BarColumns batch) {
    int n = batch.size();
    long first = Long.MAX_VALUE;
    for (int i = 0; i < n; i++) {
      first = Math.min(first, batch.openTime(i));
    }
    // Times of 1800 to 2200 are less than 2^44 apart, so the place in the batch fits below them.
    long[] order = new long[n];
    for (int i = 0; i < n; i++) {
      order[i] = (batch.openTime(i) - first) << 16 | i;
    }
    Arrays.sort(order);
    BarColumns result = new BarColumns(n);
    batch.fill(
        0,
        (openTime, open, high, low, close, volume, end) -> {
          for (long packed : order) {
            int i = (int) (packed & 0xFFFF);
            result.add(openTime[i], open[i], high[i], low[i], close[i], volume[i]);
          }
        });
    return result;
  }

  /// Returns what is to be said about the last row.
  String detail() {
    return detail;
  }

  /// Returns the time of the last bar kept, or {@link Long#MIN_VALUE}.
  long previous() {
    return previous;
  }

  long kept() {
    return kept;
  }

  long offGrid() {
    return offGrid;
  }

  /// Returns the earliest open time of those, meaningless if there are none.
  long firstOffGrid() {
    return firstOffGrid;
  }

  long zeroVolume() {
    return zeroVolume;
  }

  /// Returns the earliest open time, meaningless while nothing was kept.
  long firstTime() {
    return firstTime;
  }

  /// Returns the latest open time, meaningless while nothing was kept.
  long lastTime() {
    return lastTime;
  }
}
