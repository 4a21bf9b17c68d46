package candlewright.datafeed.store;

import static candlewright.core.testkit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.FundingRates;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.TimeRange;
import candlewright.core.port.EventKind;
import candlewright.core.port.EventSummary;
import candlewright.core.port.MarketEventStore;
import candlewright.core.port.Origin;
import candlewright.core.port.Provenance;
import candlewright.core.port.ProvenanceSpan;
import candlewright.core.port.StoreException;
import candlewright.core.port.WriteSummary;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteMarketEventStoreTest {
  private static final InstrumentId ID = InstrumentId.parse("BTCUSDT.TEST");
  private static final InstrumentId SHARE = InstrumentId.parse("ABC.NYSE");
  private static final Provenance FILE = new Provenance(Origin.IMPORT, "funding.csv");
  private static final Provenance VENUE = new Provenance(Origin.VENUE, "history");
  private static final Provenance STREAM = new Provenance(Origin.STREAM, "live");
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @TempDir Path folder;
  private Instant now = NOON;

  @Test
  void settlementsComeBackToTheLastDigit() {
    FundingRates rates =
        FundingRates.of(
            ID,
            new long[] {-1, 0, 1_741_276_800_000L},
            new long[] {-10_000_000_000_000_000L, 0, 746_604_960_499L},
            new int[] {0, 1, 8});
    try (MarketEventStore store = open()) {
      assertEquals(new WriteSummary(3, 0, 0, 0), store.writeFunding(rates, FILE));
      assertEquals(new WriteSummary(0, 0, 3, 0), store.writeFunding(rates, FILE));
    }
    try (MarketEventStore store = open()) {
      assertEquals(rates, store.funding(ID, TimeRange.ALL));
      assertEquals(1, store.funding(ID, new TimeRange(0, 1)).size());
      assertEquals(-1, store.funding(ID, new TimeRange(-1, 0)).time(0));
      assertEquals(1, store.funding(ID, new TimeRange(-1, 0)).size());
      assertTrue(store.funding(SHARE, TimeRange.ALL).isEmpty());
    }
  }

  @Test
  void actionsComeBackToTheLastDigit() {
    CorporateActions actions =
        new CorporateActions(
            SHARE,
            List.of(new Dividend(5, 1), new Dividend(7, 123_456_789_012L)),
            List.of(new Split(5, 1_000_000, 997_307)));
    try (MarketEventStore store = open()) {
      assertEquals(new WriteSummary(3, 0, 0, 0), store.writeActions(actions, FILE));
    }
    try (MarketEventStore store = open()) {
      assertEquals(actions, store.actions(SHARE, TimeRange.ALL));
      assertEquals(
          new CorporateActions(SHARE, actions.dividends().subList(0, 1), actions.splits()),
          store.actions(SHARE, new TimeRange(5, 6)));
      assertTrue(store.actions(ID, TimeRange.ALL).isEmpty());
    }
  }

  @Test
  void aBetterSourceReplacesAndAWorseOneDoesNot() {
    try (MarketEventStore store = open()) {
      store.writeFunding(rate(7), FILE);
      assertEquals(new WriteSummary(0, 0, 0, 1), store.writeFunding(rate(8), STREAM));
      assertEquals(7, store.funding(ID, TimeRange.ALL).rateUnits(0));
      assertEquals(new WriteSummary(0, 1, 0, 0), store.writeFunding(rate(9), FILE));
      assertEquals(new WriteSummary(0, 1, 0, 0), store.writeFunding(rate(10), VENUE));
      assertEquals(10, store.funding(ID, TimeRange.ALL).rateUnits(0));
    }
  }

  @Test
  void provenanceNamesWhoAndWhen() {
    try (MarketEventStore store = open()) {
      store.writeFunding(FundingRates.of(ID, new long[] {1, 2, 3}, new long[3], new int[3]), FILE);
      now = NOON.plusSeconds(60);
      store.writeFunding(rate(2, 5), VENUE);

      assertEquals(
          List.of(
              new ProvenanceSpan(new TimeRange(1, 2), FILE, NOON),
              new ProvenanceSpan(new TimeRange(2, 3), VENUE, NOON.plusSeconds(60)),
              new ProvenanceSpan(new TimeRange(3, 4), FILE, NOON)),
          store.fundingProvenance(ID));
      assertEquals(List.of(), store.actionsProvenance(ID));
    }
  }

  @Test
  void provenanceOfOneWriteIsOneSpan() {
    try (MarketEventStore store = open()) {
      store.writeActions(
          new CorporateActions(
              SHARE, List.of(new Dividend(5, 1), new Dividend(9, 2)), List.of(new Split(7, 2, 1))),
          FILE);
      assertEquals(
          List.of(
              new ProvenanceSpan(new TimeRange(5, 10), FILE, NOON),
              new ProvenanceSpan(new TimeRange(7, 8), FILE, NOON)),
          store.actionsProvenance(SHARE));
    }
  }

  @Test
  void theCatalogueListsWhatIsThereAndDeletingTakesItOut() {
    try (MarketEventStore store = open()) {
      store.writeFunding(FundingRates.of(ID, new long[] {1, 2, 3}, new long[3], new int[3]), FILE);
      store.writeActions(
          new CorporateActions(SHARE, List.of(new Dividend(5, 1)), List.of(new Split(6, 2, 1))),
          FILE);
      assertEquals(
          List.of(
              new EventSummary(SHARE, EventKind.DIVIDEND, 1, 5, 5),
              new EventSummary(SHARE, EventKind.SPLIT, 1, 6, 6),
              new EventSummary(ID, EventKind.FUNDING, 3, 1, 3)),
          store.catalogue());

      assertEquals(2, store.deleteFunding(ID, new TimeRange(2, 10)));
      assertEquals(2, store.deleteActions(SHARE, TimeRange.ALL));
      assertEquals(List.of(new EventSummary(ID, EventKind.FUNDING, 1, 1, 1)), store.catalogue());
    }
  }

  @Test
  void barsAndEventsShareTheFile() {
    try (MarketEventStore events = open();
        SqliteBarStore bars = SqliteBarStore.open(folder, clock())) {
      events.writeFunding(rate(7), FILE);
      assertEquals(List.of(), bars.catalogue());
      assertEquals(1, events.catalogue().size());
    }
  }

  @Test
  void aRowThatNobodyCanHaveWrittenIsNamed() throws SQLException {
    try (MarketEventStore store = open()) {
      store.writeFunding(rate(7), FILE);
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("market.db"));
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE funding SET interval_hours = 99");
    }
    try (MarketEventStore store = open()) {
      assertRefused(
          StoreException.class,
          () -> store.funding(ID, TimeRange.ALL),
          "BTCUSDT.TEST",
          "damaged",
          "99");
    }
  }

  private static FundingRates rate(long units) {
    return rate(1, units);
  }

  private static FundingRates rate(long time, long units) {
    return FundingRates.of(ID, new long[] {time}, new long[] {units}, new int[1]);
  }

  private InstantSource clock() {
    return () -> now;
  }

  private MarketEventStore open() {
    return SqliteMarketEventStore.open(folder, clock());
  }
}
