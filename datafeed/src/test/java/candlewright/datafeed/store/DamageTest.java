package candlewright.datafeed.store;

import static candlewright.core.testkit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.BarSeries;
import candlewright.core.market.TimeRange;
import candlewright.core.port.DamagedBlock;
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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {
  private static final Provenance FILE = new Provenance(Origin.IMPORT, "a.csv");
  private static final long MINUTE = 60_000;
  private static final long FEBRUARY = Instant.parse("2025-02-01T00:00:00Z").toEpochMilli();

  /// The last 500 minutes of January, all of February, and the first 500 of March.
  private static final BarSeries BARS =
      Minutes.made(FEBRUARY - 500 * MINUTE, 500 + 28 * 1440 + 500, 1);

  @TempDir Path folder;

  @BeforeEach
  void fill() {
    try (SqliteBarStore store = open()) {
      store.saveInstrument(Minutes.BTC);
      store.write(BARS, FILE);
      // Two live bars, so that March has a tail.
      store.write(tail(2), new Provenance(Origin.STREAM, "wss"));
    }
  }

  @Test
  void namesAMonthWithAFlippedBitAndReadsTheOthers() throws SQLException {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 40; round++) {
      byte[] good = february();
      byte[] bad = good.clone();
      int bit = random.nextInt(bad.length * 8);
      bad[bit >>> 3] ^= (byte) (1 << (bit & 7));
      putFebruary(bad);
      try (SqliteBarStore store = open()) {
        StoredBars read = store.read(Minutes.KEY, TimeRange.ALL);
        assertEquals(1, read.damaged().size());
        DamagedBlock damaged = read.damaged().getFirst();
        assertEquals(YearMonth.of(2025, 2), damaged.month());
        assertEquals(Minutes.KEY, damaged.key());
        assertTrue(damaged.reason().contains("checksum"), damaged.reason());
        assertEquals(500 + 500 + 2, read.bars().size());
        assertEquals(BARS.bar(499), read.bars().bar(499));
        assertEquals(BARS.bar(500 + 28 * 1440), read.bars().bar(500));
      }
      putFebruary(good);
    }
  }

  @Test
  void refusesToWriteOverADamagedMonthUntilItIsDeleted() throws SQLException {
    byte[] bad = february();
    bad[bad.length / 2] ^= 1;
    putFebruary(bad);
    try (SqliteBarStore store = open()) {
      assertRefused(
          StoreException.class,
          () -> store.write(BARS, FILE),
          "BTCUSDT.TEST 1m of 2025-02 is damaged",
          "delete the whole month");
      assertRefused(
          StoreException.class,
          () -> store.delete(Minutes.KEY, new TimeRange(FEBRUARY, FEBRUARY + MINUTE)),
          "damaged");
      assertTrue(Arrays.equals(bad, february()), "the damaged bytes must stay");
      // Other months, and live bars, go on.
      assertEquals(new WriteSummary(1, 0, 0, 0), store.write(last(3), FILE));

      TimeRange month = new TimeRange(FEBRUARY, FEBRUARY + 28 * 1440 * MINUTE);
      assertEquals(28 * 1440, store.delete(Minutes.KEY, month));
      assertEquals(new WriteSummary(28 * 1440, 0, 1000, 0), store.write(BARS, FILE));
      assertEquals(List.of(), store.read(Minutes.KEY, TimeRange.ALL).damaged());
    }
  }

  @Test
  void namesAMonthWithADamagedLiveBar() throws SQLException {
    update(
        "UPDATE tail SET content = zeroblob(52) WHERE open_time = (SELECT max(open_time) FROM tail)");
    try (SqliteBarStore store = open()) {
      StoredBars read = store.read(Minutes.KEY, TimeRange.ALL);
      assertEquals(YearMonth.of(2025, 3), read.damaged().getFirst().month());
      assertEquals(BARS.size() + 1, read.bars().size());
    }
  }

  @Test
  void doesNotTakeABlockForThatOfAnotherMonthOrSeries() throws SQLException {
    update("UPDATE block SET month = month - 12 WHERE bars = 40320");
    try (SqliteBarStore store = open()) {
      StoredBars read = store.read(Minutes.KEY, TimeRange.ALL);
      assertEquals(YearMonth.of(2024, 2), read.damaged().getFirst().month());
      assertTrue(read.damaged().getFirst().reason().contains("it holds bars of"));
    }
  }

  /// Flips single bits anywhere in the file: whatever is returned must be what was written. Half of
  /// the flips meet bars, the others pages of tables that are empty here.
  @Test
  void neverReturnsABarThatWasNotWritten() throws IOException {
    byte[] file = Files.readAllBytes(folder.resolve("market.db"));
    BarSeries tail = tail(2);
    SplittableRandom random = new SplittableRandom(2);
    int refused = 0;
    int named = 0;
    for (int round = 0; round < 240; round++) {
      byte[] flipped = file.clone();
      int bit = random.nextInt(flipped.length * 8);
      flipped[bit >>> 3] ^= (byte) (1 << (bit & 7));
      Files.write(folder.resolve("market.db"), flipped);
      try (SqliteBarStore store = open()) {
        StoredBars read = store.read(Minutes.KEY, TimeRange.ALL);
        named += read.damaged().size();
        for (int i = 0; i < read.bars().size(); i++) {
          long time = read.bars().openTime(i);
          int at = BARS.indexAtOrAfter(time);
          assertEquals(
              at < BARS.size() ? BARS.bar(at) : tail.bar(tail.indexAtOrAfter(time)),
              read.bars().bar(i));
        }
      } catch (StoreException e) {
        refused++;
      }
    }
    assertTrue(named > 100, named + " named, " + refused + " refused");
  }

  private SqliteBarStore open() {
    return SqliteBarStore.open(folder, InstantSource.system());
  }

  private static BarSeries tail(int count) {
    return Minutes.made(BARS.openTime(BARS.size() - 1) + MINUTE, count, 2);
  }

  private static BarSeries last(int place) {
    return Minutes.made(BARS.openTime(BARS.size() - 1) + place * MINUTE, 1, 2);
  }

  private byte[] february() throws SQLException {
    try (Connection connection = connect();
        PreparedStatement select =
            connection.prepareStatement("SELECT content FROM block WHERE bars = 40320");
        ResultSet row = select.executeQuery()) {
      return row.getBytes(1);
    }
  }

  private void putFebruary(byte[] content) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement update =
            connection.prepareStatement("UPDATE block SET content = ? WHERE bars = 40320")) {
      update.setBytes(1, content);
      assertEquals(1, update.executeUpdate());
    }
  }

  private void update(String sql) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement update = connection.prepareStatement(sql)) {
      assertEquals(1, update.executeUpdate());
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("market.db"));
  }
}
