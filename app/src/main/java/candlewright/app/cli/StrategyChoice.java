package candlewright.app.cli;

import candlewright.app.data.Counts;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Problem;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds the strategy a person named: one that comes with the program, or a file.
final class StrategyChoice {
  /// The largest file that is read, a little above what a definition may be: enough for the reader
  /// to say so itself.
  private static final long MOST_BYTES = 300 * 1024;

  private StrategyChoice() {}

  /// A definition and what is doubtful about its text.
  record Chosen(StrategyDefinition definition, List<Problem> warnings) {}

  /// Returns what a name or a path stands for.
  ///
  /// @throws IllegalArgumentException if there is no such strategy
  /// @throws CommandException if the file cannot be read or holds errors; the message lists them
  static Chosen of(String name) {
    if (!isFile(name)) {
      return new Chosen(Templates.named(name), List.of());
    }
    return switch (StrategyText.read(text(Path.of(name)))) {
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

  private static String text(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new CommandException(file + " is a folder; name a file in it.");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new CommandException(
            file + " is larger than 256 KiB and so no strategy; name another file.");
      }
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw CommandException.of("There is no file " + file + ".", e);
    } catch (CharacterCodingException e) {
      throw CommandException.of(file + " is not a text in UTF-8; save it as UTF-8.", e);
    } catch (IOException e) {
      throw CommandException.of(
          file
              + " cannot be read ("
              + e.getClass().getSimpleName()
              + "). Check the name and that you may read it.",
          e);
    }
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
