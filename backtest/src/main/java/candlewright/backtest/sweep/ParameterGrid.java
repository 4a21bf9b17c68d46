package candlewright.backtest.sweep;

import candlewright.core.market.Decimals;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The combinations of values that a sweep tries, numbered from 0; the values of the last range
/// change first. Only the allowed ones are kept, each as one number.
public final class ParameterGrid {
  /// Most combinations of one sweep, before constraints.
  static final long MOST = 10_000_000;

  private final StrategyDefinition definition;
  private final Map<String, Double> fixed;
  private final List<ParameterRange> ranges;
  private final int all;
  private final int[] allowed;

  private ParameterGrid(
      StrategyDefinition definition,
      Map<String, Double> fixed,
      List<ParameterRange> ranges,
      int all,
      int[] allowed) {
    this.definition = definition;
    this.fixed = fixed;
    this.ranges = ranges;
    this.all = all;
    this.allowed = allowed;
  }

  /// Finds the combinations.
  ///
  /// @param fixed values of parameters that are not swept; the others keep their defaults
  /// @param constraints that a combination must satisfy
  /// @throws IllegalArgumentException if there is no range, a parameter has two or is fixed too, or
  ///   there are too many combinations or none; one sentence
  public static ParameterGrid of(
      StrategyDefinition definition,
      Map<String, Double> fixed,
      List<ParameterRange> ranges,
      List<Constraint> constraints) {
    if (ranges.isEmpty()) {
      throw new IllegalArgumentException(
          "a sweep needs a range for at least one parameter, such as fast=5:50:1");
    }
    Set<String> seen = new HashSet<>();
    long product = 1;
    for (ParameterRange range : ranges) {
      if (!seen.add(range.name())) {
        throw new IllegalArgumentException(
            "the parameter " + range.name() + " has two ranges; give it one");
      }
      if (fixed.containsKey(range.name())) {
        throw new IllegalArgumentException(
            "the parameter "
                + range.name()
                + " has a range and a fixed value; give it one of them");
      }
      product *= range.values().size();
      if (product > MOST) {
        throw new IllegalArgumentException(
            "these ranges have more than 10 million combinations: use larger steps");
      }
    }
    // Checks the names and values of the fixed ones.
    Map<String, Double> others = ParameterValues.of(definition, fixed).asMap();
    ParameterGrid grid =
        new ParameterGrid(
            definition, Map.copyOf(fixed), List.copyOf(ranges), (int) product, new int[0]);
    int[] allowed = new int[(int) product];
    int count = 0;
    for (int place = 0; place < allowed.length; place++) {
      Map<String, Double> values = new TreeMap<>(others);
      values.putAll(grid.at(place));
      if (constraints.stream().allMatch(constraint -> constraint.allows(values))) {
        allowed[count++] = place;
      }
    }
    if (count == 0) {
      throw new IllegalArgumentException(
          "no combination of these ranges satisfies the constraints; widen one of them");
    }
    return new ParameterGrid(
        definition, grid.fixed, grid.ranges, (int) product, Arrays.copyOf(allowed, count));
  }

  /// Returns the number of combinations that are tried.
  public int size() {
    return allowed.length;
  }

  /// Returns the number of combinations before constraints.
  public int all() {
    return all;
  }

  public StrategyDefinition definition() {
    return definition;
  }

  /// Returns the names of the swept parameters, in order.
  public List<String> names() {
    return ranges.stream().map(ParameterRange::name).toList();
  }

  /// Returns the values of the swept parameters of a combination, in the order of the names.
  public double[] swept(int combination) {
    return at(allowed[combination]).values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// Returns the values of the swept parameters of a combination as they are written.
  public List<String> texts(int combination) {
    double[] values = swept(combination);
    List<String> texts = new ArrayList<>();
    for (int k = 0; k < values.length; k++) {
      texts.add(ranges.get(k).parameter().setting().text(values[k]));
    }
    return texts;
  }

  /// Returns the values of all parameters for a combination.
  public ParameterValues values(int combination) {
    Map<String, Double> chosen = new LinkedHashMap<>(fixed);
    chosen.putAll(at(allowed[combination]));
    return ParameterValues.of(definition, chosen);
  }

  /// Returns a combination for people, such as `fast=5 slow=20`.
  public String text(int combination) {
    List<String> parts = new ArrayList<>();
    at(allowed[combination]).forEach((name, value) -> parts.add(name + "=" + Decimals.text(value)));
    return String.join(" ", parts);
  }

  private Map<String, Double> at(int place) {
    double[] values = new double[ranges.size()];
    int rest = place;
    for (int k = values.length - 1; k >= 0; k--) {
      List<Double> of = ranges.get(k).values();
      values[k] = of.get(rest % of.size());
      rest /= of.size();
    }
    Map<String, Double> named = new LinkedHashMap<>();
    for (int k = 0; k < values.length; k++) {
      named.put(ranges.get(k).name(), values[k]);
    }
    return named;
  }
}
