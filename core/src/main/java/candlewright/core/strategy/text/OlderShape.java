package candlewright.core.strategy.text;

import candlewright.core.strategy.CanonicalText;
import candlewright.core.strategy.Names;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.template.TemplateTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Reads the shape that older systems keep their configuration in: `default_strategy` names one of
/// a few well-known strategies, `risk_management` holds fractions of equity and of the price,
/// `strategies` what the strategies are set to. It becomes the template that does the same, with
/// size, exits and parameters put in. What has no meaning here becomes a warning.
final class OlderShape {
  private static final String STRATEGY = "default_strategy";
  private static final String RISK = "risk_management";
  private static final String SETTINGS = "strategies";

  /// Templates by the names of the older systems, in lower case, with `_` and without `_strategy`.
  private static final Map<String, String> TEMPLATES = templates();

  private final Findings findings;

  private OlderShape(Findings findings) {
    this.findings = findings;
  }

  private static Map<String, String> templates() {
    Map<String, String> names = new TreeMap<>();
    TemplateTexts.byName().keySet().forEach(name -> names.put(name.replace('-', '_'), name));
    for (String name : List.of("multi_signal", "weighted_signals", "combined")) {
      names.put(name, "weighted-multi-signal");
    }
    for (String name :
        List.of(
            "sma_crossover",
            "ma_cross",
            "ma_crossover",
            "moving_average",
            "moving_average_crossover")) {
      names.put(name, "sma-cross");
    }
    names.put("rsi", "rsi-reversion");
    names.put("macd", "macd-trend");
    names.put("bollinger", "bollinger-reversion");
    names.put("bollinger_bands", "bollinger-reversion");
    names.put("stochastic", "stochastic-reversion");
    names.put("supertrend", "supertrend-follow");
    names.put("donchian", "donchian-turtle");
    names.put("turtle", "donchian-turtle");
    return names;
  }

  /// Tells whether a document is of this shape rather than of a format of ours.
  static boolean fits(Tree tree) {
    return tree instanceof Tree.Mapping document
        && document.find(DefinitionKeys.FORMAT) == null
        && (document.find(STRATEGY) != null || document.find(RISK) != null);
  }

  /// Reads a document that {@link #fits}. The definition is only good if the findings hold no
  /// error.
  static StrategyDefinition read(Tree tree, Findings findings) {
    return new OlderShape(findings).definition(tree);
  }

  private StrategyDefinition definition(Tree tree) {
    StrategyDefinition template = Templates.usual();
    if (!(tree instanceof Tree.Mapping document)) {
      return template;
    }
    Tree strategy = document.find(STRATEGY);
    if (strategy == null) {
      findings.error("", tree, "'" + STRATEGY + "' is missing", "name it, as in multi_signal");
    } else {
      template = template(strategy);
    }
    OlderRisk risk = new OlderRisk(template, findings);
    OlderSettings settings = new OlderSettings(template, findings);
    OlderMap.read(
        tree,
        "",
        findings,
        (key, value, path) -> {
          switch (key) {
            case STRATEGY -> {}
            case RISK -> OlderMap.read(value, path, findings, risk);
            case SETTINGS -> OlderMap.read(value, path, findings, settings);
            default -> {
              return false;
            }
          }
          return true;
        });
    List<Parameter> parameters = settings.parameters();
    String text = CanonicalText.of(with(template, parameters, risk));
    // Replaced exits and sizes leave parameters behind that nothing uses.
    List<Parameter> used =
        parameters.stream()
            .filter(parameter -> text.contains("{" + parameter.name() + "}"))
            .toList();
    StrategyDefinition definition = with(template, used, risk);
    DefinitionReader.check(definition, findings);
    return definition;
  }

  private StrategyDefinition template(Tree strategy) {
    String written = strategy instanceof Tree.Scalar scalar ? scalar.value() : "";
    String name = name(written);
    String template = TEMPLATES.get(name);
    if (template == null) {
      findings.error(
          STRATEGY,
          strategy,
          "no template does what " + strategy.described() + " stands for",
          Names.suggestion(Excerpt.of(name), List.copyOf(TEMPLATES.keySet())));
      return Templates.usual();
    }
    findings.warning(
        STRATEGY,
        strategy,
        "'" + written + "' is read as the template " + template,
        "compare what it does with what you had");
    return Templates.named(template);
  }

  /// Returns a name as the older systems' names are compared: `Multi-Signal` is `multi_signal`.
  static String name(String written) {
    String name = written.strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return name.endsWith("_strategy") ? name.substring(0, name.length() - 9) : name;
  }

  /// Tells whether an older name stands for a template.
  static boolean isNameOf(StrategyDefinition template, String name) {
    return template.name().equals(TEMPLATES.get(name));
  }

  private static StrategyDefinition with(
      StrategyDefinition template, List<Parameter> parameters, OlderRisk risk) {
    return new StrategyDefinition(
        template.name(),
        template.title(),
        template.notes(),
        parameters,
        template.universe(),
        template.timeframe(),
        template.operands(),
        template.regime(),
        template.entryLong(),
        template.exitLong(),
        template.entryShort(),
        template.exitShort(),
        template.orders(),
        template.allocation(),
        risk.exits(),
        risk.sizing(),
        template.protections());
  }
}
