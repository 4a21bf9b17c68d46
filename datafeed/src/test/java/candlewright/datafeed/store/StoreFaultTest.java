package candlewright.datafeed.store;

import static candlewright.core.testkit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import candlewright.core.market.BarSeries;
import candlewright.core.market.TimeRange;
import candlewright.core.port.BarWrite;
import candlewright.core.port.Origin;
import candlewright.core.port.Provenance;
import candlewright.core.port.StoreException;
import candlewright.core.port.StoredBars;
import candlewright.core.port.WriteSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class StoreFaultTest {
  private static final Provenance FILE = new Provenance(Origin.IMPORT, "a.csv");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-03-01T00:00:00Z"));
  private static final long JANUARY = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
  private static final int PAGE_BYTES = 8192;

  @TempDir Path folder;

  /// One limit of the file's size after the other: a write is there as a whole or not at all, and
  /// the store goes on.
  @Test
  void writesWhollyOrNotAtAllWhereverTheDiskIsFull() throws IOException {
    BarSeries held = Minutes.made(JANUARY, 3_000, 1);
    BarSeries more = Minutes.made(JANUARY + 40 * 86_400_000L, 40_000, 2);
    try (SqliteBarStore store = SqliteBarStore.open(folder, CLOCK)) {
      store.saveInstrument(Minutes.BTC);
      store.write(held, FILE);
    }
    Path file = folder.resolve("market.db");
    byte[] before = Files.readAllBytes(file);
    int refused = 0;
    for (long pages = before.length / PAGE_BYTES; ; pages++) {
      Files.write(file, before);
      boolean stored = false;
      try (SqliteBarStore store = limited(pages)) {
        try {
          store.write(more, FILE);
          stored = true;
        } catch (StoreException e) {
          assertTrue(String.valueOf(e.getMessage()).contains("is full"), e.getMessage());
          refused++;
          // A write that is given up on the next connection must leave nothing behind either.
          try (BarWrite write = store.begin(Minutes.KEY, FILE)) {
            write.add(held.slice(new TimeRange(JANUARY, JANUARY + 60_000)));
          }
        }
        assertEquals(3_000 + (stored ? 40_000 : 0), read(store).bars().size());
      }
      try (SqliteBarStore store = SqliteBarStore.open(folder, CLOCK)) {
        assertEquals(3_000 + (stored ? 40_000 : 0), read(store).bars().size());
        assertEquals(1, store.provenance(Minutes.KEY).size());
      }
      if (stored) {
        break;
      }
    }
    assertTrue(refused > 5, "only " + refused + " limits were refused");
  }

  /// Two writers on one file, as two processes have it.
  @Test
  void refusesToWriteWhileAnotherProcessDoes() {
    BarSeries bars = Minutes.made(JANUARY, 10, 1);
    try (SqliteBarStore one = limited(0);
        SqliteBarStore other = limited(0)) {
      one.saveInstrument(Minutes.BTC);
      try (BarWrite write = one.begin(Minutes.KEY, FILE)) {
        assertRefused(
            StoreException.class,
            () -> other.begin(Minutes.KEY, FILE),
            "store bars of BTCUSDT.TEST 1m",
            "another program is writing",
            "try again");
        write.add(bars);
        assertEquals(0, read(other).bars().size());
        write.commit();
      }
      assertEquals(10, read(other).bars().size());
      assertEquals(new WriteSummary(0, 0, 10, 0), other.write(bars, FILE));
    }
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws IOException {
    Path file = folder.resolve("market.db");
    Files.writeString(file, "time,open,high\n".repeat(1000));
    assertRefused(StoreException.class, this::open, "market.db is not a database", "backup");
    assertTrue(Files.readString(file).startsWith("time,open"), "it must stay as it is");
  }

  @Test
  void refusesAnEmptyFileInsteadOfBeginningAnew() throws IOException {
    Files.createFile(folder.resolve("market.db"));
    assertRefused(StoreException.class, this::open, "market.db is empty", "backup");
    assertEquals(0, Files.size(folder.resolve("market.db")));
  }

  @Test
  void refusesATruncatedDatabase() throws IOException {
    try (SqliteBarStore store = SqliteBarStore.open(folder, CLOCK)) {
      store.saveInstrument(Minutes.BTC);
      store.write(Minutes.made(JANUARY, 5_000, 1), FILE);
    }
    Path file = folder.resolve("market.db");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, PAGE_BYTES * 3));
    assertRefused(
        StoreException.class,
        () -> {
          try (SqliteBarStore store = SqliteBarStore.open(folder, CLOCK)) {
            read(store);
          }
        },
        "market.db is damaged",
        "backup");
  }

  @Test
  void refusesTheDatabaseOfAnotherProgram() throws SQLException {
    execute("CREATE TABLE bookmarks (url TEXT)");
    assertRefused(StoreException.class, this::open, "a database of another program");
  }

  @Test
  void refusesADatabaseOfANewerVersion() throws SQLException {
    open().close();
    execute("INSERT INTO migration SELECT max(number) + 1, 'sum', 0 FROM migration");
    assertRefused(StoreException.class, this::open, "newer version", "install that version");
  }

  @Test
  void refusesADatabaseWhoseSchemaIsOfAnEditedScript() throws SQLException {
    open().close();
    execute("UPDATE migration SET checksum = 'other'");
    assertRefused(StoreException.class, this::open, "Step 1 of the schema");
  }

  @Test
  void refusesAFolderThatCannotBeMade() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    assertRefused(
        StoreException.class,
        () -> SqliteBarStore.open(folder.resolve("file").resolve("home"), CLOCK),
        "The folder",
        "choose another home folder");
    assertRefused(
        StoreException.class,
        () -> SqliteBarStore.open(folder.resolve("what?"), CLOCK),
        "question mark");
  }

  @Test
  void refusesAFolderThatCannotBeWritten() {
    assumeFalse(folder.toFile().setWritable(false) && Files.isWritable(folder), "as root");
    try {
      assertRefused(StoreException.class, this::open, "check its permissions");
    } finally {
      assertTrue(folder.toFile().setWritable(true));
    }
  }

  @Test
  void leavesNothingBesideTheDatabaseWhenItIsClosed() throws IOException {
    open().close();
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SQLITE_IOERR_WRITE", "SQLITE_FULL", "SQLITE_CORRUPT_VTAB", "SQLITE_NOMEM"})
  void dropsTheConnectionAfterAFailureThatTheDriverDoesNotSurvive(SQLiteErrorCode code) {
    SQLiteException failure = new SQLiteException("disk I/O error", code);
    assertTrue(Failures.dropsConnection(failure));
    try (Database database = database()) {
      database.write("prepare", connection -> update(connection, "CREATE TABLE leg (n INTEGER)"));
      assertRefused(
          StoreException.class,
          () ->
              database.write(
                  "store two legs",
                  connection -> {
                    update(connection, "INSERT INTO leg VALUES (1)");
                    throw failure;
                  }),
          "Could not store two legs",
          "; ");
      try (Database.Transaction next = database.begin("store one leg")) {
        next.run(connection -> update(connection, "INSERT INTO leg VALUES (2)"));
      }
      assertEquals(0, count(database, "leg"));
      database.write("store one", connection -> update(connection, "INSERT INTO leg VALUES (3)"));
      assertEquals(1, count(database, "leg"));
    }
  }

  @Test
  void keepsTheConnectionAfterAnOrdinaryFailure() {
    assertFalse(
        Failures.dropsConnection(
            new SQLiteException("syntax", SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE)));
    try (Database database = database()) {
      assertRefused(
          StoreException.class,
          () -> database.write("store it", connection -> update(connection, "NO SQL")),
          "store it",
          "syntax error");
      database.write("prepare", connection -> update(connection, "CREATE TABLE leg (n INTEGER)"));
    }
  }

  private SqliteBarStore open() {
    return SqliteBarStore.open(folder, CLOCK);
  }

  private SqliteBarStore limited(long pages) {
    return new SqliteBarStore(
        folder, CLOCK, new StoreSettings(Duration.ofMillis(20), false, pages));
  }

  private Database database() {
    return new Database(
        folder,
        "market.db",
        Migrator.of("market"),
        new StoreSettings(Duration.ofMillis(20), false, 0),
        CLOCK.instant());
  }

  private static StoredBars read(SqliteBarStore store) {
    return store.read(Minutes.KEY, TimeRange.ALL);
  }

  private static int update(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private static int count(Database database, String table) {
    return database.read(
        "count",
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return row.getInt(1);
          }
        });
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("market.db"))) {
      update(connection, sql);
    }
  }
}
