package candlewright.datafeed.store;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Gathers the batches of one write in bounded memory and hands them out month by month.
///
/// What does not fit is packed into a temporary table, which SQLite keeps in a file of its own and
/// removes by itself.
final class Staging {
  /// Three months of minutes; 6 MB.
  private static final int BUFFERED_BARS = 131_072;

  private static final String LABEL = "staged";

  private final MonthBars buffer = new MonthBars(0);
  private boolean ordered = true;
  private boolean spilled;

  void add(Connection connection, BarSeries batch) throws SQLException {
    int from = 0;
    while (from < batch.size()) {
      int to = Math.min(batch.size(), from + BUFFERED_BARS - buffer.size);
      append(batch, from, to);
      if (buffer.size == BUFFERED_BARS) {
        spill(connection);
      }
      from = to;
    }
  }

  private void append(BarSeries batch, int from, int to) {
    if (buffer.size > 0 && batch.openTime(from) <= buffer.lastOpenTime()) {
      ordered = false;
    }
    int n = to - from;
    buffer.reserve(n);
    batch.copyOpenTimes(from, to, buffer.openTime, buffer.size);
    batch.copy(Column.OPEN, from, to, buffer.open, buffer.size);
    batch.copy(Column.HIGH, from, to, buffer.high, buffer.size);
    batch.copy(Column.LOW, from, to, buffer.low, buffer.size);
    batch.copy(Column.CLOSE, from, to, buffer.close, buffer.size);
    batch.copy(Column.VOLUME, from, to, buffer.volume, buffer.size);
    buffer.size += n;
  }

  /// Returns the months that hold staged bars, in order.
  List<Long> months(Connection connection) throws SQLException {
    List<Long> months = new ArrayList<>();
    if (!spilled) {
      order();
      forEachMonth((month, from, to) -> months.add(month));
      return months;
    }
    spill(connection);
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT DISTINCT month FROM temp.staged ORDER BY month")) {
      while (row.next()) {
        months.add(row.getLong(1));
      }
    }
    return months;
  }

  /// Returns the bars of a month by time; of several at one time the first that was added.
  MonthBars bars(Connection connection, long month) throws SQLException {
    MonthBars bars = new MonthBars(0);
    if (!spilled) {
      int from = buffer.indexAtOrAfter(Months.start(month));
      bars.addAll(buffer, from, buffer.indexAtOrAfter(Months.start(month + 1)));
      return bars;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT content FROM temp.staged WHERE month = ? ORDER BY rowid")) {
      select.setLong(1, month);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          MonthBars run = BlockDecoder.open(row.getBytes(1)).bars();
          bars = bars.size == 0 ? run : MonthMerge.union(bars, run);
        }
      }
    } catch (BlockDamage e) {
      throw new SQLException("the temporary file is damaged: " + e.getMessage(), e);
    }
    return bars;
  }

  /// Removes what was spilled, so that the connection can stage the next write.
  void clear(Connection connection) throws SQLException {
    if (spilled) {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("DROP TABLE temp.staged");
      }
    }
  }

  private void spill(Connection connection) throws SQLException {
    if (!spilled) {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(
            "CREATE TEMP TABLE staged (month INTEGER NOT NULL, content BLOB NOT NULL)");
        statement.executeUpdate("CREATE INDEX temp.staged_by_month ON staged (month)");
      }
      spilled = true;
    }
    order();
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO temp.staged VALUES (?, ?)")) {
      forEachMonth((month, from, to) -> {
        MonthBars part = new MonthBars(to - from);
        part.addAll(buffer, from, to);
        insert.setLong(1, month);
        insert.setBytes(2, BlockEncoder.encode(LABEL, part));
        insert.executeUpdate();
      });
    }
    buffer.size = 0;
    ordered = true;
  }

  @FunctionalInterface
  private interface MonthPart {
    void accept(long month, int from, int to) throws SQLException;
  }

  private void forEachMonth(MonthPart part) throws SQLException {
    int from = 0;
    while (from < buffer.size) {
      long month = Months.of(buffer.openTime[from]);
      int to = buffer.indexAtOrAfter(Months.start(month + 1));
      part.accept(month, from, to);
      from = to;
    }
  }

  /// Sorts the buffer by time; of several bars at one time the first that was added stays.
  private void order() {
    if (ordered) {
      return;
    }
    Integer[] places = new Integer[buffer.size];
    Arrays.setAll(places, i -> i);
    Arrays.sort(places, Comparator.comparingLong(i -> buffer.openTime[i]));
    MonthBars sorted = new MonthBars(buffer.size);
    for (int place : places) {
      if (sorted.size == 0 || sorted.lastOpenTime() != buffer.openTime[place]) {
        sorted.add(buffer, place);
      }
    }
    buffer.size = 0;
    buffer.addAll(sorted, 0, sorted.size);
    ordered = true;
  }
}
