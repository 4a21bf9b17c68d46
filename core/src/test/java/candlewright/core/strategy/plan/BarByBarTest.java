package candlewright.core.strategy.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.ta4j.Ta4jIndicators;
import candlewright.core.market.Aggregation;
import candlewright.core.market.BarSeries;
import candlewright.core.market.MarketFixtures;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.testkit.RandomDefinitions;
import candlewright.core.testkit.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A strategy that is handed its bars in pieces of any length, and whose memory goes from one
/// evaluation to a fresh one in between, says on every bar what it says when it is handed all of
/// them at once: every column, mask and decision, bit for bit.
class BarByBarTest {
  private static final List<IndicatorType> OWN =
      IndicatorCatalogue.types().stream()
          .filter(type -> !type.name().startsWith(Ta4jIndicators.PREFIX))
          .toList();

  @Test
  void templatesSayTheSameOnPatchyBars() {
    SplittableRandom random = new SplittableRandom(1);
    int changing = 0;
    for (StrategyDefinition definition : Templates.all()) {
      Plan plan = compile(definition);
      int size = 2 * Evaluation.TILE + 500;
      Feeds feeds = PatchyMarkets.feeds(plan, PatchyMarkets.base(plan), random, size, 10);
      changing += new Case(plan, feeds, random).check(pieces(random, size, 40, 120));
    }
    assertTrue(changing > Templates.all().size(), "only " + changing + " decisions ever change");
  }

  @Test
  void randomDefinitionsSayTheSameBarByBar() {
    int size = 130;
    int[] changing = new int[1];
    Seeds.forEach(
        200,
        random -> {
          StrategyDefinition definition =
              random.nextInt(16) == 0
                  ? RandomDefinitions.next(random)
                  : new RandomDefinitions(
                          random, OWN, SignalCatalogue.signals(), SignalCatalogue.combinations())
                      .definition();
          Plan plan = compile(definition);
          Feeds feeds = PatchyMarkets.feeds(plan, PatchyMarkets.base(plan), random, size, 30);
          boolean slow = plan.remembersEveryBar();
          changing[0] +=
              new Case(plan, feeds, random).check(pieces(random, size, 5, slow ? 10 : size));
        });
    // Otherwise little but unknown would have been compared.
    assertTrue(changing[0] > 100, "only " + changing[0] + " decisions ever change");
  }

  @Test
  void templatesSayTheSameOnBarsOfBitcoin() {
    BarSeries bitcoin = minutes("BTCUSDT");
    BarSeries ether = minutes("ETHUSDT");
    SplittableRandom random = new SplittableRandom(2);
    TimeRange month = new TimeRange(bitcoin.openTime(0), bitcoin.openTime(0) + 30 * 86_400_000L);
    Feeds inMinutes = new Feeds(bitcoin.slice(month), Map.of("hedge", ether.slice(month)));
    Feeds inQuarters =
        new Feeds(
            Aggregation.of(bitcoin, Timeframe.FIFTEEN_MINUTES).bars(),
            Map.of("hedge", Aggregation.of(ether, Timeframe.FIFTEEN_MINUTES).bars()));
    int checked = 0;
    for (StrategyDefinition definition : Templates.all()) {
      Plan plan = compile(definition);
      for (Feeds feeds : List.of(inMinutes, inQuarters)) {
        if (canRun(plan, feeds.traded().timeframe())) {
          new Case(plan, feeds, random).check(pieces(random, feeds.traded().size(), 8, 20));
          checked++;
        }
      }
    }
    assertTrue(checked > Templates.all().size(), "only " + checked + " were checked");
  }

  private static BarSeries minutes(String symbol) {
    return MarketFixtures.minutes("data/crypto_1m/" + symbol + "_1m_2024-07-01_2025-06-30.csv.gz");
  }

  private static boolean canRun(Plan plan, Timeframe base) {
    Timeframe wanted = plan.definition().timeframe();
    return (wanted == null || wanted == base)
        && plan.steps().stream()
            .map(step -> step.clock().timeframe())
            .filter(Objects::nonNull)
            .allMatch(base::divides);
  }

  private static Plan compile(StrategyDefinition definition) {
    return StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
  }

  /// Returns where pieces end: at random places, at those round the edges of words and tiles, and
  /// after every single bar of one stretch.
  private static int[] pieces(SplittableRandom random, int size, int places, int stretch) {
    TreeSet<Integer> ends = new TreeSet<>(List.of(size));
    for (int i = 0; i < places; i++) {
      ends.add(random.nextInt(1, size));
    }
    for (int edge : new int[] {64, Evaluation.TILE}) {
      for (int end = edge - 1; end <= edge + 1 && end < size; end++) {
        ends.add(end);
      }
    }
    int from = random.nextInt(size - stretch + 1);
    for (int i = 1; i <= stretch; i++) {
      ends.add(from + i);
    }
    return ends.stream().mapToInt(Integer::intValue).toArray();
  }

  /// One plan over one set of bars.
  private static final class Case {
    private final Plan plan;
    private final Feeds feeds;
    private final SplittableRandom random;
    private final int size;

    Case(Plan plan, Feeds feeds, SplittableRandom random) {
      this.plan = plan;
      this.feeds = feeds;
      this.random = random;
      size = feeds.traded().size();
    }

    /// Compares and returns how many of the conditions that decide do not say the same on all bars.
    ///
    /// @param ends where pieces end
    int check(int[] ends) {
      Sayings whole = new Sayings();
      Evaluation evaluation = new Evaluation(plan, feeds);
      whole.run(evaluation, 0, size);
      int changing = compareDecisions(whole);
      // All bars are there, and: only those are that have closed by then.
      for (boolean growing : new boolean[] {false, true}) {
        Sayings pieces = new Sayings();
        @Nullable Object[] states = new Evaluation(plan, feeds).states();
        int from = 0;
        for (int end : ends) {
          Feeds there = growing ? LookAhead.known(feeds, plan.roles(), end - 1) : feeds;
          // Whoever went on from a state leaves it as it was for the next one.
          for (int times = random.nextInt(8) == 0 ? 2 : 1; times > 0; times--) {
            evaluation = new Evaluation(plan, there);
            evaluation.restore(states);
            pieces.run(evaluation, from, end);
          }
          states = evaluation.states();
          // What it does from now on does not touch what it gave away.
          evaluation.run(end - 1, 1);
          from = end;
        }
        whole.assertSame(pieces, growing);
      }
      return changing;
    }

    /// What is decided in the end is what the steps that decide say.
    private int compareDecisions(Sayings whole) {
      Plan.Roots roots = plan.roots();
      Step.Reference rank = roots.rank();
      if (rank != null) {
        Ranking ranking = plan.rank(feeds);
        for (int i = 0; i < size; i++) {
          assertEquals(
              Double.doubleToLongBits(whole.row(rank.step())[rank.output()][i]),
              Double.doubleToLongBits(ranking.rank(i)),
              plan.definition().name());
        }
        return compare(ranking.eligible(), whole.row(roots.eligible())[0]);
      }
      Signals signals = plan.evaluate(feeds);
      return compare(signals.entryLong(), whole.row(roots.entryLong())[0])
          + compare(signals.exitLong(), whole.row(roots.exitLong())[0])
          + compare(signals.entryShort(), whole.row(roots.entryShort())[0])
          + compare(signals.exitShort(), whole.row(roots.exitShort())[0]);
    }

    private int compare(Mask mask, double[] said) {
      boolean changes = false;
      for (int i = 0; i < size; i++) {
        double decided = !mask.isKnown(i) ? Double.NaN : mask.isTrue(i) ? 1 : 0;
        assertEquals(said[i], decided, plan.definition().name());
        changes |= mask.isTrue(i) != mask.isTrue(size - 1);
      }
      return changes ? 1 : 0;
    }

    /// What every step of the base says on every bar: numbers, or NaN, 1 and 0 of a mask.
    private final class Sayings {
      private final double[][][] rows = new double[plan.steps().size()][][];

      Sayings() {
        for (int i = 0; i < rows.length; i++) {
          Step step = plan.steps().get(i);
          boolean base = step.clock().equals(Clock.BASE);
          int outputs = step instanceof Step.Column column ? column.outputs() : 1;
          rows[i] = new double[base ? outputs : 0][size];
        }
      }

      double[][] row(int step) {
        return rows[step];
      }

      void run(Evaluation evaluation, int start, int end) {
        for (int from = start; from < end; from += Evaluation.TILE) {
          int count = Math.min(Evaluation.TILE, end - from);
          evaluation.run(from, count);
          for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < rows[i].length; k++) {
              if (plan.steps().get(i) instanceof Step.Column) {
                double[] column = evaluation.column(new Step.Reference(i, k));
                System.arraycopy(column, 0, rows[i][k], from, count);
              } else {
                MaskRun mask = evaluation.mask(i);
                for (int bar = 0; bar < count; bar++) {
                  rows[i][k][from + bar] =
                      !mask.isKnown(bar) ? Double.NaN : mask.isTrue(bar) ? 1 : 0;
                }
              }
            }
          }
        }
      }

      void assertSame(Sayings other, boolean growing) {
        for (int i = 0; i < rows.length; i++) {
          for (int k = 0; k < rows[i].length; k++) {
            long[] mine = bits(rows[i][k]);
            long[] others = bits(other.rows[i][k]);
            int bar = Arrays.mismatch(mine, others);
            if (bar >= 0) {
              assertEquals(
                  rows[i][k][bar],
                  other.rows[i][k][bar],
                  plan.definition().name()
                      + (growing ? " on bars that grow, bar " : " bar ")
                      + bar
                      + ": "
                      + plan.steps().get(i));
            }
          }
        }
      }

      /// Every NaN is the same.
      private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
      }
    }
  }
}
