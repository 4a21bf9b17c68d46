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
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A compiled strategy: columns to compute, masks to derive from them, and what to do where they
/// are known-true. Simulation, explanation and live trading all run from the same plan.
public final class Plan {
  private static final long LONGEST_MONTH = 31 * Timeframe.ONE_DAY.millis();

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
  /// @param limits prices of the limit orders of entry and exit, long and short; null where an
  ///   order is by market
  record Roots(
      int entryLong,
      int exitLong,
      int entryShort,
      int exitShort,
      int eligible,
      Step.@Nullable Reference rank,
      List<Step.@Nullable Reference> limits) {}

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

  /// Tells whether a condition is a part of it.
  boolean has(Clock clock, Condition condition) {
    return places.containsKey(new Placed(clock, condition));
  }

  /// Tells whether an operand is a part of it.
  boolean has(Clock clock, Operand operand) {
    return places.containsKey(new Placed(clock, operand));
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

  private Step.Reference place(Clock clock, Object part) {
    Step.Reference found = places.get(new Placed(clock, part));
    if (found == null) {
      throw new IllegalArgumentException(part + " is no part of " + definition.name());
    }
    return found;
  }

  /// Returns the number of leading bars on which not every column and every condition has to be
  /// known yet. After them all are, but for indicators with gaps, bars that are missing and what
  /// waits for something that need not happen, such as two columns crossing. Before, a decision can
  /// be made only where those that are not known yet cannot change it: by one part of an `any`, or
  /// by enough votes. Bars of a longer timeframe count by the length they have at most, delays of
  /// publication by the clock.
  ///
  /// @param base timeframe of the bars that are traded
  public int warmUp(Timeframe base) {
    long longest = Arrays.stream(warmUps(base)).max().orElse(0);
    return (int) Math.min(Integer.MAX_VALUE, longest);
  }

  /// Returns the warm-up of each step, in bars of the base: on its own clock a step is known from
  /// the bar on that begins so many bars of the base after the first.
  long[] warmUps(Timeframe base) {
    long[] byStep = new long[steps.size()];
    for (int i = 0; i < byStep.length; i++) {
      byStep[i] = warmUp(steps.get(i), byStep, base);
    }
    return byStep;
  }

  private long warmUp(Step step, long[] byStep, Timeframe base) {
    return switch (step) {
      case Step.Indicator indicator -> {
        int[] offGrid = new int[indicator.inputs().size()];
        Arrays.fill(offGrid, Decimals.OFF_GRID);
        Kernel kernel = indicator.kernel(offGrid);
        yield deepest(indicator.inputs(), byStep) + kernel.warmUp() * barLength(step.clock(), base);
      }
      case Step.Arithmetic arithmetic -> deepest(arithmetic.inputs(), byStep);
      case Step.Signal signal ->
          deepest(signal.inputs(), byStep)
              + signal.kernel().warmUp() * barLength(signal.clock(), base);
      case Step.ColumnAsOf(Clock clock, Step.Reference source) ->
          seenFrom(source.step(), clock, byStep, base);
      case Step.MaskAsOf(Clock clock, int source) -> seenFrom(source, clock, byStep, base);
      case Step.BarsSince(_, int mask) -> byStep[mask];
      case Step.Combination combination -> {
        long deepest = 0;
        for (int part : combination.parts()) {
          deepest = Math.max(deepest, byStep[part]);
        }
        yield deepest + combination.kernel().warmUp() * barLength(combination.clock(), base);
      }
      case Step.Field _, Step.Constant _, Step.Constantly _ -> 0;
    };
  }

  /// Returns from when on a clock sees a step of another: the bar of that clock in which the step's
  /// first known bar has closed and is published.
  private long seenFrom(int source, Clock by, long[] byStep, Timeframe base) {
    long closed = byStep[source] + untilKnown(steps.get(source).clock(), base);
    long length = barLength(by, base);
    return closed / length * length;
  }

  private static long deepest(List<Step.Reference> inputs, long[] byStep) {
    long deepest = 0;
    for (Step.Reference input : inputs) {
      deepest = Math.max(deepest, byStep[input.step()]);
    }
    return deepest;
  }

  /// Returns how many bars of the base follow the one that a clock's bar begins with until that bar
  /// is known.
  private long untilKnown(Clock clock, Timeframe base) {
    long delay = 0;
    for (Universe.Role role : roles()) {
      if (role.name().equals(clock.role())) {
        delay = Math.ceilDiv(role.publishedAfter().millis(), base.millis());
      }
    }
    return barLength(clock, base) - 1 + delay;
  }

  /// Returns the greatest length of a clock's bars in bars of the base, at least 1.
  static long barLength(Clock clock, Timeframe base) {
    Timeframe timeframe = clock.timeframe();
    if (timeframe == null || timeframe == base) {
      return 1;
    }
    long millis = timeframe == Timeframe.ONE_MONTH ? LONGEST_MONTH : timeframe.millis();
    return Math.max(1, millis / base.millis());
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
    Evaluation evaluation = Evaluation.once(this, feeds);
    MaskWords entryLong = new MaskWords(evaluation, roots.entryLong);
    MaskWords exitLong = new MaskWords(evaluation, roots.exitLong);
    MaskWords entryShort = new MaskWords(evaluation, roots.entryShort);
    MaskWords exitShort = new MaskWords(evaluation, roots.exitShort);
    double[][] limits = new double[roots.limits.size()][];
    for (int i = 0; i < limits.length; i++) {
      limits[i] = new double[roots.limits.get(i) == null ? 0 : evaluation.size()];
    }
    for (int from = 0; from < evaluation.size(); from += Evaluation.TILE) {
      int count = Math.min(evaluation.size() - from, Evaluation.TILE);
      evaluation.run(from, count);
      entryLong.take(from, count);
      exitLong.take(from, count);
      entryShort.take(from, count);
      exitShort.take(from, count);
      for (int i = 0; i < limits.length; i++) {
        Step.Reference price = roots.limits.get(i);
        if (price != null) {
          System.arraycopy(evaluation.column(price), 0, limits[i], from, count);
        }
      }
    }
    return new Signals(
        entryLong.mask(),
        exitLong.mask(),
        entryShort.mask(),
        exitShort.mask(),
        new LimitPrices(limits[0]),
        new LimitPrices(limits[1]),
        new LimitPrices(limits[2]),
        new LimitPrices(limits[3]));
  }

  /// Computes how the allocation sees one instrument of the universe.
  ///
  /// @throws IllegalStateException if the strategy has no allocation
  public Ranking rank(Feeds feeds) {
    Step.Reference rank = roots.rank;
    if (rank == null) {
      throw new IllegalStateException(definition.name() + " has no allocation");
    }
    Evaluation evaluation = Evaluation.once(this, feeds);
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
