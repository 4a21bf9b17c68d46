package candlewright.datafeed.store;

import candlewright.core.market.Calendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.port.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rows of all versions of the instruments in `market.db`.
final class InstrumentRows {
  private static final String NEWEST =
      "SELECT * FROM instrument AS i WHERE version ="
          + " (SELECT max(version) FROM instrument WHERE symbol = i.symbol AND venue = i.venue)";

  private InstrumentRows() {}

  static Optional<Instrument> newest(Connection connection, InstrumentId id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT * FROM instrument WHERE symbol = ? AND venue = ?"
                + " ORDER BY version DESC LIMIT 1")) {
      select.setString(1, id.symbol());
      select.setString(2, id.venue());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    }
  }

  /// Returns an instrument that a series needs.
  static Instrument require(Connection connection, InstrumentId id) throws SQLException {
    return newest(connection, id)
        .orElseThrow(() ->
            new StoreException(
                "The instrument " + id + " is not stored; save its rules before its bars."));
  }

  static List<Instrument> allNewest(Connection connection) throws SQLException {
    List<Instrument> instruments = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(NEWEST + " ORDER BY symbol, venue");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        instruments.add(read(row));
      }
    }
    return instruments;
  }

  static void insert(Connection connection, Instrument instrument, long savedAt)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO instrument VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, instrument.id().symbol());
      insert.setString(2, instrument.id().venue());
      insert.setInt(3, instrument.version());
      insert.setString(4, instrument.kind().code());
      insert.setString(5, instrument.base());
      insert.setString(6, instrument.quote());
      insert.setString(7, instrument.settlement());
      insert.setString(8, instrument.tick().toString());
      insert.setString(9, instrument.lot().toString());
      insert.setLong(10, instrument.minimumLots());
      insert.setLong(11, instrument.minimumNotional());
      insert.setString(12, instrument.contractSize().toString());
      insert.setString(13, instrument.calendar().code());
      insert.setLong(14, savedAt);
      insert.executeUpdate();
    }
  }

  private static Instrument read(ResultSet row) throws SQLException {
    String symbol = row.getString("symbol");
    String venue = row.getString("venue");
    try {
      return new Instrument(
          new InstrumentId(symbol, venue),
          InstrumentKind.parse(row.getString("kind")),
          row.getString("base"),
          row.getString("quote"),
          row.getString("settlement"),
          Increment.parse(row.getString("tick")),
          Increment.parse(row.getString("lot")),
          row.getLong("minimum_lots"),
          row.getLong("minimum_notional"),
          Increment.parse(row.getString("contract_size")),
          Calendar.parse(row.getString("calendar")),
          row.getInt("version"));
    } catch (IllegalArgumentException e) {
      throw new StoreException(
          "The stored rules of "
              + symbol
              + "."
              + venue
              + " are damaged ("
              + e.getMessage()
              + "); put a backup of market.db in its place.",
          e);
    }
  }
}
