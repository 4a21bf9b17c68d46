package candlewright.backtest.testkit;

import candlewright.backtest.simulate.AccountRules;
import candlewright.backtest.simulate.AtEnd;
import candlewright.backtest.simulate.HoldingRules;
import candlewright.backtest.simulate.MarginMode;
import candlewright.backtest.simulate.MarginRules;
import candlewright.backtest.simulate.PositionMode;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.Timing;
import candlewright.backtest.simulate.TradedSeries;
import candlewright.core.market.BarSeries;
import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.FundingRates;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentKind;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.trading.AnnualRate;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.util.ArrayList;
import java.util.Arrays;
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
        new FeeModel.Percentage(new FeeRate(random.nextInt(3) * 500_000L)),
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
            pick(random, List.of(1, 3, 90)),
            random.nextInt(3) == 0 ? 0.01 : 0,
            random.nextInt(3) == 0,
            margin(random)),
        new HoldingRules(
            random.nextInt(5) > 0,
            new AnnualRate(random.nextInt(3) * 500_000_000L),
            random.nextInt(5) > 0,
            random.nextInt(5) > 0),
        pick(random, List.of(AtEnd.values())));
  }

  private static MarginRules margin(SplittableRandom random) {
    MarginMode mode = pick(random, List.of(MarginMode.values()));
    return mode == MarginMode.NONE
        ? MarginRules.NONE
        : MarginRules.of(mode, 10_000_000, new FeeRate(random.nextInt(2) * 5_000_000L));
  }

  /// Returns a series with all that may happen to who holds it: a perpetual with funding of which
  /// settlements are missing, or a share with dividends and splits, whose prices take no notice.
  public static TradedSeries series(SplittableRandom random, Plan plan, BarSeries bars) {
    return series(random, plan, bars, "USDT");
  }

  /// Returns such a series quoted in a currency.
  public static TradedSeries series(
      SplittableRandom random, Plan plan, BarSeries bars, String currency) {
    boolean perpetual = random.nextBoolean();
    Instrument instrument =
        Instrument.of(
            bars.instrument(),
            perpetual ? InstrumentKind.LINEAR_PERPETUAL : InstrumentKind.EQUITY,
            "BTC",
            currency,
            Increment.parse("0.01"),
            Increment.parse(perpetual ? "0.001" : "1"),
            bars.calendar());
    TradedSeries series = TradedSeries.of(instrument, plan, bars, 0, plan.evaluate(bars));
    return perpetual
        ? series.withFunding(funding(random, bars))
        : series.withActions(actions(random, bars));
  }

  private static FundingRates funding(SplittableRandom random, BarSeries bars) {
    int hours = pick(random, List.of(1, 4, 8));
    long step = hours * 3_600_000L;
    // Some venues settle a moment after the hour.
    long offset = random.nextBoolean() ? 0 : random.nextInt(step < 7_200_000L ? 1000 : 1_000_000);
    int count = 0;
    long[] times = new long[2_000];
    long[] rates = new long[times.length];
    int[] intervals = new int[times.length];
    long last = bars.knownAt(bars.size() - 1);
    for (long time = bars.openTime(0) - step + offset; time <= last; time += step) {
      if (random.nextInt(10) > 0) {
        times[count] = time;
        rates[count] = random.nextLong(-50_000_000_000_000L, 50_000_000_000_000L);
        intervals[count++] = hours;
      }
    }
    return FundingRates.of(
        bars.instrument(),
        Arrays.copyOf(times, count),
        Arrays.copyOf(rates, count),
        Arrays.copyOf(intervals, count));
  }

  private static CorporateActions actions(SplittableRandom random, BarSeries bars) {
    List<Dividend> dividends = new ArrayList<>();
    List<Split> splits = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      long time = bars.openTime(i) + (random.nextBoolean() ? 0 : 17);
      if (random.nextInt(30) == 0) {
        dividends.add(new Dividend(time, random.nextLong(1, 300_000_000L)));
      }
      if (random.nextInt(60) == 0) {
        splits.add(
            pick(
                random,
                List.of(
                    new Split(time, 2, 1),
                    new Split(time, 1, 2),
                    new Split(time, 3, 2),
                    new Split(time, 2, 3),
                    new Split(time, 1, 50))));
      }
    }
    return new CorporateActions(bars.instrument(), dividends, splits);
  }

  private static <T> T pick(SplittableRandom random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
