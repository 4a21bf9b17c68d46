package candlewright.core.strategy.template;

/// A strategy that comes with the program, as text that is not read yet.
///
/// @param theme what it builds on
/// @param name of the strategy
/// @param title of the strategy
/// @param text the definition in YAML
public record Template(Theme theme, String name, String title, String text) {
  /// Takes name and title from the lines of the text that say them.
  static Template of(Theme theme, String text) {
    return new Template(theme, line(text, "name: "), line(text, "title: "), text);
  }

  private static String line(String text, String key) {
    int start = text.indexOf("\n" + key) + 1;
    if (start == 0) {
      throw new IllegalArgumentException("a template has no line '" + key + "'");
    }
    return text.substring(start + key.length(), text.indexOf('\n', start));
  }
}
