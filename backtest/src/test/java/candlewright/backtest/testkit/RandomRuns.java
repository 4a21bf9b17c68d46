package candlewright.backtest.testkit;

import candlewright.backtest.simulate.AccountRules;
import candlewright.backtest.simulate.AtEnd;
import candlewright.backtest.simulate.PositionMode;
import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.SimulationState;
import candlewright.backtest.simulate.Timing;
import candlewright.backtest.simulate.TradedSeries;
import candlewright.core.indicator.BarField;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.Orders;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Protection;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.testkit.Bars;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// Random strategies that trade often, with every exit, sizing, protection and kind of order, over
/// random hours under random settings.
public final class RandomRuns {
  private static final long HOUR = 3_600_000;

  private final SplittableRandom random;

  private RandomRuns(SplittableRandom random) {
    this.random = random;
  }

  /// One strategy each over some bars of one or several instruments.
  public record Run(List<TradedSeries> all, SimulationSettings settings) {
    public Run {
      all = List.copyOf(all);
    }

    /// Returns the first instrument's part.
    public TradedSeries series() {
      return all.getFirst();
    }

    /// Returns the simulation from its first bar.
    public Simulation begin() {
      return new Simulation(all, settings);
    }

    /// Returns the simulation that goes on from a state.
    public Simulation resume(SimulationState state) {
      return new Simulation(all, settings, state);
    }

    /// Returns the first instrument's part over other bars.
    public Run over(BarSeries bars) {
      Plan plan = series().plan();
      return new Run(
          List.of(TradedSeries.of(series().instrument(), plan, bars, 0, plan.evaluate(bars))),
          settings);
    }
  }

  /// Returns a run of one instrument over so many bars.
  public static Run next(SplittableRandom random, int size) {
    RandomRuns runs = new RandomRuns(random);
    return new Run(List.of(runs.series("BTCUSDT", size)), runs.settings());
  }

  /// Returns a run of two instruments on one account, each with a strategy of its own.
  public static Run pair(SplittableRandom random, int size) {
    RandomRuns runs = new RandomRuns(random);
    return new Run(
        List.of(runs.series("BTCUSDT", size), runs.series("ETHUSDT", size)), runs.settings());
  }

  private TradedSeries series(String symbol, int size) {
    InstrumentId id = new InstrumentId(symbol, "TEST");
    StrategyDefinition definition = definition();
    Plan plan = StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
    BarSeries bars = bars(id, size);
    return TradedSeries.of(instrument(id), plan, bars, 0, plan.evaluate(bars));
  }

  private Instrument instrument(InstrumentId id) {
    return new Instrument(
        id,
        InstrumentKind.LINEAR_PERPETUAL,
        "BTC",
        "USDT",
        "USDT",
        Increment.parse("0.01"),
        Increment.parse("0.001"),
        pick(List.of(1L, 500L)),
        pick(List.of(0L, 5_00000000L)),
        Increment.parse("1"),
        ContinuousCalendar.UTC,
        1);
  }

  /// Hours with jumps, and here and there some hours missing.
  private BarSeries bars(InstrumentId id, int size) {
    BarColumns columns = new BarColumns(size);
    long time = Bars.START;
    long close = 10_000;
    for (int i = 0; i < size; i++) {
      int jump = chance(0.05) ? 300 : 8;
      long open = Math.max(1_000, close + random.nextInt(-jump, jump + 1));
      close = Math.max(1_000, open + random.nextInt(-150, 151));
      long high = Math.max(open, close) + random.nextInt(90);
      long low = Math.min(open, close) - random.nextInt(90);
      columns.add(
          time, open / 100.0, high / 100.0, low / 100.0, close / 100.0, random.nextInt(400) / 10.0);
      time += HOUR * (chance(0.03) ? random.nextInt(1, 30) : 1);
    }
    return BarSeries.of(new SeriesKey(id, Timeframe.ONE_HOUR), ContinuousCalendar.UTC, columns);
  }

  private SimulationSettings settings() {
    boolean atClose = chance(0.1);
    return new SimulationSettings(
        1_000_00000000L,
        new FeeModel.Percentage(FeeRate.parse(pick(List.of("0", "0.001")))),
        new MatchRules(
            pick(List.of(IntrabarRule.values())),
            new SlippageModel.Ticks(random.nextInt(3)),
            random.nextInt(2),
            random.nextInt(2),
            pick(List.of(0.0, 0.0, 0.5))),
        atClose
            ? new Timing(true, 0, 0)
            : new Timing(false, chance(0.2) ? random.nextInt(1, 4) : 0, chance(0.1) ? 90_000 : 0),
        new AccountRules(
            pick(List.of(PositionMode.values())),
            random.nextInt(1, 4),
            pick(List.of(1.0, 3.0)),
            pick(List.of(0.0, 0.01)),
            chance(0.3)),
        AtEnd.KEEP);
  }

  private StrategyDefinition definition() {
    List<Exit> exits = new ArrayList<>();
    boolean stop = chance(0.6);
    if (stop) {
      exits.add(new Exit.StopLoss(distance(false)));
    }
    exits.addAll(several(() -> exit(stop)));
    if (chance(0.3)) {
      exits.add(targetByAge());
    }
    return new StrategyDefinition(
        "random",
        "",
        "",
        List.of(),
        Universe.ANY,
        null,
        List.of(),
        StrategyDefinition.ALWAYS,
        chance(0.9) ? condition() : StrategyDefinition.NEVER,
        chance(0.6) ? condition() : StrategyDefinition.NEVER,
        chance(0.6) ? condition() : StrategyDefinition.NEVER,
        chance(0.6) ? condition() : StrategyDefinition.NEVER,
        new Orders(order(), order(), order(), order()),
        null,
        exits,
        sizing(stop),
        several(this::protection));
  }

  private OrderStyle order() {
    if (chance(0.7)) {
      return new OrderStyle.Market();
    }
    Operand near =
        chance(0.5)
            ? new Operand.Field(BarField.CLOSE)
            : new Operand.Indicator(
                "sma",
                Map.of("length", literal(random.nextInt(2, 12))),
                List.of(new Operand.Field(BarField.CLOSE)),
                "sma");
    Operand price =
        new Operand.Arithmetic(
            Operand.Function.ADD, List.of(near, constant(random.nextInt(-80, 81) / 100.0)));
    return new OrderStyle.Limit(
        price, chance(0.7) ? literal(random.nextInt(1, 6)) : null, chance(0.5));
  }

  /// True on about every second to twentieth bar, some of them in a row.
  private Condition condition() {
    Operand close = new Operand.Field(BarField.CLOSE);
    Operand average =
        new Operand.Indicator(
            "sma", Map.of("length", literal(random.nextInt(2, 12))), List.of(close), "sma");
    Operand volume = new Operand.Field(BarField.VOLUME);
    return switch (random.nextInt(4)) {
      case 0 -> Condition.crossesAbove(close, average);
      case 1 -> Condition.crossesAbove(average, close);
      case 2 -> Condition.above(volume, constant(random.nextInt(200, 390) / 10.0));
      default -> Condition.above(close, average);
    };
  }

  private Exit exit(boolean stop) {
    return switch (random.nextInt(6)) {
      case 0 -> new Exit.TakeProfit(distance(stop));
      case 1 -> new Exit.TakeProfit(distance(stop), literal(random.nextInt(1, 8) * 12.5));
      case 2 -> new Exit.TrailingStop(distance(stop), chance(0.5) ? distance(stop) : null);
      case 3 ->
          new Exit.BreakEven(
              distance(stop),
              chance(0.5) ? new Distance.Points(literal(random.nextInt(1, 40) / 100.0)) : null);
      case 4 -> new Exit.TimeLimit(literal(random.nextInt(1, 20)));
      default -> new Exit.SessionEnd();
    };
  }

  private Exit targetByAge() {
    List<Exit.TargetByAge.Step> steps = new ArrayList<>();
    boolean minutes = chance(0.5);
    int after = random.nextInt(3);
    for (int i = 0; i < random.nextInt(1, 4); i++) {
      steps.add(
          new Exit.TargetByAge.Step(
              literal(minutes ? after * 35 : after), literal(random.nextInt(-3, 12) / 4.0)));
      after += random.nextInt(1, 6);
    }
    if (steps.isEmpty()) {
      steps.add(new Exit.TargetByAge.Step(literal(0), literal(1)));
    }
    return new Exit.TargetByAge(
        minutes ? Exit.TargetByAge.Unit.MINUTES : Exit.TargetByAge.Unit.BARS, steps);
  }

  private Distance distance(boolean risk) {
    return switch (random.nextInt(risk ? 4 : 3)) {
      case 0 -> new Distance.Percent(literal(random.nextInt(1, 16) / 4.0));
      case 1 -> new Distance.Points(literal(random.nextInt(10, 300) / 100.0));
      case 2 ->
          new Distance.AtrMultiple(
              literal(random.nextInt(1, 12) / 4.0), literal(random.nextInt(2, 10)));
      default -> new Distance.RiskMultiple(literal(random.nextInt(1, 12) / 4.0));
    };
  }

  private Sizing sizing(boolean stop) {
    return switch (random.nextInt(stop ? 7 : 6)) {
      case 0 -> new Sizing.AllIn();
      case 1 -> new Sizing.FixedQuantity(literal(random.nextInt(1, 8)));
      case 2 -> new Sizing.FixedNotional(literal(random.nextInt(20, 600)));
      case 3 -> new Sizing.PercentOfEquity(literal(random.nextInt(5, 130)));
      case 4 ->
          new Sizing.VolatilityTarget(
              literal(random.nextInt(10, 120)), literal(random.nextInt(2, 15)), literal(120));
      case 5 ->
          new Sizing.Kelly(
              literal(0.8), literal(random.nextInt(1, 6)), literal(40), literal(90), literal(60));
      default -> new Sizing.PercentRisk(literal(random.nextInt(1, 12) / 4.0));
    };
  }

  private Protection protection() {
    Scalar bars = literal(random.nextInt(1, 15));
    return switch (random.nextInt(5)) {
      case 0 -> new Protection.Cooldown(bars);
      case 1 -> new Protection.CooldownAfterLoss(bars);
      case 2 -> new Protection.MaxTrades(literal(random.nextInt(1, 4)), bars);
      case 3 -> new Protection.LossStreak(literal(random.nextInt(1, 3)), bars);
      default -> new Protection.DrawdownPause(literal(random.nextInt(1, 8) / 2.0), bars);
    };
  }

  private <T> List<T> several(Supplier<T> maker) {
    List<T> values = new ArrayList<>();
    while (chance(0.5)) {
      values.add(maker.get());
    }
    return values;
  }

  private static Operand constant(double value) {
    return new Operand.Constant(literal(value));
  }

  private static Scalar literal(double value) {
    return new Scalar.Literal(value);
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
