package candlewright.datafeed.store;

import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.port.RunStore;
import candlewright.core.port.RunSummary;
import candlewright.core.port.StoreException;
import candlewright.core.port.StoredRun;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finished backtests in `ledger.db` of a home folder; every commit waits for the disk.
public final class SqliteRunStore implements RunStore {
  private static final int NAMED_RUNS = 5;

  private final Database database;

  SqliteRunStore(Path folder, InstantSource clock, StoreSettings settings) {
    this.database =
        new Database(folder, "ledger.db", Migrator.of("ledger"), settings, clock.instant());
  }

  /// Opens the store of a home folder; both are made if they are missing.
  ///
  /// @throws StoreException if the folder or the file cannot be used; nothing is changed then
  public static SqliteRunStore open(Path folder, InstantSource clock) {
    return new SqliteRunStore(
        folder, clock, new StoreSettings(StoreSettings.DEFAULT_BUSY_TIMEOUT, true, 0));
  }

  @Override
  public boolean save(StoredRun run) {
    PackedText document = PackedText.pack(run.document());
    return database.write(
        "store the run " + run.summary().id(),
        connection -> {
          if (!insert(connection, run.summary())) {
            return false;
          }
          try (PreparedStatement insert =
              connection.prepareStatement("INSERT INTO document VALUES (?, ?, ?, ?)")) {
            insert.setString(1, run.summary().id());
            insert.setInt(2, document.length());
            insert.setLong(3, document.checksum());
            insert.setBytes(4, document.content());
            insert.executeUpdate();
          }
          return true;
        });
  }

  @Override
  public List<RunSummary> list() {
    return database.read(
        "list the runs",
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT * FROM run ORDER BY created_second DESC, created_nano DESC, id")) {
            return summaries(select);
          }
        });
  }

  @Override
  public Optional<StoredRun> find(String idPrefix) {
    return database.read(
        "read the run " + idPrefix,
        connection -> {
          List<RunSummary> found;
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT * FROM run WHERE substr(id, 1, length(?1)) = ?1 ORDER BY id")) {
            select.setString(1, idPrefix);
            found = summaries(select);
          }
          if (found.size() > 1) {
            throw new IllegalArgumentException(ambiguous(idPrefix, found));
          }
          return found.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new StoredRun(found.getFirst(), document(connection, found.getFirst().id())));
        });
  }

  @Override
  public boolean delete(String id) {
    return database.write(
        "delete the run " + id,
        connection -> {
          try (PreparedStatement run = connection.prepareStatement("DELETE FROM run WHERE id = ?");
              PreparedStatement document =
                  connection.prepareStatement("DELETE FROM document WHERE run_id = ?")) {
            run.setString(1, id);
            document.setString(1, id);
            document.executeUpdate();
            return run.executeUpdate() > 0;
          }
        });
  }

  @Override
  public void close() {
    database.close();
  }

  private static boolean insert(Connection connection, RunSummary run) throws SQLException {
    Instant createdAt = run.createdAt();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
      insert.setString(1, run.id());
      insert.setLong(2, createdAt.getEpochSecond());
      insert.setInt(3, createdAt.getNano());
      insert.setString(4, run.strategy());
      insert.setString(5, run.key().instrument().symbol());
      insert.setString(6, run.key().instrument().venue());
      insert.setString(7, run.key().timeframe().code());
      insert.setLong(8, run.range().from());
      insert.setLong(9, run.range().to());
      insert.setString(10, Double.toString(run.totalReturn()));
      insert.setLong(11, run.trades());
      insert.setInt(12, run.others());
      return insert.executeUpdate() > 0;
    }
  }

  private static List<RunSummary> summaries(PreparedStatement select) throws SQLException {
    List<RunSummary> summaries = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        summaries.add(summary(row));
      }
    }
    return summaries;
  }

  private static RunSummary summary(ResultSet row) throws SQLException {
    String id = row.getString("id");
    try {
      return new RunSummary(
          id,
          Instant.ofEpochSecond(row.getLong("created_second"), row.getLong("created_nano")),
          row.getString("strategy"),
          new SeriesKey(
              new InstrumentId(row.getString("symbol"), row.getString("venue")),
              Timeframe.parse(row.getString("timeframe"))),
          row.getInt("others"),
          new TimeRange(row.getLong("from_time"), row.getLong("to_time")),
          Double.parseDouble(row.getString("total_return")),
          row.getLong("trades"));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw damaged(id, String.valueOf(e.getMessage()));
    }
  }

  private static String document(Connection connection, String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT length, checksum, content FROM document WHERE run_id = ?")) {
      select.setString(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw damaged(id, "its document is missing");
        }
        return new PackedText(row.getInt(1), row.getLong(2), row.getBytes(3)).unpack();
      }
    } catch (BlockDamage e) {
      throw damaged(id, String.valueOf(e.getMessage()));
    }
  }

  private static StoreException damaged(String id, String reason) {
    return new StoreException(
        "The stored run "
            + id
            + " is damaged ("
            + reason
            + "); delete it and run the backtest again.");
  }

  private static String ambiguous(String idPrefix, List<RunSummary> found) {
    List<String> ids = found.stream().limit(NAMED_RUNS).map(RunSummary::id).toList();
    return "The runs "
        + String.join(", ", ids)
        + (found.size() > ids.size() ? " and " + (found.size() - ids.size()) + " others" : "")
        + " all begin with '"
        + idPrefix
        + "'; write more of the id.";
  }
}
