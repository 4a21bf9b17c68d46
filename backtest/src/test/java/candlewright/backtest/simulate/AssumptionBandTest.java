package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.testkit.Strategies;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Seeds;
import candlewright.core.trading.FeeRate;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import candlewright.core.trading.match.MatchRules;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// True paths of prices, known tick by tick, made into bars: what really would have come of a trade
/// lies within what the bars allow.
class AssumptionBandTest {
  private static final int HOURS = 240;
  private static final int TICKS = 60;
  private static final int LENGTH = HOURS * TICKS;
  private static final int EVERY = 6;

  @Test
  void whatReallyHappenedLiesWithinTheBandWhenDecisionsDoNotDependOnFills() {
    int[] count = new int[2];
    Seeds.forEach(
        1000,
        random -> {
          boolean isLong = random.nextBoolean();
          int stop = random.nextInt(3, 25);
          int target = random.nextInt(3, 25);
          int limit = random.nextInt(1, EVERY);
          String side = isLong ? "long" : "short";
          Plan plan =
              Strategies.plan(
                  """
                  format: 1
                  name: clockwork
                  entry_%s: every_n_bars(6)
                  exit_%s: never
                  exits:
                    - stop_loss: {points: %d}
                    - take_profit: {points: %d}
                    - time_limit: %d
                  sizing: {fixed_quantity: 1}
                  """
                      .formatted(side, side, stop, target, limit));
          int[] path = path(random);
          SimulationSettings settings = settings();
          List<TradedSeries> series = series(plan, path);
          SimulationOutcome likely = new Simulation(series, settings).finish();
          AssumptionBand band = AssumptionBand.of(series, settings, likely);
          long truth = 0;
          for (Trade trade : likely.trades()) {
            truth += walk(path, trade.entryBar(), isLong ? 1 : -1, stop, target, limit);
          }
          truth *= 100_000_000L;
          assertTrue(
              band.worst() <= truth && truth <= band.best(), truth + " is not within " + band);
          count[0] += likely.trades().size();
          count[1] += band.best() > band.worst() ? 1 : 0;
          // Smaller bars find the truth itself.
          SimulationOutcome exact =
              new Simulation(List.of(series.getFirst().with(DetailBars.of(ticks(path)))), settings)
                  .finish();
          assertEquals(truth, exact.finalEquity() - settings.cash());
        });
    assertTrue(count[0] > 30_000, count[0] + " trades");
    assertTrue(count[1] > 500, "only " + count[1] + " bands were wider than nothing");
  }

  @Test
  void itSeldomLeavesTheBandWhenDecisionsDependOnFills() {
    List<String> missed = new ArrayList<>();
    Seeds.forEach(
        1000,
        random -> {
          Plan plan =
              Strategies.plan(
                  """
                  format: 1
                  name: crossing
                  entry_long: close > sma(close, %d)
                  exit_long: close < sma(close, %d)
                  entry_short: close < close[3]
                  exit_short: close > close[3]
                  exits:
                    - stop_loss: {points: %d}
                    - take_profit: {points: %d}
                    - trailing_stop: {points: %d}
                  sizing: {fixed_quantity: 1}
                  """
                      .formatted(
                          random.nextInt(2, 8),
                          random.nextInt(2, 8),
                          random.nextInt(3, 25),
                          random.nextInt(3, 25),
                          random.nextInt(5, 25)));
          int[] path = path(random);
          SimulationSettings settings = settings();
          List<TradedSeries> series = series(plan, path);
          SimulationOutcome likely = new Simulation(series, settings).finish();
          AssumptionBand band = AssumptionBand.of(series, settings, likely);
          SimulationOutcome exact =
              new Simulation(List.of(series.getFirst().with(DetailBars.of(ticks(path)))), settings)
                  .finish();
          long truth = exact.finalEquity() - settings.cash();
          if (truth < band.worst() || truth > band.best()) {
            missed.add(truth / 100_000_000 + " " + band);
          }
        });
    assertTrue(missed.size() <= 10, missed.size() + " of 1000 missed: " + missed);
  }

  /// Follows the ticks of one trade by itself and returns what it earned, in whole prices.
  private static long walk(int[] path, int entryBar, int sign, int stop, int target, int limit) {
    int first = entryBar * TICKS;
    int entry = path[first];
    int last = Math.min(path.length - 1, (entryBar + limit) * TICKS);
    for (int i = first + 1; i < last; i++) {
      int gain = sign * (path[i] - entry);
      if (gain <= -stop) {
        return -stop;
      }
      if (gain >= target) {
        return target;
      }
    }
    return (long) sign * (path[last] - entry);
  }

  /// Returns prices of which each is at most 1 from the one before.
  private static int[] path(SplittableRandom random) {
    int[] path = new int[LENGTH];
    int price = 1000;
    for (int i = 0; i < LENGTH; i++) {
      price += random.nextInt(-1, 2);
      path[i] = price;
    }
    return path;
  }

  private static BarSeries ticks(int[] path) {
    BarColumns columns = new BarColumns(path.length);
    for (int i = 0; i < path.length; i++) {
      columns.add(Bars.START + i * 60_000L, path[i], path[i], path[i], path[i], 1);
    }
    return BarSeries.of(Bars.MINUTES, ContinuousCalendar.UTC, columns);
  }

  private static List<TradedSeries> series(Plan plan, int[] path) {
    BarColumns columns = new BarColumns(HOURS);
    for (int hour = 0; hour < HOURS; hour++) {
      int high = Integer.MIN_VALUE;
      int low = Integer.MAX_VALUE;
      for (int i = hour * TICKS; i < (hour + 1) * TICKS; i++) {
        high = Math.max(high, path[i]);
        low = Math.min(low, path[i]);
      }
      columns.add(
          Bars.START + hour * 3_600_000L,
          path[hour * TICKS],
          high,
          low,
          path[(hour + 1) * TICKS - 1],
          1);
    }
    SeriesKey key = new SeriesKey(Bars.MINUTES.instrument(), Timeframe.ONE_HOUR);
    BarSeries bars = BarSeries.of(key, ContinuousCalendar.UTC, columns);
    Instrument instrument =
        Instrument.of(
            key.instrument(),
            InstrumentKind.LINEAR_PERPETUAL,
            "BTC",
            "USDT",
            Increment.parse("1"),
            Increment.parse("1"),
            ContinuousCalendar.UTC);
    return List.of(TradedSeries.of(instrument, plan, bars, 0, plan.evaluate(bars)));
  }

  private static SimulationSettings settings() {
    return SimulationSettings.usual(1_000_000_00000000L, new FeeRate(0), 0)
        .withMatch(new MatchRules(IntrabarRule.ADVERSE_FIRST, SlippageModel.NONE, 0, 0, 0));
  }
}
