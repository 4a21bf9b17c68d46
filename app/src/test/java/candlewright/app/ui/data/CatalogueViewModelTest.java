package candlewright.app.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.data.StoredCatalogue;
import candlewright.app.ui.StoredMinutes;
import candlewright.core.market.Gap;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.Origin;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueViewModelTest {
  private static final long START = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
  private static final long MINUTE = 60_000;
  private static final SeriesKey BTC = StoredMinutes.key(InstrumentId.parse("BTCUSDT.TEST"));
  private static final SeriesKey ETH = StoredMinutes.key(InstrumentId.parse("ETHUSDT.TEST"));

  private final ByHand hand = new ByHand();
  private BarStore store;
  private CatalogueViewModel catalogue;
  private SeriesViewModel series;

  @BeforeEach
  void open(@TempDir Path home) {
    store = StoredMinutes.open(home);
    StoredMinutes.fill(store);
    StoredCatalogue reads = new StoredCatalogue(store);
    catalogue = new CatalogueViewModel(reads, hand.jobs());
    series = new SeriesViewModel(catalogue, reads, hand.jobs());
  }

  @AfterEach
  void close() {
    store.close();
    assertNull(hand.problems().currentProperty().get());
  }

  private void read() {
    catalogue.refresh();
    hand.runAll();
  }

  @Test
  void addsUpWhatIsStoredAndWhatIsMissing() {
    // 60 and then 10 of 4,320 minutes go: two gaps, 70 bars.
    store.delete(ETH, new TimeRange(START + 100 * MINUTE, START + 160 * MINUTE));
    store.delete(ETH, new TimeRange(START + 400 * MINUTE, START + 410 * MINUTE));
    read();
    CatalogueTotals totals = catalogue.totalsProperty().get();
    assertEquals(3, totals.instruments());
    assertEquals(3, totals.series());
    assertEquals(1, totals.timeframes());
    assertEquals(3 * 4_320 - 70, totals.bars());
    assertEquals(3, totals.surveyed());
    assertEquals(2, totals.gaps());
    assertEquals(70, totals.missing());
    assertEquals(ETH, totals.worst());
    assertEquals((3.0 * 4_320 - 70) / (3 * 4_320), totals.there());
  }

  @Test
  void knowsOfGapsOnlyAfterASeriesIsRead() {
    catalogue.refresh();
    hand.background().remove().run();
    assertEquals(3, catalogue.rows().size());
    assertEquals(0, catalogue.totalsProperty().get().surveyed());
    assertNull(catalogue.rows().getFirst().surveyProperty().get());
    hand.runAll();
    assertEquals(3, catalogue.totalsProperty().get().surveyed());
  }

  @Test
  void filtersByTextSourceAndTimeframe() {
    read();
    catalogue.filterProperty().set("eth");
    assertEquals(List.of(ETH), catalogue.listed().stream().map(CatalogueRow::key).toList());
    catalogue.filterProperty().set("");
    catalogue.sourceProperty().set(Origin.DEMO);
    assertEquals(List.of(), catalogue.listed());
    catalogue.sourceProperty().set(Origin.IMPORT);
    catalogue.timeframeProperty().set(Timeframe.ONE_HOUR);
    assertEquals(List.of(), catalogue.listed());
    catalogue.timeframeProperty().set(Timeframe.ONE_MINUTE);
    assertEquals(3, catalogue.listed().size());
  }

  @Test
  void tickedSeriesAreChosenAndElseTheShownOne() {
    read();
    assertEquals(List.of(BTC), catalogue.chosen());
    catalogue.rows().get(1).tickedProperty().set(true);
    assertEquals(List.of(ETH), catalogue.chosen());
    catalogue.tickAll();
    assertEquals(3, catalogue.chosen().size());
    catalogue.tickAll();
    assertEquals(List.of(BTC), catalogue.chosen());
  }

  @Test
  void aGapIsShownWithTheBarsAroundIt() {
    store.delete(BTC, new TimeRange(START + 1_000 * MINUTE, START + 1_920 * MINUTE));
    read();
    Gap gap = new Gap(START + 1_000 * MINUTE, START + 1_920 * MINUTE, 920);
    assertEquals(List.of(gap), series.gaps());
    series.move(1);
    hand.runAll();
    var around = Objects.requireNonNull(series.aroundProperty().get());
    assertEquals(2 * SeriesViewModel.AROUND, around.size());
    assertEquals(START + 952 * MINUTE, around.openTime(0));
    assertEquals(START + 1_920 * MINUTE, around.openTime(SeriesViewModel.AROUND));
    TimeRange window = Objects.requireNonNull(series.windowProperty().get());
    assertTrue(window.contains(gap.from()) && window.contains(gap.to()));
    assertEquals(
        "From (UTC)\tTo (UTC)\tMissing bars\n2026-01-05 16:40\t2026-01-06 08:00\t920\n",
        series.gapText());
  }

  @Test
  void barsThatCameInAreSurveyedAnew() {
    read();
    store.delete(BTC, new TimeRange(START + 10 * MINUTE, START + 20 * MINUTE));
    read();
    assertEquals(1, series.gaps().size());
    assertEquals(10, catalogue.totalsProperty().get().missing());
  }
}
