package candlewright.core.port;

import static candlewright.core.testkit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every {@link RunStore} promises.
public abstract class RunStoreContract {
  private static final SeriesKey KEY =
      new SeriesKey(InstrumentId.parse("BTCUSDT.BINANCE"), Timeframe.FOUR_HOURS);
  private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");

  protected RunStore store;

  /// Opens an empty store.
  protected abstract RunStore open();

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void findsARunByTheBeginningOfItsId() {
    StoredRun run = run("3f9a01", NOON, 0.125, "{\"metrics\": \"größer\"}");
    assertTrue(store.save(run));

    assertEquals(Optional.of(run), store.find("3f9a01"));
    assertEquals(Optional.of(run), store.find("3"));
    assertEquals(Optional.of(run), store.find(""));
    assertEquals(Optional.empty(), store.find("3f9a012"));
    assertEquals(Optional.empty(), store.find("f9"));
    assertEquals(Optional.empty(), store.find("%"));
  }

  @Test
  void keepsTheFirstRunOfAnId() {
    StoredRun first = run("aa", NOON, 1, "first");
    assertTrue(store.save(first));
    assertFalse(store.save(run("aa", NOON.plusSeconds(9), 2, "second")));
    assertEquals(Optional.of(first), store.find("aa"));
    assertEquals(1, store.list().size());
  }

  @Test
  void listsRunsNewestFirst() {
    assertEquals(List.of(), store.list());
    StoredRun old = run("b", NOON, 0, "");
    StoredRun middle = run("c", NOON.plusNanos(1), -0.0, "x");
    StoredRun young = run("a", NOON.plusSeconds(1), Double.NaN, "y");
    store.save(middle);
    store.save(young);
    store.save(old);

    assertEquals(List.of(young.summary(), middle.summary(), old.summary()), store.list());
    assertEquals(Optional.of(old), store.find("b"), "an empty document");
  }

  @Test
  void namesTheRunsThatAPrefixFitsTo() {
    store.save(run("ab1", NOON, 0, "1"));
    store.save(run("ab2", NOON, 0, "2"));
    store.save(run("b", NOON, 0, "3"));

    assertRefused(IllegalArgumentException.class, () -> store.find("ab"), "ab1", "ab2", "'ab'");
    assertTrue(store.find("ab2").isPresent());
  }

  @Test
  void deletesExactlyOneRun() {
    store.save(run("ab1", NOON, 0, "1"));
    store.save(run("ab2", NOON, 0, "2"));

    assertFalse(store.delete("ab"));
    assertTrue(store.delete("ab1"));
    assertFalse(store.delete("ab1"));
    assertEquals(List.of("ab2"), store.list().stream().map(RunSummary::id).toList());
    assertTrue(store.save(run("ab1", NOON, 0, "again")));
  }

  @Test
  void keepsALargeDocument() {
    String document = "{\"trade\": 1, \"price\": 62772.01, \"note\": \"€\"}\n".repeat(200_000);
    store.save(run("big", NOON, 0, document));
    assertEquals(document, store.find("big").orElseThrow().document());
  }

  protected static StoredRun run(String id, Instant at, double totalReturn, String document) {
    return new StoredRun(
        new RunSummary(
            id, at, "sma-cross", KEY, 3, new TimeRange(1_000, 2_000), totalReturn, 4_000_000_000L),
        document);
  }
}
