package candlewright.core.strategy.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One definition's plans for many parameter values at work on the same bars, every kernel fed from
/// the first of them; they say what {@link Plan#evaluate} says of each plan alone.
///
/// Equal steps of several plans are worked out once a tile. What only one plan has is worked out
/// when that plan is asked, into room that the next plan takes over, so that a plan keeps nothing
/// but what its steps remember. Used by one thread.
public final class PlanBatch {
  private final int size;
  private final StepRun[] common;
  private final StepRun[][] own;
  private final TileSignals[] signals;

  /// @param plans of one definition, at least one
  /// @param tile most bars that are worked out at once, a multiple of 64
  /// @throws IllegalArgumentException if a bar that the strategy reads cannot be had from the
  ///   feeds; one sentence
  public PlanBatch(List<Plan> plans, Feeds feeds, int tile, PairComparer comparer) {
    if (tile < 64 || tile % 64 != 0) {
      throw new IllegalArgumentException("a tile holds a multiple of 64 bars, was " + tile);
    }
    size = feeds.traded().size();
    List<Step> steps = new ArrayList<>();
    Map<Step, Integer> known = new HashMap<>();
    int[][] places = new int[plans.size()][];
    for (int k = 0; k < places.length; k++) {
      places[k] = merge(plans.get(k).steps(), steps, known);
    }
    int[] plansWith = new int[steps.size()];
    for (int[] of : places) {
      for (int place : of) {
        plansWith[place]++;
      }
    }
    StepRuns runs =
        new StepRuns(steps, new ClockBars(feeds, plans.getFirst().roles()), comparer, false);
    List<StepRun> order = new ArrayList<>();
    StepRuns.Scope together = new StepRuns.Scope(new Buffers(tile), order, null);
    for (int i = 0; i < plansWith.length; i++) {
      if (!steps.get(i).clock().equals(Clock.BASE)) {
        runs.makeWhole(i);
      } else if (plansWith[i] > 1) {
        runs.make(i, together);
      }
    }
    own = new StepRun[places.length][];
    signals = new TileSignals[places.length];
    Buffers passedOn = new Buffers(tile);
    for (int k = 0; k < places.length; k++) {
      passedOn.free();
      StepRuns.Scope alone = new StepRuns.Scope(passedOn, new ArrayList<>(), together);
      for (int place : places[k]) {
        if (plansWith[place] == 1 && steps.get(place).clock().equals(Clock.BASE)) {
          runs.make(place, alone);
        }
      }
      own[k] = alone.order.toArray(StepRun[]::new);
      Plan.Roots roots = plans.get(k).roots();
      signals[k] =
          new TileSignals(
              runs.mask(places[k][roots.entryLong()]).value,
              runs.mask(places[k][roots.exitLong()]).value,
              runs.mask(places[k][roots.entryShort()]).value,
              runs.mask(places[k][roots.exitShort()]).value);
    }
    common = order.toArray(StepRun[]::new);
  }

  /// Adds a plan's steps to those of all and returns where each of them is.
  private static int[] merge(List<Step> plan, List<Step> steps, Map<Step, Integer> known) {
    int[] places = new int[plan.size()];
    for (int i = 0; i < places.length; i++) {
      Step step = plan.get(i).moved(places);
      Integer place = known.putIfAbsent(step, steps.size());
      places[i] = place == null ? steps.size() : place;
      if (place == null) {
        steps.add(step);
      }
    }
    return places;
  }

  /// Returns the number of bars.
  public int size() {
    return size;
  }

  /// Works out what plans share over the next bars, which follow those of the run before: a whole
  /// tile of them, but for the last.
  ///
  /// @param bar a multiple of 64
  public void run(int bar, int count) {
    for (StepRun run : common) {
      run.run(bar, count);
    }
  }

  /// Works out a plan over the bars of the latest run; to be asked for exactly once a run.
  ///
  /// @param plan place in the list given
  public TileSignals signals(int plan, int bar, int count) {
    for (StepRun run : own[plan]) {
      run.run(bar, count);
    }
    return signals[plan];
  }
}
