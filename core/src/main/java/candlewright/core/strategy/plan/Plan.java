package candlewright.core.strategy.plan;

import candlewright.core.indicator.Kernel;
import candlewright.core.indicator.ta4j.Ta4jIndicators;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Decimals;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A compiled strategy: columns to compute, masks to derive from them, and what to do where they
/// are known-true. Simulation, explanation and live trading all run from the same plan.
public final class Plan {
  private final StrategyDefinition definition;
  private final ParameterValues values;
  private final List<Step> steps;
  private final Roots roots;
  private final Map<Placed, Step.Reference> places;

  Plan(
      StrategyDefinition definition,
      ParameterValues values,
      List<Step> steps,
      Roots roots,
      Map<Placed, Step.Reference> places) {
    this.definition = definition;
    this.values = values;
    this.steps = List.copyOf(steps);
    this.roots = roots;
    // Kept in order: Map.copyOf would not.
    this.places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
  }

  /// The steps that decide.
  ///
  /// @param eligible of an allocation, else -1
  /// @param rank of an allocation, else null
  record Roots(
      int entryLong,
      int exitLong,
      int entryShort,
      int exitShort,
      int eligible,
      Step.@Nullable Reference rank) {}

  /// An operand or a condition and the clock it is worked out on.
  record Placed(Clock clock, Object part) {}

  /// Returns what it was compiled from.
  public StrategyDefinition definition() {
    return definition;
  }

  /// Returns the values it was compiled with.
  public ParameterValues values() {
    return values;
  }

  List<Step> steps() {
    return steps;
  }

  Roots roots() {
    return roots;
  }

  List<Universe.Role> roles() {
    return definition.universe().roles();
  }

  /// Tells whether copying what a kernel remembers takes as long as all bars before it.
  boolean remembersEveryBar() {
    return steps.stream()
        .anyMatch(step ->
            step instanceof Step.Indicator indicator
                && indicator.type().name().startsWith(Ta4jIndicators.PREFIX));
  }

  /// Returns the step of a condition.
  int stepOf(Clock clock, Condition condition) {
    return place(clock, condition).step();
  }

  /// Returns the column of an operand.
  Step.Reference columnOf(Clock clock, Operand operand) {
    return place(clock, operand);
  }

  /// Returns an operand that a column of the base is worked out from: as it is named, if it is.
  Operand operandOf(Step.Reference column) {
    Operand found = null;
    for (Map.Entry<Placed, Step.Reference> place : places.entrySet()) {
      if (place.getValue().equals(column)
          && place.getKey().clock().equals(Clock.BASE)
          && place.getKey().part() instanceof Operand operand
          && !(found instanceof Operand.Named)) {
        found = operand;
      }
    }
    if (found == null) {
      throw new IllegalArgumentException(column + " is no operand of " + definition.name());
    }
    return found;
  }

  /// Returns the operand or condition that a step of the base stands for; of an indicator that is
  /// not read by this output, any that is.
  Object partOf(Step.Reference reference) {
    Object sameStep = null;
    for (Map.Entry<Placed, Step.Reference> place : places.entrySet()) {
      if (place.getValue().equals(reference)) {
        return place.getKey().part();
      }
      if (place.getValue().step() == reference.step()) {
        sameStep = place.getKey().part();
      }
    }
    if (sameStep == null) {
      throw new IllegalArgumentException(reference + " is no part of " + definition.name());
    }
    return sameStep;
  }

  /// Returns the same plan with one step replaced, for tests of what watches over plans.
  Plan with(int index, Step step) {
    List<Step> changed = new ArrayList<>(steps);
    changed.set(index, step);
    return new Plan(definition, values, changed, roots, places);
  }

  private Step.Reference place(Clock clock, Object part) {
    Step.Reference found = places.get(new Placed(clock, part));
    if (found == null) {
      throw new IllegalArgumentException(part + " is no part of " + definition.name());
    }
    return found;
  }

  /// Returns the number of leading bars on which some column is not known yet. Bars of a longer
  /// timeframe count by their nominal length.
  ///
  /// @param base timeframe of the bars that are traded
  public int warmUp(Timeframe base) {
    long[] byStep = new long[steps.size()];
    long longest = 0;
    for (int i = 0; i < byStep.length; i++) {
      byStep[i] = warmUp(steps.get(i), byStep, base);
      longest = Math.max(longest, byStep[i]);
    }
    return (int) Math.min(Integer.MAX_VALUE, longest);
  }

  private long warmUp(Step step, long[] byStep, Timeframe base) {
    return switch (step) {
      case Step.Indicator indicator -> {
        int[] offGrid = new int[indicator.inputs().size()];
        Arrays.fill(offGrid, Decimals.OFF_GRID);
        Kernel kernel = indicator.kernel(offGrid);
        yield kernel.warmUp() * barLength(step.clock(), base) + deepest(indicator.inputs(), byStep);
      }
      case Step.Arithmetic arithmetic -> deepest(arithmetic.inputs(), byStep);
      case Step.Signal signal -> deepest(signal.inputs(), byStep);
      case Step.ColumnAsOf(_, Step.Reference source) ->
          byStep[source.step()] + barLength(steps.get(source.step()).clock(), base) - 1;
      case Step.MaskAsOf(_, int source) ->
          byStep[source] + barLength(steps.get(source).clock(), base) - 1;
      case Step.BarsSince(_, int mask) -> byStep[mask];
      case Step.Combination combination -> {
        long deepest = 0;
        for (int part : combination.parts()) {
          deepest = Math.max(deepest, byStep[part]);
        }
        yield deepest;
      }
      case Step.Field _, Step.Constant _, Step.Constantly _ -> 0;
    };
  }

  private static long deepest(List<Step.Reference> inputs, long[] byStep) {
    long deepest = 0;
    for (Step.Reference input : inputs) {
      deepest = Math.max(deepest, byStep[input.step()]);
    }
    return deepest;
  }

  /// Returns the length of a clock's bars in bars of the base, at least 1.
  private static long barLength(Clock clock, Timeframe base) {
    Timeframe timeframe = clock.timeframe();
    return timeframe == null ? 1 : Math.max(1, timeframe.millis() / base.millis());
  }

  /// Returns how many values of other timeframes and instruments are held at once while the plan is
  /// worked out, about.
  public long wholeValues(BarSeries traded) {
    long values = 0;
    for (Step step : steps) {
      if (step instanceof Step.Column column && !step.clock().equals(Clock.BASE)) {
        values +=
            (long) column.outputs() * traded.size() / barLength(step.clock(), traded.timeframe());
      }
    }
    return values;
  }

  /// Computes all masks over the bars of the traded instrument, for strategies that read no other.
  public Signals evaluate(BarSeries bars) {
    return evaluate(Feeds.of(bars));
  }

  /// Computes where to enter and to leave, feeding every kernel from the first bar.
  ///
  /// @throws IllegalArgumentException if a bar that the strategy reads cannot be had from the
  ///   feeds; one sentence
  public Signals evaluate(Feeds feeds) {
    Evaluation evaluation = new Evaluation(this, feeds);
    MaskWords entryLong = new MaskWords(evaluation, roots.entryLong);
    MaskWords exitLong = new MaskWords(evaluation, roots.exitLong);
    MaskWords entryShort = new MaskWords(evaluation, roots.entryShort);
    MaskWords exitShort = new MaskWords(evaluation, roots.exitShort);
    for (int from = 0; from < evaluation.size(); from += Evaluation.TILE) {
      int count = Math.min(evaluation.size() - from, Evaluation.TILE);
      evaluation.run(from, count);
      entryLong.take(from, count);
      exitLong.take(from, count);
      entryShort.take(from, count);
      exitShort.take(from, count);
    }
    return new Signals(entryLong.mask(), exitLong.mask(), entryShort.mask(), exitShort.mask());
  }

  /// Computes how the allocation sees one instrument of the universe.
  ///
  /// @throws IllegalStateException if the strategy has no allocation
  public Ranking rank(Feeds feeds) {
    Step.Reference rank = roots.rank;
    if (rank == null) {
      throw new IllegalStateException(definition.name() + " has no allocation");
    }
    Evaluation evaluation = new Evaluation(this, feeds);
    MaskWords eligible = new MaskWords(evaluation, roots.eligible);
    double[] column = new double[evaluation.size()];
    for (int from = 0; from < evaluation.size(); from += Evaluation.TILE) {
      int count = Math.min(evaluation.size() - from, Evaluation.TILE);
      evaluation.run(from, count);
      eligible.take(from, count);
      System.arraycopy(evaluation.column(rank), 0, column, from, count);
    }
    return new Ranking(eligible.mask(), column);
  }
}
