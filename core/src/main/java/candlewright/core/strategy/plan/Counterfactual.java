package candlewright.core.strategy.plan;

import candlewright.core.signal.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What would have turned a decision on one bar. Each answer is tried on the plan itself before it
/// is given. Values change as the conditions read them; what other operands were worked out to
/// stays as it was.
final class Counterfactual {
  /// Doublings of the distance searched before a value is given up as not mattering.
  private static final int REACH = 40;

  /// Pairs tried, nearest first, before the search for two changes is given up.
  private static final int MOST_PAIRS = 120;

  private final Plan plan;
  private final Evaluation evaluation;
  private final @Nullable Object[] before;
  private final int bar;
  private final int root;
  private final boolean made;

  /// Signals on the base that the root depends on.
  private final List<Integer> leaves = new ArrayList<>();

  /// What each of them was on the bar.
  private final Map<Integer, Truth> truths = new HashMap<>();

  private final List<Change> changes;

  /// @param before what all steps remembered before the bar
  /// @param root step of the decision's condition
  Counterfactual(Plan plan, Evaluation evaluation, @Nullable Object[] before, int bar, int root) {
    this.plan = plan;
    this.evaluation = evaluation;
    this.before = before;
    this.bar = bar;
    this.root = root;
    made = evaluation.truth(root, bar) == Truth.TRUE;
    gather(root, new LinkedHashSet<>());
    leaves.forEach(leaf -> truths.put(leaf, evaluation.truth(leaf, bar)));
    changes = changes();
  }

  private void gather(int step, Set<Integer> seen) {
    if (!seen.add(step)) {
      return;
    }
    switch (plan.steps().get(step)) {
      case Step.Signal signal -> {
        if (signal.clock().equals(Clock.BASE)) {
          leaves.add(step);
        }
      }
      case Step.Combination combination -> combination.parts().forEach(part -> gather(part, seen));
      default -> {}
    }
  }

  /// Returns the signals whose truth alone decides.
  List<Integer> decisive() {
    List<Integer> result = new ArrayList<>();
    for (int leaf : leaves) {
      if (turns(Map.of(), Map.of(leaf, turned(leaf)))) {
        result.add(leaf);
      }
    }
    restore();
    return result;
  }

  /// Returns the truth a signal would have to have for the decision to turn, as seen by itself.
  private boolean turned(int leaf) {
    return truths.get(leaf) != Truth.TRUE;
  }

  /// Returns single changes that turn the decision, nearest first.
  List<Explanation.Flip> singles() {
    List<Change> found = new ArrayList<>();
    for (Change change : changes) {
      if (turns(Map.of(change.column(), change.to()), Map.of())) {
        found.add(change);
      }
    }
    restore();
    return flips(nearestOfEachColumn(found));
  }

  /// Returns the nearest two changes found that together turn the decision, or nothing.
  List<Explanation.Flip> pair() {
    List<List<Change>> pairs = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      for (int k = i + 1; k < changes.size(); k++) {
        if (!changes.get(i).column().equals(changes.get(k).column())) {
          pairs.add(List.of(changes.get(i), changes.get(k)));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(pair -> pair.get(0).distance() + pair.get(1).distance()));
    List<Explanation.Flip> result = List.of();
    for (List<Change> pair : pairs.subList(0, Math.min(MOST_PAIRS, pairs.size()))) {
      Change one = pair.get(0);
      Change other = pair.get(1);
      if (turns(Map.of(one.column(), one.to(), other.column(), other.to()), Map.of())) {
        result = flips(pair);
        break;
      }
    }
    restore();
    return result;
  }

  /// One column's value replaced.
  private record Change(Step.Reference column, double from, double to) {
    /// How far it is in relation to the value.
    double distance() {
      return Math.abs(to - from) / Math.max(Math.abs(from), 1e-9);
    }
  }

  /// Returns the nearest changes of each column that turn a signal reading it.
  private List<Change> changes() {
    Set<Change> changes = new LinkedHashSet<>();
    for (int leaf : leaves) {
      Step.Signal signal = (Step.Signal) plan.steps().get(leaf);
      for (Step.Reference column : signal.inputs()) {
        double value = evaluation.value(column, bar);
        if (Double.isNaN(value) || plan.steps().get(column.step()) instanceof Step.Constant) {
          continue;
        }
        boolean wanted = turned(leaf);
        for (int direction = -1; direction <= 1; direction += 2) {
          double to =
              isComparison(signal)
                  ? atOther(leaf, signal, column, direction, wanted)
                  : search(leaf, column, value, direction, wanted);
          if (!Double.isNaN(to)) {
            changes.add(new Change(column, value, to));
          }
        }
      }
    }
    restore();
    return new ArrayList<>(changes);
  }

  private static boolean isComparison(Step.Signal signal) {
    return switch (signal.type().name()) {
      case "above", "below", "crosses_above", "crosses_below" -> true;
      default -> false;
    };
  }

  /// A comparison turns at the other operand's value or right beside it. The nearest that does, in
  /// a direction from the present value, or NaN.
  private double atOther(
      int leaf, Step.Signal signal, Step.Reference column, int direction, boolean wanted) {
    double from = evaluation.value(column, bar);
    Step.Reference otherColumn = signal.inputs().get(signal.inputs().get(0).equals(column) ? 1 : 0);
    double other = evaluation.value(otherColumn, bar);
    double[] candidates = {
      direction > 0 ? Math.nextDown(other) : Math.nextUp(other),
      other,
      direction > 0 ? Math.nextUp(other) : Math.nextDown(other)
    };
    for (double candidate : candidates) {
      if ((candidate - from) * direction > 0 && isTrue(leaf, column, candidate) == wanted) {
        return candidate;
      }
    }
    return Double.NaN;
  }

  /// Returns the value nearest to `from` in a direction for which a signal is `wanted`, or NaN: the
  /// distance is doubled until it is, then halved down to neighbouring doubles.
  private double search(
      int leaf, Step.Reference column, double from, int direction, boolean wanted) {
    double beside = besideOthers(leaf, column, from, direction, wanted);
    double step = Math.max(Math.abs(from) * 0x1p-10, 0x1p-20);
    double inside = from;
    for (int i = 0; i < REACH; i++, step *= 2) {
      double outside = from + direction * step;
      if ((beside - outside) * direction <= 0) {
        return beside;
      }
      if (isTrue(leaf, column, outside) == wanted) {
        return bisect(leaf, column, inside, outside, wanted);
      }
      inside = outside;
    }
    return beside;
  }

  /// Returns the nearest value of the signal's other inputs, or a neighbour of one, that does; NaN
  /// if none does. Bands and equalities are true only between or at them.
  private double besideOthers(
      int leaf, Step.Reference column, double from, int direction, boolean wanted) {
    double nearest = Double.NaN;
    for (Step.Reference input : ((Step.Signal) plan.steps().get(leaf)).inputs()) {
      double other = evaluation.value(input, bar);
      if (input.equals(column) || Double.isNaN(other)) {
        continue;
      }
      for (double candidate : new double[] {Math.nextDown(other), other, Math.nextUp(other)}) {
        double distance = (candidate - from) * direction;
        boolean nearer = Double.isNaN(nearest) || distance < (nearest - from) * direction;
        if (distance > 0 && nearer && isTrue(leaf, column, candidate) == wanted) {
          nearest = candidate;
        }
      }
    }
    return nearest;
  }

  private double bisect(
      int leaf, Step.Reference column, double inside, double outside, boolean wanted) {
    double near = inside;
    double far = outside;
    while (true) {
      double middle = near + (far - near) / 2;
      if (middle == near || middle == far) {
        return far;
      }
      if (isTrue(leaf, column, middle) == wanted) {
        far = middle;
      } else {
        near = middle;
      }
    }
  }

  private boolean isTrue(int leaf, Step.Reference column, double value) {
    return evaluation.retry(leaf, before, bar, Map.of(column, value)) == Truth.TRUE;
  }

  /// Tells whether changed values, or signals with a changed truth, turn the decision.
  private boolean turns(Map<Step.Reference, Double> values, Map<Integer, Boolean> forced) {
    evaluation.retryAll(before, bar, values, forced);
    return (evaluation.truth(root, bar) == Truth.TRUE) != made;
  }

  private void restore() {
    evaluation.retryAll(before, bar, Map.of(), Map.of());
  }

  private static List<Change> nearestOfEachColumn(List<Change> changes) {
    Map<Step.Reference, Change> nearest = new HashMap<>();
    for (Change change : changes) {
      nearest.merge(change.column(), change, (a, b) -> a.distance() <= b.distance() ? a : b);
    }
    return nearest.values().stream()
        .sorted(
            Comparator.comparingDouble(Change::distance)
                .thenComparingInt(change -> change.column().step())
                .thenComparingInt(change -> change.column().output()))
        .toList();
  }

  private List<Explanation.Flip> flips(List<Change> changes) {
    return changes.stream()
        .map(change ->
            new Explanation.Flip(plan.operandOf(change.column()), change.from(), change.to()))
        .toList();
  }
}
