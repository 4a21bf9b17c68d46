package candlewright.core.strategy.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candlewright.core.indicator.BarField;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.CanonicalText;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Delay;
import candlewright.core.strategy.NamedOperand;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Seeds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClocksTest {
  private static final Operand CLOSE = new Operand.Field(BarField.CLOSE);
  private static final Source FIVE = new Source(Source.TRADED, Timeframe.FIVE_MINUTES);
  private static final Source OTHER = new Source("other", null);

  @Test
  void aLongerBarIsSeenFromTheBarThatClosesWithItOn() {
    // Minutes 0-4 make the first five-minute bar, closing at 14: minute 4 is the first to see it.
    double[] closes = {10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20};
    assertMask("????TTTTTFF", above(at(FIVE, CLOSE), 13, 15), closes);
  }

  @Test
  void indicatorsOfLongerBarsAreFedThoseBarsOnly() {
    double[] closes = new double[16];
    for (int i = 0; i < closes.length; i++) {
      closes[i] = i;
    }
    // Five-minute closes are 4, 9 and 14: their mean of two is 6.5 from minute 9 on, 11.5 from 14.
    Operand mean = at(FIVE, sma(2));
    assertMask("?????????TTTTTFF", above(mean, 6, 7), closes);
  }

  @Test
  void aConditionOnLongerBarsIsJudgedOnThem() {
    // Five-minute closes 4, 9, 3: rises over the first, so that close is above the mean of two.
    double[] closes = {0, 0, 0, 0, 4, 0, 0, 0, 0, 9, 0, 0, 0, 0, 3, 0};
    Condition rising = new Condition.At(FIVE, Condition.above(CLOSE, sma(2)));
    assertMask("?????????TTTTTFF", rising, closes);
  }

  @Test
  void anotherInstrumentIsSeenAsOfItsLastBarAndUnknownOnceStale() {
    BarSeries traded = Bars.flat(1, 1, 1, 1, 1, 1);
    // Bars at minutes 1 and 2 only; stale after 2 bars: known until minute 4 closes.
    BarSeries other = minutes("ETHUSDT.TEST", new int[] {1, 2}, new double[] {5, 7});
    Condition condition = above(at(OTHER, CLOSE), 4, 6);
    Mask mask = plan(condition).evaluate(new Feeds(traded, Map.of("other", other))).entryLong();
    assertEquals("?TFFF?", text(mask));
  }

  @Test
  void aLongerBarOfAnotherInstrumentIsFinalAtItsCloseWhetherOrNotItTradesAgain() {
    BarSeries traded = Bars.flat(1, 1, 1, 1, 1, 1);
    BarSeries other = minutes("ETHUSDT.TEST", new int[] {0, 1, 2, 3}, new double[] {9, 9, 9, 5});
    Source five = new Source("other", Timeframe.FIVE_MINUTES);
    Mask mask =
        plan(above(at(five, CLOSE), 4, 6))
            .evaluate(new Feeds(traded, Map.of("other", other)))
            .entryLong();
    assertEquals("????TT", text(mask));
  }

  @Test
  void theWarmUpCountsTheBarsOfTheOtherClock() {
    // The first five-minute bar is known with minute 4, the mean of two of them with minute 9.
    assertEquals(4, plan(above(at(FIVE, CLOSE), 0, 1)).warmUp(Timeframe.ONE_MINUTE));
    assertEquals(9, plan(above(at(FIVE, sma(2)), 0, 1)).warmUp(Timeframe.ONE_MINUTE));
    Condition whole = new Condition.At(FIVE, Condition.above(CLOSE, sma(2)));
    assertEquals(9, plan(whole).warmUp(Timeframe.ONE_MINUTE));
  }

  @Test
  void whatARoleMayBeStaleByIsPartOfTheText() {
    StrategyDefinition definition = definition(above(at(OTHER, CLOSE), 0, 1), List.of());
    assertEquals(
        "long: enter all(above(close@other~2, 0), above(1, close@other~2)); exit never; size"
            + " all-in",
        CanonicalText.of(definition));
  }

  @Test
  void anAdaptiveSettingIsNotTheSameTextAsAFixedOne() {
    Operand adaptive =
        new Operand.Indicator(
            "sma", Map.of(), Map.of("length", constant(3)), List.of(CLOSE), "sma");
    assertEquals(
        "long: enter above(sma(close, length:=3)[sma], sma(close, length=3)[sma]); exit never;"
            + " size all-in",
        CanonicalText.of(definition(Condition.above(adaptive, sma(3)), List.of())));
  }

  @Test
  void namedOperandsAreWorkedOutWhereTheyAreUsed() {
    StrategyDefinition definition =
        definition(
            Condition.above(at(FIVE, new Operand.Named("mean")), constant(6)),
            List.of(new NamedOperand("mean", sma(2), "")));
    Plan plan = StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
    double[] closes = new double[12];
    for (int i = 0; i < closes.length; i++) {
      closes[i] = i;
    }
    assertEquals("?????????TTT", text(plan.evaluate(Bars.flat(closes)).entryLong()));
  }

  @Test
  void laterBarsNeverChangeWhatWasSeen() {
    Condition condition =
        Condition.any(
            List.of(
                Condition.crossesAbove(at(FIVE, sma(3)), sma(4)),
                new Condition.At(
                    new Source("other", Timeframe.ONE_HOUR), Condition.above(CLOSE, sma(2))),
                Condition.not(Condition.above(at(OTHER, CLOSE), at(FIVE, CLOSE)))));
    Plan plan = plan(condition);
    Seeds.forEach(
        20,
        random -> {
          BarSeries traded = Bars.walk(random.split(), 3000);
          BarSeries other = Bars.walk(random.split(), 3000);
          Mask whole = plan.evaluate(new Feeds(traded, Map.of("other", other))).entryLong();
          int cut = random.nextInt(1, 3000);
          TimeRange range = new TimeRange(Long.MIN_VALUE, Bars.START + cut * 60_000L);
          Mask part =
              plan.evaluate(new Feeds(traded.slice(range), Map.of("other", other.slice(range))))
                  .entryLong();
          for (int i = 0; i < cut; i++) {
            assertEquals(whole.isKnown(i), part.isKnown(i), "bar " + i + " cut " + cut);
            assertEquals(whole.isTrue(i), part.isTrue(i), "bar " + i + " cut " + cut);
          }
        });
  }

  @Test
  void barsThatCannotBeHadAreRefusedWithTheReason() {
    assertMessage(
        "the strategy reads the role 'other', for which no instrument was given; name one for it",
        () -> plan(above(at(OTHER, CLOSE), 0, 1)).evaluate(Bars.flat(1)));
    BarSeries hours = minutes("ETHUSDT.TEST", new int[] {1}, new double[] {1}, Timeframe.ONE_HOUR);
    assertMessage(
        "the strategy reads 5m bars, which cannot be built from 1h bars of ETHUSDT.TEST",
        () -> plan(above(at(FIVE, CLOSE), 0, 1)).evaluate(hours));
    Source unknown = new Source("othr", null);
    assertMessage(
        "no instrument of the universe has the role 'othr': did you mean 'other'?",
        () -> plan(above(at(unknown, CLOSE), 0, 1)));
  }

  private static void assertMask(String expected, Condition condition, double... closes) {
    assertEquals(expected, text(plan(condition).evaluate(Bars.flat(closes)).entryLong()));
  }

  private static String text(Mask mask) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < mask.size(); i++) {
      text.append(!mask.isKnown(i) ? '?' : mask.isTrue(i) ? 'T' : 'F');
    }
    return text.toString();
  }

  private static void assertMessage(String expected, org.junit.jupiter.api.function.Executable e) {
    assertEquals(expected, assertThrows(IllegalArgumentException.class, e).getMessage());
  }

  /// True where the operand is between two numbers.
  private static Condition above(Operand operand, double least, double most) {
    return Condition.all(
        List.of(
            Condition.above(operand, constant(least)), Condition.above(constant(most), operand)));
  }

  private static Operand at(Source source, Operand operand) {
    return new Operand.At(source, operand);
  }

  private static Operand constant(double value) {
    return new Operand.Constant(new Scalar.Literal(value));
  }

  private static Operand sma(int length) {
    return new Operand.Indicator(
        "sma", Map.of("length", new Scalar.Literal(length)), List.of(CLOSE), "sma");
  }

  private static Plan plan(Condition entry) {
    StrategyDefinition definition = definition(entry, List.of());
    return StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
  }

  private static StrategyDefinition definition(Condition entry, List<NamedOperand> operands) {
    return new StrategyDefinition(
        "test",
        "Test",
        "",
        List.of(),
        new Universe(List.of(), List.of(new Universe.Role("other", null, 2, Delay.NONE, ""))),
        null,
        operands,
        StrategyDefinition.ALWAYS,
        entry,
        StrategyDefinition.NEVER,
        StrategyDefinition.NEVER,
        StrategyDefinition.NEVER,
        null,
        List.of(),
        new Sizing.AllIn(),
        List.of());
  }

  private static BarSeries minutes(String id, int[] minutes, double[] prices) {
    return minutes(id, minutes, prices, Timeframe.ONE_MINUTE);
  }

  private static BarSeries minutes(
      String id, int[] positions, double[] prices, Timeframe timeframe) {
    BarColumns columns = new BarColumns(positions.length);
    for (int i = 0; i < positions.length; i++) {
      columns.add(
          Bars.START + positions[i] * timeframe.millis(),
          prices[i],
          prices[i],
          prices[i],
          prices[i],
          1);
    }
    return BarSeries.of(
        new SeriesKey(InstrumentId.parse(id), timeframe), ContinuousCalendar.UTC, columns);
  }
}
