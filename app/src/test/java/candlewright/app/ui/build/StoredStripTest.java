package candlewright.app.ui.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.data.LookupException;
import candlewright.app.ui.StoredMinutes;
import candlewright.backtest.simulate.MarketData;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.Origin;
import candlewright.core.port.Provenance;
import candlewright.core.strategy.Delay;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredStripTest {
  private static final long HOUR = Timeframe.ONE_HOUR.millis();
  private static final long START = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
  private static final InstrumentId ABC = InstrumentId.parse("ABC.TEST");
  private static final InstrumentId DEF = InstrumentId.parse("DEF.TEST");
  private static final StrategyDefinition ALONE = BuildViewModel.blank("alone");

  private final BarStore store;

  StoredStripTest(@TempDir Path home) {
    store = StoredMinutes.open(home);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /// Stores hours of a price that is their number since the start.
  private void write(InstrumentId id, int from, int to) {
    store.saveInstrument(
        Instrument.of(
            id,
            InstrumentKind.SPOT,
            id.symbol(),
            "USDT",
            Increment.parse("0.01"),
            Increment.parse("0.001"),
            ContinuousCalendar.UTC));
    BarColumns columns = new BarColumns(to - from);
    for (int i = from; i < to; i++) {
      double price = i + 1;
      columns.add(START + i * HOUR, price, price, price, price, 1);
    }
    store.write(
        BarSeries.of(
            new SeriesKey(id, Timeframe.ONE_HOUR), ContinuousCalendar.UTC, columns),
        new Provenance(Origin.IMPORT, "test"));
  }

  private static StrategyDefinition reading(InstrumentId other) {
    StrategyDefinition none = ALONE;
    return new StrategyDefinition(
        none.name(),
        "",
        "",
        List.of(),
        new Universe(
            List.of(), List.of(new Universe.Role("hedge", other, 1, Delay.NONE, ""))),
        null,
        List.of(),
        StrategyDefinition.ALWAYS,
        StrategyDefinition.NEVER,
        StrategyDefinition.NEVER,
        StrategyDefinition.NEVER,
        StrategyDefinition.NEVER,
        null,
        List.of(),
        new Sizing.AllIn(),
        List.of());
  }

  private static double lastClose(MarketData data) {
    BarSeries bars = data.feeds().traded();
    return bars.close(bars.size() - 1);
  }

  @Test
  void whatWasReadIsKeptUntilTheStoreHasOtherBars() {
    write(ABC, 0, 300);
    StoredStrip strip = new StoredStrip(store);
    MarketData first = strip.last(ALONE, ABC, Timeframe.ONE_HOUR, 100);
    assertTrue(first.feeds().traded().size() >= 100 && first.feeds().traded().size() < 300);
    assertEquals(300, lastClose(first));
    assertSame(first, strip.last(ALONE, ABC, Timeframe.ONE_HOUR, 100));
    // Fewer are among those that are kept, more are not.
    assertSame(first, strip.last(ALONE, ABC, Timeframe.ONE_HOUR, 50));
    assertTrue(strip.last(ALONE, ABC, Timeframe.ONE_HOUR, 250).feeds().traded().size() >= 250);
    write(ABC, 300, 310);
    assertEquals(310, lastClose(strip.last(ALONE, ABC, Timeframe.ONE_HOUR, 100)));
  }

  @Test
  void allAreReadWhereThereAreFewerThanAsked() {
    write(ABC, 0, 300);
    MarketData data = new StoredStrip(store).last(ALONE, ABC, Timeframe.ONE_HOUR, 1_000);
    assertEquals(300, data.feeds().traded().size());
  }

  @Test
  void aGapHidesNoBarsBeforeIt() {
    // By their mean distance 100 bars would begin in the gap, behind which there are 50.
    write(ABC, 0, 200);
    write(ABC, 1_200, 1_250);
    MarketData data = new StoredStrip(store).last(ALONE, ABC, Timeframe.ONE_HOUR, 100);
    assertEquals(250, data.feeds().traded().size());
  }

  @Test
  void rolesAreReadWithTheTradedBarsAndReadAgainWhenTheyChange() {
    write(ABC, 0, 300);
    StoredStrip strip = new StoredStrip(store);
    StrategyDefinition definition = reading(DEF);
    assertThrows(
        LookupException.class, () -> strip.last(definition, ABC, Timeframe.ONE_HOUR, 100));
    write(DEF, 0, 290);
    MarketData data = strip.last(definition, ABC, Timeframe.ONE_HOUR, 100);
    BarSeries hedge = data.feeds().roles().get("hedge");
    assertEquals(290, hedge.close(hedge.size() - 1));
    assertSame(data, strip.last(definition, ABC, Timeframe.ONE_HOUR, 100));
    write(DEF, 290, 300);
    BarSeries more =
        strip.last(definition, ABC, Timeframe.ONE_HOUR, 100).feeds().roles().get("hedge");
    assertEquals(300, more.close(more.size() - 1));
  }
}
