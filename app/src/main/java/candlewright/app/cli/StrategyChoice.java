package candlewright.app.cli;

import candlewright.app.data.Counts;
import candlewright.app.kept.KeptStrategy;
import candlewright.app.kept.StrategyFolder;
import candlewright.core.strategy.Names;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Problem;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.template.TemplateTexts;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds the strategy a person named: one that comes with the program, one that is kept, or a file.
final class StrategyChoice {
  private StrategyChoice() {}

  /// A definition and what is doubtful about its text.
  record Chosen(StrategyDefinition definition, List<Problem> warnings) {}

  /// Returns what a name or a path stands for. A template goes before a kept strategy of its name.
  ///
  /// @throws IllegalArgumentException if there is no such strategy, or more than one
  /// @throws CommandException if the text holds errors; the message lists them
  /// @throws candlewright.core.port.StoreException if the file cannot be read
  static Chosen of(String name, StrategyFolder kept) {
    if (TemplateTexts.byName().containsKey(name)) {
      return new Chosen(Templates.named(name), List.of());
    }
    if (isFile(name) && Files.exists(Path.of(name))) {
      return read(name, StrategyFolder.text(Path.of(name)));
    }
    List<KeptStrategy> found = kept.named(name);
    if (found.size() > 1) {
      throw new IllegalArgumentException(
          "more than one strategy is called '"
              + name
              + "'; write "
              + String.join(
                  " or ", found.stream().map(each -> each.id() + StrategyFolder.ENDING).toList()));
    }
    if (found.size() == 1) {
      return read(name, kept.read(found.getFirst().id()).text());
    }
    if (isFile(name)) {
      return read(name, StrategyFolder.text(Path.of(name)));
    }
    List<String> known = new ArrayList<>(TemplateTexts.byName().keySet());
    kept.list().forEach(each -> known.add(each.name()));
    throw new IllegalArgumentException(
        "no strategy is called '" + name + "'" + Names.remedy(name, known));
  }

  private static Chosen read(String name, String text) {
    return switch (StrategyText.read(text)) {
      case Reading.Read<StrategyDefinition>(StrategyDefinition definition, var warnings) ->
          new Chosen(definition, warnings);
      case Reading.Refused<StrategyDefinition>(List<Problem> problems) ->
          throw new CommandException(
              name
                  + " holds "
                  + Counts.counted(problems.size(), "problem")
                  + ":\n  "
                  + String.join("\n  ", problems.stream().map(Problem::toString).toList()));
    };
  }

  private static boolean isFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml")
        || lower.endsWith(".yml")
        || lower.endsWith(".json")
        || name.contains("/")
        || name.contains("\\");
  }

  /// Reads the values that a person gave for parameters, choices by their names.
  ///
  /// @throws IllegalArgumentException if a name is unknown or a value not allowed
  static ParameterValues values(StrategyDefinition definition, Map<String, String> set) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    set.forEach((name, text) -> numbers.put(name, number(definition, name, text)));
    return ParameterValues.of(definition, numbers);
  }

  private static double number(StrategyDefinition definition, String name, String text) {
    for (Parameter parameter : definition.parameters()) {
      if (parameter.name().equals(name) && !parameter.setting().choices().isEmpty()) {
        return parameter.setting().parse(text);
      }
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "--set " + name + "=" + text + ": the value is not a number", e);
    }
  }
}
