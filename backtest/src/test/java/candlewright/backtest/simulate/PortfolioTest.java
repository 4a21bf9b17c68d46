package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.backtest.testkit.Currencies;
import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Seeds;
import candlewright.core.trading.FeeRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Several instruments on one clock, paid for from one account.
class PortfolioTest {
  private static final long HUNDRED = 100_00000000L;
  private static final String DEAREST =
      """
      format: 1
      name: dearest
      allocation:
        eligible: always
        rank: close
        select: {top: 1}
        weights: equal
        rebalance: {every_bars: 2}
      """;

  /// 1,000 pay for 10 at 100. The one given first is entered at the open at which the other is
  /// left.
  @Test
  void atOneOpenPositionsAreLeftBeforeOthersAreEntered() {
    Plan ten = Currencies.plan("sizing: {fixed_quantity: 10}\n");
    BarSeries first =
        Currencies.flat("A.TEST", Timeframe.ONE_HOUR, 100, 0, 100, 0, 100, 1, 100, 0, 100, 0);
    BarSeries second =
        Currencies.flat("B.TEST", Timeframe.ONE_HOUR, 100, 1, 100, 0, 100, 2, 100, 0, 100, 0);
    SimulationOutcome outcome =
        new Simulation(
                List.of(
                    Currencies.series(first, "USD", ten), Currencies.series(second, "USD", ten)),
                SimulationSettings.usual(1_000_00000000L, new FeeRate(0), 0))
            .finish();
    assertEquals(Map.of(), outcome.refusals());
    assertEquals(List.of(1, 3), outcome.trades().stream().map(Trade::entryBar).sorted().toList());
    assertEquals(List.of(10L, 10L), outcome.trades().stream().map(Trade::lots).toList());
  }

  @Test
  void aRotationSellsBeforeItBuysWhateverTheOrderOfTheUniverse() {
    // Decided at the closes of bars 0, 2 and 4. At 0 both cost 10: the first of the universe is
    // bought at the open of bar 1, 10 of them. At 2 and 4 the other costs 30: sold for 10 each at
    // the open of bar 3, and the 100 of cash buy 3 at 30 there.
    BarSeries steady = flat("AAA", 10, 10, 10, 10, 10, 10);
    BarSeries rising = flat("BBB", 10, 10, 30, 30, 30, 30);
    SimulationOutcome outcome = run(DEAREST, List.of(steady, rising), "0");
    assertEquals(2, outcome.trades().size());
    Trade first = outcome.trades().getFirst();
    assertEquals("AAA.TEST", first.instrument().toString());
    assertEquals(1, first.entryBar());
    assertEquals(3, first.exitBar());
    assertEquals(10, first.lots());
    assertEquals(ExitReason.REBALANCE, first.exitReason());
    Trade second = outcome.trades().getLast();
    assertEquals("BBB.TEST", second.instrument().toString());
    assertEquals(3, second.entryBar());
    assertEquals(3, second.lots());
    assertEquals(10_00000000L, outcome.cash());
    // The other way round the instrument that is bought comes first in the universe; with equal
    // prices at first it is bought too, and its gain is kept.
    outcome = run(DEAREST, List.of(rising, steady), "0");
    assertEquals(1, outcome.trades().size());
    assertEquals(10, outcome.trades().getFirst().lots());
    BarSeries falling = flat("CCC", 40, 40, 20, 20, 20, 20);
    outcome = run(DEAREST, List.of(rising, falling), "0");
    // 2 of CCC at 40; at bar 3 they bring 40, and with the 20 left 2 of BBB at 30 can be paid.
    assertEquals("CCC.TEST", outcome.trades().getFirst().instrument().toString());
    assertEquals(2, outcome.trades().getFirst().lots());
    assertEquals("BBB.TEST", outcome.trades().getLast().instrument().toString());
    assertEquals(2, outcome.trades().getLast().lots());
  }

  @Test
  void entriesOfTwoInstrumentsShareTheCash() {
    String text =
        """
        format: 1
        name: both
        entry_long: close > 10
        exit_long: close < 5
        sizing: {fixed_notional: 70}
        """;
    SimulationOutcome outcome =
        run(text, List.of(flat("AAA", 11, 10, 10, 10), flat("BBB", 11, 10, 10, 10)), "0");
    // Decided at 11: 6 lots of each. The first takes 60 of the 100 at the open of bar 1, which
    // leave
    // 4 of the other.
    assertEquals(6, outcome.trades().getFirst().lots());
    assertEquals(4, outcome.trades().getLast().lots());
    assertEquals(0, outcome.cash());
  }

  @Test
  void aPortfolioGoesOnFromAStateOfAnyMoment() {
    Seeds.forEach(
        60,
        random -> {
          List<TradedSeries> series = new ArrayList<>();
          Plan plan = Strategies.plan(DEAREST.replace("top: 1", "top: 2"));
          for (String name : List.of("AAA", "BBB", "CCC", "DDD")) {
            BarSeries bars = holed(renamed(name, Bars.walk(random, 120)), random.nextInt(1, 5));
            series.add(TradedSeries.of(coin(bars.instrument()), plan, Feeds.of(bars), 0));
          }
          SimulationSettings settings =
              SimulationSettings.usual(HUNDRED * 100, FeeRate.parse("0.001"), 1);
          SimulationOutcome whole = new Simulation(series, settings).finish();
          long stop = Bars.START + random.nextInt(121) * 60_000L;
          Simulation first = new Simulation(series, settings);
          SimulationState saved = first.runTo(stop);
          Simulation second =
              new Simulation(series, settings, SimulationState.fromBytes(saved.toBytes()));
          SimulationOutcome rest = second.finish();
          assertEquals(whole.finalState(), rest.finalState());
          List<Trade> later = new ArrayList<>(whole.trades());
          later.removeAll(first.closedTrades());
          assertEquals(later, rest.trades());
          long profit = whole.trades().stream().mapToLong(Trade::profit).sum();
          assertEquals(settings.cash() + profit, whole.finalEquity());
        });
  }

  private static SimulationOutcome run(String text, List<BarSeries> all, String fee) {
    Plan plan = Strategies.plan(text);
    List<TradedSeries> series = new ArrayList<>();
    for (BarSeries bars : all) {
      series.add(TradedSeries.of(whole(bars.instrument()), plan, Feeds.of(bars), 0));
    }
    return new Simulation(series, SimulationSettings.usual(HUNDRED, FeeRate.parse(fee), 0))
        .finish();
  }

  private static BarSeries flat(String name, double... prices) {
    return renamed(name, Bars.flat(prices));
  }

  private static BarSeries renamed(String name, BarSeries bars) {
    return copy(name, bars, 0);
  }

  private static BarSeries holed(BarSeries bars, int every) {
    return copy(bars.instrument().symbol(), bars, every);
  }

  /// Copies bars, without each `hole`-th.
  private static BarSeries copy(String name, BarSeries bars, int hole) {
    BarColumns columns = new BarColumns(bars.size());
    for (int i = 0; i < bars.size(); i++) {
      if (hole <= 1 || i % hole != hole - 1) {
        columns.addAll(bars, i, i + 1);
      }
    }
    SeriesKey key = new SeriesKey(InstrumentId.parse(name + ".TEST"), Timeframe.ONE_MINUTE);
    return BarSeries.of(key, ContinuousCalendar.UTC, columns);
  }

  private static Instrument whole(InstrumentId id) {
    return instrument(id, "1", "1");
  }

  private static Instrument coin(InstrumentId id) {
    return instrument(id, "0.01", "0.0001");
  }

  private static Instrument instrument(InstrumentId id, String tick, String lot) {
    return Instrument.of(
        id,
        InstrumentKind.SPOT,
        id.symbol(),
        "USDT",
        Increment.parse(tick),
        Increment.parse(lot),
        ContinuousCalendar.UTC);
  }
}
