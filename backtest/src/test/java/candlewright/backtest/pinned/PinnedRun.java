package candlewright.backtest.pinned;

import candlewright.backtest.measure.Conventions;
import candlewright.backtest.measure.Measurement;
import candlewright.backtest.measure.SimulationResults;
import candlewright.backtest.measure.TradedBars;
import candlewright.backtest.review.TradeLine;
import candlewright.backtest.settings.RunSettings;
import candlewright.backtest.settings.RunSettingsText;
import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.Trade;
import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarSeries;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.text.Reading;
import candlewright.core.testkit.Digests;
import candlewright.core.trading.Notional;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A run over real bars whose trades are pinned.
///
/// @param name one word
/// @param why what no other run shows
/// @param strategy in YAML
/// @param settings in YAML, without the line that says its format
/// @param markets what it trades, the first of them measured if it is the only one
record PinnedRun(
    String name,
    String why,
    String strategy,
    String settings,
    Function<PinnedMarkets, List<PinnedMarket>> markets) {

  SimulationSettings engine() {
    return switch (RunSettingsText.read("format: 1\n" + settings, null)) {
      case Reading.Read<RunSettings>(RunSettings read, _) -> read.engine();
      case Reading.Refused<RunSettings> refused ->
          throw new AssertionError(name + ": " + refused.problems());
    };
  }

  StrategyDefinition definition() {
    return Strategies.read(strategy);
  }

  private SimulationOutcome outcome(List<PinnedMarket> of) {
    Plan plan = Strategies.plan(strategy);
    return new Simulation(of.stream().map(each -> each.traded(plan)).toList(), engine()).finish();
  }

  /// Returns what is pinned of it: hash of the trades' lines, and figures for people.
  String line(PinnedMarkets all) {
    List<PinnedMarket> of = markets.apply(all);
    SimulationOutcome outcome = outcome(of);
    String figures =
        "%s bars=%d %s equity=%s holding=%s liquidations=%d refused=%d working=%d"
            .formatted(
                name,
                of.stream().mapToInt(market -> market.bars().size()).sum(),
                trades(outcome.trades()),
                money(outcome.finalEquity()),
                money(outcome.holdingCosts().total()),
                outcome.liquidations(),
                outcome.refused(),
                outcome.workingOrders());
    return figures + measured(of, outcome);
  }

  private static String trades(List<Trade> trades) {
    String lines = trades.stream().map(TradeLine::of).collect(Collectors.joining("\n"));
    return "sha256=%s trades=%d won=%d short=%d fees=%s"
        .formatted(
            Digests.sha256(lines.getBytes(StandardCharsets.US_ASCII)),
            trades.size(),
            trades.stream().filter(trade -> trade.profit() > 0).count(),
            trades.stream().filter(trade -> !trade.isLong()).count(),
            money(trades.stream().mapToLong(Trade::fees).sum()));
  }

  private String measured(List<PinnedMarket> of, SimulationOutcome outcome) {
    BarSeries bars = of.getFirst().bars();
    Measurement measurement =
        Measurement.of(
            SimulationResults.of(
                of.stream()
                    .map(market -> new TradedBars(market.instrument(), market.bars()))
                    .toList(),
                outcome,
                engine().cash(),
                Conventions.of(bars.calendar(), bars.timeframe())));
    StringBuilder text = new StringBuilder();
    for (String metric : List.of("max_drawdown", "win_rate", "profit_factor", "sharpe_ratio")) {
      text.append(String.format(Locale.ROOT, " %s=%.6f", metric, measurement.number(metric)));
    }
    return text.toString();
  }

  private static String money(long units) {
    return BigDecimal.valueOf(units, Notional.CASH_SCALE).toPlainString();
  }
}
