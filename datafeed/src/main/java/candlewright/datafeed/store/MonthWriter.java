package candlewright.datafeed.store;

import candlewright.core.market.TimeRange;
import candlewright.core.port.StoreException;
import candlewright.core.port.WriteSummary;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes the months of one series within a transaction.
///
/// A few bars at the end of the newest month go to the tail, one row each, so that a live bar does
/// not rewrite its month; everything else is merged into the month's block. The tail of a month is
/// moved into its block when it gets long, when the month is over, and when it is pinned.
final class MonthWriter {
  /// A write of more bars than this goes into the block at once.
  private static final int TAIL_BATCH = 64;

  /// The longest tail. Reading a row costs about as much as decoding fifty packed bars.
  private static final int TAIL_BARS = 512;

  private final SeriesRows rows;

  MonthWriter(SeriesRows rows) {
    this.rows = rows;
  }

  /// Writes the bars of one month over what is stored.
  ///
  /// @param incoming by rising open time, at least one, each time once
  /// @param isNewest whether no bar of a later month is stored or will be by the same write
  WriteSummary write(long month, MonthBars incoming, Span writer, boolean isNewest)
      throws SQLException {
    SeriesRows.Block block = rows.block(month);
    long last = lastOf(month);
    try {
      long tailStart = block == null ? Months.start(month) : block.lastOpenTime() + 1;
      boolean afterBlock = incoming.firstOpenTime() >= tailStart;
      if (isNewest
          && afterBlock
          && incoming.size <= TAIL_BATCH
          && rows.tailLength(tailStart, last) + incoming.size <= TAIL_BARS) {
        // Just after the last bar before the incoming ones, so that the cut spans end at a bar.
        long start = Math.max(tailStart, rows.endOfTailBefore(incoming.firstOpenTime()));
        return writeTail(month, start, incoming, writer);
      }
      MonthMerge merge =
          MonthMerge.of(stored(block, month), rows.spans(month, month), incoming, writer);
      if (merge.changed()) {
        rows.putBlock(month, merge.bars());
        rows.dropTail(Months.start(month), last);
      }
      putSpans(month, merge.spans());
      return merge.summary();
    } catch (BlockDamage e) {
      throw refused(month, e);
    }
  }

  private WriteSummary writeTail(long month, long start, MonthBars incoming, Span writer)
      throws SQLException {
    MonthBars tail = rows.tail(start, lastOf(month));
    List<Span> spans = rows.spans(month, month);
    MonthMerge merge = MonthMerge.of(tail, Spans.from(spans, start), incoming, writer);
    MonthBars merged = merge.bars();
    int old = 0;
    for (int i = 0; i < merged.size; i++) {
      while (old < tail.size && tail.openTime[old] < merged.openTime[i]) {
        old++;
      }
      if (old == tail.size || !tail.sameBar(old, merged, i)) {
        rows.putTail(merged, i);
      }
    }
    putSpans(month, Spans.join(Spans.until(spans, start), merge.spans()));
    return merge.summary();
  }

  /// Moves a month's tail into its block.
  ///
  /// @return false if one of them is damaged; the month is then left as it is, for a person to
  ///   decide
  boolean compact(long month) throws SQLException {
    MonthBars bars;
    try {
      bars = stored(rows.block(month), month);
    } catch (BlockDamage e) {
      return false;
    }
    rows.putBlock(month, bars);
    rows.dropTail(Months.start(month), lastOf(month));
    return true;
  }

  /// Removes the bars opened within `range` that lie in `month`; returns how many.
  long delete(long month, TimeRange range) throws SQLException {
    long start = Months.start(month);
    long last = lastOf(month);
    SeriesRows.Block block = rows.block(month);
    if (range.from() <= start && range.to() > last) {
      long removed = (block == null ? 0L : block.bars()) + rows.tailTimes(start, last).size();
      rows.dropBlock(month);
      rows.dropTail(start, last);
      rows.putSpans(month, List.of());
      return removed;
    }
    try {
      MonthBars bars = stored(block, month);
      int from = bars.indexAtOrAfter(range.from());
      int to = range.to() > last ? bars.size : bars.indexAtOrAfter(range.to());
      if (from == to) {
        return 0;
      }
      MonthBars kept = new MonthBars(bars.size);
      kept.addAll(bars, 0, from);
      kept.addAll(bars, to, bars.size);
      List<Span> spans = Spans.of(kept, rows.spans(month, month));
      if (kept.size == 0) {
        rows.dropBlock(month);
      } else {
        rows.putBlock(month, kept);
      }
      rows.dropTail(start, last);
      rows.putSpans(month, spans);
      return (long) bars.size - kept.size;
    } catch (BlockDamage e) {
      throw refused(month, e);
    }
  }

  private void putSpans(long month, List<Span> spans) throws SQLException {
    if (!spans.equals(rows.spans(month, month))) {
      rows.putSpans(month, spans);
    }
  }

  private MonthBars stored(SeriesRows.@Nullable Block block, long month) throws SQLException {
    MonthBars tail = rows.tail(Months.start(month), lastOf(month));
    if (block == null) {
      return tail;
    }
    MonthBars bars = rows.bars(block);
    bars.addAll(tail, 0, tail.size);
    return bars;
  }

  private StoreException refused(long month, BlockDamage damage) {
    return new StoreException(
        rows.key()
            + " of "
            + Months.yearMonth(month)
            + " is damaged ("
            + damage.getMessage()
            + ") and is not written over, nor is the rest of this write stored; delete the whole"
            + " month and import it again.",
        damage);
  }

  private static long lastOf(long month) {
    return Months.start(month + 1) - 1;
  }
}
