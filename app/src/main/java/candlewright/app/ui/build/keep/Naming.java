package candlewright.app.ui.build.keep;

import candlewright.core.strategy.StrategyDefinition;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names and titles of strategies.
final class Naming {
  private static final int LONGEST = 40;

  private Naming() {}

  /// Returns the name for a title that a person wrote: `Trend pullback 2` is `trend-pullback-2`;
  /// empty if no letter or digit is left.
  static String name(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-");
    plain = plain.substring(0, Math.min(LONGEST, plain.length()));
    return plain.replaceAll("^-+|-+$", "");
  }

  /// Returns a strategy under another name.
  static StrategyDefinition named(StrategyDefinition definition, String name, String title) {
    return new StrategyDefinition(
        name,
        title,
        definition.notes(),
        definition.parameters(),
        definition.universe(),
        definition.timeframe(),
        definition.operands(),
        definition.regime(),
        definition.entryLong(),
        definition.exitLong(),
        definition.entryShort(),
        definition.exitShort(),
        definition.orders(),
        definition.allocation(),
        definition.exits(),
        definition.sizing(),
        definition.protections());
  }

  /// Returns text of a strategy under another name, all else as it was written.
  static String renamed(String text, String name, String title) {
    String named = line(text, "name", name);
    return line(named, "title", "\"" + title.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
  }

  private static String line(String text, String key, String value) {
    return Pattern.compile("(?m)^" + key + ": .*$")
        .matcher(text)
        .replaceFirst(Matcher.quoteReplacement(key + ": " + value));
  }

  /// Returns what a person calls a strategy.
  static String title(StrategyDefinition definition) {
    return definition.title().isEmpty() ? definition.name() : definition.title();
  }
}
