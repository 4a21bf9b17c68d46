package candlewright.app.ui.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.settings.Preset;
import candlewright.backtest.simulate.ExitReason;
import candlewright.backtest.simulate.MarketData;
import candlewright.backtest.simulate.Refusal;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Decision;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What followed decisions on eight hours of prices that are worked through by hand.
class OrderPathTest {
  private static final long HOUR = Timeframe.ONE_HOUR.millis();

  /// Enters above 100 and leaves below 95: entered at the open of bar 2, left at that of bar 5.
  private static final String ABOVE =
      """
      format: 1
      name: above
      entry_long: close > 100
      exit_long: close < 95
      """;

  private static final double[] CLOSES = {90, 101, 104, 103, 94, 93, 92, 91};

  private static WhyRun why(String text) {
    StrategyDefinition definition =
        ((Reading.Read<StrategyDefinition>) StrategyText.readYaml(text)).value();
    BarColumns columns = new BarColumns(CLOSES.length);
    double open = CLOSES[0];
    for (int i = 0; i < CLOSES.length; i++) {
      columns.add(
          i * HOUR, open, Math.max(open, CLOSES[i]), Math.min(open, CLOSES[i]), CLOSES[i], 1e6);
      open = CLOSES[i];
    }
    BarSeries bars =
        BarSeries.of(
            new SeriesKey(BuildBars.BTC, Timeframe.ONE_HOUR), ContinuousCalendar.UTC, columns);
    SimulationSettings settings = Preset.OPTIMISTIC.settings();
    var plan = StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
    MarketData data = MarketData.of(BuildBars.instrument(BuildBars.BTC), Feeds.of(bars));
    return new WhyRun(
        new StripRun(definition, plan, data, CLOSES.length, settings, () -> false)
            .run(1, 0, InstantSource.fixed(Instant.EPOCH)));
  }

  private static Why.Answer answer(Why why, Decision decision) {
    return why.answers().stream()
        .filter(each -> each.explanation().decision() == decision)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anEntryIsOrderedFilledAndLeft() {
    WhyRun run = why(ABOVE);
    Why.Answer entry = answer(run.at(1), Decision.ENTER_LONG);
    assertTrue(entry.explanation().isMade());
    List<OrderStep> path = entry.path();
    assertEquals(new OrderStep.Placed(2 * HOUR, true), path.get(0));
    assertEquals(new OrderStep.Filled(2 * HOUR, 101), path.get(1));
    OrderStep.Left left = (OrderStep.Left) path.get(2);
    assertEquals(5 * HOUR, left.time());
    assertEquals(94, left.price());
    assertEquals(ExitReason.SIGNAL, left.reason());
    assertEquals(3, path.size());
  }

  @Test
  void whileItIsHeldOnlyTheExitIsJudged() {
    WhyRun run = why(ABOVE);
    Why held = run.at(3);
    assertEquals(Decision.EXIT_LONG, held.answers().getFirst().explanation().decision());
    assertEquals(
        List.of(new OrderStep.Held(2 * HOUR, true)), answer(held, Decision.ENTER_LONG).path());
    assertTrue(answer(held, Decision.EXIT_LONG).path().isEmpty());
    // The exit is decided at the close of bar 4 and made at the next open.
    List<OrderStep> exit = answer(run.at(4), Decision.EXIT_LONG).path();
    assertEquals(new OrderStep.Placed(5 * HOUR, true), exit.getFirst());
    assertEquals(5 * HOUR, ((OrderStep.Left) exit.getLast()).time());
    // Afterwards nothing is held.
    assertEquals(
        List.of(new OrderStep.Flat()), answer(run.at(6), Decision.EXIT_LONG).path());
    assertTrue(answer(run.at(0), Decision.ENTER_LONG).path().isEmpty());
  }

  @Test
  void anEntryThatIsNotMadeSaysWhyOnEachBarThatWantedIt() {
    // The stop's distance needs 50 bars: none of the three entries can be sized.
    WhyRun run =
        why(ABOVE + "exits:\n  - stop_loss: {atr: 2, length: 50}\n");
    for (int bar = 1; bar <= 3; bar++) {
      Why.Answer entry = answer(run.at(bar), Decision.ENTER_LONG);
      assertTrue(entry.explanation().isMade());
      assertEquals(
          List.of(
              new OrderStep.Placed((bar + 1) * HOUR, true),
              new OrderStep.Refused(Refusal.DISTANCE_UNKNOWN)),
          entry.path());
    }
    assertFalse(answer(run.at(4), Decision.ENTER_LONG).explanation().isMade());
  }

  @Test
  void anEntryAtTheLastBarIsStillWaiting() {
    WhyRun run =
        why(
            """
            format: 1
            name: late
            entry_long:
              all:
                - close > 90.5
                - close < 91.5
            exit_long: close > 200
            """);
    assertEquals(
        List.of(new OrderStep.Placed(8 * HOUR, true), new OrderStep.Unfilled()),
        answer(run.at(7), Decision.ENTER_LONG).path());
  }
}
