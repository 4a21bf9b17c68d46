package candlewright.backtest.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import candlewright.backtest.simulate.MarketData;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.testkit.Currencies;
import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarSeries;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.testkit.Bars;
import candlewright.core.trading.FeeRate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunInputsTest {
  private static final long DAY = 86_400_000L;
  private static final StrategyDefinition DEFINITION =
      Currencies.plan("sizing: {fixed_quantity: 1}\n").definition();

  private static MarketData data(String id, Timeframe timeframe, double before, double after) {
    BarSeries bars =
        Currencies.flat(id, timeframe, before, 0, before, 0, before, 0, after, 0, after, 0);
    return MarketData.of(Currencies.share(bars.instrument(), "USD"), Feeds.of(bars));
  }

  /// Returns what is said of a split after three days at one price, null if nothing is.
  private static @Nullable String split(double before, double after, long shares, long old) {
    MarketData data = data("ABC.TEST", Timeframe.ONE_DAY, before, after);
    Split split = new Split(Bars.START + 3 * DAY, shares, old);
    return refusal(
        data.withActions(new CorporateActions(data.instrument().id(), List.of(), List.of(split))));
  }

  private static @Nullable String refusal(MarketData... data) {
    try {
      run(DEFINITION, Long.MIN_VALUE, data);
      return null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  private static Run run(StrategyDefinition definition, long from, MarketData... data) {
    return Run.of(
        definition,
        ParameterValues.of(definition, Map.of()),
        List.of(data),
        from,
        SimulationSettings.usual(1_000_00000000L, new FeeRate(0), 0));
  }

  @Test
  void instrumentsOfARunAreNamedOnceAndOfOneTimeframe() {
    MarketData days = data("ABC.TEST", Timeframe.ONE_DAY, 10, 10);
    assertEquals("ABC.TEST is named twice. Name each instrument once.", refusal(days, days));
    assertEquals(
        "DEF.TEST 1h is of another timeframe than ABC.TEST 1d. All instruments of a run need bars"
            + " of one timeframe.",
        refusal(days, data("DEF.TEST", Timeframe.ONE_HOUR, 10, 10)));
    assertNull(refusal(days, data("DEF.TEST", Timeframe.ONE_DAY, 10, 10)));
  }

  @Test
  void aSplitThatThePricesDoNotShowIsRefusedEitherWay() {
    assertNull(split(100, 50, 2, 1));
    assertNotNull(split(50, 50, 2, 1));
    assertNull(split(10, 100, 1, 10));
    assertNotNull(split(100, 100, 1, 10));
    // Before the first open there is no price to compare with.
    MarketData days = data("ABC.TEST", Timeframe.ONE_DAY, 50, 50);
    Split first = new Split(Bars.START, 2, 1);
    assertNull(
        refusal(
            days.withActions(
                new CorporateActions(days.instrument().id(), List.of(), List.of(first)))));
    // An ordinary move may be as large.
    assertNull(split(100, 100, 5, 4));
  }

  @Test
  void indicatorsAreFedFromTheFirstBarWhereverTradingBegins() {
    StrategyDefinition average =
        Strategies.plan(
                """
                format: 1
                name: average
                entry_long: close > sma(3)
                exit_long: close < sma(3)
                sizing: {fixed_quantity: 1}
                """)
            .definition();
    Run run = run(average, Bars.START + 2 * DAY, data("ABC.TEST", Timeframe.ONE_DAY, 10, 10));
    assertEquals(Bars.START, run.fedFrom());
    assertEquals(Bars.START + 2 * DAY, run.bars().openTime(0));
    // Three bars are wanted for the first value, two of them came before.
    assertEquals(0, run.warmUp());
    assertEquals(
        2, run(average, Long.MIN_VALUE, data("ABC.TEST", Timeframe.ONE_DAY, 10, 10)).warmUp());
  }

  @Test
  void aRangeWithoutBarsIsRefused() {
    MarketData days = data("ABC.TEST", Timeframe.ONE_DAY, 10, 10);
    String said = null;
    try {
      run(DEFINITION, Bars.START + 5 * DAY, days);
    } catch (IllegalArgumentException e) {
      said = e.getMessage();
    }
    assertEquals(
        "ABC.TEST 1d has no bars in this range. Choose another range or import data first.", said);
  }
}
