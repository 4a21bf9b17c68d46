package candlewright.datafeed.store;

import candlewright.core.market.TimeRange;
import candlewright.core.port.Origin;
import candlewright.core.port.SetAside;
import candlewright.core.port.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The rows of what was set aside under one name: a pin for each series keeps its blocks, and
/// `aside_span` where they came from.
final class AsideRows {
  /// No other owner of a pin begins so.
  private static final String PREFIX = "aside ";

  private record Kept(long pinId, long seriesId) {}

  private final Connection connection;
  private final String owner;

  AsideRows(Connection connection, String name) {
    this.connection = connection;
    this.owner = PREFIX + name;
  }

  /// Takes all bars of a series away and keeps them; returns how many.
  long take(SeriesRows rows) throws SQLException {
    MonthWriter writer = new MonthWriter(rows);
    for (long month : rows.tailMonths(Long.MIN_VALUE, Long.MAX_VALUE)) {
      if (!writer.compact(month)) {
        throw new StoreException(
            rows.label(month)
                + " is damaged, so its bars cannot be kept for a way back; delete that month with"
                + " 'candlewright data delete' and try again.");
      }
    }
    List<SeriesRows.Block> blocks = rows.blocks(Long.MIN_VALUE, Long.MAX_VALUE);
    PinRows pins = new PinRows(connection);
    pins.put(owner, rows.id(), TimeRange.ALL, blocks);
    PinRows.Pin pin = pins.find(owner, rows.id());
    if (pin == null) {
      throw new IllegalStateException("the pin of " + rows.key() + " was not entered");
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO aside_span SELECT ?, month, first_open_time, last_open_time, source_id,"
                + " written_at FROM span WHERE series_id = ?")) {
      insert.setLong(1, pin.id());
      insert.setLong(2, rows.id());
      insert.executeUpdate();
    }
    long bars = 0;
    for (SeriesRows.Block block : blocks) {
      bars += writer.delete(block.month(), TimeRange.ALL);
    }
    return bars;
  }

  /// Brings everything back; returns how many bars were set aside.
  long putBack() throws SQLException {
    long bars = 0;
    for (Kept kept : kept()) {
      SeriesRows rows = SeriesRows.of(connection, kept.seriesId());
      for (SeriesRows.Block block : rows.pinnedBlocks(kept.pinId())) {
        putBack(rows, block, spans(kept.pinId(), block.month()));
        bars += block.bars();
      }
    }
    forget();
    return bars;
  }

  private static void putBack(SeriesRows rows, SeriesRows.Block block, List<Span> spans)
      throws SQLException {
    long month = block.month();
    long start = Months.start(month);
    long last = Months.start(month + 1) - 1;
    SeriesRows.Block present = rows.block(month);
    if (present == null && rows.tailLength(start, last) == 0) {
      rows.presentAgain(block);
      rows.putSpans(month, spans);
      return;
    }
    try {
      MonthBars old = rows.bars(block);
      MonthBars now = present == null ? new MonthBars(0) : rows.bars(present);
      MonthBars tail = rows.tail(start, last);
      now.addAll(tail, 0, tail.size);
      MonthWriter writer = new MonthWriter(rows);
      for (Span span : spans) {
        MonthBars missing = new MonthBars(0);
        int to = old.indexAtOrAfter(span.last() + 1);
        for (int i = old.indexAtOrAfter(span.first()); i < to; i++) {
          int at = now.indexAtOrAfter(old.openTime[i]);
          if (at == now.size || now.openTime[at] != old.openTime[i]) {
            missing.addAll(old, i, i + 1);
          }
        }
        if (missing.size > 0) {
          writer.write(month, missing, span, false);
        }
      }
    } catch (BlockDamage e) {
      throw new StoreException(
          rows.label(month)
              + " is damaged ("
              + e.getMessage()
              + "), so nothing was brought back; delete that month with 'candlewright data delete'"
              + " and try again.",
          e);
    }
  }

  void forget() throws SQLException {
    new PinRows(connection).removeAll(owner);
  }

  private List<Kept> kept() throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT id, series_id FROM pin WHERE owner = ?")) {
      select.setString(1, owner);
      List<Kept> all = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          all.add(new Kept(row.getLong(1), row.getLong(2)));
        }
      }
      return all;
    }
  }

  private List<Span> spans(long pinId, long month) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT first_open_time, last_open_time, source_id, origin, written_at"
                + " FROM aside_span JOIN source ON source.id = source_id"
                + " WHERE pin_id = ? AND month = ? ORDER BY first_open_time")) {
      select.setLong(1, pinId);
      select.setLong(2, month);
      List<Span> spans = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          spans.add(
              new Span(
                  row.getLong(1),
                  row.getLong(2),
                  row.getLong(3),
                  Origin.valueOf(row.getString(4)),
                  row.getLong(5)));
        }
      }
      return spans;
    }
  }

  /// Returns what is set aside, by name and series.
  static List<SetAside> list(Connection connection) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT owner, symbol, venue, timeframe, sum(bars) FROM pin"
                + " JOIN series ON series.id = pin.series_id"
                + " JOIN pinned_block ON pin_id = pin.id JOIN block ON block.id = block_id"
                + " WHERE owner LIKE ? GROUP BY pin.id ORDER BY owner, symbol, venue, timeframe")) {
      select.setString(1, PREFIX + "%");
      List<SetAside> all = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          all.add(
              new SetAside(
                  row.getString(1).substring(PREFIX.length()),
                  SeriesRows.keyOf(row, 2),
                  row.getLong(5)));
        }
      }
      return all;
    }
  }
}
