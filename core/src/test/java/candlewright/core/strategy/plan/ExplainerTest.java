package candlewright.core.strategy.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.BarField;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Timeframe;
import candlewright.core.signal.Truth;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.testkit.Bars;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  private static final Operand CLOSE = new Operand.Field(BarField.CLOSE);
  private static final Operand OPEN = new Operand.Field(BarField.OPEN);

  @Test
  void namesTheOneConditionThatBlocksAndHowFarItIs() {
    // Close 9: above 8 holds, above 10 does not; the next double after 10 would do.
    Explanation why = explain(all(above(8), above(10)), 0, 9);
    assertFalse(why.isMade());
    assertEquals(Truth.TRUE, why.root().parts().get(0).truth());
    assertEquals(Truth.FALSE, why.root().parts().get(1).truth());
    assertFalse(why.root().parts().get(0).decisive());
    assertTrue(why.root().parts().get(1).decisive());
    assertEquals(List.of(new Explanation.Flip(CLOSE, 9, Math.nextUp(10.0))), why.flips());
    assertEquals(9, why.root().parts().get(1).values().get(0).value());
  }

  @Test
  void namesTwoWhereOneValueIsNotEnough() {
    Condition openToo = Condition.above(OPEN, constant(11));
    Explanation why = explain(all(above(10), openToo), 0, 9);
    assertTrue(why.flips().isEmpty());
    assertEquals(
        List.of(
            new Explanation.Flip(CLOSE, 9, Math.nextUp(10.0)),
            new Explanation.Flip(OPEN, 9, Math.nextUp(11.0))),
        why.pair());
  }

  @Test
  void aCrossingIsExplainedFromWhatWasBefore() {
    Condition crosses = Condition.crossesAbove(CLOSE, constant(10));
    assertTrue(explain(crosses, 1, 9, 11).isMade());
    // Above already: no value of this bar makes it cross.
    Explanation why = explain(crosses, 2, 9, 11, 12);
    assertFalse(why.isMade());
    assertTrue(why.flips().isEmpty());
    // It was made by 11; any value not above 10 would have undone it, 10 is the nearest.
    assertEquals(List.of(new Explanation.Flip(CLOSE, 11, 10)), explain(crosses, 1, 9, 11).flips());
  }

  @Test
  void eitherSideOfAComparisonMayMove() {
    // Close 9 is not above open 12: close may rise past it, or open fall below.
    BarSeries bars = Bars.of(new double[] {12}, new double[] {9});
    StrategyDefinition definition = definition(Condition.above(CLOSE, OPEN));
    Plan plan = StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
    assertEquals(
        List.of(
            new Explanation.Flip(OPEN, 12, Math.nextDown(9.0)),
            new Explanation.Flip(CLOSE, 9, Math.nextUp(12.0))),
        new Explainer(plan, Feeds.of(bars)).explain(0, Decision.ENTER_LONG).flips());
  }

  @Test
  void aBandIsReachedFromOutsideThoughItIsNarrow() {
    Condition band =
        new Condition.Signal("in_band", Map.of(), List.of(CLOSE, constant(99), constant(99.5)));
    assertEquals(List.of(new Explanation.Flip(CLOSE, 9, 99)), explain(band, 0, 9).flips());
    assertEquals(List.of(new Explanation.Flip(CLOSE, 200, 99.5)), explain(band, 0, 200).flips());
  }

  @Test
  void rowsOfNestedClocksAreSeenThroughThem() {
    // The five-minute bar of minutes 0 to 4 saw the ten-minute-old close 1; the base is at 9 now.
    Source five = new Source(Source.TRADED, Timeframe.FIVE_MINUTES);
    Source base = new Source(Source.TRADED, Timeframe.ONE_MINUTE);
    Condition nested =
        new Condition.At(five, new Condition.At(base, Condition.above(CLOSE, constant(5))));
    Explanation why = explain(nested, 6, 1, 1, 1, 1, 1, 9, 9);
    Explanation.Row inner = why.root().parts().get(0).parts().get(0);
    assertEquals(Truth.FALSE, why.root().truth());
    assertEquals(Truth.FALSE, inner.truth());
    assertEquals(1, inner.values().get(0).value());
  }

  @Test
  void unknownIsShownAsUnknown() {
    Condition average = Condition.above(sma(3), constant(1));
    Explanation why = explain(average, 1, 5, 5, 5);
    assertEquals(Truth.UNKNOWN, why.root().truth());
    assertTrue(Double.isNaN(why.root().values().get(0).value()));
  }

  @Test
  void whatItSaysIsWhatThePlanDidOnEveryBar() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 20; round++) {
      BarSeries bars = Bars.walk(random.split(), 3000);
      StrategyDefinition definition = definition(random(random, 3));
      Plan plan = StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
      Mask mask = plan.evaluate(bars).entryLong();
      Explainer explainer = new Explainer(plan, Feeds.of(bars));
      for (int n = 0; n < 150; n++) {
        int bar = random.nextInt(bars.size());
        Explanation why = explainer.explain(bar, Decision.ENTER_LONG);
        assertEquals(mask.isTrue(bar), why.isMade());
        assertEquals(mask.isKnown(bar), why.root().truth().isKnown());
        // Asking twice gives the same: trials leave no trace.
        assertEquals(why, explainer.explain(bar, Decision.ENTER_LONG));
      }
    }
  }

  @Test
  void barsChangedAsItSaysTurnTheDecision() {
    SplittableRandom random = new SplittableRandom(11);
    int tried = 0;
    for (int round = 0; round < 300; round++) {
      double[] opens = prices(random, 60);
      double[] closes = prices(random, 60);
      StrategyDefinition definition = definition(fieldsOnly(random, 2));
      Plan plan = StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
      BarSeries bars = Bars.of(opens, closes);
      Explanation why = new Explainer(plan, Feeds.of(bars)).explain(59, Decision.ENTER_LONG);
      List<List<Explanation.Flip>> answers = new java.util.ArrayList<>();
      why.flips().forEach(flip -> answers.add(List.of(flip)));
      if (!why.pair().isEmpty()) {
        answers.add(why.pair());
      }
      for (List<Explanation.Flip> answer : answers) {
        double[] newOpens = opens.clone();
        double[] newCloses = closes.clone();
        for (Explanation.Flip flip : answer) {
          (flip.operand().equals(CLOSE) ? newCloses : newOpens)[59] = flip.to();
        }
        assertEquals(
            !why.isMade(), plan.evaluate(Bars.of(newOpens, newCloses)).entryLong().isTrue(59));
        tried++;
      }
    }
    assertTrue(tried > 200, "only " + tried + " answers were tried");
  }

  @Test
  void everyBarOf200StrategiesIsExplainedAsItWasAndTurnsAsItSays() {
    SplittableRandom random = new SplittableRandom(200);
    int tried = 0;
    for (int round = 0; round < 200; round++) {
      double[] opens = prices(random, 40);
      double[] closes = prices(random, 40);
      StrategyDefinition definition = definition(fieldsOnly(random, random.nextInt(1, 4)));
      Plan plan = StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
      BarSeries bars = Bars.of(opens, closes);
      Mask mask = plan.evaluate(bars).entryLong();
      Explainer explainer = new Explainer(plan, Feeds.of(bars));
      for (int bar = 0; bar < bars.size(); bar++) {
        Explanation why = explainer.explain(bar, Decision.ENTER_LONG);
        assertEquals(mask.isTrue(bar), why.isMade());
        for (Explanation.Flip flip : why.flips()) {
          double[] newOpens = Arrays.copyOf(opens, bar + 1);
          double[] newCloses = Arrays.copyOf(closes, bar + 1);
          (flip.operand().equals(CLOSE) ? newCloses : newOpens)[bar] = flip.to();
          assertEquals(
              !why.isMade(), plan.evaluate(Bars.of(newOpens, newCloses)).entryLong().isTrue(bar));
          tried++;
        }
      }
    }
    assertTrue(tried > 4_000, "only " + tried + " changes were tried");
  }

  private static double[] prices(SplittableRandom random, int size) {
    double[] prices = new double[size];
    for (int i = 0; i < size; i++) {
      prices[i] = 5 + random.nextInt(10);
    }
    return prices;
  }

  /// Conditions that read nothing but open and close, so that changing the bar changes nothing
  /// else.
  private static Condition fieldsOnly(SplittableRandom random, int depth) {
    if (depth == 0) {
      Operand left = random.nextBoolean() ? CLOSE : OPEN;
      Operand level = constant(5 + random.nextInt(10));
      return random.nextBoolean()
          ? Condition.above(left, level)
          : Condition.crossesAbove(left, level);
    }
    List<Condition> parts = List.of(fieldsOnly(random, depth - 1), fieldsOnly(random, depth - 1));
    return random.nextBoolean() ? Condition.all(parts) : Condition.any(parts);
  }

  @Test
  void conditionsOnLongerBarsAreShownWithTheirOwnValues() {
    Condition hourly =
        new Condition.At(
            new Source(Source.TRADED, Timeframe.FIVE_MINUTES),
            Condition.above(CLOSE, constant(10)));
    // Five-minute bar closes at 12 with minute 4 (known from then on); minutes 0 to 3 know none.
    Explanation early = explain(hourly, 3, 9, 9, 9, 9, 12, 1, 1);
    assertEquals(Truth.UNKNOWN, early.root().truth());
    Explanation later = explain(hourly, 5, 9, 9, 9, 9, 12, 1, 1);
    assertTrue(later.isMade());
    assertEquals(12, later.root().parts().get(0).values().get(0).value());
  }

  private static Condition random(SplittableRandom random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      Operand left = random.nextBoolean() ? CLOSE : sma(random.nextInt(1, 20));
      Operand right = random.nextBoolean() ? OPEN : sma(random.nextInt(1, 40));
      return switch (random.nextInt(3)) {
        case 0 -> Condition.above(left, right);
        case 1 -> Condition.crossesAbove(left, right);
        default ->
            new Condition.At(
                new Source(Source.TRADED, Timeframe.FIVE_MINUTES), Condition.above(left, right));
      };
    }
    List<Condition> parts =
        List.of(random(random, depth - 1), random(random, depth - 1), random(random, depth - 1));
    return switch (random.nextInt(3)) {
      case 0 -> Condition.all(parts);
      case 1 -> Condition.any(parts);
      default -> Condition.not(parts.getFirst());
    };
  }

  private static Explanation explain(Condition condition, int bar, double... closes) {
    StrategyDefinition definition = definition(condition);
    Plan plan = StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
    return new Explainer(plan, Feeds.of(Bars.flat(closes))).explain(bar, Decision.ENTER_LONG);
  }

  private static StrategyDefinition definition(Condition entry) {
    return new StrategyDefinition(
        "test", "Test", "", List.of(), entry, StrategyDefinition.NEVER, new Sizing.AllIn());
  }

  private static Condition all(Condition... parts) {
    return Condition.all(List.of(parts));
  }

  private static Condition above(double level) {
    return Condition.above(CLOSE, constant(level));
  }

  private static Operand constant(double value) {
    return new Operand.Constant(new Scalar.Literal(value));
  }

  private static Operand sma(int length) {
    return new Operand.Indicator(
        "sma", Map.of("length", new Scalar.Literal(length)), List.of(CLOSE), "sma");
  }
}
