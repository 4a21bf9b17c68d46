package candlewright.core.testkit;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Setting;
import candlewright.core.market.Decimals;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalType;
import candlewright.core.signal.Socket;
import candlewright.core.strategy.Allocation;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Delay;
import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.NamedOperand;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.Orders;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.Protection;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Random definitions without errors that use everything a definition can hold: every entry of the
/// catalogues, settings in range, choices, adaptive settings, parameters, roles, timeframes, nested
/// combinations, all exits, sizings, protections and allocations.
public final class RandomDefinitions {
  private static final int LONGEST = 40;
  private static final List<String> NOTES =
      List.of(
          "",
          "One line.",
          "Two lines,\nthe second one",
          "Ends with a line end\n",
          "  begins with spaces\n\n  and has an empty line",
          "quotes \" ' and \\ and: colons # hashes - dashes",
          "tab\there, an é, a 漢 and a 🕯",
          "true",
          "NO",
          "~",
          "012",
          "1e5",
          "12:30:00",
          "2024-01-01",
          "0x1F",
          "before # after",
          "ends with a colon:",
          "- a list?\n? a key: & an *alias",
          "two line ends\n\n",
          "carriage\r\nreturn and control \u0001",
          "   ",
          "ends with a space ");

  private final SplittableRandom random;
  private final List<IndicatorType> indicators;
  private final List<SignalType> signals;
  private final List<CombinationType> combinations;
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<String> operands = new ArrayList<>();
  private final List<String> roles = new ArrayList<>();
  private @Nullable Timeframe timeframe;

  /// Draws from what is given instead of the catalogues.
  public RandomDefinitions(
      SplittableRandom random,
      List<IndicatorType> indicators,
      List<SignalType> signals,
      List<CombinationType> combinations) {
    this.random = random;
    this.indicators = indicators;
    this.signals = signals;
    this.combinations = combinations;
  }

  /// Returns a definition drawn from the catalogues.
  public static StrategyDefinition next(SplittableRandom random) {
    return new RandomDefinitions(
            random,
            IndicatorCatalogue.types(),
            SignalCatalogue.signals(),
            SignalCatalogue.combinations())
        .definition();
  }

  /// Returns a definition; to be called once.
  public StrategyDefinition definition() {
    List<Universe.Role> universe = new ArrayList<>();
    for (String name : List.of("hedge", "market", "no")) {
      if (chance(0.3)) {
        roles.add(name);
        universe.add(
            new Universe.Role(
                name,
                chance(0.7) ? instrument() : null,
                random.nextInt(1, 50),
                delay(),
                pick(NOTES)));
      }
    }
    timeframe = chance(0.5) ? pick(List.of(Timeframe.values())) : null;
    drawParameters();
    List<NamedOperand> named = new ArrayList<>();
    for (String name : List.of("trend", "quick", "wilder", "null", "length", "x1")) {
      if (chance(0.3)) {
        named.add(new NamedOperand(name, operand(3), pick(NOTES)));
        operands.add(name);
      }
    }
    boolean allocates = chance(0.2);
    List<Exit> exits = exits();
    boolean stop = exits.stream().anyMatch(exit -> exit instanceof Exit.StopLoss);
    return new StrategyDefinition(
        pick(List.of("a", "random-strategy", "2-ema", "no", "123")),
        pick(NOTES),
        pick(NOTES),
        parameters,
        new Universe(chance(0.3) ? List.of(instrument(), instrument()) : List.of(), universe),
        timeframe,
        named,
        chance(0.3) ? condition(3) : StrategyDefinition.ALWAYS,
        allocates ? StrategyDefinition.NEVER : condition(4),
        allocates ? StrategyDefinition.NEVER : condition(3),
        allocates || chance(0.5) ? StrategyDefinition.NEVER : condition(3),
        allocates || chance(0.5) ? StrategyDefinition.NEVER : condition(2),
        allocates || chance(0.6)
            ? Orders.AT_MARKET
            : new Orders(order(), order(), order(), order()),
        allocates ? allocation() : null,
        exits,
        sizing(stop),
        several(this::protection));
  }

  private void drawParameters() {
    for (String name : List.of("fast", "slow", "factor", "yes", "k")) {
      if (chance(0.4)) {
        boolean whole = chance(0.6);
        double minimum = whole ? random.nextInt(1, 10) : 0.25;
        double maximum = whole ? minimum + random.nextInt(0, 30) : 12.5;
        double usual = whole ? minimum + random.nextInt(0, (int) (maximum - minimum) + 1) : 1.5;
        parameters.add(
            new Parameter(new Setting(name, usual, minimum, maximum, whole), pick(NOTES)));
      }
    }
    if (chance(0.1)) {
      parameters.add(new Parameter(Setting.choice("mode", "", "calm", "sma", "no"), ""));
    }
    if (chance(0.1)) {
      parameters.add(new Parameter(new Setting("below_zero", -3.5, -1e9, 1e-7, false), ""));
    }
  }

  /// Returns an operand nested at most so deep.
  public Operand operand(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.nextInt(8)) {
      case 0, 1, 2, 3 -> indicator(depth);
      case 4, 5 -> arithmetic(depth);
      case 6 -> chance(0.5) ? new Operand.BarsSince(condition(depth - 1)) : leaf();
      default -> {
        Source source = source();
        yield source == null ? leaf() : new Operand.At(source, operand(depth - 1));
      }
    };
  }

  private Operand leaf() {
    if (chance(0.3) && !operands.isEmpty()) {
      return new Operand.Named(pick(operands));
    }
    return chance(0.3)
        ? new Operand.Constant(anyNumber())
        : new Operand.Field(pick(List.of(BarField.values())));
  }

  private Operand arithmetic(int depth) {
    Operand.Function function = pick(List.of(Operand.Function.values()));
    List<Operand> parts = new ArrayList<>();
    for (int i = 0; i < function.parts(); i++) {
      parts.add(operand(depth - 1));
    }
    return new Operand.Arithmetic(function, parts);
  }

  private Operand indicator(int depth) {
    IndicatorType type = pick(indicators);
    List<Operand> inputs = new ArrayList<>();
    for (Input input : type.inputs()) {
      inputs.add(chance(0.5) ? new Operand.Field(input.usual()) : operand(depth - 1));
    }
    Map<String, Operand> adaptive = new TreeMap<>();
    if (!type.adaptive().isEmpty() && chance(0.4)) {
      Operand column = operand(depth - 1);
      if (!(column instanceof Operand.Constant)) {
        adaptive.put(pick(type.adaptive().keySet().stream().sorted().toList()), column);
      }
    }
    List<Setting> open =
        type.settings().stream().filter(setting -> !adaptive.containsKey(setting.name())).toList();
    int[] scales = new int[inputs.size()];
    Arrays.fill(scales, Decimals.OFF_GRID);
    Map<String, Scalar> settings =
        settings(open, said -> type.factory().make(numbers(type.settings(), said), scales));
    return new Operand.Indicator(type.name(), settings, adaptive, inputs, pick(type.outputNames()));
  }

  /// Returns a condition nested at most so deep.
  public Condition condition(int depth) {
    if (depth == 0 || chance(0.1)) {
      return chance(0.5) ? new Condition.Constantly(chance(0.5)) : Condition.above(leaf(), leaf());
    }
    return switch (random.nextInt(8)) {
      case 0, 1, 2, 3 -> signal(depth);
      case 4, 5, 6 -> combination(depth);
      default -> {
        Source source = source();
        yield source == null ? signal(depth) : new Condition.At(source, condition(depth - 1));
      }
    };
  }

  private Condition signal(int depth) {
    SignalType type = pick(signals);
    List<Operand> inputs = new ArrayList<>();
    for (Socket socket : type.sockets()) {
      BarField usual = socket.usual();
      inputs.add(usual != null && chance(0.6) ? new Operand.Field(usual) : operand(depth - 1));
    }
    return new Condition.Signal(
        type.name(),
        settings(type.settings(), said -> type.factory().make(numbers(type.settings(), said))),
        inputs);
  }

  private Condition combination(int depth) {
    CombinationType type = pick(combinations);
    int most = (int) Math.min(type.maximumParts(), type.minimumParts() + 2L);
    int count = random.nextInt(type.minimumParts(), most + 1);
    List<Condition> parts = new ArrayList<>();
    List<Scalar> weights = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(condition(depth - 1));
      if (type.weighted()) {
        weights.add(new Scalar.Literal(random.nextInt(1, 9) / 2.0));
      }
    }
    double[] weighed = new double[count];
    Arrays.fill(weighed, 1);
    for (int i = 0; i < weights.size(); i++) {
      weighed[i] = number(weights.get(i));
    }
    try {
      Map<String, Scalar> settings =
          settings(
              type.settings(),
              said -> type.factory().make(numbers(type.settings(), said), weighed));
      return new Condition.Combination(type.name(), settings, parts, weights);
    } catch (IllegalArgumentException e) {
      // Not even the defaults go with so many parts.
      return Condition.any(parts);
    }
  }

  private interface Trial {
    Object make(Map<String, Scalar> said);
  }

  /// Returns settings that go together.
  ///
  /// @throws IllegalArgumentException if not even the defaults do
  private Map<String, Scalar> settings(List<Setting> settings, Trial trial) {
    for (int attempt = 0; attempt < 4; attempt++) {
      Map<String, Scalar> said = new TreeMap<>();
      for (Setting setting : settings) {
        if (chance(0.7)) {
          said.put(setting.name(), scalar(setting));
        }
      }
      if (goTogether(trial, said)) {
        return said;
      }
    }
    trial.make(Map.of());
    return Map.of();
  }

  private static boolean goTogether(Trial trial, Map<String, Scalar> said) {
    try {
      trial.make(said);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Scalar scalar(Setting setting) {
    if (chance(0.2)) {
      for (Parameter parameter : parameters) {
        if (isAllowed(setting, parameter.setting().defaultValue())) {
          return new Scalar.ParameterReference(parameter.name());
        }
      }
    }
    double span = Math.min(LONGEST, setting.maximum() - setting.minimum());
    double value =
        setting.whole()
            ? setting.minimum() + random.nextInt((int) span + 1)
            : Math.rint((setting.minimum() + random.nextDouble() * span) * 1000) / 1000;
    return new Scalar.Literal(isAllowed(setting, value) ? value + 0.0 : setting.defaultValue());
  }

  private static boolean isAllowed(Setting setting, double value) {
    return value >= setting.minimum()
        && value <= setting.maximum()
        && (!setting.whole() || value == Math.rint(value));
  }

  private double[] numbers(List<Setting> settings, Map<String, Scalar> said) {
    return settings.stream()
        .mapToDouble(setting -> {
          Scalar scalar = said.get(setting.name());
          return scalar == null ? setting.defaultValue() : number(scalar);
        })
        .toArray();
  }

  private double number(Scalar scalar) {
    return switch (scalar) {
      case Scalar.Literal(double value) -> value;
      case Scalar.ParameterReference(String name) ->
          parameters.stream()
              .filter(parameter -> parameter.name().equals(name))
              .findFirst()
              .orElseThrow()
              .setting()
              .defaultValue();
    };
  }

  private @Nullable Source source() {
    Timeframe base = timeframe;
    List<Timeframe> longer =
        Arrays.stream(Timeframe.values())
            .filter(other -> base == null || base.divides(other))
            .toList();
    if (!roles.isEmpty() && chance(0.5)) {
      return new Source(pick(roles), chance(0.5) ? pick(longer) : null);
    }
    return chance(0.9) ? new Source(Source.TRADED, pick(longer)) : null;
  }

  private OrderStyle order() {
    return chance(0.5)
        ? new OrderStyle.Market()
        : new OrderStyle.Limit(operand(2), chance(0.5) ? count() : null, chance(0.5));
  }

  private List<Exit> exits() {
    List<Exit> exits = new ArrayList<>();
    boolean stop = chance(0.6);
    if (stop) {
      exits.add(new Exit.StopLoss(distance(false)));
    }
    exits.addAll(several(() -> exit(stop)));
    if (chance(0.3)) {
      exits.add(targetByAge());
    }
    return exits;
  }

  private Exit exit(boolean stop) {
    return switch (random.nextInt(6)) {
      case 0 ->
          new Exit.TakeProfit(
              distance(stop),
              chance(0.5) ? new Scalar.Literal(random.nextInt(1, 401) / 4.0) : null);
      case 4 -> chance(0.5) ? new Exit.TimeLimit(count()) : new Exit.SessionEnd();
      case 1 -> new Exit.TrailingStop(trail(stop), chance(0.5) ? distance(stop) : null);
      case 2 -> new Exit.BreakEven(distance(stop), chance(0.5) ? distance(stop) : null);
      case 3 -> new Exit.TimeLimit(count());
      default -> new Exit.SessionEnd();
    };
  }

  /// A part of the price that a stop can follow at is below all of it.
  private Distance trail(boolean risk) {
    Distance distance = distance(risk);
    return distance instanceof Distance.Percent
        ? new Distance.Percent(new Scalar.Literal(random.nextInt(1, 400) / 4.0))
        : distance;
  }

  private Exit targetByAge() {
    List<Exit.TargetByAge.Step> steps = new ArrayList<>();
    int after = random.nextInt(3);
    do {
      steps.add(
          new Exit.TargetByAge.Step(
              new Scalar.Literal(after), new Scalar.Literal(random.nextInt(-8, 40) / 4.0)));
      after += random.nextInt(1, 30);
    } while (chance(0.6));
    return new Exit.TargetByAge(pick(List.of(Exit.TargetByAge.Unit.values())), steps);
  }

  private Distance distance(boolean risk) {
    return switch (random.nextInt(risk ? 4 : 3)) {
      case 0 -> new Distance.Percent(positive());
      case 1 -> new Distance.Points(positive());
      case 2 -> new Distance.AtrMultiple(positive(), count());
      default -> new Distance.RiskMultiple(positive());
    };
  }

  private Sizing sizing(boolean stop) {
    return switch (random.nextInt(stop ? 7 : 6)) {
      case 0 -> new Sizing.AllIn();
      case 1 -> new Sizing.FixedQuantity(positive());
      case 2 -> new Sizing.FixedNotional(positive());
      case 3 -> new Sizing.PercentOfEquity(positive());
      case 4 ->
          new Sizing.VolatilityTarget(
              positive(), bounded(2, true, random.nextInt(2, 100)), positive());
      case 5 -> new Sizing.Kelly(positive(), count(), positive(), positive(), positive());
      default -> new Sizing.PercentRisk(positive());
    };
  }

  private Protection protection() {
    return switch (random.nextInt(5)) {
      case 0 -> new Protection.Cooldown(count());
      case 1 -> new Protection.CooldownAfterLoss(count());
      case 2 -> new Protection.MaxTrades(count(), count());
      case 3 -> new Protection.LossStreak(count(), count());
      default -> new Protection.DrawdownPause(positive(), count());
    };
  }

  private Allocation allocation() {
    Allocation.Selection selection =
        chance(0.5)
            ? new Allocation.Selection.Top(count())
            : new Allocation.Selection.Beyond(anyNumber());
    Allocation.Weighting weighting =
        switch (random.nextInt(3)) {
          case 0 -> new Allocation.Weighting.Equal();
          case 1 -> new Allocation.Weighting.ByRank();
          default -> new Allocation.Weighting.InverseVolatility(count());
        };
    Allocation.Schedule schedule =
        chance(0.5)
            ? new Allocation.Schedule.EveryBars(count())
            : new Allocation.Schedule.Each(pick(List.of(Allocation.Period.values())));
    return new Allocation(
        chance(0.5) ? condition(2) : StrategyDefinition.ALWAYS,
        operand(2),
        chance(0.5),
        selection,
        weighting,
        positive(),
        schedule);
  }

  private Scalar anyNumber() {
    return switch (random.nextInt(6)) {
      case 0 -> new Scalar.Literal(random.nextInt(-100, 100));
      case 1 -> new Scalar.Literal(random.nextInt(-1000, 1000) / 8.0);
      case 2 -> new Scalar.Literal(random.nextDouble() - 0.5);
      case 3 -> new Scalar.Literal(pick(List.of(1e300, 1e-300, 123456789012345680.0, 0.1 + 0.2)));
      default ->
          parameters.isEmpty()
              ? new Scalar.Literal(random.nextInt(100))
              : new Scalar.ParameterReference(pick(parameters).name());
    };
  }

  private Scalar positive() {
    return bounded(Double.MIN_VALUE, false, random.nextInt(1, 400) / 4.0);
  }

  private Scalar count() {
    return bounded(1, true, random.nextInt(1, 100));
  }

  private Scalar bounded(double least, boolean whole, double otherwise) {
    if (chance(0.3)) {
      for (Parameter parameter : parameters) {
        if (parameter.setting().minimum() >= least && (parameter.setting().whole() || !whole)) {
          return new Scalar.ParameterReference(parameter.name());
        }
      }
    }
    return new Scalar.Literal(otherwise);
  }

  private Delay delay() {
    return chance(0.5)
        ? Delay.NONE
        : new Delay(random.nextInt(1, 30) * pick(List.of(1L, 60L, 1440L, 7 * 1440L)));
  }

  private InstrumentId instrument() {
    return pick(
        List.of(
            new InstrumentId("BTCUSDT", "BINANCE"),
            new InstrumentId("^GSPC", "YAHOO"),
            new InstrumentId("BRK.B", "NYSE"),
            new InstrumentId("1", "X")));
  }

  private <T> List<T> several(Supplier<T> maker) {
    List<T> values = new ArrayList<>();
    while (chance(0.4)) {
      values.add(maker.get());
    }
    return values;
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
