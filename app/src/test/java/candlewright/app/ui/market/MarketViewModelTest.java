package candlewright.app.ui.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.chart.ChartModel;
import candlewright.app.data.StoredMarket;
import java.time.Instant;
import java.time.InstantSource;
import candlewright.app.data.WriteTurn;
import candlewright.app.ui.StoredMinutes;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Problems;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketViewModelTest {
  private static final InstrumentId BTC = InstrumentId.parse("BTCUSDT.TEST");
  private static final InstrumentId ETH = InstrumentId.parse("ETHUSDT.TEST");

  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Problems problems = new Problems();
  private final Edits edits = new Edits();
  private final KeptValues memory = new KeptValues(Map.of("market.instrument", ETH.toString()));
  private BarStore store;
  private MarketViewModel market;

  @BeforeEach
  void open(@TempDir Path home) {
    store = StoredMinutes.open(home);
    market =
        new MarketViewModel(
            new StoredMarket(store),
            new Jobs(background::add, Runnable::run, problems),
            edits,
            memory,
            () -> new ChartModel(Runnable::run, Runnable::run),
            new Live(
                store,
                new WriteTurn(),
                InstantSource.fixed(Instant.EPOCH),
                Runnable::run,
                new Jobs(background::add, Runnable::run, problems),
                problems));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void runAll() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private ChartContent shown() {
    return Objects.requireNonNull(market.chartProperty().get());
  }

  @Test
  void anEmptyStoreIsSaidToBeEmptyOnlyAfterALook() {
    market.refresh();
    assertFalse(market.emptyProperty().get());
    runAll();
    assertTrue(market.emptyProperty().get());
    assertNull(market.chartProperty().get());
  }

  @Test
  void thePreferredInstrumentIsShownFirst() {
    StoredMinutes.fill(store);
    market.refresh();
    runAll();
    assertEquals(3, market.quotes().size());
    assertEquals(ETH, market.selectedProperty().get());
    // Three days of minutes.
    assertEquals(72, shown().bars().size());
    assertFalse(market.loadingProperty().get());
  }

  @Test
  void theTimeframeIsBuiltFromTheMinutes() {
    StoredMinutes.fill(store);
    market.refresh();
    runAll();
    market.timeframeProperty().set(Timeframe.FOUR_HOURS);
    assertTrue(market.loadingProperty().get());
    runAll();
    assertEquals(Timeframe.FOUR_HOURS, shown().bars().timeframe());
    assertEquals(18, shown().bars().size());
  }

  @Test
  void anAnswerToAnEarlierChoiceIsDropped() {
    StoredMinutes.fill(store);
    market.refresh();
    runAll();
    market.selectedProperty().set(BTC);
    market.timeframeProperty().set(Timeframe.ONE_DAY);
    Runnable first = background.remove();
    runAll();
    first.run();
    assertEquals(Timeframe.ONE_DAY, shown().bars().timeframe());
    assertEquals(BTC, shown().instrument().id());
  }

  @Test
  void theFilterLeavesWhatIsShown() {
    StoredMinutes.fill(store);
    market.refresh();
    runAll();
    market.filterProperty().set(" btc ");
    assertEquals(
        List.of(BTC), market.listed().stream().map(quote -> quote.instrument().id()).toList());
    assertEquals(ETH, market.selectedProperty().get());
  }

  @Test
  void nextAndPreviousStopAtTheEndsOfTheList() {
    StoredMinutes.fill(store);
    market.refresh();
    runAll();
    market.move(-1);
    assertEquals(BTC, market.selectedProperty().get());
    market.move(-1);
    assertEquals(BTC, market.selectedProperty().get());
    market.move(1);
    assertEquals(ETH, market.selectedProperty().get());
  }

  @Test
  void whatCannotBeReadIsSaidAndTheChartIsEmptied() {
    StoredMinutes.fill(store);
    market.refresh();
    runAll();
    store.delete(StoredMinutes.key(BTC), candlewright.core.market.TimeRange.ALL);
    market.selectedProperty().set(BTC);
    runAll();
    assertNull(market.chartProperty().get());
    assertFalse(market.loadingProperty().get());
    assertTrue(
        Objects.requireNonNull(problems.currentProperty().get()).remedy().contains("BTCUSDT.TEST"));
  }
}
