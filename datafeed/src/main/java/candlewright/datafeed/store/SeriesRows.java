package candlewright.datafeed.store;

import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.port.Origin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/// The rows of one series in `market.db`, on one connection.
final class SeriesRows {
  /// A block without its content.
  ///
  /// @param id never used twice
  record Block(long id, long month, int bars, long firstOpenTime, long lastOpenTime) {}

  private final Connection connection;
  private final long id;
  private final SeriesKey key;

  private SeriesRows(Connection connection, long id, SeriesKey key) {
    this.connection = connection;
    this.id = id;
    this.key = key;
  }

  /// Returns the rows of a series, or null if the store has none.
  static @Nullable SeriesRows find(Connection connection, SeriesKey key) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id FROM series WHERE symbol = ? AND venue = ? AND timeframe = ?")) {
      bindKey(select, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? new SeriesRows(connection, row.getLong(1), key) : null;
      }
    }
  }

  /// Returns the rows of a series, which is entered if the store has none.
  static SeriesRows enter(Connection connection, SeriesKey key) throws SQLException {
    SeriesRows found = find(connection, key);
    if (found != null) {
      return found;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO series (symbol, venue, timeframe) VALUES (?, ?, ?) RETURNING id")) {
      bindKey(insert, key);
      try (ResultSet row = insert.executeQuery()) {
        return new SeriesRows(connection, row.getLong(1), key);
      }
    }
  }

  /// Returns the rows of a series by its id.
  static SeriesRows of(Connection connection, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT symbol, venue, timeframe FROM series WHERE id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        return new SeriesRows(connection, id, keyOf(row, 1));
      }
    }
  }

  /// Reads symbol, venue and timeframe from three columns of a row.
  static SeriesKey keyOf(ResultSet row, int column) throws SQLException {
    return new SeriesKey(
        new InstrumentId(row.getString(column), row.getString(column + 1)),
        Timeframe.parse(row.getString(column + 2)));
  }

  SeriesKey key() {
    return key;
  }

  /// Returns the text that a block of the series carries, so that it cannot pass for another.
  String label(long month) {
    return key + " " + Months.yearMonth(month);
  }

  long id() {
    return id;
  }

  /// Returns the present blocks of the months from `firstMonth` to `lastMonth`, by month.
  List<Block> blocks(long firstMonth, long lastMonth) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, month, bars, first_open_time, last_open_time FROM block"
                + " WHERE series_id = ? AND month BETWEEN ? AND ? AND replaced = 0"
                + " ORDER BY month")) {
      bind(select, id, firstMonth, lastMonth);
      return blocks(select);
    }
  }

  @Nullable Block block(long month) throws SQLException {
    List<Block> found = blocks(month, month);
    return found.isEmpty() ? null : found.getFirst();
  }

  /// Returns the blocks that a pin refers to, by month.
  List<Block> pinnedBlocks(long pinId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, month, bars, first_open_time, last_open_time FROM block"
                + " WHERE id IN (SELECT block_id FROM pinned_block WHERE pin_id = ?)"
                + " ORDER BY month")) {
      select.setLong(1, pinId);
      return blocks(select);
    }
  }

  private static List<Block> blocks(PreparedStatement select) throws SQLException {
    List<Block> blocks = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        blocks.add(
            new Block(
                row.getLong(1), row.getLong(2), row.getInt(3), row.getLong(4), row.getLong(5)));
      }
    }
    return blocks;
  }

  /// Opens a block, whose bars are checked to be those of this series and month.
  ///
  /// @throws BlockDamage if its bytes, or the pages they lie on, are not what was written
  BlockDecoder open(Block block) throws SQLException {
    byte[] content;
    try (PreparedStatement select =
        connection.prepareStatement("SELECT content FROM block WHERE id = ?")) {
      select.setLong(1, block.id());
      try (ResultSet row = select.executeQuery()) {
        content = row.next() ? row.getBytes(1) : null;
      }
    } catch (SQLException e) {
      if (!Failures.isCorrupt(e)) {
        throw e;
      }
      BlockDamage damage = new BlockDamage("the pages of the file that hold it are damaged");
      damage.initCause(e);
      throw damage;
    }
    if (content == null) {
      throw new BlockDamage("it is missing");
    }
    BlockDecoder decoder = BlockDecoder.open(content);
    if (!decoder.label().equals(label(block.month()))) {
      throw new BlockDamage("it holds bars of " + decoder.label());
    }
    if (decoder.count() != block.bars()) {
      throw new BlockDamage("it holds " + decoder.count() + " bars and not " + block.bars());
    }
    return decoder;
  }

  /// Returns the bars of a block, whose ends are checked against its row.
  MonthBars bars(Block block) throws SQLException {
    MonthBars bars = open(block).bars();
    if (bars.firstOpenTime() != block.firstOpenTime()
        || bars.lastOpenTime() != block.lastOpenTime()) {
      throw new BlockDamage("its first and last time are not those of its row");
    }
    return bars;
  }

  /// Puts a block in the place of the present one of its month.
  void putBlock(long month, MonthBars bars) throws SQLException {
    dropBlock(month);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO block (series_id, month, bars, first_open_time, last_open_time, content)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      bind(insert, id, month, bars.size, bars.firstOpenTime(), bars.lastOpenTime());
      insert.setBytes(6, BlockEncoder.encode(label(month), bars));
      insert.executeUpdate();
    }
  }

  /// Makes a revision of a month the present one; the month has none.
  void presentAgain(Block block) throws SQLException {
    update("UPDATE block SET replaced = 0 WHERE id = ?", block.id());
  }

  /// Takes the present block of a month away; it stays as a revision if a pin refers to it.
  void dropBlock(long month) throws SQLException {
    update(
        "UPDATE block SET replaced = 1 WHERE series_id = ? AND month = ? AND replaced = 0"
            + " AND EXISTS (SELECT 1 FROM pinned_block WHERE block_id = block.id)",
        id,
        month);
    update("DELETE FROM block WHERE series_id = ? AND month = ? AND replaced = 0", id, month);
  }

  /// Returns the tail bars opened from `from` to `last`, both inclusive.
  ///
  /// @throws BlockDamage if one of them is damaged
  MonthBars tail(long from, long last) throws SQLException {
    return tail(
        from,
        last,
        (damage, time) -> {
          throw damage;
        });
  }

  /// Returns the undamaged tail bars opened from `from` to `last`, both inclusive.
  ///
  /// @param damaged is told the open time of the others and what is wrong
  MonthBars tail(long from, long last, ObjLongConsumer<BlockDamage> damaged) throws SQLException {
    MonthBars bars = new MonthBars(0);
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT open_time, content FROM tail"
                + " WHERE series_id = ? AND open_time BETWEEN ? AND ? ORDER BY open_time")) {
      bind(select, id, from, last);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          long time = row.getLong(1);
          try {
            TailCodec.decode(key.toString(), time, row.getBytes(2), bars);
          } catch (BlockDamage e) {
            damaged.accept(e, time);
          }
        }
      }
    }
    return bars;
  }

  /// Returns the open times of the tail bars opened from `from` to `last`, both inclusive.
  List<Long> tailTimes(long from, long last) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT open_time FROM tail WHERE series_id = ? AND open_time BETWEEN ? AND ?"
                + " ORDER BY open_time")) {
      bind(select, id, from, last);
      List<Long> times = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          times.add(row.getLong(1));
        }
      }
      return times;
    }
  }

  /// Returns the newest month that holds a bar, or the smallest number if none does.
  long newestMonth() throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT (SELECT max(month) FROM block WHERE series_id = ? AND replaced = 0),"
                + " (SELECT max(open_time) FROM tail WHERE series_id = ?)")) {
      bind(select, id, id);
      try (ResultSet row = select.executeQuery()) {
        long block = row.getLong(1);
        long newest = row.wasNull() ? Long.MIN_VALUE : block;
        long tail = row.getLong(2);
        return row.wasNull() ? newest : Math.max(newest, Months.of(tail));
      }
    }
  }

  /// Returns the months of the tail bars opened from `from` to `last`, both inclusive.
  SortedSet<Long> tailMonths(long from, long last) throws SQLException {
    SortedSet<Long> months = new TreeSet<>();
    for (long time : tailTimes(from, last)) {
      months.add(Months.of(time));
    }
    return months;
  }

  /// Returns the months from `first` to `last` that hold a bar.
  SortedSet<Long> months(long first, long last) throws SQLException {
    SortedSet<Long> months = tailMonths(Months.start(first), Months.start(last + 1) - 1);
    for (Block block : blocks(first, last)) {
      months.add(block.month());
    }
    return months;
  }

  /// Returns the number of tail bars opened from `from` to `last`, both inclusive.
  long tailLength(long from, long last) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT count(*) FROM tail WHERE series_id = ? AND open_time BETWEEN ? AND ?")) {
      bind(select, id, from, last);
      try (ResultSet row = select.executeQuery()) {
        return row.getLong(1);
      }
    }
  }

  /// Returns the time just after the last tail bar opened before `time`, or the smallest time.
  long endOfTailBefore(long time) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT max(open_time) FROM tail WHERE series_id = ? AND open_time < ?")) {
      bind(select, id, time);
      try (ResultSet row = select.executeQuery()) {
        long last = row.getLong(1);
        return row.wasNull() ? Long.MIN_VALUE : last + 1;
      }
    }
  }

  void putTail(MonthBars bars, int i) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO tail VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET content ="
                + " excluded.content")) {
      bind(insert, id, bars.openTime[i]);
      insert.setBytes(3, TailCodec.encode(key.toString(), bars, i));
      insert.executeUpdate();
    }
  }

  void dropTail(long from, long last) throws SQLException {
    update("DELETE FROM tail WHERE series_id = ? AND open_time BETWEEN ? AND ?", id, from, last);
  }

  /// Returns the spans of the months from `firstMonth` to `lastMonth`, by time.
  List<Span> spans(long firstMonth, long lastMonth) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT first_open_time, last_open_time, source_id, origin, written_at"
                + " FROM span JOIN source ON source.id = source_id"
                + " WHERE series_id = ? AND month BETWEEN ? AND ? ORDER BY first_open_time")) {
      bind(select, id, firstMonth, lastMonth);
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

  /// Puts spans in the place of all spans of a month.
  void putSpans(long month, List<Span> spans) throws SQLException {
    update("DELETE FROM span WHERE series_id = ? AND month = ?", id, month);
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO span VALUES (?, ?, ?, ?, ?, ?)")) {
      for (Span span : spans) {
        bind(insert, id, month, span.first(), span.last(), span.sourceId(), span.writtenAt());
        insert.executeUpdate();
      }
    }
  }

  private void update(String sql, long... values) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      bind(update, values);
      update.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, long... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setLong(i + 1, values[i]);
    }
  }

  private static void bindKey(PreparedStatement statement, SeriesKey key) throws SQLException {
    statement.setString(1, key.instrument().symbol());
    statement.setString(2, key.instrument().venue());
    statement.setString(3, key.timeframe().code());
  }
}
