package candlewright.backtest.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.TradedSeries;
import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentKind;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.testkit.Bars;
import candlewright.core.trading.FeeRate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TruthCheckTest {
  private static final String OFTEN =
      """
      format: 1
      name: often
      entry_long: close > open
      exit_long: close < open
      sizing: {fixed_quantity: 1}
      """;

  @Test
  void aStrategyThatOnlyFeesEatFailsTheStress() {
    // Three bars up by 1, one down by 1: bought one bar into the rise and sold after the fall, 1
    // higher, each time. Both fees together are 0.8 to 0.88, so that twice of them is too much.
    Trial trial = trial(OFTEN, wave(), "0.0004");
    assertTrue(trial.profit() > 0, () -> "profit " + trial.profit());
    Finding stress = find(trial, "costs and delay");
    assertEquals(Verdict.FAIL, stress.verdict());
    assertEquals(
        List.of("as asked", "costs x2", "costs x3", "1 bar late", "2 bars late"),
        stress.rows().stream().skip(1).map(List::getFirst).toList());
    assertEquals(Verdict.FAIL, TruthCheck.of(trial).verdict());
  }

  @Test
  void nothingThatMovesOnItsOwnBarsLooksAhead() {
    Finding finding =
        find(trial(OFTEN, Bars.walk(new SplittableRandom(1), 3000), "0"), "look-ahead");
    assertEquals(Verdict.PASS, finding.verdict());
    assertTrue(finding.sentence().contains("3000"), finding.sentence());
  }

  @Test
  void recursiveAveragesSettleAndTheTableSaysWhen() {
    String text = OFTEN.replace("close > open", "ema(close, 20) > ema(close, 50)");
    Finding finding = find(trial(text, Bars.walk(new SplittableRandom(1), 3000), "0"), "warm-up");
    assertTrue(finding.rows().size() > 3, finding.toString());
    assertEquals("bars fed before", finding.rows().getFirst().getFirst());
    assertEquals("1500", finding.rows().get(1).get(1));
    int first = Integer.parseInt(finding.rows().get(1).get(2));
    int last = Integer.parseInt(finding.rows().getLast().get(2));
    assertTrue(last <= first, finding.toString());
  }

  @Test
  void withTooLittleHistoryThereIsAWarning() {
    String text = OFTEN.replace("close > open", "close > sma(close, 200)");
    Finding finding = find(trial(text, Bars.walk(new SplittableRandom(1), 150), "0"), "warm-up");
    assertEquals(Verdict.WARN, finding.verdict());
  }

  @Test
  void noTradeAtAllFails() {
    String text = OFTEN.replace("close > open", "close > 100000");
    Finding finding =
        find(trial(text, Bars.walk(new SplittableRandom(1), 300), "0"), "trades and parameters");
    assertEquals(Verdict.FAIL, finding.verdict());
  }

  @Test
  void tradesOnOddBarsAreCountedWithWhatTheyMade() {
    BarSeries walk = Bars.walk(new SplittableRandom(2), 400);
    BarColumns columns = new BarColumns(400);
    for (int i = 0; i < 400; i++) {
      if (i == 200) {
        // A spike of a hundred ranges, and ten bars missing after it.
        columns.add(walk.openTime(i), walk.open(i), 300, walk.low(i), 299, 5);
      } else if (i < 200 || i > 210) {
        columns.addAll(walk, i, i + 1);
      }
    }
    String text =
        OFTEN.replace("close > open", "close > 250").replace("close < open", "close < 250");
    Trial trial = trial(text, BarSeries.of(Bars.MINUTES, ContinuousCalendar.UTC, columns), "0");
    Finding finding = find(trial, "gaps and odd bars");
    assertTrue(finding.verdict() != Verdict.PASS, finding.toString());
    assertTrue(finding.sentence().startsWith("10 bars are missing"), finding.sentence());
  }

  private static Finding find(Trial trial, String topic) {
    return TruthCheck.of(trial).findings().stream()
        .filter(finding -> finding.topic().equals(topic))
        .findFirst()
        .orElseThrow();
  }

  private static BarSeries wave() {
    BarColumns columns = new BarColumns(200);
    double price = 1000;
    for (int i = 0; i < 200; i++) {
      double close = price + (i % 4 == 3 ? -1 : 1);
      double high = Math.max(price, close);
      columns.add(Bars.START + i * 60_000L, price, high, Math.min(price, close), close, 10);
      price = close;
    }
    return BarSeries.of(Bars.MINUTES, ContinuousCalendar.UTC, columns);
  }

  private static Trial trial(String text, BarSeries bars, String fee) {
    Plan plan = Strategies.plan(text);
    Instrument instrument =
        Instrument.of(
            bars.instrument(),
            InstrumentKind.LINEAR_PERPETUAL,
            "BTC",
            "USDT",
            Increment.parse("0.01"),
            Increment.parse("0.001"),
            ContinuousCalendar.UTC);
    Feeds feeds = Feeds.of(bars);
    return Trial.of(
        plan,
        feeds,
        List.of(TradedSeries.of(instrument, plan, feeds, 0)),
        SimulationSettings.usual(10_000_00000000L, FeeRate.parse(fee), 0));
  }
}
