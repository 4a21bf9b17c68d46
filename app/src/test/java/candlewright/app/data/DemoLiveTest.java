package candlewright.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesHash;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.SeriesSummary;
import candlewright.datafeed.store.SqliteBarStore;
import candlewright.datafeed.venue.DemoMarket;
import candlewright.datafeed.venue.ReplaySpeed;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLiveTest {
  private static final long MINUTE = 60_000;
  private static final SeriesKey DOGE =
      new SeriesKey(InstrumentId.parse("DOGEUSDT.DEMO"), Timeframe.ONE_MINUTE);

  private final AtomicLong clock = new AtomicLong();
  private final BlockingQueue<Long> stored = new LinkedBlockingQueue<>();
  private final BlockingQueue<Exception> failed = new LinkedBlockingQueue<>();

  @TempDir private Path folder;

  private BarStore store(String name) {
    return SqliteBarStore.open(
        folder.resolve(name), InstantSource.fixed(Instant.parse("2026-02-01T00:00:00Z")));
  }

  private DemoLive live(BarStore store) {
    return new DemoLive(
        store,
        new WriteTurn(),
        new ReplaySpeed(1_000),
        () -> Instant.ofEpochMilli(clock.get()),
        stored::add,
        failed::add);
  }

  /// Plays until so many minutes after the two years are stored.
  private void play(BarStore store, int minutes) throws Exception {
    DemoLive live = live(store);
    live.start();
    clock.addAndGet(minutes * MINUTE / 1_000);
    long wanted = summary(store).lastOpenTime() + (minutes + 1) * MINUTE;
    long known = 0;
    while (known < wanted) {
      Long next = stored.poll(60, TimeUnit.SECONDS);
      assertNotEquals(null, next, () -> "nothing was stored; failed: " + failed);
      known = next;
    }
    live.close();
    assertEquals(wanted, known);
  }

  private static SeriesSummary summary(BarStore store) {
    return store.catalogue().stream()
        .filter(each -> each.key().equals(DOGE))
        .findFirst()
        .orElseThrow();
  }

  private static String hash(BarStore store) {
    return SeriesHash.of(store.read(DOGE, TimeRange.ALL).bars());
  }

  @Test
  void anInterruptedMarketIsTheSameAsOneThatRanOn() throws Exception {
    try (BarStore once = store("once");
        BarStore twice = store("twice")) {
      DemoEnd.fill(once);
      DemoEnd.fill(twice);
      String before = hash(once);
      play(once, 50);
      play(twice, 20);
      assertEquals(DemoMarket.HISTORY.to() + 19 * MINUTE, summary(twice).lastOpenTime());
      play(twice, 30);
      assertEquals(DemoMarket.HISTORY.to() + 49 * MINUTE, summary(twice).lastOpenTime());
      assertEquals(2_880 + 50, summary(twice).bars());
      assertEquals(hash(once), hash(twice));
      assertNotEquals(before, hash(once));
      // The two days before are as they were.
      assertEquals(
          before,
          SeriesHash.of(once.read(DOGE, DemoMarket.HISTORY).bars()));
    }
  }

  @Test
  void aFailureToStoreIsToldAndEndsIt() throws Exception {
    BarStore store = store("closed");
    DemoEnd.fill(store);
    DemoLive live = live(store);
    store.close();
    live.start();
    clock.addAndGet(MINUTE);
    assertNotEquals(null, failed.poll(60, TimeUnit.SECONDS));
    live.close();
  }

  @Test
  void anEmptyStoreHasNothingToGoOnFrom() {
    try (BarStore store = store("empty")) {
      assertEquals(
          "There is no demo market to play on; make the demo data first.",
          assertThrows(LookupException.class, () -> live(store)).getMessage());
    }
  }
}
