package candlewright.core.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.Setting;
import candlewright.core.market.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StrategyCheckTest {
  private static final Operand CLOSE = new Operand.Field(BarField.CLOSE);

  @Test
  void unknownNamesComeWithTheNearest() {
    assertErrors(
        entry(new Condition.Signal("crosses_abov", Map.of(), List.of(CLOSE, CLOSE))),
        "entry_long: no signal is called 'crosses_abov': did you mean 'crosses_above'?");
    assertErrors(
        entry(new Condition.Combination("al", Map.of(), List.of(always()), List.of())),
        "entry_long: no combination is called 'al': did you mean 'all'?");
    assertErrors(
        entry(above(new Operand.Indicator("rsii", Map.of(), List.of(CLOSE), "rsi"))),
        "entry_long.value: no indicator is called 'rsii': did you mean 'rsi'?");
    assertErrors(
        entry(above(new Operand.Named("slwo"))),
        "entry_long.value: no operand is called 'slwo': did you mean 'slow'?",
        new NamedOperand("slow", CLOSE, ""));
    assertErrors(
        entry(above(average(Map.of("lenth", new Scalar.Literal(5))))),
        "entry_long.value: sma has no setting 'lenth': did you mean 'length'?");
    assertErrors(
        entry(above(average(Map.of("length", new Scalar.ParameterReference("fsat"))))),
        "entry_long.value.length: no parameter is called 'fsat': did you mean 'fast'?");
  }

  @Test
  void settingsOutOfRangeNameTheRange() {
    assertErrors(
        entry(above(average(Map.of("length", new Scalar.Literal(0))))),
        "entry_long.value.length: length must be a whole number from 1 to 100000, was 0");
    assertErrors(
        entry(above(average(Map.of("length", new Scalar.Literal(2.5))))),
        "entry_long.value.length: length must be a whole number from 1 to 100000, was 2.5");
  }

  @Test
  void partsThatDoNotFitAreCounted() {
    assertErrors(
        entry(new Condition.Signal("above", Map.of(), List.of(CLOSE))),
        "entry_long: above reads value, other but was given 1 inputs");
    assertErrors(
        entry(new Condition.Combination("all", Map.of(), List.of(), List.of())),
        "entry_long: 'all' needs at least 1 condition, was given 0");
    assertErrors(
        entry(new Condition.Combination("not", Map.of(), List.of(always(), always()), List.of())),
        "entry_long: 'not' needs 1 condition, was given 2");
    assertErrors(
        entry(
            new Condition.Combination(
                "all", Map.of(), List.of(always()), List.of(new Scalar.Literal(2)))),
        "entry_long: 'all' takes no weights, was given 1");
    assertErrors(
        entry(above(new Operand.Arithmetic(Operand.Function.ADD, List.of(CLOSE)))),
        "entry_long.value: 'add' takes 2 parts, was given 1");
  }

  @Test
  void operandsMayOnlyReferToEarlierOnes() {
    assertErrors(
        entry(always()),
        "operands.first: 'second' is used before it is defined; put it further up; an operand"
            + " cannot depend on itself",
        new NamedOperand("first", new Operand.Named("second"), ""),
        new NamedOperand("second", CLOSE, ""));
    assertErrors(
        entry(always()),
        "operands: two things are called 'fast'; give one another name",
        new NamedOperand("fast", CLOSE, ""));
  }

  @Test
  void operandsThatDoubleEachOtherWithoutEndAreRefused() {
    List<NamedOperand> operands = new ArrayList<>(List.of(new NamedOperand("a0", CLOSE, "")));
    for (int i = 1; i < 40; i++) {
      Operand before = new Operand.Named("a" + (i - 1));
      operands.add(
          new NamedOperand(
              "a" + i, new Operand.Arithmetic(Operand.Function.MAX, List.of(before, before)), ""));
    }
    assertEquals(
        "operands.a13: 'a13' has more than 10000 parts once written out; use each named operand"
            + " fewer times",
        texts(with(always(), null, operands, List.of(), allIn())).getFirst());
  }

  @Test
  void shorterBarsThanTheBaseCannotBeRead() {
    Source minutes = new Source(Source.TRADED, Timeframe.ONE_MINUTE);
    StrategyDefinition definition =
        with(
            above(new Operand.At(minutes, CLOSE)),
            Timeframe.ONE_HOUR,
            List.of(),
            List.of(),
            allIn());
    assertEquals(
        List.of(
            "entry_long.value: 1m bars cannot be built from the base timeframe 1h; read a longer"
                + " timeframe, or make the base timeframe shorter"),
        texts(definition));
  }

  @Test
  void numbersOfTheRulesAreCheckedOverTheWholeRangeOfAParameter() {
    Scalar zero = new Scalar.Literal(0);
    assertEquals(
        List.of("exits[0].stop_loss.percent: percent must be above 0, was 0"),
        texts(
            with(
                always(),
                null,
                List.of(),
                List.of(new Exit.StopLoss(new Distance.Percent(zero))),
                allIn())));
    // The parameter may be 0.5, which is no number of bars, though its default is one.
    assertEquals(
        List.of("exits[0].time_limit: time_limit must be a whole number from 1, was 0.5"),
        texts(
            with(
                always(),
                null,
                List.of(),
                List.of(new Exit.TimeLimit(new Scalar.ParameterReference("part"))),
                allIn())));
    assertEquals(
        List.of(
            "sizing.percent_risk: sizing by risk needs a stop loss to measure the risk by; add a"
                + " stop_loss to exits"),
        texts(
            with(
                always(),
                null,
                List.of(),
                List.of(),
                new Sizing.PercentRisk(new Scalar.Literal(1)))));
  }

  private static void assertErrors(Condition entry, String expected, NamedOperand... operands) {
    assertEquals(
        List.of(expected), texts(with(entry, null, List.of(operands), List.of(), allIn())));
  }

  private static List<String> texts(StrategyDefinition definition) {
    List<String> texts = new ArrayList<>();
    for (Problem problem :
        StrategyCheck.errors(definition, ParameterValues.of(definition, Map.of()))) {
      texts.add(problem.toString());
    }
    return texts;
  }

  private static StrategyDefinition with(
      Condition entry,
      @Nullable Timeframe timeframe,
      List<NamedOperand> operands,
      List<Exit> exits,
      Sizing sizing) {
    return new StrategyDefinition(
        "test",
        "Test",
        "",
        List.of(
            new Parameter(new Setting("fast", 10, 1, 100, true), ""),
            new Parameter(new Setting("part", 1, 0.5, 2, false), "")),
        Universe.ANY,
        timeframe,
        operands,
        StrategyDefinition.ALWAYS,
        entry,
        StrategyDefinition.NEVER,
        StrategyDefinition.NEVER,
        StrategyDefinition.NEVER,
        null,
        exits,
        sizing,
        List.of());
  }

  private static Sizing allIn() {
    return new Sizing.AllIn();
  }

  private static Condition entry(Condition condition) {
    return condition;
  }

  private static Condition always() {
    return StrategyDefinition.ALWAYS;
  }

  private static Condition above(Operand operand) {
    return Condition.above(operand, new Operand.Constant(new Scalar.Literal(5)));
  }

  private static Operand average(Map<String, Scalar> settings) {
    return new Operand.Indicator("sma", settings, List.of(CLOSE), "sma");
  }
}
