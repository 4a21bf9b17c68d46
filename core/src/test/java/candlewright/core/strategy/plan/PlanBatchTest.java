package candlewright.core.strategy.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.BarField;
import candlewright.core.market.BarSeries;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.testkit.Bars;
import candlewright.core.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlanBatchTest {
  /// Compares singles first although it has no lanes.
  private static final PairComparer SINGLES =
      new PairComparer() {
        @Override
        public void compare(
            double[] left,
            double[] right,
            int from,
            int to,
            long[] above,
            long[] below,
            long[] known) {
          SCALAR.compare(left, right, from, to, above, below, known);
        }

        @Override
        public boolean singlesFirst() {
          return true;
        }

        @Override
        public boolean compare(float[] left, float[] right, int words, long[] above, long[] below) {
          return SCALAR.compare(left, right, words, above, below);
        }
      };

  private static Plan averages(int fast, int slow) {
    StrategyDefinition usual = Templates.usual();
    return StrategyCompiler.compile(
        usual, ParameterValues.of(usual, Map.of("fast", (double) fast, "slow", (double) slow)));
  }

  /// Returns the bars of each plan's entries and exits, as the batch finds them.
  private static List<List<Integer>> found(
      List<Plan> plans, BarSeries bars, int tile, PairComparer comparer) {
    PlanBatch batch = new PlanBatch(plans, Feeds.of(bars), tile, comparer);
    List<List<Integer>> found = new ArrayList<>();
    plans.forEach(_ -> {
      found.add(new ArrayList<>());
      found.add(new ArrayList<>());
    });
    for (int start = 0; start < bars.size(); start += tile) {
      int count = Math.min(tile, bars.size() - start);
      batch.run(start, count);
      for (int k = 0; k < plans.size(); k++) {
        TileSignals signals = batch.signals(k, start, count);
        for (int i = 0; i < count; i++) {
          if ((signals.entryLong()[i >> 6] >>> i & 1) != 0) {
            found.get(2 * k).add(start + i);
          }
          if ((signals.exitLong()[i >> 6] >>> i & 1) != 0) {
            found.get(2 * k + 1).add(start + i);
          }
        }
      }
    }
    return found;
  }

  private static List<List<Integer>> expected(List<Plan> plans, BarSeries bars) {
    List<List<Integer>> expected = new ArrayList<>();
    for (Plan plan : plans) {
      Signals signals = plan.evaluate(bars);
      for (Mask mask : List.of(signals.entryLong(), signals.exitLong())) {
        List<Integer> at = new ArrayList<>();
        for (int i = mask.nextTrue(0, bars.size());
            i < bars.size();
            i = mask.nextTrue(i + 1, bars.size())) {
          at.add(i);
        }
        expected.add(at);
      }
    }
    return expected;
  }

  @Test
  void manyAveragesSayWhatEachSaysAlone() {
    // Pairs share averages, some are each other turned round, and walks in cents tie often.
    List<Plan> plans = new ArrayList<>();
    for (int fast = 1; fast < 12; fast += 2) {
      for (int slow = 2; slow < 200; slow += 9) {
        plans.add(averages(fast, slow));
      }
    }
    plans.add(averages(2, 1023));
    plans.add(averages(3, 1024));
    BarSeries bars = Bars.walk(new SplittableRandom(11), 3_000);
    List<List<Integer>> expected = expected(plans, bars);
    assertTrue(expected.stream().mapToInt(List::size).sum() > 10_000);
    for (int tile : new int[] {64, 320, 4096}) {
      assertEquals(expected, found(plans, bars, tile, PairComparer.SCALAR), "tile " + tile);
      assertEquals(expected, found(plans, bars, tile, SINGLES), "singles, tile " + tile);
    }
  }

  @Test
  void pricesThatTieAsSinglesAreToldApartAsDoubles() {
    // 2^24 and more in cents: singles cannot tell neighbours apart.
    double[] prices = new double[700];
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < prices.length; i++) {
      prices[i] = (3_000_000_000L + random.nextInt(9)) / 100.0;
    }
    BarSeries bars = Bars.flat(prices);
    List<Plan> plans = List.of(averages(2, 3), averages(2, 5), averages(1, 3), averages(1, 5));
    List<List<Integer>> expected = expected(plans, bars);
    assertTrue(expected.stream().mapToInt(List::size).sum() > 500);
    assertEquals(expected, found(plans, bars, 128, SINGLES));
  }

  @Test
  void crossingsAfterTiesAndUnknownBarsAreThoseByHand() {
    // Differences of the close from 10 at bars 0 to 10: the side is unknown until bar 1.
    double[] closes = {10, 11, 10, 9, 10, 10, 11, 9, 10, 9, 9};
    Operand close = new Operand.Field(BarField.CLOSE);
    Operand ten = new Operand.Constant(new Scalar.Literal(10));
    StrategyDefinition definition =
        new StrategyDefinition(
            "ties",
            "Ties",
            "",
            List.of(),
            Condition.crossesAbove(close, ten),
            Condition.crossesAbove(ten, close),
            new Sizing.AllIn());
    Plan plan = StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
    // The same eleven bars over and over put each of them at every place of a word.
    double[] prices = new double[704];
    List<Integer> up = new ArrayList<>();
    List<Integer> down = new ArrayList<>();
    for (int i = 0; i < prices.length; i++) {
      prices[i] = closes[i % 11];
      // Below at bar 10, a tie, then above at bar 1: a crossing, but for the first time round.
      if ((i % 11 == 1 && i > 1) || i % 11 == 6) {
        up.add(i);
      }
      if (i % 11 == 3 || i % 11 == 7) {
        down.add(i);
      }
    }
    BarSeries bars = Bars.flat(prices);
    List<List<Integer>> expected = List.of(up, down);
    assertEquals(expected, expected(List.of(plan), bars));
    assertEquals(expected, found(List.of(plan), bars, 64, PairComparer.SCALAR));
    assertEquals(expected, found(List.of(plan, plan), bars, 192, SINGLES).subList(0, 2));
  }

  @Test
  void comparingIsTheSameOneByOneAndInWords() {
    Seeds.forEach(
        50,
        random -> {
          int count = random.nextInt(1, 200);
          double[] left = random.doubles(256, 0, 3).map(Math::rint).toArray();
          double[] right = random.doubles(256, 0, 3).map(Math::rint).toArray();
          left[random.nextInt(256)] = Double.NaN;
          long[][] words = new long[3][4];
          PairComparer.SCALAR.compare(left, right, 0, count, words[0], words[1], words[2]);
          long[][] byHand = new long[3][4];
          for (int i = 0; i < count; i++) {
            byHand[0][i / 64] |= (left[i] > right[i] ? 1L : 0L) << i;
            byHand[1][i / 64] |= (left[i] < right[i] ? 1L : 0L) << i;
            byHand[2][i / 64] |= (Double.isNaN(left[i]) || Double.isNaN(right[i]) ? 0L : 1L) << i;
          }
          for (int k = 0; k < 3; k++) {
            assertArrayEquals(byHand[k], words[k]);
          }
        });
  }

  @Test
  void aTileOfOddSizeIsRefused() {
    assertEquals(
        "a tile holds a multiple of 64 bars, was 100",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new PlanBatch(
                        List.of(averages(2, 5)),
                        Feeds.of(Bars.flat(1, 2)),
                        100,
                        PairComparer.SCALAR))
            .getMessage());
  }
}
