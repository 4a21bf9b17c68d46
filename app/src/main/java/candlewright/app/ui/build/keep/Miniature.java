package candlewright.app.ui.build.keep;

import candlewright.app.data.LookupException;
import candlewright.app.ui.build.Figures;
import candlewright.app.ui.build.StripData;
import candlewright.app.ui.kit.Texts;
import candlewright.backtest.simulate.MarketData;
import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.TradedSeries;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.StrategyCompiler;
import java.util.List;
import java.util.Map;

/// What a strategy did on the last bars, small enough for a card.
///
/// @param equity some of the values, the first and the last among them; none if it could not be run
/// @param netReturn net profit over the cash at the beginning
/// @param sharpe NaN where it is undefined
/// @param refusal why there is none, as a sentence; empty if there is one
public record Miniature(
    List<Double> equity, double netReturn, double sharpe, int trades, String refusal) {
  /// Bars that it looks back.
  static final int BARS = 5_000;

  private static final int POINTS = 90;

  /// More than this many bars are not fed before the first that counts.
  private static final int LONGEST_WARM_UP = 20_000;

  public Miniature {
    equity = List.copyOf(equity);
  }

  /// Runs a strategy. Blocks.
  ///
  /// @param usual timeframe of a strategy that is meant for none
  static Miniature of(
      StrategyDefinition definition,
      InstrumentId instrument,
      Timeframe usual,
      StripData data,
      SimulationSettings settings) {
    if (definition.allocation() != null) {
      return refused(Texts.of("new.several"));
    }
    try {
      Timeframe meant = definition.timeframe();
      Timeframe base = meant == null ? usual : meant;
      Plan plan = StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
      int warmUp = Math.min(LONGEST_WARM_UP, plan.warmUp(base));
      MarketData bars = data.last(definition, instrument, base, BARS + warmUp);
      int first = Math.max(0, bars.feeds().traded().size() - BARS);
      TradedSeries series = bars.series(plan, first);
      SimulationOutcome outcome = new Simulation(List.of(series), settings).finish();
      Map<String, Double> figures = Figures.of(series, outcome, settings);
      return new Miniature(
          thinned(Figures.equity(outcome)),
          (double) outcome.finalEquity() / settings.cash() - 1,
          figures.getOrDefault("sharpe_ratio", Double.NaN),
          figures.getOrDefault("trade_count", 0.0).intValue(),
          "");
    } catch (LookupException | IllegalArgumentException e) {
      // What the store does not have, or the strategy needs beside; said in a sentence there.
      return refused(String.valueOf(e.getMessage()));
    }
  }

  private static Miniature refused(String sentence) {
    return new Miniature(List.of(), Double.NaN, Double.NaN, 0, sentence);
  }

  private static List<Double> thinned(double[] equity) {
    int points = Math.min(POINTS, equity.length);
    Double[] some = new Double[points];
    for (int i = 0; i < points; i++) {
      some[i] = equity[points == 1 ? 0 : (int) ((long) i * (equity.length - 1) / (points - 1))];
    }
    return List.of(some);
  }
}
