package candlewright.core.strategy.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.Setting;
import candlewright.core.market.BarSeries;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.CanonicalText;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.LookAhead;
import candlewright.core.strategy.plan.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of every template on every generated market that it can run on.
class TemplateDecisionsTest {
  private static final int SIZE = 4_000;

  /// The first bar on which some may enter although not everything is known yet.
  ///
  /// A vote is known once the votes still out cannot change it. Of the five of `majority-vote` the
  /// third is known on bar 49 (RSI on 14, MACD on 33, both averages of 50 on 49), of the five of
  /// `weighted-multi-signal` on bar 19 (RSI on 14, volume and bands of 20 on 19). The squeeze of 20
  /// bars is known on bar 20, its momentum, which is not asked for, later. The narrowest range of 7
  /// is known on bar 6 and may be followed by a breakout on the next. The average of the stochastic
  /// is known on bar 17 (13 + 2 + 2) and may be crossed on the next, having been low on either.
  static final Map<String, Integer> FIRST_BAR =
      Map.of(
          "majority-vote",
          49,
          "weighted-multi-signal",
          19,
          "squeeze-breakout",
          20,
          "narrow-range-breakout",
          7,
          "stochastic-reversion",
          18);

  private static Stream<String> names() {
    return Templates.list().stream().map(Template::name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void nothingIsEnteredWhileItMayBeUnknown(String name) {
    onEachMarket(
        name,
        (plan, feeds) -> {
          int warmUp = plan.warmUp(feeds.traded().timeframe());
          assertTrue(warmUp < SIZE);
          int first = Objects.requireNonNullElse(FIRST_BAR.get(name), warmUp);
          assertTrue(first <= warmUp, name);
          assertEquals(List.of(), Decisions.of(plan, feeds).entries(first), name);
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void everySideThatItHasIsEnteredSomewhere(String name) {
    StrategyDefinition definition = Templates.named(name);
    int longs = 0;
    int shorts = 0;
    for (Timeframe timeframe : GeneratedMarkets.suited(definition)) {
      Feeds feeds = GeneratedMarkets.feeds(definition, timeframe, 7, SIZE);
      Decisions decisions = Decisions.of(Decisions.plan(definition, Map.of()), feeds);
      for (int i = 0; i < SIZE; i++) {
        longs += decisions.entersLong(i) ? 1 : 0;
        shorts += decisions.entersShort(i) ? 1 : 0;
      }
    }
    assertTrue(longs > 0, name + " never goes long");
    boolean goesShort = !definition.entryShort().equals(StrategyDefinition.NEVER);
    assertEquals(goesShort, shorts > 0, name + " goes short " + shorts + " times");
  }

  @ParameterizedTest
  @MethodSource("names")
  void laterBarsChangeNothing(String name) {
    SplittableRandom random = new SplittableRandom(11);
    onEachMarket(
        name,
        (plan, feeds) -> {
          Decisions whole = Decisions.of(plan, feeds);
          for (int round = 0; round < 5; round++) {
            int cut = random.nextInt(1, SIZE);
            Decisions part = Decisions.of(plan, until(feeds, cut));
            assertEquals(-1, whole.firstDifference(part, cut), name + " cut at " + cut);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void nothingLooksAhead(String name) {
    int[] bars = new SplittableRandom(13).ints(12, 1, SIZE).toArray();
    onEachMarket(
        name, (plan, feeds) -> assertEquals(List.of(), LookAhead.check(plan, feeds, bars), name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyParameterMatters(String name) {
    StrategyDefinition definition = Templates.named(name);
    Map<String, Boolean> changes = new HashMap<>();
    for (Parameter parameter : definition.parameters()) {
      Setting setting = parameter.setting();
      for (double value : List.of(setting.minimum(), setting.maximum())) {
        Map<String, Double> chosen = Map.of(setting.name(), value);
        assertEquals(
            value == setting.defaultValue(),
            CanonicalText.of(definition, ParameterValues.of(definition, chosen))
                .equals(CanonicalText.of(definition, ParameterValues.of(definition, Map.of()))),
            name + " " + chosen);
        changes.merge(setting.name(), changesDecisions(definition, chosen), Boolean::logicalOr);
      }
    }
    Set<String> expected = Parts.parametersOfDecisions(definition);
    changes.forEach((parameter, changed) ->
        assertEquals(expected.contains(parameter), changed, name + " " + parameter));
  }

  private static boolean changesDecisions(
      StrategyDefinition definition, Map<String, Double> chosen) {
    for (Timeframe timeframe : GeneratedMarkets.suited(definition)) {
      Feeds feeds = GeneratedMarkets.feeds(definition, timeframe, 7, 2_000);
      Decisions usual = Decisions.of(Decisions.plan(definition, Map.of()), feeds);
      Decisions other = Decisions.of(Decisions.plan(definition, chosen), feeds);
      if (usual.firstDifference(other, 2_000) >= 0) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aPairIsUnknownWhileItsHedgeIsStale() {
    StrategyDefinition pairs = Templates.named("pairs-ratio");
    Feeds whole = GeneratedMarkets.feeds(pairs, Timeframe.ONE_HOUR, 7, SIZE);
    Plan plan = Decisions.plan(pairs, Map.of());
    Decisions before = Decisions.of(plan, whole);
    List<Integer> entries = before.entries(SIZE);
    int last = entries.get(entries.size() / 2);
    // The hedge's last bar closes with bar `last`; stale after three bars, from last + 4 on.
    Map<String, BarSeries> halted = new HashMap<>();
    whole
        .roles()
        .forEach((role, bars) ->
            halted.put(role, bars.slice(new TimeRange(Long.MIN_VALUE, bars.openTime(last + 1)))));
    Decisions after = Decisions.of(plan, new Feeds(whole.traded(), halted));
    assertEquals(-1, before.firstDifference(after, last + 1));
    assertEquals("????", after.on(last + 4));
    assertEquals("????", after.on(SIZE - 1));
    assertNotEquals("????", after.on(last));
  }

  @Test
  void aPullbackRunsOnEveryTimeframeThatBuildsQuarterHours() {
    StrategyDefinition pullback = Templates.named("pullback-in-trend");
    for (Timeframe timeframe :
        List.of(
            Timeframe.ONE_MINUTE,
            Timeframe.THREE_MINUTES,
            Timeframe.FIVE_MINUTES,
            Timeframe.FIFTEEN_MINUTES)) {
      int size = (int) (Timeframe.ONE_DAY.millis() / timeframe.millis()) * 30;
      Feeds feeds = GeneratedMarkets.feeds(pullback, timeframe, 7, size);
      assertFalse(
          Decisions.of(Decisions.plan(pullback, Map.of()), feeds).entries(size).isEmpty(),
          timeframe.code());
    }
  }

  private interface Check {
    void on(Plan plan, Feeds feeds);
  }

  private static void onEachMarket(String name, Check check) {
    StrategyDefinition definition = Templates.named(name);
    Plan plan = Decisions.plan(definition, Map.of());
    for (Timeframe timeframe : GeneratedMarkets.suited(definition)) {
      check.on(plan, GeneratedMarkets.feeds(definition, timeframe, 7, SIZE));
    }
  }

  /// Only what was there when bar `cut` of the traded instrument opened.
  static Feeds until(Feeds feeds, int cut) {
    TimeRange range = new TimeRange(Long.MIN_VALUE, feeds.traded().openTime(cut));
    Map<String, BarSeries> roles = new HashMap<>();
    feeds.roles().forEach((role, bars) -> roles.put(role, bars.slice(range)));
    return new Feeds(feeds.traded().slice(range), roles);
  }
}
