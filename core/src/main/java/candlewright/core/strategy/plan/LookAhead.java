package candlewright.core.strategy.plan;

import candlewright.core.market.BarSeries;
import candlewright.core.market.TimeRange;
import candlewright.core.strategy.Universe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds operands and conditions that use what was not known yet: works the plan out once over all
/// bars and again over only the bars known at some moments, and compares what every step says then.
/// A step that differs although nothing it reads differs is the one that looks ahead, or that does
/// not depend on its bars alone.
public final class LookAhead {
  private final Plan plan;
  private final Feeds feeds;
  private final List<Universe.Role> roles;
  private final List<Step> steps;

  private LookAhead(Plan plan, Feeds feeds, List<Universe.Role> roles) {
    this.plan = plan;
    this.feeds = feeds;
    this.roles = roles;
    steps = plan.steps();
  }

  /// A step that said something else once later bars were there.
  ///
  /// @param part the operand or condition, as in the definition
  /// @param bar index in the traded bars
  /// @param then what it said when that bar was the last one known; NaN for unknown, 1 and 0 for
  ///   true and false
  /// @param later what it says with all bars
  public record Finding(Object part, int bar, double then, double later) {}

  /// Checks a plan at the given bars.
  ///
  /// @param bars indices in the traded bars
  /// @return the first step at fault for each bar at which there is one
  public static List<Finding> check(Plan plan, Feeds feeds, int... bars) {
    return check(plan, feeds, plan.roles(), bars);
  }

  /// Checks a plan at the given bars against what is known of its feeds.
  ///
  /// @param roles when the bars of each role are really published, whatever the plan takes for
  ///   granted
  static List<Finding> check(Plan plan, Feeds feeds, List<Universe.Role> roles, int... bars) {
    LookAhead check = new LookAhead(plan, feeds, roles);
    int[] sorted = Arrays.stream(bars).sorted().distinct().toArray();
    Map<Integer, double[][]> later = check.withAllBars(sorted);
    List<Finding> findings = new ArrayList<>();
    for (int bar : sorted) {
      double[][] all = Objects.requireNonNull(later.get(bar));
      Finding finding = check.difference(bar, check.withKnownBars(bar), all);
      if (finding != null) {
        findings.add(finding);
      }
    }
    return findings;
  }

  /// Checks a plan at every bar, in time that grows with the bars and not with their square: each
  /// step of the base is worked out once over many bars at a time and once bar by bar, when later
  /// bars of the same stretch are not there to be read. What is worked out on other clocks is tried
  /// by {@link #check}.
  ///
  /// @return the first step that differs for each bar at which there is one, at most `most`; after
  ///   the first bar steps are named too that remember what the one at fault said before
  public static List<Finding> everyBar(Plan plan, Feeds feeds, int most) {
    LookAhead check = new LookAhead(plan, feeds, plan.roles());
    Evaluation stretches = new Evaluation(plan, feeds);
    Evaluation steps = new Evaluation(plan, feeds);
    List<Finding> findings = new ArrayList<>();
    for (int from = 0; from < stretches.size(); from += Evaluation.TILE) {
      int count = Math.min(stretches.size() - from, Evaluation.TILE);
      stretches.run(from, count);
      for (int i = 0; i < count && findings.size() < most; i++) {
        steps.run(from + i, 1);
        Finding finding =
            check.difference(from + i, check.values(steps, 0), check.values(stretches, i));
        if (finding != null) {
          findings.add(finding);
        }
      }
    }
    return findings;
  }

  private Map<Integer, double[][]> withAllBars(int[] bars) {
    Evaluation evaluation = new Evaluation(plan, feeds);
    Map<Integer, double[][]> values = new LinkedHashMap<>();
    int next = 0;
    for (int from = 0; from < evaluation.size() && next < bars.length; from += Evaluation.TILE) {
      int count = Math.min(evaluation.size() - from, Evaluation.TILE);
      evaluation.run(from, count);
      while (next < bars.length && bars[next] < from + count) {
        values.put(bars[next], values(evaluation, bars[next] - from));
        next++;
      }
    }
    return values;
  }

  private double[][] withKnownBars(int bar) {
    Evaluation evaluation = new Evaluation(plan, known(feeds, roles, bar));
    int from = 0;
    for (; from + Evaluation.TILE <= bar; from += Evaluation.TILE) {
      evaluation.run(from, Evaluation.TILE);
    }
    evaluation.run(from, bar + 1 - from);
    return values(evaluation, bar - from);
  }

  /// Returns the bars that were known when a bar of the traded instrument closed.
  static Feeds known(Feeds feeds, List<Universe.Role> roles, int bar) {
    long now = feeds.traded().knownAt(bar);
    Map<String, Long> delays = new HashMap<>();
    roles.forEach(role -> delays.put(role.name(), role.publishedAfter().millis()));
    Map<String, BarSeries> published = new LinkedHashMap<>();
    feeds
        .roles()
        .forEach(
            (role, bars) -> published.put(role, known(bars, now - delays.getOrDefault(role, 0L))));
    return new Feeds(known(feeds.traded(), now), published);
  }

  /// The bars that had closed at a time.
  private static BarSeries known(BarSeries bars, long now) {
    int count = bars.indexAtOrAfter(now);
    while (count > 0 && bars.knownAt(count - 1) > now) {
      count--;
    }
    return count == bars.size()
        ? bars
        : bars.slice(new TimeRange(Long.MIN_VALUE, bars.openTime(count)));
  }

  /// Everything the steps of the base say on one bar of the latest run.
  private double[][] values(Evaluation evaluation, int index) {
    double[][] values = new double[steps.size()][];
    for (int i = 0; i < values.length; i++) {
      Step step = steps.get(i);
      if (!step.clock().equals(Clock.BASE)) {
        values[i] = new double[0];
      } else if (step instanceof Step.Column column) {
        values[i] = new double[column.outputs()];
        for (int k = 0; k < values[i].length; k++) {
          values[i][k] = evaluation.column(new Step.Reference(i, k))[index];
        }
      } else {
        values[i] =
            new double[] {
              switch (evaluation.mask(i).truth(index)) {
                case TRUE -> 1;
                case FALSE -> 0;
                case UNKNOWN -> Double.NaN;
              }
            };
      }
    }
    return values;
  }

  /// Steps come after all they read, so that the first that differs is at fault itself.
  private @Nullable Finding difference(int bar, double[][] then, double[][] later) {
    for (int i = 0; i < then.length; i++) {
      for (int k = 0; k < then[i].length; k++) {
        if (Double.doubleToLongBits(then[i][k]) != Double.doubleToLongBits(later[i][k])) {
          return new Finding(plan.partOf(new Step.Reference(i, k)), bar, then[i][k], later[i][k]);
        }
      }
    }
    return null;
  }
}
