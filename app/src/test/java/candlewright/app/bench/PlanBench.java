package candlewright.app.bench;

import candlewright.core.indicator.BarField;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.plan.Decision;
import candlewright.core.strategy.plan.Explainer;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.StrategyCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// How long strategies take to be compiled, worked out and explained.
final class PlanBench {
  private static final Operand CLOSE = new Operand.Field(BarField.CLOSE);

  /// How often the short jobs are done in one round, so that their code is compiled as in a session
  /// of some minutes.
  private static final int REPEATS = 50;

  /// Takes a line of the table.
  @FunctionalInterface
  interface Rows {
    void add(String name, double value, String unit);
  }

  private PlanBench() {}

  static void run(BarSeries bars, int rounds, Rows rows) {
    StrategyDefinition wide = thirtyConditions();
    StrategyDefinition simple = Templates.usual();
    Plan plan = StrategyCompiler.compile(wide, ParameterValues.of(wide, Map.of()));
    Explainer explainer = new Explainer(plan, Feeds.of(bars));
    SplittableRandom random = new SplittableRandom(1);
    Race race =
        new Race()
            .add("wide", () -> evaluate(wide, bars))
            .add("simple", () -> compile(simple, bars.timeframe()))
            .add("explain", () -> explain(explainer, bars.size(), random));
    double[] nanos = race.run(rounds);
    rows.add(
        "30 conditions on 3 timeframes compiled and worked out over " + bars.size() + " bars, CPU",
        nanos[0] / 1e6,
        "ms");
    rows.add("sma-cross checked and compiled, CPU", nanos[1] / REPEATS / 1e6, "ms");
    rows.add("any bar of the 30 conditions explained, CPU", nanos[2] / REPEATS / 1e6, "ms");
  }

  private static double evaluate(StrategyDefinition definition, BarSeries bars) {
    Plan plan = StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
    return plan.evaluate(bars).entryLong().nextTrue(0, bars.size());
  }

  private static double compile(StrategyDefinition definition, Timeframe timeframe) {
    double sum = 0;
    for (int i = 0; i < REPEATS; i++) {
      sum +=
          StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()))
              .warmUp(timeframe);
    }
    return sum;
  }

  private static double explain(Explainer explainer, int bars, SplittableRandom random) {
    double sum = 0;
    for (int i = 0; i < REPEATS; i++) {
      sum += explainer.explain(random.nextInt(bars), Decision.ENTER_LONG).flips().size();
    }
    return sum;
  }

  /// Ten conditions on each of three timeframes, at least eight of which must hold.
  private static StrategyDefinition thirtyConditions() {
    List<Condition> groups = new ArrayList<>();
    for (@Nullable Timeframe timeframe :
        new @Nullable Timeframe[] {null, Timeframe.FIFTEEN_MINUTES, Timeframe.ONE_HOUR}) {
      List<Condition> parts = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        parts.add(
            Condition.above(
                at(timeframe, average("sma", 10 + 7 * i)),
                at(timeframe, average("ema", 20 + 11 * i))));
        parts.add(
            Condition.not(
                Condition.crossesAbove(
                    at(timeframe, CLOSE), at(timeframe, average("ema", 15 + 9 * i)))));
      }
      groups.add(Condition.any(parts));
    }
    return new StrategyDefinition(
        "wide",
        "Thirty conditions",
        "",
        List.of(),
        Condition.all(groups),
        StrategyDefinition.NEVER,
        new Sizing.AllIn());
  }

  private static Operand at(@Nullable Timeframe timeframe, Operand operand) {
    return timeframe == null
        ? operand
        : new Operand.At(new Source(Source.TRADED, timeframe), operand);
  }

  private static Operand average(String type, int length) {
    return new Operand.Indicator(
        type, Map.of("length", new Scalar.Literal(length)), List.of(CLOSE), type);
  }
}
