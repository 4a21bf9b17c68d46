package candlewright.datafeed.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Decimals;
import candlewright.core.market.TimeRange;
import candlewright.core.port.BarWrite;
import candlewright.core.port.Origin;
import candlewright.core.port.Provenance;
import candlewright.core.port.WriteSummary;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthBlockTest {
  private static final Provenance STREAM = new Provenance(Origin.STREAM, "wss");
  private static final Provenance FILE = new Provenance(Origin.IMPORT, "a.csv");
  private static final long MINUTE = 60_000;
  private static final long JANUARY = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
  private static final long FEBRUARY = Instant.parse("2025-02-01T00:00:00Z").toEpochMilli();

  @TempDir Path folder;

  private SqliteBarStore store;

  @BeforeEach
  void open() {
    store = SqliteBarStore.open(folder, InstantSource.system());
    store.saveInstrument(Minutes.BTC);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void keepsLiveBarsInTheTailUntilItIsLong() throws SQLException {
    for (int i = 0; i < 512; i++) {
      store.write(Minutes.made(JANUARY + i * MINUTE, 1, 0), STREAM);
    }
    assertEquals("0 blocks, 512 in the tail", shape());
    store.write(Minutes.made(JANUARY + 512 * MINUTE, 1, 0), STREAM);
    assertEquals("1 blocks, 0 in the tail", shape());
    store.write(Minutes.made(JANUARY + 513 * MINUTE, 1, 0), STREAM);
    assertEquals("1 blocks, 1 in the tail", shape());
    assertEquals(514, read().size());
    assertEquals(1, store.provenance(Minutes.KEY).size());
  }

  @Test
  void correctsALiveBarWithoutRewritingItsMonth() throws SQLException {
    store.write(Minutes.made(JANUARY, 1000, 0), FILE);
    store.write(Minutes.made(JANUARY + 1000 * MINUTE, 3, 0), STREAM);
    BarSeries corrected = Minutes.made(JANUARY + 1001 * MINUTE, 3, 5);
    assertEquals(new WriteSummary(1, 2, 0, 0), store.write(corrected, FILE));
    assertEquals("1 blocks, 4 in the tail", shape());
    assertEquals(corrected.bar(2), read().bar(1003));
  }

  @Test
  void packsTheTailWhenItsMonthIsOver() throws SQLException {
    store.write(Minutes.made(FEBRUARY - 2 * MINUTE, 2, 0), STREAM);
    assertEquals("0 blocks, 2 in the tail", shape());
    store.write(Minutes.made(FEBRUARY, 1, 0), STREAM);
    assertEquals("1 blocks, 1 in the tail", shape());
    assertEquals(3, read().size());
  }

  @Test
  void keepsReplacedBlocksOnlyWhileAPinRefersToThem() throws SQLException {
    BarSeries first = Minutes.made(JANUARY, 5000, 1);
    store.write(first, FILE);
    store.pin("a", Minutes.KEY, TimeRange.ALL);
    store.pin("b", Minutes.KEY, TimeRange.ALL);
    store.write(Minutes.made(JANUARY, 5000, 2), FILE);
    store.write(Minutes.made(JANUARY, 5000, 3), FILE);
    assertEquals(2, count("SELECT count(*) FROM block"));
    store.unpin("a");
    assertEquals(first.bar(4999), store.readPinned("b", Minutes.KEY).bars().bar(4999));
    store.unpin("b");
    assertEquals(1, count("SELECT count(*) FROM block"));
  }

  /// More bars than are held in memory, newest first, so that all of it goes through the temporary
  /// table, and each month comes in many parts.
  @Test
  void sortsAWriteThatIsLargerThanItsMemory() {
    int batches = 180;
    try (BarWrite write = store.begin(Minutes.KEY, FILE)) {
      for (int batch = batches - 1; batch >= 0; batch--) {
        // Each overlaps the one before by 100 bars, whose first version stays.
        write.add(Minutes.made(JANUARY + batch * 1000L * MINUTE, 1100, batch));
      }
      assertEquals(new WriteSummary(batches * 1000L + 100, 0, 0, 0), write.commit());
    }
    BarSeries read = read();
    for (int batch = 1; batch < batches; batch++) {
      BarSeries expected = Minutes.made(JANUARY + batch * 1000L * MINUTE, 1000, batch);
      assertEquals(expected.bar(0), read.bar(batch * 1000));
      assertEquals(expected.bar(999), read.bar(batch * 1000 + 999));
    }
    store.write(Minutes.made(JANUARY, 140_000, 7), FILE);
    assertEquals(Minutes.made(JANUARY, 140_000, 7).bar(139_999), read().bar(139_999));
  }

  @Test
  void statesTheScaleOfAllBlocksTogether() {
    // Made minutes have prices with two decimals and volumes in eighths.
    store.write(Minutes.made(JANUARY, 1000, 0), FILE);
    assertEquals(2, read().priceScale());
    assertEquals(3, read().volumeScale());
    BarColumns columns = new BarColumns(1);
    columns.add(FEBRUARY, 0.12345, 9e11, 0.12345, 1, 1 / 3.0);
    store.write(BarSeries.of(Minutes.KEY, Minutes.BTC.calendar(), columns), FILE);
    // 9e11 with 5 decimals needs more than 2^53 units.
    assertEquals(Decimals.OFF_GRID, read().priceScale());
    assertEquals(Decimals.OFF_GRID, read().volumeScale());
    assertTrue(read().high(1000) == 9e11, "the value itself is kept");
  }

  private BarSeries read() {
    return store.read(Minutes.KEY, TimeRange.ALL).bars();
  }

  private String shape() throws SQLException {
    return count("SELECT count(*) FROM block")
        + " blocks, "
        + count("SELECT count(*) FROM tail")
        + " in the tail";
  }

  private int count(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("market.db"));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.getInt(1);
    }
  }
}
