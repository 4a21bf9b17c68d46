package candlewright.core.strategy.plan;

import candlewright.core.signal.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A plan at work on bars, every kernel fed from the first of them.
///
/// Steps on other clocks than the base are worked out whole at once, which is harmless: the base
/// sees of them only what is known on each bar. Steps on the base are worked through in tiles that
/// stay in the processor's cache, so their columns are never held whole.
final class Evaluation {
  /// Bars in a tile: a multiple of 64, small enough that some ten columns stay in the second cache.
  static final int TILE = 2048;

  private final List<Step> steps;
  private final ClockBars clocks;
  private final int size;
  private final StepRuns runs;

  /// Those on the base clock, in the order they are to be run in.
  private final List<StepRun> baseRuns = new ArrayList<>();

  /// Which of the base runs is a step's; -1 for steps on other clocks.
  private final int[] place;

  Evaluation(Plan plan, Feeds feeds) {
    this(plan, feeds, true);
  }

  /// Begins one that is only run tile by tile from the first bar on, each but the last whole; its
  /// steps may share what they work out.
  static Evaluation once(Plan plan, Feeds feeds) {
    return new Evaluation(plan, feeds, false);
  }

  private Evaluation(Plan plan, Feeds feeds, boolean retriable) {
    clocks = new ClockBars(feeds, plan.roles());
    size = feeds.traded().size();
    steps = plan.steps();
    runs = new StepRuns(steps, clocks, PairComparer.SCALAR, retriable);
    place = new int[steps.size()];
    StepRuns.Scope base = new StepRuns.Scope(new Buffers(Math.min(size, TILE)), baseRuns, null);
    for (int i = 0; i < place.length; i++) {
      place[i] = -1;
      Clock clock = steps.get(i).clock();
      if (clock.equals(Clock.BASE)) {
        runs.make(i, base);
        place[i] = baseRuns.size() - 1;
      } else {
        runs.makeWhole(i);
      }
    }
  }

  int size() {
    return size;
  }

  /// Works out the next bars, at most {@link #TILE} of them; they follow those of the run before.
  void run(int bar, int count) {
    for (int i = 0; i < baseRuns.size(); i++) {
      baseRuns.get(i).run(bar, count);
    }
  }

  /// Returns copies of what all steps of the base remember.
  @Nullable Object[] states() {
    return baseRuns.stream().map(StepRun::state).toArray();
  }

  /// Goes on from states of an evaluation of the same plan over bars of the same decimal scales: a
  /// kernel that sums whole units goes on in the units it began with.
  void restore(@Nullable Object[] states) {
    for (int i = 0; i < states.length; i++) {
      baseRuns.get(i).restore(states[i]);
    }
  }

  /// Returns the truth of a step on a bar: of the latest bar that was run for steps on the base, of
  /// the latest bar of their own clock known by then for others.
  Truth truth(int step, int bar) {
    Clock clock = steps.get(step).clock();
    if (clock.equals(Clock.BASE)) {
      return mask(step).truth(0);
    }
    int index = clocks.asOf(clock, Clock.BASE)[bar];
    return index < 0 ? Truth.UNKNOWN : mask(step).truth(index);
  }

  /// Returns the index of the bar of a clock that a bar of another clock sees; -1 for none. Bars of
  /// the base count in the traded bars.
  int seen(Clock source, Clock by, int bar) {
    return bar < 0 ? -1 : clocks.asOf(source, by)[bar];
  }

  /// Returns when a bar of a clock opened and when it became known.
  Explanation.Seen bar(Clock clock, int index) {
    return new Explanation.Seen(clocks.of(clock).openTime(index), clocks.knownAt(clock, index));
  }

  /// Returns the truth of a step on another clock than the base.
  ///
  /// @param index in the bars of that clock; -1 for none
  Truth truthAt(int step, int index) {
    return index < 0 ? Truth.UNKNOWN : mask(step).truth(index);
  }

  /// Returns the value of a column on another clock than the base.
  ///
  /// @param index in the bars of that clock; -1 for none
  double valueAt(Step.Reference column, int index) {
    return index < 0 ? Double.NaN : column(column)[index];
  }

  /// Returns the value of a column on a bar, seen as {@link #truth} sees it.
  double value(Step.Reference column, int bar) {
    Clock clock = steps.get(column.step()).clock();
    if (clock.equals(Clock.BASE)) {
      return column(column)[0];
    }
    int index = clocks.asOf(clock, Clock.BASE)[bar];
    return index < 0 ? Double.NaN : column(column)[index];
  }

  /// Runs one signal again on the bar that was run last, with other values; its result is left
  /// changed.
  ///
  /// @param before what all steps remembered before that bar
  Truth retry(int step, @Nullable Object[] before, int bar, Map<Step.Reference, Double> values) {
    double[] real = put(values);
    MaskRun run = mask(step);
    if (run instanceof MaskRun.Shared shared) {
      for (StepRun source : shared.sources()) {
        source.restore(before[baseRuns.indexOf(source)]);
        source.run(bar, 1);
      }
    }
    run.restore(before[place[step]]);
    run.run(bar, 1);
    putBack(values, real);
    return run.truth(0);
  }

  /// Runs all masks of the base again on the bar that was run last, with other values and with some
  /// signals being true or false whatever they find.
  ///
  /// @param before what all steps remembered before that bar
  void retryAll(
      @Nullable Object[] before,
      int bar,
      Map<Step.Reference, Double> values,
      Map<Integer, Boolean> truths) {
    double[] real = put(values);
    for (int i = 0; i < baseRuns.size(); i++) {
      StepRun run = baseRuns.get(i);
      if (run instanceof ColumnRun) {
        continue;
      }
      run.restore(before[i]);
      run.run(bar, 1);
      if (truths.isEmpty()) {
        continue;
      }
      for (Map.Entry<Integer, Boolean> truth : truths.entrySet()) {
        if (place[truth.getKey()] == i) {
          mask(truth.getKey()).known[0] = 1;
          mask(truth.getKey()).value[0] = truth.getValue() ? 1 : 0;
        }
      }
    }
    putBack(values, real);
  }

  private double[] put(Map<Step.Reference, Double> values) {
    double[] real = new double[values.size()];
    int i = 0;
    for (Map.Entry<Step.Reference, Double> value : values.entrySet()) {
      real[i++] = column(value.getKey())[0];
      column(value.getKey())[0] = value.getValue();
    }
    return real;
  }

  private void putBack(Map<Step.Reference, Double> values, double[] real) {
    int i = 0;
    for (Step.Reference column : values.keySet()) {
      column(column)[0] = real[i++];
    }
  }

  /// Returns the mask of a step; bit 0 is the first bar of the latest run.
  MaskRun mask(int step) {
    return runs.mask(step);
  }

  /// Returns the column of an output; index 0 is the first bar of the latest run.
  double[] column(Step.Reference reference) {
    return runs.column(reference).outputs[reference.output()];
  }
}
