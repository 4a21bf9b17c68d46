package candlewright.backtest.settings;

import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.strategy.text.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The settings of the engine as reports and hashes show them.
public final class SettingsText {
  private SettingsText() {}

  /// A setting for people.
  ///
  /// @param name its key in files
  /// @param title what it is called
  /// @param note what it means
  /// @param value in a few words: `0.1 %`, `next open`
  public record Line(String name, String title, String note, String value) {}

  /// Returns all settings, in the order they are written.
  public static List<Line> lines(SimulationSettings settings) {
    List<Line> lines = new ArrayList<>();
    for (EngineSetting<?> setting : EngineSettings.ALL) {
      String value = words(setting.write(settings));
      lines.add(new Line(setting.name(), setting.title(), setting.note(), value));
    }
    return lines;
  }

  /// Returns all settings as a document of theirs holds them.
  public static Tree.Mapping tree(SimulationSettings settings) {
    List<Tree.Entry> entries = new ArrayList<>();
    for (EngineSetting<?> setting : EngineSettings.ALL) {
      entries.add(new Tree.Entry(setting.name(), setting.write(settings)));
    }
    return Tree.mapping(entries);
  }

  /// Returns one line for each choice that flatters the result; empty if none does.
  public static List<String> warnings(SimulationSettings settings) {
    List<String> warnings = new ArrayList<>();
    for (EngineSetting<?> setting : EngineSettings.ALL) {
      String warning = setting.warning(settings);
      if (!warning.isEmpty()) {
        warnings.add(warning);
      }
    }
    return warnings;
  }

  /// Returns the text by which settings are the same or not, on every machine and in every later
  /// version: a line `key value` for each number and word that is not neutral, keys in alphabetical
  /// order, parts of a setting behind a dot or in brackets.
  public static String canonical(SimulationSettings settings) {
    List<String> lines = new ArrayList<>();
    for (EngineSetting<?> setting : EngineSettings.ALL) {
      if (!setting.isNeutral(settings)) {
        leaves(setting.name(), setting.write(settings), lines);
      }
    }
    return lines.stream().sorted().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static void leaves(String path, Tree tree, List<String> lines) {
    switch (tree) {
      case Tree.Mapping mapping ->
          mapping
              .entries()
              .forEach(entry -> leaves(path + "." + entry.key().value(), entry.value(), lines));
      case Tree.Sequence sequence -> {
        for (int i = 0; i < sequence.items().size(); i++) {
          leaves(path + "[" + i + "]", sequence.items().get(i), lines);
        }
      }
      case Tree.Scalar scalar -> lines.add(path + " " + scalar.value());
    }
  }

  private static String words(Tree tree) {
    return switch (tree) {
      case Tree.Mapping mapping
          when mapping.entries().size() == 1
              && mapping.entries().getFirst().value() instanceof Tree.Scalar scalar
              && scalar.kind() == Tree.Kind.NUMBER ->
          scalar.value() + " " + unit(mapping.entries().getFirst().key().value(), scalar.value());
      case Tree.Mapping mapping ->
          mapping.entries().stream()
              .map(entry -> plain(entry.key().value()) + " " + words(entry.value()))
              .collect(Collectors.joining(", "));
      case Tree.Sequence sequence ->
          sequence.items().stream().map(SettingsText::words).collect(Collectors.joining("; "));
      case Tree.Scalar scalar -> plain(scalar.value());
    };
  }

  private static String unit(String key, String number) {
    if (key.equals("percent")) {
      return "%";
    }
    return number.equals("1") ? plain(key).replaceFirst("^(tick|bar)s", "$1") : plain(key);
  }

  private static String plain(String text) {
    return text.replace('_', ' ');
  }
}
