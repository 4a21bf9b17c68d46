package candlewright.backtest.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.Trade;
import candlewright.backtest.testkit.RandomRuns;
import candlewright.core.market.BarSeries;
import candlewright.core.strategy.Exit;
import candlewright.core.testkit.Seeds;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The account of several instruments, held against its trades one by one.
class PortfolioResultsTest {
  @Test
  void equityAndExposureAreThoseOfTheInstrumentsTogether() {
    int[] held = new int[1];
    int[] whole = new int[1];
    Seeds.forEach(
        80,
        random -> {
          RandomRuns.Run run = RandomRuns.pair(random, 150);
          SimulationOutcome outcome = new Simulation(run.all(), run.settings()).finish();
          List<TradedBars> markets =
              run.all().stream()
                  .map(series -> new TradedBars(series.instrument(), series.bars()))
                  .toList();
          BarSeries first = markets.getFirst().bars();
          Results results =
              SimulationResults.of(
                  markets,
                  outcome,
                  run.settings().cash(),
                  Conventions.of(first.calendar(), first.timeframe()));
          AccountCurve curve = results.curve();
          boolean atOnce =
              run.settings().account().maxEntries() == 1
                  && run.settings().match().participation() == 0
                  && run.all().stream()
                      .allMatch(series ->
                          series.actions() == null
                              && series.plan().definition().allocation() == null
                              && series.plan().definition().exits().stream()
                                  .noneMatch(exit ->
                                      exit instanceof Exit.TakeProfit take && take.part() != null));
          assertEquals(
              outcome.finalEquity() / 1e8,
              curve.equity(curve.size() - 1),
              1e-6 * (1 + Math.abs(outcome.finalEquity() / 1e8)));
          for (int i = 0; i < curve.size(); i++) {
            double gross = 0;
            double net = 0;
            for (Trade trade : outcome.trades()) {
              TradedBars market = Objects.requireNonNull(results.series(trade.instrument()));
              int bar = lastKnown(market.bars(), curve.closeTime(i));
              boolean open = bar >= trade.entryBar() && (trade.open() || bar < trade.exitBar());
              if (open) {
                double value =
                    market.instrument().lot().value(trade.lots())
                        * market.instrument().contractSize().size()
                        * market.bars().close(bar);
                gross += value;
                net += trade.isLong() ? value : -value;
                held[0]++;
              }
            }
            if (atOnce) {
              assertEquals(gross, curve.grossExposure(i), 1e-9 * (1 + gross));
              assertEquals(net, curve.netExposure(i), 1e-9 * (1 + gross));
              whole[0]++;
            } else {
              // Entered or left bit by bit: at most what the whole trades hold.
              assertTrue(curve.grossExposure(i) <= gross + 1e-9 * (1 + gross));
            }
            assertTrue(Math.abs(curve.netExposure(i)) <= curve.grossExposure(i) + 1e-9);
          }
        });
    assertTrue(held[0] > 1_000 && whole[0] > 1_000, "positions were held");
  }

  private static int lastKnown(BarSeries bars, long time) {
    int bar = -1;
    while (bar + 1 < bars.size() && bars.knownAt(bar + 1) <= time) {
      bar++;
    }
    return bar;
  }
}
