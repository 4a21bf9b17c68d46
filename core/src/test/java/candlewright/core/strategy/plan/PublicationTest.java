package candlewright.core.strategy.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import candlewright.core.indicator.BarField;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.SessionCalendar;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Roles whose bars are published after their close.
class PublicationTest {
  private static final Operand CLOSE = new Operand.Field(BarField.CLOSE);
  private static final Source OTHER = new Source("other", null);
  private static final Source FIVE = new Source("other", Timeframe.FIVE_MINUTES);

  /// Stale after so many bars that nothing ever is.
  private static final int NEVER = 1_000_000;

  @Test
  void aBarIsSeenFromTheVeryMomentOfItsPublicationOn() {
    // The close of minute 0 is known at minute 1 and published at minute 3, when minute 2 closes.
    assertSeen("? ? 1 2 3 4", "2m", NEVER, OTHER, minutes(0, 6));
  }

  @Test
  void withoutADelayItIsSeenAtItsClose() {
    assertSeen("1 2 3 4 5 6", "", NEVER, OTHER, minutes(0, 6));
  }

  @Test
  void aLongerBarIsPublishedAsMuchAfterItsOwnClose() {
    // Minutes 0 to 4 make the bar that closes at minute 5 and is published when minute 6 closes.
    assertSeen("? ? ? ? ? ? 5 5 5 5 5 10 10", "2m", NEVER, FIVE, minutes(0, 12));
  }

  @Test
  void aLongerBarWhoseLastMinutesAreMissingIsNotPublishedEarlier() {
    // The other instrument trades in minutes 0 and 1 only.
    assertSeen("? ? ? ? ? ? 2 2 2", "2m", NEVER, FIVE, minutes(0, 1));
  }

  @Test
  void aDelayLongerThanStalenessDoesNotHideWhatKeepsComing() {
    // Bar n closes at n + 1 and is published at n + 11, always before the next one is due.
    assertSeen("? ? ? ? ? ? ? ? ? ? 1 2 3 4", "10m", 1, OTHER, minutes(0, 20));
  }

  @Test
  void aValueIsStaleOnceTheBarAfterItShouldHaveBeenPublished() {
    // The last bar is that of minute 2: published at 7, seen until minute 4 is due at 5 + 4 = 9.
    assertSeen("? ? ? ? 1 2 3 3 3 ? ?", "4m", 2, OTHER, minutes(0, 2));
    // The longer bars: 5 to 9 is published at 14, the one after the next is due at 20 + 4 = 24.
    assertSeen(
        "? ? ? ? ? ? ? ? 5 5 5 5 5 10 10 10 10 10 10 10 10 10 10 10 ? ?",
        "4m",
        2,
        FIVE,
        minutes(0, 9));
  }

  @Test
  void delaysRunByTheClockWhileTheMarketIsClosed() {
    // Friday 5 January 2024 closes at 21:00 UTC. Twelve hours later, Saturday 9:00, it is
    // published: the first day of the round-the-clock market that closes after that is Saturday's.
    BarColumns friday = new BarColumns(1);
    friday.add(SessionCalendar.US_EQUITIES.dayOpen(LocalDate.of(2024, 1, 5)), 7, 7, 7, 7, 1);
    BarSeries other = series("SPY.TEST", Timeframe.ONE_DAY, SessionCalendar.US_EQUITIES, friday);
    BarColumns days = new BarColumns(6);
    for (int i = 0; i < 6; i++) {
      days.add(
          Instant.parse("2024-01-04T00:00:00Z").toEpochMilli() + i * 86_400_000L, 1, 1, 1, 1, 1);
    }
    BarSeries traded = series("BTCUSDT.TEST", Timeframe.ONE_DAY, ContinuousCalendar.UTC, days);
    // Thursday to Tuesday. Monday's bar is due on Tuesday at 9:00: unknown when Tuesday closes.
    assertEquals("? 7 7 7 ? ?", seen(traded, other, OTHER, Delay.NONE, 1));
    assertEquals("? ? 7 7 7 ?", seen(traded, other, OTHER, delay("12h"), 1));
  }

  @Test
  void nothingUnpublishedChangesADecision() {
    Seeds.forEach(
        60,
        random -> {
          int size = 1500;
          Delay delay = new Delay(random.nextInt(0, 200));
          int stale = random.nextInt(1, 40);
          Plan plan = plan(mixed(), new Universe.Role("other", null, stale, delay, ""));
          BarSeries traded = Bars.walk(random.split(), size);
          BarSeries other = Bars.walk(random.split(), size);
          Mask whole = plan.evaluate(new Feeds(traded, Map.of("other", other))).entryLong();
          int bar = random.nextInt(size);
          long now = traded.knownAt(bar);
          BarSeries changed =
              changedAfter(other, now - delay.millis(), Bars.walk(random.split(), size));
          Mask late = plan.evaluate(new Feeds(traded, Map.of("other", changed))).entryLong();
          TimeRange published = new TimeRange(Long.MIN_VALUE, now - delay.millis());
          TimeRange closed = new TimeRange(Long.MIN_VALUE, now);
          Mask then =
              plan.evaluate(
                      new Feeds(traded.slice(closed), Map.of("other", other.slice(published))))
                  .entryLong();
          for (int i = 0; i <= bar; i++) {
            assertEquals(text(whole, i), text(late, i), "bar " + i + " of " + bar);
            assertEquals(text(whole, i), text(then, i), "bar " + i + " of " + bar);
          }
        });
  }

  @Test
  void readingARoleWithoutItsDelayIsALeakThatIsNamed() {
    Operand read = new Operand.At(OTHER, CLOSE);
    Operand averaged = new Operand.At(FIVE, sma(3));
    Universe.Role late = new Universe.Role("other", null, 5, delay("30m"), "");
    Universe.Role early = new Universe.Role("other", null, 5, Delay.NONE, "");
    Feeds feeds =
        new Feeds(
            Bars.walk(new SplittableRandom(3), 3000),
            Map.of("other", Bars.walk(new SplittableRandom(4), 3000)));
    int[] bars = new SplittableRandom(5).ints(25, 100, 3000).toArray();
    for (Operand operand : List.of(read, averaged)) {
      Condition condition = Condition.above(CLOSE, operand);
      List<LookAhead.Finding> findings =
          LookAhead.check(plan(condition, early), feeds, List.of(late), bars);
      assertFalse(findings.isEmpty());
      findings.forEach(finding -> assertEquals(operand, finding.part()));
      assertEquals(List.of(), LookAhead.check(plan(condition, late), feeds, bars));
      assertEquals(List.of(), LookAhead.check(plan(condition, early), feeds, bars));
    }
  }

  @Test
  void explanationsNameTheBarThatWasSeenAndSinceWhenItWasKnown() {
    Operand ratio = new Operand.Arithmetic(Operand.Function.DIVIDE, List.of(CLOSE, other(OTHER)));
    StrategyDefinition definition =
        definition(
            Condition.all(
                List.of(
                    Condition.above(new Operand.Named("ratio"), constant(0)),
                    new Condition.At(FIVE, Condition.above(CLOSE, constant(0))),
                    Condition.above(ratio, constant(0)))),
            List.of(new NamedOperand("ratio", ratio, "")),
            new Universe.Role("other", null, NEVER, delay("2m"), ""));
    Plan plan = StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
    BarSeries traded = Bars.flat(1, 1, 1, 1, 1, 1, 1, 1, 1);
    Explainer explainer =
        new Explainer(plan, new Feeds(traded, Map.of("other", other(minutes(0, 8)))));
    // When minute 6 closes, at 7, minute 4 is published, and the five minutes from 0 to 4.
    assertEquals(
        List.of(
            new Explanation.Sighting(OTHER, new Explanation.Seen(minute(4), minute(7))),
            new Explanation.Sighting(FIVE, new Explanation.Seen(minute(0), minute(7)))),
        explainer.explain(6, Decision.ENTER_LONG).sightings());
    assertEquals(
        List.of(
            new Explanation.Sighting(OTHER, new Explanation.Seen(minute(3), minute(6))),
            new Explanation.Sighting(FIVE, null)),
        explainer.explain(5, Decision.ENTER_LONG).sightings());
    assertEquals(List.of(), explainer.explain(6, Decision.EXIT_LONG).sightings());
  }

  @Test
  void theDelayIsPartOfTheTextAndOfTheWarmUp() {
    Condition condition = Condition.above(other(FIVE), constant(0));
    Plan late = plan(condition, new Universe.Role("other", null, 2, delay("36h"), ""));
    assertEquals(
        "long: enter above(close@other:5m~2+36h, 0); exit never; size all-in",
        CanonicalText.of(late.definition()));
    // Four more minutes until the first five have passed, and 36 times 60.
    assertEquals(4 + 36 * 60, late.warmUp(Timeframe.ONE_MINUTE));
    Plan early = plan(condition, new Universe.Role("other", null, 2, Delay.NONE, ""));
    assertEquals(
        "long: enter above(close@other:5m~2, 0); exit never; size all-in",
        CanonicalText.of(early.definition()));
    assertEquals(4, early.warmUp(Timeframe.ONE_MINUTE));
  }

  /// What the role is read by, alone and under what remembers.
  private static Condition mixed() {
    return Condition.any(
        List.of(
            Condition.crossesAbove(CLOSE, other(OTHER)),
            Condition.above(CLOSE, new Operand.At(FIVE, sma(3))),
            new Condition.At(
                new Source("other", Timeframe.FIFTEEN_MINUTES), Condition.above(CLOSE, sma(2))),
            Condition.not(
                new Condition.At(
                    OTHER,
                    Condition.above(
                        CLOSE,
                        new Operand.At(
                            new Source(Source.TRADED, Timeframe.FIVE_MINUTES), CLOSE))))));
  }

  /// Checks what is seen on each traded minute; the other instrument's closes count from 1.
  private static void assertSeen(
      String expected, String delay, int stale, Source source, int[] minutes) {
    int size = expected.split(" ", -1).length;
    double[] prices = new double[size];
    Arrays.fill(prices, 1);
    assertEquals(expected, seen(Bars.flat(prices), other(minutes), source, delay(delay), stale));
  }

  private static String seen(
      BarSeries traded, BarSeries other, Source source, Delay delay, int stale) {
    Condition condition = Condition.above(other(source), constant(0));
    Plan plan = plan(condition, new Universe.Role("other", null, stale, delay, ""));
    Explainer explainer = new Explainer(plan, new Feeds(traded, Map.of("other", other)));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < traded.size(); i++) {
      double value = explainer.explain(i, Decision.ENTER_LONG).root().values().getFirst().value();
      text.append(i == 0 ? "" : " ").append(Double.isNaN(value) ? "?" : "" + (long) value);
    }
    return text.toString();
  }

  /// The same bars as long as they have closed by then, those of another series from there on.
  private static BarSeries changedAfter(BarSeries bars, long time, BarSeries others) {
    BarColumns columns = new BarColumns(bars.size());
    for (int i = 0; i < bars.size(); i++) {
      columns.add((bars.knownAt(i) <= time ? bars : others).bar(i));
    }
    return BarSeries.of(bars.key(), bars.calendar(), columns);
  }

  private static char text(Mask mask, int i) {
    return !mask.isKnown(i) ? '?' : mask.isTrue(i) ? 'T' : 'F';
  }

  private static long minute(int n) {
    return Bars.START + n * 60_000L;
  }

  private static int[] minutes(int first, int last) {
    return IntStream.rangeClosed(first, last).toArray();
  }

  /// Bars whose closes count from 1.
  private static BarSeries other(int... minutes) {
    BarColumns columns = new BarColumns(minutes.length);
    for (int i = 0; i < minutes.length; i++) {
      columns.add(minute(minutes[i]), i + 1, i + 1, i + 1, i + 1, 1);
    }
    return series("ETHUSDT.TEST", Timeframe.ONE_MINUTE, ContinuousCalendar.UTC, columns);
  }

  private static BarSeries series(
      String id, Timeframe timeframe, Calendar calendar, BarColumns columns) {
    return BarSeries.of(new SeriesKey(InstrumentId.parse(id), timeframe), calendar, columns);
  }

  private static Operand other(Source source) {
    return new Operand.At(source, CLOSE);
  }

  private static Delay delay(String text) {
    return text.isEmpty() ? Delay.NONE : Objects.requireNonNull(Delay.find(text));
  }

  private static Operand constant(double value) {
    return new Operand.Constant(new Scalar.Literal(value));
  }

  private static Operand sma(int length) {
    return new Operand.Indicator(
        "sma", Map.of("length", new Scalar.Literal(length)), List.of(CLOSE), "sma");
  }

  private static Plan plan(Condition entry, Universe.Role role) {
    StrategyDefinition definition = definition(entry, List.of(), role);
    return StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
  }

  private static StrategyDefinition definition(
      Condition entry, List<NamedOperand> operands, Universe.Role role) {
    return new StrategyDefinition(
        "test",
        "Test",
        "",
        List.of(),
        new Universe(List.of(), List.of(role)),
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
}
