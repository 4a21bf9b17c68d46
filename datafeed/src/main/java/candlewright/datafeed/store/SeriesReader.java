package candlewright.datafeed.store;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.market.TimeRange;
import candlewright.core.port.DamagedBlock;
import candlewright.core.port.StoredBars;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Reads blocks and tail of one series into columns; what is damaged is named and left out.
final class SeriesReader {
  private final SeriesRows rows;
  private final TimeRange range;
  private final List<BlockDecoder> decoders = new ArrayList<>();
  private final List<SeriesRows.Block> decoded = new ArrayList<>();
  private final List<DamagedBlock> damaged = new ArrayList<>();
  private final Scale prices = new Scale();
  private final Scale volumes = new Scale();

  SeriesReader(SeriesRows rows, TimeRange range) {
    this.rows = rows;
    this.range = range;
  }

  /// Returns the bars of the present blocks and of the tail.
  StoredBars present(Calendar calendar) throws SQLException {
    if (range.isEmpty()) {
      return new StoredBars(BarSeries.of(rows.key(), calendar, new BarColumns(0)), List.of());
    }
    MonthBars tail =
        rows.tail(range.from(), range.to() - 1, (damage, time) -> note(Months.of(time), damage));
    return read(rows.blocks(Months.of(range.from()), Months.of(range.to() - 1)), tail, calendar);
  }

  /// Returns the bars of the given blocks.
  StoredBars of(List<SeriesRows.Block> blocks, Calendar calendar) throws SQLException {
    return read(blocks, new MonthBars(0), calendar);
  }

  private StoredBars read(List<SeriesRows.Block> blocks, MonthBars tail, Calendar calendar)
      throws SQLException {
    int count = tail.size;
    for (SeriesRows.Block block : blocks) {
      try {
        decoders.add(rows.open(block));
        decoded.add(block);
        count += block.bars();
      } catch (BlockDamage e) {
        note(block.month(), e);
      }
    }
    BarColumns columns = new BarColumns(count);
    for (int i = 0; i < decoders.size(); i++) {
      try {
        decode(decoded.get(i), decoders.get(i), columns);
      } catch (BlockDamage e) {
        note(decoded.get(i).month(), e);
      }
    }
    tail.copyTo(columns, 0, tail.size);
    for (int i = 0; i < tail.size; i++) {
      prices.add(tail.open[i]);
      prices.add(tail.high[i]);
      prices.add(tail.low[i]);
      prices.add(tail.close[i]);
      volumes.add(tail.volume[i]);
    }
    return new StoredBars(
        BarSeries.of(rows.key(), calendar, prices.common(), volumes.common(), columns), damaged);
  }

  private void decode(SeriesRows.Block block, BlockDecoder decoder, BarColumns columns) {
    // The month is part of the checked label; the times of the row are not checked by anything.
    if (range.from() <= Months.start(block.month())
        && Months.start(block.month() + 1) <= range.to()) {
      columns.fill(decoder.count(), decoder::decode);
    } else {
      MonthBars bars = decoder.bars();
      int from = bars.indexAtOrAfter(range.from());
      int to = Math.max(from, bars.indexAtOrAfter(range.to()));
      bars.copyTo(columns, from, to);
    }
    prices.addBlock(decoder.priceScale(), decoder.highestUnits());
    volumes.addBlock(decoder.volumeScale(), decoder.largestVolumeUnits());
  }

  /// Names a month once, whatever else is wrong with it.
  private void note(long month, BlockDamage damage) {
    if (damaged.stream().anyMatch(other -> other.month().equals(Months.yearMonth(month)))) {
      return;
    }
    damaged.add(
        new DamagedBlock(
            rows.key(),
            Months.yearMonth(month),
            rows.key()
                + " of "
                + Months.yearMonth(month)
                + " is damaged ("
                + damage.getMessage()
                + ") and is not used; delete that month and import it again."));
  }
}
