package candlewright.core.strategy.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.ta4j.Ta4jIndicators;
import candlewright.core.market.Timeframe;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalType;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.RandomDefinitions;
import candlewright.core.testkit.Seeds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WarmUpTest {
  private static final Operand CLOSE = new Operand.Field(BarField.CLOSE);
  private static final Operand EMA = indicator("ema", 10);
  private static final Operand AN_HOURS_CLOSE =
      new Operand.At(new Source(Source.TRADED, Timeframe.ONE_HOUR), CLOSE);
  private static final Source FIVE = new Source(Source.TRADED, Timeframe.FIVE_MINUTES);
  private static final Source QUARTER = new Source(Source.TRADED, Timeframe.FIFTEEN_MINUTES);
  private static final Source MONTH = new Source(Source.TRADED, Timeframe.ONE_MONTH);

  /// Signals that may wait for ever, or whose formula has no value for some inputs.
  private static final Set<String> WAITING_SIGNALS =
      Set.of(
          "crosses_above",
          "crosses_below",
          "crosses",
          "hysteresis",
          "bullish_divergence",
          "bearish_divergence",
          "percent_change_above",
          "percent_change_below",
          "slope_above",
          "slope_below");

  /// Combinations that may wait for ever, or that an answer left unknown may leave in doubt for
  /// longer.
  private static final Set<String> WAITING_COMBINATIONS =
      Set.of(
          "bars_since_at_least",
          "debounce",
          "first_since",
          "latch",
          "cooldown",
          "every_nth",
          "sequence",
          "arm_trigger_cancel");

  static Stream<Arguments> byHand() {
    return Stream.of(
        // The average of 10 is known on bar 9; a line through 20 of it on bar 28.
        Arguments.of(28, signal("slope_above", Map.of("length", literal(20)), EMA)),
        // Which side it is on is known on bar 9, whether it crosses on bar 10.
        Arguments.of(10, Condition.crossesAbove(CLOSE, EMA)),
        // Three rises need four closes; nine of them in a row eight bars more.
        Arguments.of(3, rising(3, CLOSE)),
        Arguments.of(11, combination("for_n", "length", 9, rising(3, CLOSE))),
        // The channel of the five bars before has five averages from bar 14 on.
        Arguments.of(14, signal("breakout_up", Map.of("length", literal(5)), CLOSE, EMA)),
        // The slowest of several counts.
        Arguments.of(14, Condition.all(List.of(rising(14, CLOSE), Condition.above(CLOSE, EMA)))),
        // The second five-minute bar closes with minute 9, the twelfth with minute 59.
        Arguments.of(9, new Condition.At(FIVE, rising(1, CLOSE))),
        Arguments.of(
            59, new Condition.At(FIVE, Condition.crossesAbove(CLOSE, indicator("ema", 11)))),
        // A quarter hour sees the hour that closes with it, and the next one whether that moved.
        Arguments.of(59, new Condition.At(QUARTER, Condition.above(AN_HOURS_CLOSE, constant(0)))),
        Arguments.of(74, new Condition.At(QUARTER, rising(1, AN_HOURS_CLOSE))),
        // The first whole month is January, which has 31 days.
        Arguments.of(31 * 1440 - 1, new Condition.At(MONTH, Condition.above(CLOSE, constant(0)))));
  }

  @ParameterizedTest
  @MethodSource("byHand")
  void isTheBarOnWhichTheConditionIsFirstKnown(int expected, Condition condition) {
    StrategyDefinition definition =
        new StrategyDefinition(
            "test", "Test", "", List.of(), condition, StrategyDefinition.NEVER, new Sizing.AllIn());
    Plan plan = compile(definition);
    assertEquals(expected, plan.warmUp(Timeframe.ONE_MINUTE));
    // Always rising, so that rises in a row go on and no crossing is hidden by a tie.
    double[] closes = IntStream.range(0, expected + 10).mapToDouble(i -> 100 + i).toArray();
    assertEquals(expected, firstKnown(plan.evaluate(Bars.flat(closes)).entryLong()));
  }

  @Test
  void templatesAreKnownByThen() {
    SplittableRandom random = new SplittableRandom(1);
    for (StrategyDefinition definition : Templates.all()) {
      Plan plan = compile(definition);
      Timeframe base = PatchyMarkets.base(plan);
      int warmUp = plan.warmUp(base);
      Feeds feeds = PatchyMarkets.feeds(plan, base, random, warmUp + 1, 0);
      for (Mask mask : decisions(plan, feeds)) {
        assertTrue(mask.isKnown(warmUp), definition.name() + " from bar " + warmUp + " on");
      }
    }
  }

  /// Where a column has gaps nothing is promised; such definitions are left out.
  @Test
  void randomDefinitionsAreKnownFromThenOn() {
    int size = 600;
    List<IndicatorType> indicators =
        IndicatorCatalogue.types().stream()
            .filter(type -> !type.gaps() && !type.name().startsWith(Ta4jIndicators.PREFIX))
            .toList();
    List<SignalType> signals =
        SignalCatalogue.signals().stream()
            .filter(type -> !WAITING_SIGNALS.contains(type.name()))
            .toList();
    List<CombinationType> combinations =
        SignalCatalogue.combinations().stream()
            .filter(type -> !WAITING_COMBINATIONS.contains(type.name()))
            .toList();
    int[] checked = new int[1];
    Seeds.forEach(
        1000,
        random -> {
          StrategyDefinition definition =
              new RandomDefinitions(random, indicators, signals, combinations).definition();
          Plan plan = compile(definition);
          Timeframe base = PatchyMarkets.base(plan);
          int warmUp = plan.warmUp(base);
          Feeds feeds = PatchyMarkets.feeds(plan, base, random, size, 0);
          if (warmUp > 0 && warmUp < size && !hasGaps(plan, base, feeds)) {
            checked[0]++;
            for (Mask mask : decisions(plan, feeds)) {
              for (int i = warmUp; i < size; i++) {
                assertTrue(mask.isKnown(i), "bar " + i + ", warm-up " + warmUp);
              }
            }
          }
        });
    assertTrue(checked[0] > 200, "only " + checked[0] + " were checked");
  }

  /// Tells whether a column is unknown on a bar after its warm-up.
  private static boolean hasGaps(Plan plan, Timeframe base, Feeds feeds) {
    Evaluation evaluation = new Evaluation(plan, feeds);
    evaluation.run(0, evaluation.size());
    long[] warmUps = plan.warmUps(base);
    for (int i = 0; i < warmUps.length; i++) {
      if (plan.steps().get(i) instanceof Step.Column column) {
        long length = Plan.barLength(column.clock(), base);
        for (int k = 0; k < column.outputs(); k++) {
          double[] values = evaluation.column(new Step.Reference(i, k));
          for (int bar = (int) Math.min(values.length, warmUps[i] / length);
              bar < values.length;
              bar++) {
            if (Double.isNaN(values[bar])) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private static List<Mask> decisions(Plan plan, Feeds feeds) {
    if (plan.roots().rank() != null) {
      return List.of(plan.rank(feeds).eligible());
    }
    Signals signals = plan.evaluate(feeds);
    return List.of(
        signals.entryLong(), signals.exitLong(), signals.entryShort(), signals.exitShort());
  }

  private static int firstKnown(Mask mask) {
    int bar = 0;
    while (bar < mask.size() && !mask.isKnown(bar)) {
      bar++;
    }
    return bar;
  }

  private static Plan compile(StrategyDefinition definition) {
    return StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
  }

  private static Scalar literal(double value) {
    return new Scalar.Literal(value);
  }

  private static Operand constant(double value) {
    return new Operand.Constant(literal(value));
  }

  private static Operand indicator(String type, int length) {
    return new Operand.Indicator(type, Map.of("length", literal(length)), List.of(CLOSE), type);
  }

  private static Condition rising(int length, Operand operand) {
    return signal("rising", Map.of("length", literal(length)), operand);
  }

  private static Condition signal(String type, Map<String, Scalar> settings, Operand... inputs) {
    return new Condition.Signal(type, settings, List.of(inputs));
  }

  private static Condition combination(String type, String setting, int value, Condition part) {
    return new Condition.Combination(
        type, Map.of(setting, literal(value)), List.of(part), List.of());
  }
}
