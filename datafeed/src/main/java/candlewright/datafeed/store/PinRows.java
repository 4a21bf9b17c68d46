package candlewright.datafeed.store;

import candlewright.core.market.TimeRange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The rows that keep blocks for their owners.
final class PinRows {
  /// What an owner keeps of one series.
  record Pin(long id, TimeRange range) {}

  private final Connection connection;

  PinRows(Connection connection) {
    this.connection = connection;
  }

  @Nullable Pin find(String owner, long seriesId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, from_time, to_time FROM pin WHERE owner = ? AND series_id = ?")) {
      select.setString(1, owner);
      select.setLong(2, seriesId);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? new Pin(row.getLong(1), new TimeRange(row.getLong(2), row.getLong(3)))
            : null;
      }
    }
  }

  /// Enters a pin, in the place of the one that the owner may have of the series.
  void put(String owner, long seriesId, TimeRange range, Iterable<SeriesRows.Block> blocks)
      throws SQLException {
    Pin old = find(owner, seriesId);
    if (old != null) {
      remove(old.id());
    }
    long id;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO pin (owner, series_id, from_time, to_time) VALUES (?, ?, ?, ?)"
                + " RETURNING id")) {
      insert.setString(1, owner);
      insert.setLong(2, seriesId);
      insert.setLong(3, range.from());
      insert.setLong(4, range.to());
      try (ResultSet row = insert.executeQuery()) {
        id = row.getLong(1);
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO pinned_block VALUES (?, ?)")) {
      for (SeriesRows.Block block : blocks) {
        insert.setLong(1, id);
        insert.setLong(2, block.id());
        insert.executeUpdate();
      }
    }
    removeForgottenRevisions();
  }

  /// Removes all pins of an owner, and the revisions that no pin refers to any more.
  void removeAll(String owner) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT id FROM pin WHERE owner = ?")) {
      select.setString(1, owner);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          remove(row.getLong(1));
        }
      }
    }
    removeForgottenRevisions();
  }

  private void remove(long pinId) throws SQLException {
    update("DELETE FROM pinned_block WHERE pin_id = ?", pinId);
    update("DELETE FROM aside_span WHERE pin_id = ?", pinId);
    update("DELETE FROM pin WHERE id = ?", pinId);
  }

  private void removeForgottenRevisions() throws SQLException {
    update(
        "DELETE FROM block WHERE replaced = ?"
            + " AND NOT EXISTS (SELECT 1 FROM pinned_block WHERE block_id = block.id)",
        1);
  }

  private void update(String sql, long value) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      update.setLong(1, value);
      update.executeUpdate();
    }
  }
}
