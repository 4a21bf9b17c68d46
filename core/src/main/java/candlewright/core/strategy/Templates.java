package candlewright.core.strategy;

import candlewright.core.strategy.template.Template;
import candlewright.core.strategy.template.TemplateTexts;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The strategies that come with the program. Each is read from its text when it is first asked
/// for.
public final class Templates {
  /// Name of what runs when nothing is chosen.
  public static final String USUAL = "sma-cross";

  private static final Map<String, StrategyDefinition> READ = new ConcurrentHashMap<>();

  private Templates() {}

  /// Returns the definition that runs when nothing is chosen.
  public static StrategyDefinition usual() {
    return named(USUAL);
  }

  /// Returns all templates, theme by theme, without reading them.
  public static List<Template> list() {
    return List.copyOf(TemplateTexts.byName().values());
  }

  /// Reads all templates, theme by theme.
  public static List<StrategyDefinition> all() {
    return list().stream().map(template -> named(template.name())).toList();
  }

  /// Returns the template of a name.
  ///
  /// @throws IllegalArgumentException if there is none, with the nearest name
  public static StrategyDefinition named(String name) {
    Template template = TemplateTexts.byName().get(name);
    if (template == null) {
      throw new IllegalArgumentException(
          "no strategy is called '"
              + name
              + "'"
              + Names.remedy(name, List.copyOf(TemplateTexts.byName().keySet())));
    }
    return READ.computeIfAbsent(name, _ -> read(template));
  }

  private static StrategyDefinition read(Template template) {
    return switch (StrategyText.readYaml(template.text())) {
      case Reading.Read<StrategyDefinition>(StrategyDefinition definition, var _) -> definition;
      case Reading.Refused<StrategyDefinition>(List<Problem> problems) ->
          throw new IllegalStateException(template.name() + ": " + problems);
    };
  }
}
