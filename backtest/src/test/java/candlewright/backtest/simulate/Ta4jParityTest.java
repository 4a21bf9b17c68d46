package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.testkit.RealBars;
import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentKind;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.trading.FeeRate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Indicator;
import org.ta4j.core.Position;
import org.ta4j.core.Rule;
import org.ta4j.core.backtest.BarSeriesManager;
import org.ta4j.core.indicators.CCIIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.ROCIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.StochasticOscillatorKIndicator;
import org.ta4j.core.indicators.WilliamsRIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.averages.WMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.indicators.helpers.PreviousValueIndicator;
import org.ta4j.core.num.DecimalNumFactory;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;
import org.ta4j.core.rules.OverIndicatorRule;
import org.ta4j.core.rules.UnderIndicatorRule;

/// Ten strategies on real bars, run by ta4j on exact decimals and by this engine: the same trades.
///
/// ta4j seeds its recursive averages with the first value, so that both begin to trade once that no
/// longer shows.
class Ta4jParityTest {
  private static final int SETTLED = 1000;

  record Pair(
      String name,
      String entry,
      String exit,
      Function<org.ta4j.core.BarSeries, Rule> rivalEntry,
      Function<org.ta4j.core.BarSeries, Rule> rivalExit) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Pair> pairs() {
    return Stream.of(
        new Pair(
            "simple averages",
            "crosses_above(sma(close, 10), sma(close, 30))",
            "crosses_below(sma(close, 10), sma(close, 30))",
            s -> up(new SMAIndicator(close(s), 10), new SMAIndicator(close(s), 30)),
            s -> down(new SMAIndicator(close(s), 10), new SMAIndicator(close(s), 30))),
        new Pair(
            "exponential averages",
            "crosses_above(ema(close, 12), ema(close, 26))",
            "crosses_below(ema(close, 12), ema(close, 26))",
            s -> up(new EMAIndicator(close(s), 12), new EMAIndicator(close(s), 26)),
            s -> down(new EMAIndicator(close(s), 12), new EMAIndicator(close(s), 26))),
        new Pair(
            "weighted average",
            "crosses_above(close, wma(close, 20))",
            "crosses_below(close, wma(close, 20))",
            s -> up(close(s), new WMAIndicator(close(s), 20)),
            s -> down(close(s), new WMAIndicator(close(s), 20))),
        new Pair(
            "relative strength",
            "rsi(close, 14) < 30",
            "rsi(close, 14) > 70",
            s -> new UnderIndicatorRule(new RSIIndicator(close(s), 14), 30),
            s -> new OverIndicatorRule(new RSIIndicator(close(s), 14), 70)),
        new Pair(
            "channel",
            "close > highest(high, 20)[1]",
            "close < lowest(low, 10)[1]",
            s ->
                new OverIndicatorRule(
                    close(s), before(new HighestValueIndicator(new HighPriceIndicator(s), 20))),
            s ->
                new UnderIndicatorRule(
                    close(s), before(new LowestValueIndicator(new LowPriceIndicator(s), 10)))),
        new Pair(
            "convergence",
            "macd(close, 12, 26, 9).macd > 0",
            "macd(close, 12, 26, 9).macd < 0",
            s -> new OverIndicatorRule(new MACDIndicator(close(s), 12, 26), 0),
            s -> new UnderIndicatorRule(new MACDIndicator(close(s), 12, 26), 0)),
        new Pair(
            "commodity channel",
            "cci(20) > 100",
            "cci(20) < -100",
            s -> new OverIndicatorRule(new CCIIndicator(s, 20), 100),
            s -> new UnderIndicatorRule(new CCIIndicator(s, 20), -100)),
        new Pair(
            "Williams",
            "williams_r(14) < -80",
            "williams_r(14) > -20",
            s -> new UnderIndicatorRule(new WilliamsRIndicator(s, 14), -80),
            s -> new OverIndicatorRule(new WilliamsRIndicator(s, 14), -20)),
        new Pair(
            "stochastic",
            "stochastic(14, 1, 3).k < 20",
            "stochastic(14, 1, 3).k > 80",
            s -> new UnderIndicatorRule(new StochasticOscillatorKIndicator(s, 14), 20),
            s -> new OverIndicatorRule(new StochasticOscillatorKIndicator(s, 14), 80)),
        new Pair(
            "rate of change",
            "roc(close, 12) > 1",
            "roc(close, 12) < -1",
            s -> new OverIndicatorRule(new ROCIndicator(close(s), 12), 1),
            s -> new UnderIndicatorRule(new ROCIndicator(close(s), 12), -1)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void bothMakeTheSameTrades(Pair pair) {
    BarSeries bars = RealBars.csv("bybit_klines/BTCUSDT_15m.csv.gz", "BTCUSDT.BYBIT", "15m");
    Plan plan =
        Strategies.plan(
            "format: 1\nname: pair\nentry_long: "
                + pair.entry
                + "\nexit_long: "
                + pair.exit
                + "\nsizing: {fixed_quantity: 1}\n");
    Instrument instrument =
        Instrument.of(
            bars.instrument(),
            InstrumentKind.LINEAR_PERPETUAL,
            "BTC",
            "USDT",
            Increment.parse("0.1"),
            Increment.parse("0.001"),
            bars.calendar());
    TradedSeries series = TradedSeries.of(instrument, plan, bars, SETTLED, plan.evaluate(bars));
    SimulationSettings settings =
        SimulationSettings.usual(10_000_000_00000000L, FeeRate.parse("0"), 0);
    List<String> ours = new ArrayList<>();
    for (Trade trade : new Simulation(List.of(series), settings).finish().trades()) {
      ours.add(
          (SETTLED + trade.entryBar())
              + (trade.open() ? " open" : " to " + (SETTLED + trade.exitBar())));
    }
    org.ta4j.core.BarSeries copy = copy(bars);
    BaseStrategy strategy =
        new BaseStrategy(pair.rivalEntry.apply(copy), pair.rivalExit.apply(copy), SETTLED);
    List<String> theirs = new ArrayList<>();
    var record = new BarSeriesManager(copy).run(strategy);
    for (Position position : record.getPositions()) {
      theirs.add(position.getEntry().getIndex() + " to " + position.getExit().getIndex());
    }
    if (record.getCurrentPosition().isOpened()) {
      theirs.add(record.getCurrentPosition().getEntry().getIndex() + " open");
    }
    assertTrue(ours.size() > 15, () -> ours.size() + " trades");
    assertEquals(theirs, ours);
  }

  private static org.ta4j.core.BarSeries copy(BarSeries bars) {
    org.ta4j.core.BarSeries copy =
        new BaseBarSeriesBuilder().withNumFactory(DecimalNumFactory.getInstance()).build();
    for (int i = 0; i < bars.size(); i++) {
      copy.barBuilder()
          .timePeriod(Duration.ofMillis(bars.timeframe().millis()))
          .endTime(Instant.ofEpochMilli(bars.knownAt(i)))
          .openPrice(Double.toString(bars.open(i)))
          .highPrice(Double.toString(bars.high(i)))
          .lowPrice(Double.toString(bars.low(i)))
          .closePrice(Double.toString(bars.close(i)))
          .volume(Double.toString(bars.volume(i)))
          .add();
    }
    return copy;
  }

  private static ClosePriceIndicator close(org.ta4j.core.BarSeries series) {
    return new ClosePriceIndicator(series);
  }

  private static Indicator<Num> before(Indicator<Num> indicator) {
    return new PreviousValueIndicator(indicator);
  }

  private static Rule up(Indicator<Num> one, Indicator<Num> other) {
    return new CrossedUpIndicatorRule(one, other);
  }

  private static Rule down(Indicator<Num> one, Indicator<Num> other) {
    return new CrossedDownIndicatorRule(one, other);
  }
}
