package candlewright.backtest.testkit;

import candlewright.backtest.simulate.AccountRules;
import candlewright.backtest.simulate.AtEnd;
import candlewright.backtest.simulate.PositionMode;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.Timing;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.util.List;
import java.util.SplittableRandom;

/// Strategies and settings that trade often and use all parts of the engine.
public final class RandomStrategies {
  private static final List<String> UP =
      List.of(
          "crosses_above(close, sma(close, 4))",
          "close > ema(close, 5)",
          "close > high[1]",
          "close > open and close[1] < open[1]",
          "rsi(close, 5) < 40");
  private static final List<String> DOWN =
      List.of(
          "crosses_below(close, sma(close, 4))",
          "close < ema(close, 5)",
          "close < low[1]",
          "close < open and close[1] > open[1]",
          "rsi(close, 5) > 60");

  private RandomStrategies() {}

  /// Returns a plan that goes long, short or both, with any exits and sizing.
  public static Plan plan(SplittableRandom random) {
    return plan(random, sizing(random));
  }

  /// Returns a plan of one kind of sizing, as it is written.
  public static Plan plan(SplittableRandom random, String sizing) {
    StringBuilder text = new StringBuilder("format: 1\nname: random\n");
    int sides = random.nextInt(3);
    if (sides != 1) {
      text.append("entry_long: ").append(pick(random, UP)).append('\n');
      text.append("exit_long: ").append(random.nextInt(3) == 0 ? "never" : pick(random, DOWN));
      text.append('\n');
    }
    if (sides != 0) {
      text.append("entry_short: ").append(pick(random, DOWN)).append('\n');
      text.append("exit_short: ").append(random.nextInt(3) == 0 ? "never" : pick(random, UP));
      text.append('\n');
    }
    text.append("exits:\n");
    text.append("  - stop_loss: ").append(distance(random)).append('\n');
    if (random.nextBoolean()) {
      text.append("  - take_profit: ").append(distance(random)).append('\n');
    }
    if (random.nextInt(3) == 0) {
      text.append("  - trailing_stop: ").append(distance(random)).append('\n');
    }
    if (random.nextInt(3) == 0) {
      text.append("  - time_limit: ").append(random.nextInt(1, 12)).append('\n');
    }
    if (random.nextInt(6) == 0) {
      text.append("  - session_end\n");
    }
    text.append("sizing: ").append(sizing).append('\n');
    return Strategies.plan(text.toString());
  }

  private static String sizing(SplittableRandom random) {
    return pick(
        random,
        List.of(
            "all_in",
            "{fixed_quantity: 3}",
            "{fixed_notional: 500}",
            "{percent_of_equity: 40}",
            "{percent_risk: 1}"));
  }

  private static String distance(SplittableRandom random) {
    return pick(
        random,
        List.of(
            "{percent: 0.3}",
            "{percent: 1}",
            "{points: 0.25}",
            "{points: 0.6}",
            "{atr: 1, length: 5}",
            "{atr: 2, length: 5}"));
  }

  /// Returns settings of which none is refused.
  public static SimulationSettings settings(SplittableRandom random) {
    return new SimulationSettings(
        10_000_00000000L,
        new FeeModel.Percentage(new FeeRate(random.nextInt(3) * 500_000)),
        new MatchRules(
            pick(random, List.of(IntrabarRule.values())),
            new SlippageModel.Ticks(random.nextInt(3)),
            random.nextInt(2),
            random.nextInt(2),
            random.nextInt(4) == 0 ? 0.3 : 0),
        random.nextInt(4) == 0
            ? new Timing(false, random.nextInt(3), 0)
            : new Timing(random.nextInt(5) == 0, 0, 0),
        new AccountRules(
            random.nextInt(3) == 0 ? PositionMode.HEDGE : PositionMode.ONE_WAY,
            random.nextInt(1, 4),
            random.nextBoolean() ? 1 : 3,
            random.nextInt(3) == 0 ? 0.01 : 0,
            random.nextInt(3) == 0),
        pick(random, List.of(AtEnd.values())));
  }

  private static <T> T pick(SplittableRandom random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
