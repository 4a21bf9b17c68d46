package candlewright.backtest.simulate;

import candlewright.core.indicator.BarField;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.Orders;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Shared;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// One published case of freqtrade as a definition, hourly bars and the settings of its convention.
///
/// Signals travel in the volume, one bit each, and conditions read them there. Percentages of a
/// leveraged case are of the margin, so distances shrink and profits grow by the leverage.
final class FreqtradeCase {
  private static final int ENTER_LONG = 1;
  private static final int EXIT_LONG = 2;
  private static final int ENTER_SHORT = 4;
  private static final int EXIT_SHORT = 8;
  private static final int BAR_MINUTES = 60;

  /// What its tests wait for an order to be filled, unless a case says otherwise, in minutes.
  private static final double ENTRY_TIMEOUT = 10;

  private static final double EXIT_TIMEOUT = 30;

  private static final Increment TICK = Increment.parse("0.0001");

  /// Gains must exceed what they ask for, by at least the eighth decimal to which they round; ours
  /// only reach it. At the prices of the cases this is a tick.
  private static final double EXCEEDED = 2e-8;

  private final JsonNode json;
  private final double leverage;
  private final BarSeries bars;
  private final StrategyDefinition definition;

  private FreqtradeCase(JsonNode json) {
    this.json = json;
    leverage = number("leverage", 1);
    bars = bars();
    definition = definition();
  }

  /// Returns the published cases.
  static List<FreqtradeCase> all() throws IOException {
    JsonNode all =
        new ObjectMapper()
            .readTree(Files.readString(Shared.path("oracles/freqtrade_exit_cases_open.json")));
    List<FreqtradeCase> cases = new ArrayList<>();
    all.forEach(each -> cases.add(new FreqtradeCase(each)));
    return cases;
  }

  String name() {
    return json.get("id").asString();
  }

  /// A trade as both sides tell of it.
  ///
  /// @param open bar in which the entry was ordered, which is when freqtrade says it opened
  /// @param close bar of the exit
  record Told(boolean isShort, String reason, int open, int close) {
    @Override
    public String toString() {
      return (isShort ? "short " : "long ") + open + " to " + close + " by " + reason;
    }
  }

  List<Told> expected() {
    List<Told> trades = new ArrayList<>();
    for (JsonNode trade : json.get("trades")) {
      trades.add(
          new Told(
              trade.has("is_short") && trade.get("is_short").asBoolean(),
              reason(trade.get("exit_reason").asString()),
              trade.get("open_tick").asInt(),
              trade.get("close_tick").asInt()));
    }
    return trades;
  }

  private static String reason(String theirs) {
    return switch (theirs) {
      case "EXIT_SIGNAL" -> ExitReason.SIGNAL.text();
      case "STOP_LOSS" -> ExitReason.STOP_LOSS.text();
      case "TRAILING_STOP_LOSS" -> ExitReason.TRAILING_STOP.text();
      case "ROI" -> ExitReason.TAKE_PROFIT.text();
      case "FORCE_EXIT" -> ExitReason.END_OF_DATA.text();
      default -> theirs.toLowerCase(Locale.ROOT);
    };
  }

  double expectedProfit() {
    return json.get("profit_perc").asDouble();
  }

  List<Told> ours() {
    List<Told> told = new ArrayList<>();
    int free = 0;
    for (Trade trade : run(bars, AtEnd.CLOSE_AT_LAST_OPEN).trades()) {
      told.add(
          new Told(
              !trade.isLong(),
              trade.exitReason().text(),
              ordered(trade.entryBar(), free),
              trade.exitBar()));
      free = trade.exitBar();
    }
    return told;
  }

  /// Returns the bar for which the entry that was filled in `bar` was ordered first: while it waits
  /// for its price, a run that ends there has a working order.
  private int ordered(int bar, int free) {
    int first = bar;
    while (first - 1 > free && waitsBefore(first - 1)) {
      first--;
    }
    return first;
  }

  private boolean waitsBefore(int bar) {
    BarSeries before = bars.slice(new TimeRange(Long.MIN_VALUE, bars.openTime(bar)));
    return run(before, AtEnd.KEEP).workingOrders() > 0;
  }

  /// Returns the sum of all profits over what was put up for each, to three decimals.
  double profit() {
    double sum = 0;
    for (Trade trade : run(bars, AtEnd.CLOSE_AT_LAST_OPEN).trades()) {
      sum += trade.returned() * leverage;
    }
    return Math.rint(sum * 1000) / 1000;
  }

  private SimulationOutcome run(BarSeries over, AtEnd atEnd) {
    SimulationSettings settings =
        new SimulationSettings(
            1_000_00000000L,
            FeeModel.NONE,
            new MatchRules(IntrabarRule.RANGE, SlippageModel.NONE, 0, 0, 0),
            Timing.NEXT_OPEN,
            AccountRules.PLAIN,
            atEnd);
    Instrument instrument =
        Instrument.of(
            over.instrument(),
            InstrumentKind.LINEAR_PERPETUAL,
            "UNITTEST",
            "BTC",
            TICK,
            Increment.parse("0.00001"),
            ContinuousCalendar.UTC);
    return new Simulation(
            StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of())),
            instrument,
            over,
            settings)
        .finish();
  }

  private BarSeries bars() {
    BarColumns columns = new BarColumns(16);
    for (JsonNode row : json.get("data")) {
      int flags = 0;
      for (int i = 0; i < 4 && 6 + i < row.size(); i++) {
        flags |= row.get(6 + i).asInt() << i;
      }
      columns.add(
          Bars.START + row.get(0).asLong() * BAR_MINUTES * 60_000,
          row.get(1).asDouble(),
          row.get(2).asDouble(),
          row.get(3).asDouble(),
          row.get(4).asDouble(),
          flags);
    }
    return BarSeries.of(
        new SeriesKey(InstrumentId.parse("UNITTESTBTC.TEST"), Timeframe.ONE_HOUR),
        ContinuousCalendar.UTC,
        columns);
  }

  private StrategyDefinition definition() {
    // They do nothing on a bar whose signals contradict each other.
    Condition entryLong = flags(f -> has(f, ENTER_LONG) && !has(f, EXIT_LONG | ENTER_SHORT));
    Condition entryShort = flags(f -> has(f, ENTER_SHORT) && !has(f, EXIT_SHORT | ENTER_LONG));
    boolean signals = flag("use_exit_signal");
    OrderStyle entry = entryOrder(Condition.any(List.of(entryLong, entryShort)));
    OrderStyle exit = exitOrder();
    return new StrategyDefinition(
        "freqtrade-" + name(),
        "",
        "",
        List.of(),
        Universe.ANY,
        null,
        List.of(),
        StrategyDefinition.ALWAYS,
        entryLong,
        signals ? flags(f -> has(f, EXIT_LONG) && !has(f, ENTER_LONG)) : StrategyDefinition.NEVER,
        entryShort,
        signals ? flags(f -> has(f, EXIT_SHORT) && !has(f, ENTER_SHORT)) : StrategyDefinition.NEVER,
        new Orders(entry, exit, entry, exit),
        null,
        exits(),
        new Sizing.FixedNotional(literal(500)),
        List.of());
  }

  private static boolean has(int flags, int any) {
    return (flags & any) != 0;
  }

  private static Condition flags(IntPredicate wanted) {
    Operand volume = new Operand.Field(BarField.VOLUME);
    return Condition.any(
        IntStream.range(0, 16)
            .filter(wanted)
            .mapToObj(flags ->
                Condition.all(
                    List.of(
                        Condition.above(volume, constant(flags - 0.5)),
                        Condition.above(constant(flags + 0.5), volume))))
            .toList());
  }

  private OrderStyle entryOrder(Condition entered) {
    if (!json.has("custom_entry_price")) {
      return new OrderStyle.Market();
    }
    double price = number("custom_entry_price", 0);
    if (!json.has("adjust_entry_price")) {
      return new OrderStyle.Limit(constant(price), bars(ENTRY_TIMEOUT), false);
    }
    JsonNode adjusted = json.get("adjust_entry_price");
    if (adjusted.isNull()) {
      return new OrderStyle.Limit(constant(price), literal(1), false);
    }
    // The first price on the bar of the signal, the adjusted one on all that follow.
    Operand age =
        new Operand.Arithmetic(
            Operand.Function.MIN, List.of(constant(1), new Operand.BarsSince(entered)));
    Operand more =
        new Operand.Arithmetic(
            Operand.Function.MULTIPLY, List.of(constant(adjusted.asDouble() - price), age));
    Operand moved = new Operand.Arithmetic(Operand.Function.ADD, List.of(constant(price), more));
    return new OrderStyle.Limit(moved, bars(ENTRY_TIMEOUT), true);
  }

  private OrderStyle exitOrder() {
    return json.has("custom_exit_price")
        ? new OrderStyle.Limit(constant(number("custom_exit_price", 0)), bars(EXIT_TIMEOUT), false)
        : new OrderStyle.Market();
  }

  /// An order is given up at the first open that is later than its timeout.
  private Scalar bars(double timeout) {
    return literal(Math.floor(number("timeout", timeout) / BAR_MINUTES) + 1);
  }

  private List<Exit> exits() {
    List<Exit> exits = new ArrayList<>();
    double stop = -number("stop_loss", 0);
    exits.add(new Exit.StopLoss(part(stop)));
    List<Exit.TargetByAge.Step> steps = new ArrayList<>();
    json.get("roi").properties().stream()
        .sorted((a, b) -> Integer.compare(age(a), age(b)))
        .forEach(step ->
            steps.add(
                new Exit.TargetByAge.Step(
                    literal(age(step)),
                    literal((step.getValue().asDouble() / leverage + EXCEEDED) * 100))));
    if (!steps.isEmpty()) {
      exits.add(new Exit.TargetByAge(Exit.TargetByAge.Unit.MINUTES, steps));
    }
    if (flag("use_custom_stoploss")) {
      // The one they test with follows at the distance of the stop.
      exits.add(new Exit.TrailingStop(part(stop), null));
    }
    if (flag("trailing_stop")) {
      trailing(exits, stop);
    }
    return exits;
  }

  private void trailing(List<Exit> exits, double stop) {
    double offset = number("trailing_stop_positive_offset", 0);
    boolean onlyThen = flag("trailing_only_offset_is_reached");
    boolean closer = json.has("trailing_stop_positive");
    if (!onlyThen) {
      exits.add(new Exit.TrailingStop(part(stop), null));
    }
    if (onlyThen || closer) {
      exits.add(
          new Exit.TrailingStop(
              part(closer ? number("trailing_stop_positive", 0) : stop),
              part(offset + EXCEEDED * leverage)));
    }
  }

  private static int age(Map.Entry<String, JsonNode> step) {
    return Integer.parseInt(step.getKey());
  }

  private Distance part(double fraction) {
    return new Distance.Percent(literal(fraction * 100 / leverage));
  }

  private double number(String key, double otherwise) {
    return json.has(key) ? json.get(key).asDouble() : otherwise;
  }

  private boolean flag(String key) {
    return json.has(key) && json.get(key).asBoolean();
  }

  private static Operand constant(double value) {
    return new Operand.Constant(literal(value));
  }

  private static Scalar literal(double value) {
    return new Scalar.Literal(value);
  }
}
