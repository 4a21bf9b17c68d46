package candlewright.core.strategy.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.Family;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Kernel;
import candlewright.core.indicator.Output;
import candlewright.core.market.BarSeries;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.testkit.Bars;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LookAheadTest {
  private static final Operand CLOSE = new Operand.Field(BarField.CLOSE);
  private static final Operand AVERAGE =
      new Operand.Indicator("sma", Map.of("length", new Scalar.Literal(10)), List.of(CLOSE), "sma");
  private static final int SIZE = 5000;

  /// What an indicator does with the bars of a batch; the leaks use the ones after `i`.
  interface Formula {
    double at(double[] in, int i, int to);
  }

  static Stream<Arguments> leaks() {
    return Stream.of(
        leak("shift by -1", (in, i, to) -> i + 1 < to ? in[i + 1] : Double.NaN),
        leak("shift by -5", (in, i, to) -> i + 5 < to ? in[i + 5] : Double.NaN),
        leak("next bar's return", (in, i, to) -> i + 1 < to ? in[i + 1] / in[i] - 1 : 0),
        leak("centred average", (in, i, to) -> mean(in, Math.max(0, i - 5), Math.min(to, i + 6))),
        leak("scaled by the mean of the whole series", (in, i, to) -> in[i] - mean(in, 0, to)),
        leak("scaled by the deviation of the whole series", (in, i, to) -> in[i] / spread(in, to)),
        leak(
            "scaled between the least and greatest of the whole series",
            (in, i, to) -> (in[i] - least(in, 0, to)) / (most(in, 0, to) - least(in, 0, to))),
        leak("rank within the whole series", (in, i, to) -> rank(in, i, to)),
        leak("median of the whole series", (in, i, to) -> in[i] - median(in, to)),
        leak("last close of the series", (in, i, to) -> in[i] / in[to - 1]),
        leak("part of the final total", (in, i, to) -> mean(in, 0, i + 1) / mean(in, 0, to)),
        leak("highest of the next 20", (in, i, to) -> most(in, i, Math.min(to, i + 20))),
        leak("lowest of the next 20", (in, i, to) -> least(in, i, Math.min(to, i + 20))),
        leak(
            "pivot known before it is confirmed",
            (in, i, to) -> in[i] == most(in, Math.max(0, i - 3), Math.min(to, i + 4)) ? in[i] : 0),
        leak(
            "lowest point known before it is confirmed",
            (in, i, to) -> in[i] == least(in, Math.max(0, i - 3), Math.min(to, i + 4)) ? in[i] : 0),
        leak("average from the end backwards", LookAheadTest::backwards),
        leak("line through all bars", (in, i, to) -> in[0] + (in[to - 1] - in[0]) * i / to),
        leak(
            "interpolated between every tenth bar",
            (in, i, to) -> {
              int before = i / 10 * 10;
              int after = Math.min(to - 1, before + 10);
              return in[before] + (in[after] - in[before]) * (i - before) / 10;
            }),
        leak("filled from later bars", (in, i, to) -> in[Math.min(to - 1, (i + 9) / 10 * 10)]),
        leak("unclosed longer bar", (in, i, to) -> in[Math.min(to - 1, i / 15 * 15 + 14)]),
        leak(
            "highest of an unclosed longer bar",
            (in, i, to) -> most(in, i / 15 * 15, Math.min(to, i / 15 * 15 + 15))),
        leak("how many bars are still to come", (in, i, to) -> to - i),
        leak("drawdown from a later peak", (in, i, to) -> in[i] / most(in, 0, to)),
        leak(
            "recovers within 10 bars",
            (in, i, to) -> most(in, i, Math.min(to, i + 10)) > in[i] ? 1 : 0),
        leak("threshold fitted on all bars", (in, i, to) -> in[i] > mean(in, 0, to) ? 1 : 0),
        leak("weights fitted on all bars", (in, i, to) -> in[i] * correlation(in, to)),
        leak("smoothed forwards and backwards", LookAheadTest::bothWays),
        leak("displaced average drawn back", (in, i, to) -> mean(in, i, Math.min(to, i + 7))),
        leak("zigzag drawn with hindsight", LookAheadTest::hindsight),
        leak("outliers cut by the whole series", (in, i, to) -> Math.min(in[i], median(in, to))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("leaks")
  void namesTheOperandThatLooksAhead(String name, Formula formula) {
    Plan plan = plan(formula);
    BarSeries bars = Bars.walk(new SplittableRandom(3), SIZE);
    List<LookAhead.Finding> findings = LookAhead.check(plan, Feeds.of(bars), moments());
    assertFalse(findings.isEmpty(), name + " was not noticed");
    for (LookAhead.Finding finding : findings) {
      assertEquals(AVERAGE, finding.part(), name);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("leaks")
  void namesItByEveryBarToo(String name, Formula formula) {
    BarSeries bars = Bars.walk(new SplittableRandom(3), SIZE);
    List<LookAhead.Finding> findings = LookAhead.everyBar(plan(formula), Feeds.of(bars), 20);
    assertEquals(20, findings.size(), name + " was not noticed");
    // Later ones may be of steps that remember what it said before.
    assertEquals(AVERAGE, findings.getFirst().part(), name);
  }

  @Test
  void thereAreThirtyOfThem() {
    assertEquals(30, leaks().count());
  }

  @Test
  void nothingIsSaidOfThoseThatDoNot() {
    BarSeries bars = Bars.walk(new SplittableRandom(3), SIZE);
    for (StrategyDefinition definition : Templates.all()) {
      Plan plan = StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
      Feeds feeds = new Feeds(bars, Map.of("hedge", Bars.walk(new SplittableRandom(4), SIZE)));
      assertEquals(List.of(), LookAhead.check(plan, feeds, moments()), definition.name());
      assertEquals(List.of(), LookAhead.everyBar(plan, feeds, 1), definition.name());
    }
    Plan honest = plan((in, i, to) -> i < 5 ? Double.NaN : mean(in, i - 5, i));
    assertTrue(LookAhead.check(honest, Feeds.of(bars), 10, 100, 2000).isEmpty());
  }

  private static int[] moments() {
    return new SplittableRandom(5).ints(25, 20, SIZE).toArray();
  }

  private static Arguments leak(String name, Formula formula) {
    return Arguments.of(name, formula);
  }

  /// A plan whose average is worked out by a formula that sees the whole batch.
  private static Plan plan(Formula formula) {
    StrategyDefinition definition =
        new StrategyDefinition(
            "test",
            "Test",
            "",
            List.of(),
            Condition.crossesAbove(CLOSE, AVERAGE),
            StrategyDefinition.NEVER,
            new Sizing.AllIn());
    Plan plan = StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
    Step.Reference place = plan.columnOf(Clock.BASE, AVERAGE);
    Step.Indicator average = (Step.Indicator) plan.steps().get(place.step());
    IndicatorType leaky =
        IndicatorType.named("leaky", "Leaky", Family.TREND)
            .outputs(Output.price("value"))
            .source("a test")
            .made((_, _) -> new Batch(formula));
    List<Step> steps = new ArrayList<>(plan.steps());
    steps.set(place.step(), new Step.Indicator(Clock.BASE, leaky, List.of(), average.inputs(), ""));
    Map<Plan.Placed, Step.Reference> places = new LinkedHashMap<>();
    for (Operand operand : List.of(CLOSE, AVERAGE)) {
      places.put(new Plan.Placed(Clock.BASE, operand), plan.columnOf(Clock.BASE, operand));
    }
    for (Condition condition : List.of(definition.entryLong(), definition.exitLong())) {
      Step.Reference mask = new Step.Reference(plan.stepOf(Clock.BASE, condition), 0);
      places.put(new Plan.Placed(Clock.BASE, condition), mask);
    }
    return new Plan(definition, plan.values(), steps, plan.roots(), places);
  }

  /// Works on the bars of a batch as if they were all there is, like code that is handed a table.
  private record Batch(Formula formula) implements Kernel {
    @Override
    public int inputs() {
      return 1;
    }

    @Override
    public int outputs() {
      return 1;
    }

    @Override
    public int warmUp() {
      return 0;
    }

    @Override
    public void update(double[] in, double[] out) {
      out[0] = formula.at(in, 0, 1);
    }

    @Override
    public void run(double[][] in, double[][] out, int from, int to) {
      for (int i = from; i < to; i++) {
        out[0][i] = formula.at(in[0], i, to);
      }
    }

    @Override
    public void reset() {}

    @Override
    public Kernel copyState() {
      return this;
    }
  }

  private static double mean(double[] in, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += in[i];
    }
    return sum / (to - from);
  }

  private static double most(double[] in, int from, int to) {
    return Arrays.stream(in, from, to).max().orElse(Double.NaN);
  }

  private static double least(double[] in, int from, int to) {
    return Arrays.stream(in, from, to).min().orElse(Double.NaN);
  }

  private static double spread(double[] in, int to) {
    double mean = mean(in, 0, to);
    double sum = 1e-9;
    for (int i = 0; i < to; i++) {
      sum += (in[i] - mean) * (in[i] - mean);
    }
    return Math.sqrt(sum / to);
  }

  private static double rank(double[] in, int i, int to) {
    return Arrays.stream(in, 0, to).filter(value -> value <= in[i]).count() / (double) to;
  }

  private static double median(double[] in, int to) {
    double[] sorted = Arrays.copyOf(in, to);
    Arrays.sort(sorted);
    return sorted[to / 2];
  }

  private static double backwards(double[] in, int i, int to) {
    double value = in[to - 1];
    for (int k = to - 2; k >= i; k--) {
      value += 0.2 * (in[k] - value);
    }
    return value;
  }

  private static double bothWays(double[] in, int i, int to) {
    double ahead = in[0];
    for (int k = 1; k <= i; k++) {
      ahead += 0.2 * (in[k] - ahead);
    }
    return (ahead + backwards(in, i, to)) / 2;
  }

  private static double correlation(double[] in, int to) {
    double sum = 1;
    for (int i = 1; i < to; i++) {
      sum += Math.signum(in[i] - in[i - 1]);
    }
    return sum;
  }

  /// The next turn of at least 1, or the last bar.
  private static double hindsight(double[] in, int i, int to) {
    double best = in[i];
    for (int k = i; k < to; k++) {
      best = Math.max(best, in[k]);
      if (in[k] < best - 1) {
        return best;
      }
    }
    return best;
  }
}
