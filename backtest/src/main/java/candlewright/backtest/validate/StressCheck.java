package candlewright.backtest.validate;

import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.Timing;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.MatchRules;
import java.util.ArrayList;
import java.util.List;

/// What is left of the profit when everything costs more and comes later.
final class StressCheck {
  private static final String TOPIC = "costs and delay";

  private StressCheck() {}

  static Finding of(Trial trial) {
    long asked = trial.profit();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("case", "net profit", "of the profit"));
    rows.add(row("as asked", asked, asked));
    long worst = asked;
    for (int factor : new int[] {2, 3}) {
      long profit = trial.profit(dearer(trial.settings(), factor));
      rows.add(row("costs x" + factor, profit, asked));
      worst = factor == 2 ? Math.min(worst, profit) : worst;
    }
    for (int bars : new int[] {1, 2}) {
      long profit = trial.profit(later(trial.settings(), bars));
      rows.add(row(bars == 1 ? "1 bar late" : bars + " bars late", profit, asked));
      worst = bars == 1 ? Math.min(worst, profit) : worst;
    }
    if (asked <= 0) {
      return new Finding(
          TOPIC, Verdict.PASS, "there is no profit that costs or delay could take", "", rows);
    }
    if (worst <= 0) {
      return new Finding(
          TOPIC,
          Verdict.FAIL,
          "twice the costs or one bar of delay turn the profit into a loss",
          "trade less often, at better prices, or on a longer timeframe",
          rows);
    }
    if (worst < asked / 2) {
      return new Finding(
          TOPIC,
          Verdict.WARN,
          "twice the costs or one bar of delay take more than half of the profit",
          "state fees and slippage as your venue charges them, and expect less",
          rows);
    }
    return new Finding(
        TOPIC,
        Verdict.PASS,
        "more than half of the profit is left at twice the costs and with one bar of delay",
        "",
        rows);
  }

  /// Where no slippage was asked for there is one tick for each time over.
  private static SimulationSettings dearer(SimulationSettings settings, int factor) {
    MatchRules match = settings.match();
    SlippageModel slippage =
        match.slippage().equals(SlippageModel.NONE)
            ? new SlippageModel.Ticks(factor - 1)
            : new SlippageModel.Times(match.slippage(), factor);
    return settings
        .withFees(new FeeModel.Times(settings.fees(), factor))
        .withMatch(
            new MatchRules(
                match.intrabar(),
                slippage,
                Math.multiplyExact(factor, match.halfSpreadTicks()),
                Math.min(1000, factor * match.halfSpreadBps()),
                match.throughTicks(),
                match.participation()));
  }

  private static SimulationSettings later(SimulationSettings settings, int bars) {
    Timing timing = settings.timing();
    return settings.withTiming(
        new Timing(false, timing.latencyBars() + bars, timing.latencyMillis()));
  }

  private static List<String> row(String name, long profit, long asked) {
    return List.of(
        name, Trial.money(profit), asked == 0 ? "--" : Math.round(100.0 * profit / asked) + " %");
  }
}
