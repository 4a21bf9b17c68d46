package candlewright.datafeed.store;

import static candlewright.core.testkit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candlewright.core.port.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigratorTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final String ONE = "CREATE TABLE a (n INTEGER);\nINSERT INTO a VALUES (1);\n";
  private static final String TWO = "ALTER TABLE a ADD COLUMN m INTEGER;\nUPDATE a SET m = 2;\n";

  @TempDir Path folder;

  @Test
  void runsEachScriptOnce() throws SQLException, IOException {
    migrate(ONE);
    migrate(ONE);
    migrate(ONE, TWO);
    migrate(ONE, TWO);
    assertEquals("1 2", query("SELECT group_concat(n || ' ' || m) FROM a", file()));
    assertEquals("1,2", query("SELECT group_concat(number) FROM migration", file()));
  }

  @Test
  void copiesADatabaseThatHoldsSomethingBeforeItIsChanged() throws SQLException, IOException {
    migrate(ONE);
    assertEquals(List.of("x.db"), files());
    migrate(ONE, TWO);

    assertEquals(List.of("x.db", "x.db.schema-1-20260102T030405Z.backup"), files());
    Path copy = folder.resolve("x.db.schema-1-20260102T030405Z.backup");
    assertEquals("1", query("SELECT group_concat(number) FROM migration", copy));
    assertEquals("1", query("SELECT group_concat(n) FROM a", copy));
    assertEquals("ok", query("PRAGMA integrity_check", copy));
  }

  @Test
  void rollsAHalfFailedScriptBackAsAWhole() throws SQLException {
    migrate(ONE);
    assertThrows(SQLException.class, () -> migrate(ONE, TWO + "INSERT INTO nowhere VALUES (1);"));
    assertEquals("n", query("SELECT group_concat(name) FROM pragma_table_info('a')", file()));
    assertEquals("1", query("SELECT group_concat(number) FROM migration", file()));
    migrate(ONE, TWO);
    assertEquals("1 2", query("SELECT group_concat(n || ' ' || m) FROM a", file()));
  }

  @Test
  void refusesAnEditedScriptButNotOtherLineEnds() throws SQLException {
    migrate(ONE);
    migrate(ONE.replace("\n", "\r\n"));
    assertRefused(StoreException.class, () -> migrate(ONE.replace("(1)", "(2)")), "Step 1", "x.db");
  }

  @Test
  void refusesADatabaseThatANewerProgramWrote() throws SQLException {
    migrate(ONE, TWO);
    assertRefused(StoreException.class, () -> migrate(ONE), "newer version", "schema is 2");
  }

  private void migrate(String... scripts) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      new Migrator(List.of(scripts)).migrate(connection, file(), NOW);
    }
  }

  private Path file() {
    return folder.resolve("x.db");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> folder.relativize(path).toString()).sorted().toList();
    }
  }

  private static String query(String sql, Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.getString(1);
    }
  }
}
