package candlewright.core.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.Setting;
import candlewright.core.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrategyWarningsTest {
  private static final Operand CLOSE = new Operand.Field(BarField.CLOSE);
  private static final Operand VOLUME = new Operand.Field(BarField.VOLUME);

  @Test
  void boundsThatCannotBeReachedAreNamed() {
    assertWarnings(
        above(rsi(), 120),
        "entry_long: it can never be true: rsi lies between 0 and 100, the other is 120");
    assertWarnings(
        above(rsi(), -1),
        "entry_long: it is always true: rsi lies between 0 and 100, the other is -1");
    assertWarnings(
        Condition.crossesAbove(rsi(), constant(-1)),
        "entry_long: it can never be true: rsi lies between 0 and 100, the other is -1");
    // On a longer timeframe too.
    Source hour = new Source(Source.TRADED, Timeframe.ONE_HOUR);
    assertWarnings(
        Condition.above(constant(-5), new Operand.At(hour, rsi())),
        "entry_long: it can never be true: the other is -5, rsi lies between 0 and 100");
    assertWarnings(above(rsi(), 30));
    // A range has a least value and no greatest.
    Operand range =
        new Operand.Indicator(
            "atr",
            Map.of(),
            List.of(new Operand.Field(BarField.HIGH), new Operand.Field(BarField.LOW), CLOSE),
            "atr");
    assertWarnings(
        above(range, -1), "entry_long: it is always true: atr is never below 0, the other is -1");
  }

  @Test
  void crossingABoundIsNamed() {
    String never = "entry_long: it can never be true: rsi lies between 0 and 100, the other is ";
    assertWarnings(Condition.crossesAbove(rsi(), constant(0)), never + "0");
    assertWarnings(Condition.crossesAbove(rsi(), constant(100)), never + "100");
    assertWarnings(signal("crosses_below", rsi(), constant(0)), never + "0");
    assertWarnings(signal("crosses_below", rsi(), constant(100)), never + "100");
    assertWarnings(signal("crosses", rsi(), constant(0)), never + "0");
    assertWarnings(
        Condition.crossesAbove(constant(0), rsi()),
        "entry_long: it can never be true: the other is 0, rsi lies between 0 and 100");
    assertWarnings(Condition.crossesAbove(rsi(), constant(0.5)));
    assertWarnings(signal("crosses_below", rsi(), constant(99.5)));
    assertWarnings(signal("crosses", rsi(), constant(50)));
    // A bound may be reached, so that being above or below it is another matter.
    assertWarnings(above(rsi(), 0));
    assertWarnings(signal("below", rsi(), constant(100)));
  }

  @Test
  void aNumberOfOtherBarsIsTheSameNumber() {
    Operand number = new Operand.At(new Source(Source.TRADED, Timeframe.ONE_HOUR), constant(120));
    assertWarnings(
        Condition.above(rsi(), number),
        "entry_long: it can never be true: rsi lies between 0 and 100, the other is 120");
    assertWarnings(
        Condition.above(number, constant(5)),
        "entry_long: it is always true: it compares two numbers, 120 and 5");
  }

  @Test
  void pricesAndVolumesAreNeverNegativeAndTimesHaveTheirRange() {
    assertWarnings(
        above(CLOSE, -1), "entry_long: it is always true: close is never below 0, the other is -1");
    assertWarnings(
        signal("below", CLOSE, constant(0)),
        "entry_long: it can never be true: close is never below 0, the other is 0");
    // volume >= 0, as it is kept.
    assertWarnings(
        Condition.not(signal("below", VOLUME, constant(0))),
        "entry_long: it is always true: volume is never below 0, the other is 0");
    assertWarnings(
        Condition.not(above(VOLUME, -1)),
        "entry_long: it can never be true: volume is never below 0, the other is -1");
    assertWarnings(
        above(new Operand.Field(BarField.MINUTE), 1439),
        "entry_long: it can never be true: minute lies between 0 and 1439, the other is 1439");
    // A price may be 0.
    assertWarnings(above(CLOSE, 0));
    assertWarnings(above(VOLUME, 0));
    assertWarnings(above(new Operand.Field(BarField.MINUTE), 1438));
  }

  @Test
  void contradictionsAreNamed() {
    assertWarnings(
        Condition.all(List.of(above(rsi(), 70), Condition.above(constant(30), rsi()))),
        "entry_long: two of its conditions contradict each other: nothing is above 70 and below"
            + " 30");
    assertWarnings(
        Condition.all(
            List.of(Condition.above(CLOSE, average()), Condition.above(average(), CLOSE))),
        "entry_long: two of its conditions contradict each other: it is never true");
    assertWarnings(
        Condition.above(CLOSE, CLOSE),
        "entry_long: it compares an operand with itself and is never true");
    // As alternatives they do not contradict.
    assertWarnings(Condition.any(List.of(above(rsi(), 70), Condition.above(constant(30), rsi()))));
  }

  @Test
  void pricesAreNotComparedWithWhatIsNone() {
    assertWarnings(
        Condition.above(CLOSE, rsi()),
        "entry_long: it compares a price with what is none (price, bounded); compare columns of"
            + " one unit");
    assertWarnings(
        Condition.above(VOLUME, average()),
        "entry_long: it compares a price with what is none (volume, price); compare columns of"
            + " one unit");
    // An average of volumes is none of prices.
    Operand volumes =
        new Operand.Indicator(
            "sma", Map.of("length", new Scalar.Literal(5)), List.of(VOLUME), "sma");
    assertWarnings(Condition.above(VOLUME, volumes));
  }

  @Test
  void entriesThatCannotBeMeantAreNamed() {
    StrategyDefinition nothing =
        definition(StrategyDefinition.NEVER, StrategyDefinition.NEVER, List.of());
    assertEquals(
        List.of("it never enters; give entry_long or entry_short a condition"), texts(nothing));
    Condition same = above(CLOSE, 5);
    assertEquals(
        List.of("exit_long: it leaves on the very condition it enters by"),
        texts(definition(same, same, List.of())));
  }

  @Test
  void parametersWithoutUseAndTooManyForTheTradesAreNamed() {
    Parameter idle = new Parameter(new Setting("idle", 5, 1, 10, true), "");
    StrategyDefinition definition =
        definition(above(CLOSE, 5), StrategyDefinition.NEVER, List.of(idle));
    assertEquals(
        List.of("parameters.idle: nothing uses the parameter 'idle'; remove it"),
        texts(definition));
    assertEquals(
        "parameters: 9 trades are too few to choose 1 parameter by; test on more bars or fix some"
            + " parameters: 10 trades are the least",
        StrategyWarnings.ofTrades(definition, 9).getFirst().toString());
    assertEquals(List.of(), StrategyWarnings.ofTrades(definition, 10));
  }

  @Test
  void templatesGiveNoReason() {
    for (StrategyDefinition template : Templates.all()) {
      assertEquals(List.of(), texts(template), template.name());
    }
  }

  private static void assertWarnings(Condition entry, String... expected) {
    assertEquals(List.of(expected), texts(definition(entry, StrategyDefinition.NEVER, List.of())));
  }

  private static List<String> texts(StrategyDefinition definition) {
    ParameterValues values = ParameterValues.of(definition, Map.of());
    assertEquals(List.of(), StrategyCheck.errors(definition, values));
    List<String> texts = new ArrayList<>();
    for (Problem problem : StrategyWarnings.of(definition, values)) {
      assertEquals(Problem.Severity.WARNING, problem.severity());
      texts.add(problem.toString());
    }
    return texts;
  }

  private static StrategyDefinition definition(
      Condition entry, Condition exit, List<Parameter> parameters) {
    return new StrategyDefinition("test", "Test", "", parameters, entry, exit, new Sizing.AllIn());
  }

  private static Condition above(Operand operand, double level) {
    return Condition.above(operand, constant(level));
  }

  private static Condition signal(String type, Operand... inputs) {
    return new Condition.Signal(type, Map.of(), List.of(inputs));
  }

  private static Operand constant(double value) {
    return new Operand.Constant(new Scalar.Literal(value));
  }

  private static Operand rsi() {
    return new Operand.Indicator("rsi", Map.of(), List.of(CLOSE), "rsi");
  }

  private static Operand average() {
    return new Operand.Indicator("sma", Map.of(), List.of(CLOSE), "sma");
  }
}
