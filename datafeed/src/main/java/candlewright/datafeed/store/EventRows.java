package candlewright.datafeed.store;

import candlewright.core.market.InstrumentId;
import candlewright.core.market.TimeRange;
import candlewright.core.port.EventKind;
import candlewright.core.port.EventSummary;
import candlewright.core.port.Origin;
import candlewright.core.port.Provenance;
import candlewright.core.port.ProvenanceSpan;
import candlewright.core.port.WriteSummary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of one kind of event in `market.db`: an instrument, a time, whole numbers, a source.
final class EventRows {
  static final EventRows FUNDING =
      new EventRows(EventKind.FUNDING, "funding", "settled_at", "rate", "interval_hours");
  static final EventRows DIVIDENDS =
      new EventRows(EventKind.DIVIDEND, "dividend", "ex_time", "amount");
  static final EventRows SPLITS =
      new EventRows(EventKind.SPLIT, "split", "ex_time", "new_shares", "old_shares");

  private static final String OF_INSTRUMENT = " WHERE symbol = ? AND venue = ?";

  /// One event.
  ///
  /// @param time epoch milliseconds UTC
  /// @param values one for each column of the kind
  record Row(long time, List<Long> values) {
    static Row of(long time, Long... values) {
      return new Row(time, List.of(values));
    }
  }

  private record Stored(List<Long> values, Origin origin) {}

  private final EventKind kind;
  private final String table;
  private final String time;
  private final List<String> columns;

  private EventRows(EventKind kind, String table, String time, String... columns) {
    this.kind = kind;
    this.table = table;
    this.time = time;
    this.columns = List.of(columns);
  }

  /// Writes events of one source over those of the same or a lower origin.
  WriteSummary write(
      Connection connection, InstrumentId id, List<Row> rows, Provenance provenance, long now)
      throws SQLException {
    WriteSummary summary = WriteSummary.NONE;
    if (rows.isEmpty()) {
      return summary;
    }
    long source = SourceRows.enter(connection, provenance);
    String marks = String.join(", ", Collections.nCopies(columns.size() + 5, "?"));
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT "
                    + String.join(", ", columns)
                    + ", origin FROM "
                    + table
                    + " JOIN source ON source.id = source_id"
                    + OF_INSTRUMENT
                    + " AND "
                    + time
                    + " = ?");
        PreparedStatement put =
            connection.prepareStatement(
                "INSERT OR REPLACE INTO " + table + " VALUES (" + marks + ")")) {
      for (Row row : rows) {
        Stored old = stored(select, id, row.time());
        boolean same = old != null && old.values().equals(row.values());
        int rank = old == null ? 1 : provenance.origin().compareTo(old.origin());
        if (same ? rank > 0 : rank >= 0) {
          put(put, id, row, source, now);
        }
        summary = summary.plus(outcome(old != null, same, rank));
      }
    }
    return summary;
  }

  private static WriteSummary outcome(boolean known, boolean same, int rank) {
    if (!known) {
      return new WriteSummary(1, 0, 0, 0);
    }
    if (same) {
      return new WriteSummary(0, 0, 1, 0);
    }
    return rank >= 0 ? new WriteSummary(0, 1, 0, 0) : new WriteSummary(0, 0, 0, 1);
  }

  private @Nullable Stored stored(PreparedStatement select, InstrumentId id, long at)
      throws SQLException {
    bind(select, id);
    select.setLong(3, at);
    try (ResultSet row = select.executeQuery()) {
      return row.next()
          ? new Stored(values(row, 1), Origin.valueOf(row.getString(columns.size() + 1)))
          : null;
    }
  }

  private static void put(PreparedStatement put, InstrumentId id, Row row, long source, long now)
      throws SQLException {
    bind(put, id);
    int at = 3;
    put.setLong(at++, row.time());
    for (long value : row.values()) {
      put.setLong(at++, value);
    }
    put.setLong(at++, source);
    put.setLong(at, now);
    put.executeUpdate();
  }

  /// Returns the events of a range by time.
  List<Row> read(Connection connection, InstrumentId id, TimeRange range) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT "
                + time
                + ", "
                + String.join(", ", columns)
                + " FROM "
                + table
                + OF_INSTRUMENT
                + inRange()
                + " ORDER BY "
                + time)) {
      bind(select, id, range);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(new Row(row.getLong(1), values(row, 2)));
        }
      }
    }
    return rows;
  }

  /// Returns one span for each run of neighbours of one source.
  List<ProvenanceSpan> provenance(Connection connection, InstrumentId id) throws SQLException {
    List<ProvenanceSpan> spans = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT "
                + time
                + ", origin, source, written_at FROM "
                + table
                + " JOIN source ON source.id = source_id"
                + OF_INSTRUMENT
                + " ORDER BY "
                + time)) {
      bind(select, id);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          long at = row.getLong(1);
          Provenance who = new Provenance(Origin.valueOf(row.getString(2)), row.getString(3));
          Instant when = Instant.ofEpochMilli(row.getLong(4));
          long from = at;
          if (!spans.isEmpty() && spans.getLast().provenance().equals(who)) {
            ProvenanceSpan before = spans.removeLast();
            from = before.range().from();
            when = before.writtenAt().isAfter(when) ? before.writtenAt() : when;
          }
          spans.add(new ProvenanceSpan(new TimeRange(from, at + 1), who, when));
        }
      }
    }
    return spans;
  }

  long delete(Connection connection, InstrumentId id, TimeRange range) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM " + table + OF_INSTRUMENT + inRange())) {
      bind(delete, id, range);
      return delete.executeUpdate();
    }
  }

  /// Adds a line for each instrument that has such events.
  void summarise(Connection connection, List<EventSummary> summaries) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT symbol, venue, count(*), min("
                    + time
                    + "), max("
                    + time
                    + ") FROM "
                    + table
                    + " GROUP BY symbol, venue");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        summaries.add(
            new EventSummary(
                new InstrumentId(row.getString(1), row.getString(2)),
                kind,
                row.getLong(3),
                row.getLong(4),
                row.getLong(5)));
      }
    }
  }

  private String inRange() {
    return " AND " + time + " >= ? AND " + time + " < ?";
  }

  private List<Long> values(ResultSet row, int from) throws SQLException {
    List<Long> values = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      values.add(row.getLong(from + i));
    }
    return values;
  }

  private static void bind(PreparedStatement statement, InstrumentId id) throws SQLException {
    statement.setString(1, id.symbol());
    statement.setString(2, id.venue());
  }

  private static void bind(PreparedStatement statement, InstrumentId id, TimeRange range)
      throws SQLException {
    bind(statement, id);
    statement.setLong(3, range.from());
    statement.setLong(4, range.to());
  }
}
