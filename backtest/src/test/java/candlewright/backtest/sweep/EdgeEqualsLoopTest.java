package candlewright.backtest.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.simulate.ExitReason;
import candlewright.backtest.simulate.Simulation;
import candlewright.backtest.simulate.SimulationOutcome;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.Trade;
import candlewright.backtest.simulate.TradedSeries;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.Universe;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Seeds;
import candlewright.core.trading.FeeRate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EdgeEqualsLoopTest {
  private static final int BARS = 1500;
  private static final SimulationSettings SETTINGS =
      SimulationSettings.usual(10_000_00000000L, FeeRate.parse("0.00055"), 1);

  /// Whatever is counted, so that a test that never trades cannot pass unseen.
  private long trades;

  private long stopped;
  private long gained;
  private long atOnce;

  @Test
  void sameTradesAsTheLoopOverRealMinutes() {
    List<SweepMarkets.Market> markets =
        List.of(
            SweepMarkets.real("BTCUSDT", 40_000, BARS, "0.01", "0.00001"),
            SweepMarkets.real("TAOUSDT", 90_000, BARS, "0.1", "0.0001"),
            SweepMarkets.real("SUIUSDT", 150_000, BARS, "0.0001", "0.1"));
    Seeds.forEach(
        400, random -> againstTheLoop(markets.get(random.nextInt(markets.size())), random));
    requireVariety();
  }

  @Test
  void sameTradesAsTheLoopOverGeneratedBars() {
    List<SweepMarkets.Market> markets =
        List.of(
            SweepMarkets.generated(3, BARS),
            SweepMarkets.irregular(4, BARS),
            SweepMarkets.jumping(9, BARS));
    Seeds.forEach(
        400, random -> againstTheLoop(markets.get(random.nextInt(markets.size())), random));
    requireVariety();
  }

  private void requireVariety() {
    String seen =
        trades + " trades, " + stopped + " stopped, " + gained + " gained, " + atOnce + " at once";
    assertTrue(trades > 100_000, seen);
    assertTrue(stopped > 20_000, seen);
    assertTrue(gained > 10_000, seen);
    assertTrue(atOnce > 5_000, seen);
  }

  private void againstTheLoop(SweepMarkets.Market market, SplittableRandom random) {
    boolean bracketed = random.nextInt(4) != 0;
    List<Plan> plans =
        AdmissibleDefinitions.next(random, bracketed, market.instrument().tick().size());
    SimulationSettings settings = RandomCosts.next(random);
    Feeds feeds = feeds(plans, market.bars());
    int first = random.nextInt(3) == 0 ? random.nextInt(BARS - 1) : 0;
    boolean marked = random.nextBoolean();
    int tile = 64 * random.nextInt(1, 65);
    Lanes lanes = random.nextBoolean() ? Lanes.ofMachine() : Lanes.NONE;
    SweepFigures[] edges =
        new EdgeChunk(feeds, market.instrument(), settings, first, marked, tile, lanes)
            .run(plans, () -> false, _ -> {});
    for (int k = 0; k < edges.length; k++) {
      TradedSeries series = TradedSeries.of(market.instrument(), plans.get(k), feeds, first);
      SimulationOutcome loop = new Simulation(List.of(series), settings).finish();
      SweepFigures expected = LoopFigures.of(series.bars(), loop, settings, marked);
      assertEquals(expected, edges[k], plans.get(k).definition() + " with " + settings);
      trades += edges[k].trades();
      for (Trade trade : loop.trades()) {
        stopped += trade.exitReason() == ExitReason.STOP_LOSS ? 1 : 0;
        gained += trade.exitReason() == ExitReason.TAKE_PROFIT ? 1 : 0;
        atOnce += trade.entryBar() == trade.exitBar() ? 1 : 0;
      }
    }
  }

  @Test
  void longAndShortAndReversalsAsTheRulesSayBarByBar() {
    List<SweepMarkets.Market> markets =
        List.of(
            SweepMarkets.generated(5, BARS),
            SweepMarkets.irregular(6, BARS),
            SweepMarkets.generated(7, BARS));
    Seeds.forEach(
        120,
        random -> {
          SweepMarkets.Market market = markets.get(random.nextInt(markets.size()));
          List<Plan> plans = AdmissibleDefinitions.next(random, false, 1);
          if (!plans.getFirst().definition().universe().equals(Universe.ANY)) {
            return;
          }
          againstTheWalk(plans, market.bars(), market.instrument());
        });
    assertTrue(trades > 2_000, trades + " trades");
  }

  private void againstTheWalk(List<Plan> plans, BarSeries bars, Instrument instrument) {
    SweepFigures[] edges = edges(plans, Feeds.of(bars), instrument, 128, Lanes.ofMachine());
    for (int k = 0; k < edges.length; k++) {
      ScalarWalk walk = new ScalarWalk(plans.get(k), bars, instrument, SETTINGS).run();
      long digest = 0;
      long profit = 0;
      long held = 0;
      for (ScalarWalk.RoundTrip trip : walk.trips) {
        long earned = trip.profit().movePointRight(8).longValueExact();
        digest =
            TradeDigest.of(
                digest,
                trip.entryBar(),
                trip.entryTicks(),
                trip.exitBar(),
                trip.exitTicks(),
                trip.lots(),
                trip.fees().movePointRight(8).longValueExact(),
                earned,
                trip.open() ? ExitReason.END_OF_DATA : ExitReason.SIGNAL);
        profit += earned;
        held += trip.exitBar() - trip.entryBar() + (trip.open() ? 1 : 0);
      }
      String which = plans.get(k).definition().toString();
      assertEquals(walk.trips.size(), edges[k].trades(), which);
      assertEquals(profit, edges[k].netProfit(), which);
      assertEquals(walk.refused, edges[k].refused(), which);
      assertEquals(held / (double) bars.size(), edges[k].exposure(), which);
      assertEquals(digest, edges[k].tradeDigest(), which);
      trades += edges[k].trades();
    }
  }

  @Test
  void lanesTilesAndOrderDoNotMatter() {
    SweepMarkets.Market market = SweepMarkets.generated(8, BARS);
    Seeds.forEach(
        60,
        random -> {
          List<Plan> plans = AdmissibleDefinitions.next(random, random.nextBoolean(), 0.05);
          Feeds feeds = feeds(plans, market.bars());
          SweepFigures[] expected = edges(plans, feeds, market.instrument(), 1024, Lanes.NONE);
          for (int tile : new int[] {64, 192, 1024, 4096}) {
            assertArrayEquals(
                expected,
                edges(plans, feeds, market.instrument(), tile, Lanes.ofMachine()),
                "tile " + tile);
          }
          SweepFigures[] backwards =
              edges(plans.reversed(), feeds, market.instrument(), 128, Lanes.ofMachine());
          for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], backwards[expected.length - 1 - k]);
            assertEquals(
                expected[k],
                edges(List.of(plans.get(k)), feeds, market.instrument(), 128, Lanes.ofMachine())[0],
                "alone");
          }
        });
  }

  private static SweepFigures[] edges(
      List<Plan> plans, Feeds feeds, Instrument instrument, int tile, Lanes lanes) {
    return new EdgeChunk(feeds, instrument, SETTINGS, 0, true, tile, lanes)
        .run(plans, () -> false, _ -> {});
  }

  /// Every role is played by a walk of its own.
  private static Feeds feeds(List<Plan> plans, BarSeries traded) {
    Map<String, BarSeries> roles = new HashMap<>();
    List<Universe.Role> needed = new ArrayList<>(plans.getFirst().definition().universe().roles());
    for (Universe.Role role : needed) {
      roles.put(role.name(), Bars.walk(new SplittableRandom(role.name().hashCode()), BARS));
    }
    return new Feeds(traded, roles);
  }
}
