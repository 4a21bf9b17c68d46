package candlewright.backtest.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.Universe;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.PairComparer;
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

  @Test
  void sameTradesAsTheLoopOverRealMinutes() {
    List<SweepMarkets.Market> markets =
        List.of(
            SweepMarkets.real("BTCUSDT", 40_000, BARS, "0.01", "0.00001"),
            SweepMarkets.real("TAOUSDT", 90_000, BARS, "0.1", "0.0001"),
            SweepMarkets.real("SUIUSDT", 150_000, BARS, "0.0001", "0.1"));
    Seeds.forEach(
        250, random -> againstTheLoop(markets.get(random.nextInt(markets.size())), random));
    assertTrue(trades > 5_000, trades + " trades");
  }

  @Test
  void sameTradesAsTheLoopOverGeneratedBars() {
    List<SweepMarkets.Market> markets =
        List.of(SweepMarkets.generated(3, BARS), SweepMarkets.irregular(4, BARS));
    Seeds.forEach(
        250, random -> againstTheLoop(markets.get(random.nextInt(markets.size())), random));
    assertTrue(trades > 5_000, trades + " trades");
  }

  private void againstTheLoop(SweepMarkets.Market market, SplittableRandom random) {
    List<Plan> plans = AdmissibleDefinitions.next(random, false);
    Feeds feeds = feeds(plans, market.bars());
    int first = random.nextInt(3) == 0 ? random.nextInt(BARS - 1) : 0;
    boolean marked = random.nextBoolean();
    int tile = 64 * random.nextInt(1, 40);
    SweepFigures[] edges =
        new EdgeChunk(feeds, market.instrument(), SETTINGS, first, marked, tile, Lanes.comparer())
            .run(plans, () -> false, _ -> {});
    LoopRunner loop = new LoopRunner(feeds, market.instrument(), SETTINGS, first, marked);
    for (int k = 0; k < edges.length; k++) {
      assertEquals(loop.run(plans.get(k)), edges[k], plans.get(k).definition().toString());
      trades += edges[k].trades();
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
          List<Plan> plans = AdmissibleDefinitions.next(random, true);
          if (!plans.getFirst().definition().universe().equals(Universe.ANY)) {
            return;
          }
          againstTheWalk(plans, market.bars(), market.instrument());
        });
    assertTrue(trades > 2_000, trades + " trades");
  }

  private void againstTheWalk(List<Plan> plans, BarSeries bars, Instrument instrument) {
    SweepFigures[] edges = edges(plans, Feeds.of(bars), instrument, 128, Lanes.comparer());
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
                earned);
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
          List<Plan> plans = AdmissibleDefinitions.next(random, true);
          Feeds feeds = feeds(plans, market.bars());
          SweepFigures[] expected =
              edges(plans, feeds, market.instrument(), 1024, PairComparer.SCALAR);
          for (int tile : new int[] {64, 192, 1024, 4096}) {
            assertArrayEquals(
                expected,
                edges(plans, feeds, market.instrument(), tile, new LaneComparer()),
                "tile " + tile);
          }
          SweepFigures[] backwards =
              edges(plans.reversed(), feeds, market.instrument(), 128, Lanes.comparer());
          for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], backwards[expected.length - 1 - k]);
            assertEquals(
                expected[k],
                edges(List.of(plans.get(k)), feeds, market.instrument(), 128, Lanes.comparer())[0],
                "alone");
          }
        });
  }

  private static SweepFigures[] edges(
      List<Plan> plans, Feeds feeds, Instrument instrument, int tile, PairComparer comparer) {
    return new EdgeChunk(feeds, instrument, SETTINGS, 0, true, tile, comparer)
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
