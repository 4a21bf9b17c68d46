package candlewright.app.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.data.StoredCatalogue;
import candlewright.app.data.WriteTurn;
import candlewright.app.ui.StoredMinutes;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Toasts;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesHash;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.port.BarStore;
import candlewright.core.port.ProvenanceSpan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredSeriesViewModelTest {
  private static final SeriesKey BTC = StoredMinutes.key(InstrumentId.parse("BTCUSDT.TEST"));
  private static final SeriesKey ETH = StoredMinutes.key(InstrumentId.parse("ETHUSDT.TEST"));

  private final ByHand hand = new ByHand();
  private final Edits edits = new Edits();
  private final Toasts toasts = new Toasts();
  private BarStore store;
  private CatalogueViewModel catalogue;
  private StoredSeriesViewModel stored;

  @TempDir private Path home;

  @BeforeEach
  void open() {
    store = StoredMinutes.open(home);
    StoredMinutes.fill(store);
    start();
  }

  private void start() {
    catalogue = new CatalogueViewModel(new StoredCatalogue(store), hand.jobs());
    stored =
        new StoredSeriesViewModel(
            store, new WriteTurn(), hand.jobs(), toasts, edits, catalogue, catalogue::refresh);
    catalogue.refresh();
    stored.findLeft();
    hand.runAll();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private String hash(SeriesKey key) {
    return SeriesHash.of(store.read(key, TimeRange.ALL).bars());
  }

  private List<SeriesKey> listed() {
    return catalogue.rows().stream().map(CatalogueRow::key).toList();
  }

  @Test
  void deletedSeriesAreGoneAtOnceAndComeBackAsTheyWere() {
    String before = hash(BTC);
    List<ProvenanceSpan> from = store.provenance(BTC);
    stored.delete(List.of(BTC, ETH));
    assertEquals(1, listed().size());
    hand.runAll();
    assertEquals(1, store.catalogue().size());
    assertEquals("delete 2 series", edits.undoNameProperty().get());
    edits.undo();
    hand.runAll();
    assertEquals(3, listed().size());
    assertEquals(before, hash(BTC));
    assertEquals(from, store.provenance(BTC));
    edits.redo();
    hand.runAll();
    assertEquals(1, store.catalogue().size());
    edits.undo();
    hand.runAll();
    assertEquals(before, hash(BTC));
  }

  @Test
  void aCleanEndGivesDeletedSeriesUp() {
    stored.delete(List.of(BTC));
    hand.runAll();
    stored.close(Runnable::run);
    assertEquals(List.of(), store.asides());
  }

  @Test
  void afterACrashDeletedSeriesCanStillBeBroughtBack() {
    String before = hash(BTC);
    stored.delete(List.of(BTC));
    hand.runAll();
    // The program dies: nothing is closed in order.
    store.close();
    store = StoredMinutes.open(home);
    start();
    assertEquals(1, stored.left().size());
    assertEquals(BTC, stored.left().getFirst().key());
    stored.settleLeft(true);
    hand.runAll();
    assertEquals(before, hash(BTC));
    assertEquals(List.of(), stored.left());
    assertEquals(3, listed().size());
  }

  @Test
  void exportsTheChosenSeriesOnly() throws Exception {
    Path folder = home.resolve("out");
    stored.export(List.of(ETH), folder);
    hand.runAll();
    List<String> lines = Files.readAllLines(folder.resolve("ETHUSDT_1m.csv"));
    assertEquals(4_321, lines.size());
    assertEquals("timestamp,open,high,low,close,volume", lines.getFirst());
    assertEquals("1767571200000,10000,10005,9995,10000,1.5", lines.get(1));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
    assertTrue(toasts.shown().getLast().text().startsWith("Wrote ETHUSDT_1m.csv to "));
  }
}
