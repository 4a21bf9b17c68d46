package candlewright.core.strategy.text;

import candlewright.core.indicator.Setting;
import candlewright.core.market.Decimals;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.StrategyDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what the strategies of the older shape are set to: numbers of the one that runs, below its
/// name or without it, and weights of the signals of a weighted one, as numbers or as maps with a
/// `weight`.
final class OlderSettings implements OlderMap.Taker {
  private static final String WEIGHT = "_weight";
  private static final String ENTER = "enter";
  private static final String LEAVE = "leave";
  private static final Set<String> GROUPS =
      Set.of("weights", "signal_weights", "parameters", "params", "settings");

  private final StrategyDefinition template;
  private final Findings findings;

  /// What was said, by the names of the template's parameters.
  private final Map<String, Double> chosen = new HashMap<>();

  /// Where it was said last.
  private @Nullable Tree said;

  OlderSettings(StrategyDefinition template, Findings findings) {
    this.template = template;
    this.findings = findings;
  }

  @Override
  public boolean take(String key, Tree value, String path) {
    String name = OlderShape.name(key);
    if (value instanceof Tree.Mapping group) {
      boolean own = GROUPS.contains(name) || OlderShape.isNameOf(template, name);
      Tree weight = group.find("weight");
      if (weight != null && isParameter(meaning(name) + WEIGHT)) {
        OlderMap.read(
            group,
            path,
            findings,
            (inner, number, place) -> inner.equals("weight") && take(name, number, place));
        return true;
      }
      if (own) {
        OlderMap.read(group, path, findings, this);
      }
      return own;
    }
    String meaning = meaning(name);
    for (String parameter : List.of(meaning + WEIGHT, meaning)) {
      if (isParameter(parameter)) {
        put(parameter, value, path);
        return true;
      }
    }
    return false;
  }

  private void put(String parameter, Tree value, String path) {
    if (!(value instanceof Tree.Scalar scalar) || scalar.kind() != Tree.Kind.NUMBER) {
      findings.error(path, value, parameter + " must be a number, but is " + value.described(), "");
      return;
    }
    try {
      double number = Double.parseDouble(scalar.value());
      chosen.put(parameter, setting(parameter).check(number));
      said = value;
    } catch (IllegalArgumentException e) {
      findings.error(path, value, String.valueOf(e.getMessage()), "");
    }
  }

  private boolean isParameter(String name) {
    return template.parameters().stream().anyMatch(parameter -> parameter.name().equals(name));
  }

  private Setting setting(String name) {
    return template.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow()
        .setting();
  }

  /// Returns what a name of the older systems is called in templates.
  private static String meaning(String name) {
    String stem = name;
    for (String end : List.of("_period", "_window", "_length")) {
      stem = stem.endsWith(end) ? stem.substring(0, stem.length() - end.length()) : stem;
    }
    return switch (stem) {
      case "short" -> "fast";
      case "long" -> "slow";
      case "period", "window", "lookback" -> "length";
      case "std_dev", "num_std" -> "width";
      case "bollinger_bands" -> "bollinger";
      case "ma", "moving_average", "sma_cross", "ma_cross", "sma_crossover", "ma_crossover" ->
          "sma";
      case "threshold", "signal_threshold", "buy_threshold" -> ENTER;
      default -> stem;
    };
  }

  /// Returns the template's parameters with what was said as their defaults.
  List<Parameter> parameters() {
    complete();
    return template.parameters().stream()
        .map(parameter -> {
          Double value = chosen.get(parameter.name());
          return value == null ? parameter : with(parameter, value);
        })
        .toList();
  }

  private static Parameter with(Parameter parameter, double value) {
    Setting setting = parameter.setting();
    return new Parameter(
        new Setting(
            setting.name(),
            value,
            setting.minimum(),
            setting.maximum(),
            setting.whole(),
            setting.choices(),
            setting.note()),
        parameter.note());
  }

  /// Weights and thresholds hang together. Beside weights that are said a signal without one has
  /// none. A threshold that is said holds both ways; one that is not keeps the share of all weights
  /// that it has in the template: three and two of five.
  private void complete() {
    Double threshold = chosen.get(ENTER);
    if (threshold != null) {
      chosen.put(LEAVE, threshold);
    }
    if (chosen.keySet().stream().noneMatch(name -> name.endsWith(WEIGHT))) {
      return;
    }
    double sum = 0;
    for (Parameter parameter : template.parameters()) {
      if (parameter.name().endsWith(WEIGHT)) {
        sum += chosen.computeIfAbsent(parameter.name(), _ -> 0.0);
      }
    }
    if (threshold == null && said != null) {
      try {
        chosen.put(ENTER, setting(ENTER).check(sum * 3 / 5));
        chosen.put(LEAVE, setting(LEAVE).check(sum * 2 / 5));
        findings.warning(
            "strategies",
            said,
            "no threshold is said for weights that add up to " + Decimals.text(sum),
            "it enters from "
                + Decimals.text(sum * 3 / 5)
                + " on and leaves from "
                + Decimals.text(sum * 2 / 5)
                + " on");
      } catch (IllegalArgumentException e) {
        findings.error("strategies", said, String.valueOf(e.getMessage()), "");
      }
    }
  }
}
