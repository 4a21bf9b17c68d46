package candlewright.datafeed.store;

import candlewright.core.port.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// Brings a database to the newest schema by numbered scripts, each in one transaction.
///
/// The sums of the scripts that ran are kept in the database: a database that a newer program
/// wrote, or a script that was edited after it ran, is refused. A database that already holds
/// something is copied beside itself before it is changed.
final class Migrator {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private record Script(String text, String checksum) {}

  private final List<Script> scripts;

  /// @param scripts the first is number 1
  Migrator(List<String> scripts) {
    this.scripts = scripts.stream().map(text -> new Script(text, checksum(text))).toList();
  }

  /// Returns the migrator of the resources `NAME-001.sql`, `NAME-002.sql` and so on.
  static Migrator of(String name) {
    List<String> scripts = new ArrayList<>();
    while (true) {
      String resource = String.format(Locale.ROOT, "%s-%03d.sql", name, scripts.size() + 1);
      try (InputStream in = Migrator.class.getResourceAsStream(resource)) {
        if (in == null) {
          return new Migrator(scripts);
        }
        scripts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("could not read the resource " + resource, e);
      }
    }
  }

  /// Runs the scripts that the database has not seen.
  ///
  /// @param file the database, for messages and for the copy beside it
  /// @throws StoreException if the database is newer, edited or of another program
  void migrate(Connection connection, Path file, Instant now) throws SQLException {
    int done = check(connection, file);
    if (done == scripts.size()) {
      return;
    }
    if (done > 0) {
      backUp(connection, file, now, done);
    }
    try (Statement statement = connection.createStatement()) {
      for (int number = done + 1; number <= scripts.size(); number++) {
        statement.executeUpdate("BEGIN IMMEDIATE");
        try {
          // Another process may have been faster.
          if (check(connection, file) < number) {
            apply(connection, statement, number, now);
          }
          statement.executeUpdate("COMMIT");
        } catch (SQLException | StoreException e) {
          rollBack(statement, e);
          throw e;
        }
      }
    }
  }

  private void apply(Connection connection, Statement statement, int number, Instant now)
      throws SQLException {
    Script script = scripts.get(number - 1);
    statement.executeUpdate(
        "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, checksum TEXT NOT NULL,"
            + " applied_at INTEGER NOT NULL)");
    statement.executeUpdate(script.text());
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO migration VALUES (?, ?, ?)")) {
      insert.setInt(1, number);
      insert.setString(2, script.checksum());
      insert.setLong(3, now.toEpochMilli());
      insert.executeUpdate();
    }
  }

  /// Returns how many scripts the database has seen.
  private int check(Connection connection, Path file) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*), coalesce(sum(name = 'migration'), 0)"
                    + " FROM sqlite_master WHERE type = 'table'")) {
      if (row.getInt(1) == 0) {
        return 0;
      }
      if (row.getInt(2) == 0) {
        throw new StoreException(
            file
                + " is a database of another program; move it away or choose another home folder.");
      }
    }
    int done = 0;
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT number, checksum FROM migration ORDER BY number")) {
      while (row.next()) {
        done = row.getInt(1);
        if (done > scripts.size()) {
          throw new StoreException(
              file
                  + " was written by a newer version of this program (its schema is "
                  + done
                  + ", this program knows "
                  + scripts.size()
                  + "); install that version.");
        }
        if (!scripts.get(done - 1).checksum().equals(row.getString(2))) {
          throw new StoreException(
              "Step "
                  + done
                  + " of the schema of "
                  + file
                  + " is not the one that this program would have run; install the version of the"
                  + " program that wrote it.");
        }
      }
    }
    return done;
  }

  private static void backUp(Connection connection, Path file, Instant now, int done)
      throws SQLException {
    String name = file.getFileName() + ".schema-" + done + "-" + STAMP.format(now);
    Path copy = file.resolveSibling(name + ".backup");
    for (int number = 2; Files.exists(copy); number++) {
      copy = file.resolveSibling(name + "-" + number + ".backup");
    }
    try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, copy.toString());
      vacuum.executeUpdate();
    }
  }

  private static void rollBack(Statement statement, Exception cause) {
    try {
      statement.executeUpdate("ROLLBACK");
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private static String checksum(String text) {
    String normal = text.replace("\r\n", "\n").replace('\r', '\n');
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(normal.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
