package candlewright.core.strategy.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candlewright.core.indicator.BarField;
import candlewright.core.market.BarSeries;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalKernel;
import candlewright.core.signal.Truth;
import candlewright.core.strategy.CanonicalText;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Seeds;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final Operand CLOSE = new Operand.Field(BarField.CLOSE);
  private static final Operand TEN = new Operand.Constant(new Scalar.Literal(10));
  private static final Condition UNKNOWN_FOR_TWO = Condition.above(sma(3), TEN);

  @Test
  void aboveIsNotTrueAtEqualAndUnknownDuringTheWarmUp() {
    assertMask("FTF", Condition.above(CLOSE, TEN), 10, 11, 9);
    // sma(3): unknown, unknown, 10, 11
    assertMask("??FT", UNKNOWN_FOR_TWO, 9, 10, 11, 12);
  }

  @Test
  void aTouchFromAboveIsNoCrossing() {
    // above, equal, above: never was below.
    assertMask("?FF", Condition.crossesAbove(CLOSE, TEN), 11, 10, 11);
    // below, equal, equal, above: crosses when it comes out above.
    assertMask("?FFT", Condition.crossesAbove(CLOSE, TEN), 9, 10, 10, 11);
    // Unknown until the two have differed once before.
    assertMask("??FT", Condition.crossesAbove(CLOSE, TEN), 10, 9, 9, 11);
  }

  @Test
  void crossingsAreThoseOfTheDefinitionAcrossTilesAndTies() {
    Seeds.forEach(
        20,
        random -> {
          // Few levels, so that ties are common; longer than two tiles.
          double[] closes = new double[5000];
          for (int i = 0; i < closes.length; i++) {
            closes[i] = 9 + random.nextInt(random.nextInt(1, 4));
          }
          Mask mask = mask(Condition.crossesAbove(CLOSE, TEN), Bars.flat(closes));
          int last = 0;
          for (int i = 0; i < closes.length; i++) {
            int side = Double.compare(closes[i], 10);
            assertEquals(last != 0, mask.isKnown(i));
            assertEquals(side > 0 && last < 0, mask.isTrue(i));
            last = side == 0 ? last : side;
          }
        });
  }

  @Test
  void fasterFormsSayWhatTheKernelsOfTheCatalogueSayAlsoAroundHoles() {
    // Not known where close is 9: there it divides by zero.
    Operand holed =
        new Operand.Arithmetic(
            Operand.Function.MULTIPLY,
            List.of(
                CLOSE,
                new Operand.Arithmetic(
                    Operand.Function.DIVIDE,
                    List.of(
                        new Operand.Arithmetic(
                            Operand.Function.SUBTRACT, List.of(CLOSE, constant(9))),
                        new Operand.Arithmetic(
                            Operand.Function.SUBTRACT, List.of(CLOSE, constant(9)))))));
    Seeds.forEach(
        20,
        random -> {
          double[] closes = new double[3000];
          for (int i = 0; i < closes.length; i++) {
            closes[i] = random.nextInt(40) == 0 ? 9 : 10 + random.nextInt(-2, 3) * 0.25;
          }
          for (String type : List.of("above", "below", "crosses_above", "crosses_below")) {
            Mask mask =
                mask(new Condition.Signal(type, Map.of(), List.of(holed, TEN)), Bars.flat(closes));
            SignalKernel kernel =
                Objects.requireNonNull(SignalCatalogue.signal(type)).factory().make(new double[0]);
            for (int i = 0; i < closes.length; i++) {
              Truth expected =
                  kernel.update(new double[] {closes[i] == 9 ? Double.NaN : closes[i], 10});
              assertEquals(expected.isKnown(), mask.isKnown(i), type + " bar " + i);
              assertEquals(expected == Truth.TRUE, mask.isTrue(i), type + " bar " + i);
            }
          }
        });
  }

  private static Operand constant(double value) {
    return new Operand.Constant(new Scalar.Literal(value));
  }

  @Test
  void unknownStaysUnknownUnlessTheOtherPartDecides() {
    Condition yes = new Condition.Constantly(true);
    Condition no = new Condition.Constantly(false);
    assertMask("??", Condition.not(UNKNOWN_FOR_TWO), 9, 9);
    assertMask("??", Condition.all(List.of(UNKNOWN_FOR_TWO, yes)), 9, 9);
    assertMask("FF", Condition.all(List.of(UNKNOWN_FOR_TWO, no)), 9, 9);
    assertMask("TT", Condition.any(List.of(UNKNOWN_FOR_TWO, yes)), 9, 9);
    assertMask("??", Condition.any(List.of(UNKNOWN_FOR_TWO, no)), 9, 9);
    assertMask("F", Condition.not(yes), 9);
  }

  @Test
  void laterBarsNeverChangeEarlierMasks() {
    Plan plan =
        StrategyCompiler.compile(
            Templates.usual(),
            ParameterValues.of(Templates.usual(), Map.of("fast", 3.0, "slow", 8.0)));
    Seeds.forEach(
        30,
        random -> {
          BarSeries whole = Bars.walk(random, 5000);
          int cut = random.nextInt(1, 5000);
          BarSeries prefix =
              whole.slice(
                  new candlewright.core.market.TimeRange(
                      Long.MIN_VALUE, Bars.START + cut * 60_000L));
          Mask all = plan.evaluate(whole).entryLong();
          Mask part = plan.evaluate(prefix).entryLong();
          assertEquals(cut, part.size());
          for (int i = 0; i < cut; i++) {
            assertEquals(all.isTrue(i), part.isTrue(i));
            assertEquals(all.isKnown(i), part.isKnown(i));
          }
        });
  }

  @Test
  void nextTrueFindsEveryTrueBarAndNothingElse() {
    Seeds.forEach(
        30,
        random -> {
          BarSeries bars = Bars.walk(random, random.nextInt(1, 200));
          Mask mask = mask(Condition.above(CLOSE, new Operand.Field(BarField.OPEN)), bars);
          for (int from = 0; from <= bars.size(); from++) {
            int to = random.nextInt(from, bars.size() + 1);
            int expected = from;
            while (expected < to && !(bars.close(expected) > bars.open(expected))) {
              expected++;
            }
            assertEquals(expected, mask.nextTrue(from, to));
          }
        });
  }

  @Test
  void aSliceHoldsTheSameBars() {
    Seeds.forEach(
        30,
        random -> {
          BarSeries bars = Bars.walk(random, random.nextInt(1, 400));
          Mask whole = mask(Condition.crossesAbove(CLOSE, sma(5)), bars);
          int from = random.nextInt(0, bars.size());
          int to = random.nextInt(from, bars.size()) + 1;
          Mask part = whole.slice(from, to);
          assertEquals(to - from, part.size());
          for (int i = from; i < to; i++) {
            assertEquals(whole.isTrue(i), part.isTrue(i - from));
            assertEquals(whole.isKnown(i), part.isKnown(i - from));
          }
          assertEquals(whole.nextTrue(from, to) - from, part.nextTrue(0, to - from));
        });
  }

  @Test
  void theWarmUpIsThatOfTheLongestChain() {
    Operand smoothed =
        new Operand.Indicator(
            "ema", Map.of("length", new Scalar.Literal(5)), List.of(sma(10)), "ema");
    StrategyDefinition definition = definition(Condition.above(smoothed, CLOSE));
    // 9 bars until the sma, 4 more until the ema of it.
    assertEquals(
        13,
        StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()))
            .warmUp(candlewright.core.market.Timeframe.ONE_MINUTE));
  }

  @Test
  void wrongNamesAndNumbersAreRefusedWithTheRemedy() {
    assertMessage(
        "sma-cross has no parameter 'slwo': did you mean 'slow'?",
        () -> ParameterValues.of(Templates.usual(), Map.of("slwo", 3.0)));
    assertMessage(
        "fast must be a whole number from 1 to 10000, was 2.5",
        () -> ParameterValues.of(Templates.usual(), Map.of("fast", 2.5)));
    assertMessage(
        "fast must be a whole number from 1 to 10000, was NaN",
        () -> ParameterValues.of(Templates.usual(), Map.of("fast", Double.NaN)));
    assertMessage(
        "no strategy is called 'sma-corss': did you mean 'sma-cross'?",
        () -> Templates.named("sma-corss"));
    Operand wrong = new Operand.Indicator("xsma", Map.of(), List.of(CLOSE), "sma");
    assertMessage(
        "no indicator is called 'xsma': did you mean 'sma'?",
        () -> mask(Condition.above(wrong, CLOSE), Bars.flat(1)));
    Operand output = new Operand.Indicator("sma", Map.of(), List.of(CLOSE), "value");
    assertMessage(
        "sma has no output 'value'; there are sma",
        () -> mask(Condition.above(output, CLOSE), Bars.flat(1)));
  }

  @Test
  void theCanonicalTextHoldsValuesAndNoNames() {
    assertEquals(
        "long: enter crosses-above(sma(close, length=5)[sma], sma(close, length=30)[sma]); exit"
            + " crosses-above(sma(close, length=30)[sma], sma(close, length=5)[sma]); size all-in",
        CanonicalText.of(
            Templates.usual(), ParameterValues.of(Templates.usual(), Map.of("fast", 5.0))));
  }

  private static Operand sma(double length) {
    return new Operand.Indicator(
        "sma", Map.of("length", new Scalar.Literal(length)), List.of(CLOSE), "sma");
  }

  private static StrategyDefinition definition(Condition entry) {
    return new StrategyDefinition(
        "test", "Test", "", List.of(), entry, new Condition.Constantly(false), new Sizing.AllIn());
  }

  private static Mask mask(Condition condition, BarSeries bars) {
    StrategyDefinition definition = definition(condition);
    return StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()))
        .evaluate(bars)
        .entryLong();
  }

  private static void assertMask(String expected, Condition condition, double... closes) {
    Mask mask = mask(condition, Bars.flat(closes));
    StringBuilder actual = new StringBuilder();
    for (int i = 0; i < closes.length; i++) {
      actual.append(!mask.isKnown(i) ? '?' : mask.isTrue(i) ? 'T' : 'F');
    }
    assertEquals(expected, actual.toString());
  }

  private static void assertMessage(String expected, org.junit.jupiter.api.function.Executable e) {
    assertEquals(expected, assertThrows(IllegalArgumentException.class, e).getMessage());
  }
}
