package candlewright.core.strategy.plan;

import candlewright.core.market.Decimals;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts the steps of a list to work.
final class StepRuns {
  /// From this length on the sum of an average's units, each up to 2^53, may need more bits.
  private static final int LONGEST_PLAIN = 1024;

  private final List<Step> steps;
  private final ClockBars clocks;
  private final PairComparer comparer;
  private final boolean copying;
  private final StepRun[] made;

  /// @param copying whether masks that read one comparison or crossing get words of their own, so
  ///   that one of them can be changed without the others
  StepRuns(List<Step> steps, ClockBars clocks, PairComparer comparer, boolean copying) {
    this.steps = steps;
    this.clocks = clocks;
    this.comparer = comparer;
    this.copying = copying;
    made = new StepRun[steps.size()];
  }

  /// What is put to work together, and so may share what is worked out on the way.
  static final class Scope {
    final Buffers buffers;

    /// Takes what is to be run, in that order.
    final List<StepRun> order;

    private final Map<List<Step.Reference>, Comparison> comparisons = new HashMap<>();
    private final Map<Comparison, Crossings> crossings = new HashMap<>();

    /// What is run before it, and more than once read; null if there is no such thing.
    private final @Nullable Scope before;

    /// Columns made here.
    private final Set<Integer> columns = new HashSet<>();

    private final Map<Step.Reference, Rounded> rounded = new HashMap<>();
    private final Map<Step.Reference, PrefixSums> sums = new HashMap<>();

    Scope(Buffers buffers, List<StepRun> order, @Nullable Scope before) {
      this.buffers = buffers;
      this.order = order;
      this.before = before;
    }
  }

  /// Makes the run of a step whose inputs were made before.
  void make(int index, Scope scope) {
    StepRun run =
        switch (steps.get(index)) {
          case Step.Column column -> column(column, scope);
          case Step.Truths truths -> truths(truths, scope);
        };
    made[index] = run;
    if (run instanceof ColumnRun) {
      scope.columns.add(index);
    }
    if (copying || !(run instanceof MaskRun.Shared)) {
      scope.order.add(run);
    }
  }

  /// Makes the run of a step on another clock than the base and works it out whole.
  void makeWhole(int index) {
    int size = clocks.of(steps.get(index).clock()).size();
    Scope alone = new Scope(new Buffers(size), new ArrayList<>(), null);
    make(index, alone);
    alone.order.forEach(run -> run.run(0, size));
  }

  MaskRun mask(int step) {
    return (MaskRun) made[step];
  }

  ColumnRun column(Step.Reference reference) {
    return (ColumnRun) made[reference.step()];
  }

  private double[] values(Step.Reference reference) {
    return column(reference).outputs[reference.output()];
  }

  private ColumnRun column(Step.Column step, Scope scope) {
    double[][] outputs = scope.buffers.columns(step.outputs());
    return switch (step) {
      case Step.Field(Clock clock, var field) ->
          new ColumnRun.Field(clocks.of(clock), field, outputs);
      case Step.Constant(_, double value) ->
          new ColumnRun.Constant(value, outputs, Decimals.scaleOf(value, 0, Decimals.MAX_SCALE));
      case Step.Indicator indicator when isPlainAverage(indicator) -> {
        Step.Reference input = indicator.inputs().getFirst();
        double power = Decimals.power(column(input).scale);
        yield new ColumnRun.Mean(
            sums(input, scope, power),
            indicator.settings().getFirst().intValue(),
            power,
            outputs,
            Decimals.OFF_GRID);
      }
      case Step.Indicator indicator ->
          new ColumnRun.OfKernel(
              indicator.kernel(scales(indicator.inputs())),
              columns(indicator.inputs()),
              outputs,
              Decimals.OFF_GRID);
      case Step.Arithmetic(_, var function, var inputs) ->
          new ColumnRun.Arithmetic(function, columns(inputs), outputs, Decimals.OFF_GRID);
      case Step.BarsSince(_, int mask) -> new ColumnRun.BarsSince(mask(mask), outputs, 0);
      case Step.ColumnAsOf(Clock clock, Step.Reference source) ->
          new ColumnRun.AsOf(
              values(source),
              clocks.asOf(steps.get(source.step()).clock(), clock),
              outputs,
              column(source).scale);
    };
  }

  /// Tells whether an indicator is a simple average of something that is on a grid and always
  /// known, short enough for its sum to be exact in 63 bits.
  private boolean isPlainAverage(Step.Indicator indicator) {
    if (copying || !indicator.type().name().equals("sma") || !indicator.adaptive().isEmpty()) {
      return false;
    }
    Step.Reference input = indicator.inputs().getFirst();
    return steps.get(input.step()) instanceof Step.Field
        && column(input).scale != Decimals.OFF_GRID
        && indicator.settings().getFirst() < LONGEST_PLAIN;
  }

  /// Returns the sums of a column, which are run where it is.
  private PrefixSums sums(Step.Reference column, Scope scope, double power) {
    Scope before = scope.before;
    Scope where = before != null && before.columns.contains(column.step()) ? before : scope;
    return where.sums.computeIfAbsent(
        column,
        reference -> {
          PrefixSums fresh = new PrefixSums(values(reference), power);
          where.order.add(fresh);
          return fresh;
        });
  }

  private MaskRun truths(Step.Truths step, Scope scope) {
    Buffers buffers = scope.buffers;
    return switch (step) {
      case Step.Constantly(_, boolean value) ->
          new MaskRun.Constantly(value, buffers.words(), buffers.words());
      case Step.Signal signal -> signal(signal, scope);
      case Step.Combination combination -> combination(combination, buffers);
      case Step.MaskAsOf(Clock clock, int source) ->
          new MaskRun.AsOf(
              mask(source),
              clocks.asOf(steps.get(source).clock(), clock),
              buffers.words(),
              buffers.words());
    };
  }

  private MaskRun signal(Step.Signal step, Scope scope) {
    SignalType type = step.type();
    return switch (type.name()) {
      case "above", "below", "crosses_above", "crosses_below" -> pair(step, scope);
      default ->
          new MaskRun.OfSignal(
              type.factory().make(array(step.settings())),
              columns(step.inputs()),
              scope.buffers.words(),
              scope.buffers.words());
    };
  }

  private MaskRun pair(Step.Signal step, Scope scope) {
    Step.Reference left = step.inputs().get(0);
    Step.Reference right = step.inputs().get(1);
    // Whoever compares the same two the other way round reads the comparison backwards.
    boolean turned = scope.comparisons.containsKey(List.of(right, left));
    boolean up = step.type().name().endsWith("above") != turned;
    Comparison comparison =
        scope.comparisons.computeIfAbsent(
            turned ? List.of(right, left) : List.of(left, right),
            pair -> {
              Comparison fresh =
                  new Comparison(
                      comparer,
                      values(pair.get(0)),
                      values(pair.get(1)),
                      singles(pair.get(0), scope),
                      singles(pair.get(1), scope),
                      scope.buffers);
              scope.order.add(fresh);
              return fresh;
            });
    if (!step.type().name().startsWith("crosses")) {
      return shared(
          List.of(comparison), up ? comparison.above : comparison.below, comparison.known, scope);
    }
    Crossings crossings =
        scope.crossings.computeIfAbsent(
            comparison,
            pair -> {
              Crossings fresh = new Crossings(pair, scope.buffers);
              scope.order.add(fresh);
              return fresh;
            });
    return shared(
        List.of(comparison, crossings),
        up ? crossings.upward : crossings.downward,
        crossings.known,
        scope);
  }

  /// Returns the singles of a column, or null where to round it would cost more than it spares.
  private float @Nullable [] singles(Step.Reference column, Scope scope) {
    Scope before = scope.before;
    if (before == null || !before.columns.contains(column.step()) || !comparer.singlesFirst()) {
      return null;
    }
    return before.rounded.computeIfAbsent(
            column,
            reference -> {
              Rounded fresh = new Rounded(values(reference));
              before.order.add(fresh);
              return fresh;
            })
        .singles;
  }

  private MaskRun shared(List<StepRun> sources, long[] value, long[] known, Scope scope) {
    return copying
        ? new MaskRun.Shared(sources, value, known, scope.buffers.words(), scope.buffers.words())
        : new MaskRun.Shared(sources, value, known, value, known);
  }

  private MaskRun combination(Step.Combination step, Buffers buffers) {
    CombinationType type = step.type();
    List<MaskRun> parts = step.parts().stream().map(this::mask).toList();
    long[] value = buffers.words();
    long[] known = buffers.words();
    return switch (type.name()) {
      case "all" -> new MaskRun.All(parts, value, known);
      case "any" -> new MaskRun.AnyOf(parts, value, known);
      case "not" -> new MaskRun.Not(parts.getFirst(), value, known);
      default ->
          new MaskRun.OfCombination(
              type.factory().make(array(step.settings()), array(step.weights())),
              parts,
              value,
              known);
    };
  }

  private double[][] columns(List<Step.Reference> references) {
    return references.stream().map(this::values).toArray(double[][]::new);
  }

  private int[] scales(List<Step.Reference> references) {
    return references.stream().mapToInt(reference -> column(reference).scale).toArray();
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
