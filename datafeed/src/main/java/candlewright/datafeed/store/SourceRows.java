package candlewright.datafeed.store;

import candlewright.core.port.Origin;
import candlewright.core.port.Provenance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The rows of who said what in `market.db`.
final class SourceRows {
  private SourceRows() {}

  /// Returns the id of a source, which is entered if it is new.
  static long enter(Connection connection, Provenance provenance) throws SQLException {
    String origin = provenance.origin().name();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT id FROM source WHERE origin = ? AND source = ?")) {
      select.setString(1, origin);
      select.setString(2, provenance.source());
      try (ResultSet row = select.executeQuery()) {
        if (row.next()) {
          return row.getLong(1);
        }
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO source (origin, source) VALUES (?, ?) RETURNING id")) {
      insert.setString(1, origin);
      insert.setString(2, provenance.source());
      try (ResultSet row = insert.executeQuery()) {
        return row.getLong(1);
      }
    }
  }

  static Provenance read(Connection connection, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT origin, source FROM source WHERE id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        return new Provenance(Origin.valueOf(row.getString(1)), row.getString(2));
      }
    }
  }
}
