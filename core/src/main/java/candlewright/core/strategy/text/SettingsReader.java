package candlewright.core.strategy.text;

import candlewright.core.indicator.Setting;
import candlewright.core.strategy.Names;
import candlewright.core.strategy.Scalar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Gathers what one call says of the settings of its type.
final class SettingsReader {
  private final ExpressionReader expression;
  private final String owner;
  private final List<Setting> settings;
  private final List<String> names;
  private final String path;
  private final Map<String, Scalar> said = new TreeMap<>();
  private boolean begun;
  private int next;

  /// @param owner name of the type
  /// @param path of the call
  SettingsReader(ExpressionReader expression, String owner, List<Setting> settings, String path) {
    this.expression = expression;
    this.owner = owner;
    this.settings = settings;
    this.path = path;
    names = settings.stream().map(Setting::name).toList();
  }

  List<String> names() {
    return names;
  }

  /// Returns what was said, by name.
  Map<String, Scalar> said() {
    return said;
  }

  /// Tells whether an argument without a name was taken.
  boolean begun() {
    return begun;
  }

  /// Tells whether an argument without a name is meant for a setting: a number, a parameter or the
  /// name of a choice that means nothing else.
  boolean isSetting(Phrase value) {
    return expression.scalar(value) != null
        || (value instanceof Phrase.Word(String name, var _)
            && settings.stream().anyMatch(setting -> setting.choices().contains(name))
            && !expression.scope.words().contains(name));
  }

  /// Tells whether a setting is given a value rather than a column: a number, a parameter, a
  /// choice, or a word that means nothing at all.
  boolean isFixed(Phrase value, Setting setting) {
    return expression.scalar(value) != null
        || choice(value, setting) >= 0
        || (value instanceof Phrase.Word(String name, var _) && expression.isUnknown(name));
  }

  /// Takes an argument without a name.
  void next(Phrase value) {
    begun = true;
    if (next == settings.size()) {
      tooMany("setting", names, value);
      return;
    }
    Setting setting = settings.get(next++);
    givenOnce(!said.containsKey(setting.name()), setting.name(), value.span().start());
    put(setting, value);
  }

  /// Takes what is said of a setting.
  void put(Setting setting, Phrase value) {
    String place = path + "." + setting.name();
    expression.mark(place, value);
    Scalar scalar = expression.scalar(value);
    int choice = choice(value, setting);
    if (scalar == null && choice >= 0) {
      scalar = new Scalar.Literal(choice);
    }
    if (scalar == null) {
      refuse(setting, value, place);
    } else if (!owner.equals(Vocabulary.LAG) || expression.isLag(scalar, place, value)) {
      said.put(setting.name(), scalar);
    }
  }

  void givenOnce(boolean once, String name, Phrase.Argument argument) {
    givenOnce(once, name, argument.start());
  }

  private void givenOnce(boolean once, String name, int start) {
    if (!once) {
      expression.error(
          path + "." + name, start, "'" + name + "' is given twice", "keep one of them");
    }
  }

  void tooMany(String what, List<String> allowed, Phrase value) {
    boolean input = what.equals("setting") && !isSetting(value);
    expression.error(
        path,
        value,
        "'"
            + expression.written(value)
            + "' is one "
            + what
            + " more than "
            + owner
            + " has"
            + (allowed.isEmpty() ? "" : " (" + String.join(", ", allowed) + ")"),
        input ? "inputs come before settings" : "");
  }

  private static int choice(Phrase value, Setting setting) {
    return value instanceof Phrase.Word(String name, var _) ? setting.choices().indexOf(name) : -1;
  }

  private void refuse(Setting setting, Phrase value, String place) {
    String written = expression.written(value);
    if (!setting.choices().isEmpty()) {
      expression.error(
          place,
          value,
          setting.name() + " cannot be '" + written + "'",
          Names.suggestion(written, setting.choices()));
    } else if (value instanceof Phrase.Word(String name, var _) && expression.isUnknown(name)) {
      expression.error(
          place,
          value,
          "no parameter is called '" + name + "'",
          Names.suggestion(name, expression.scope.parameters()));
    } else {
      expression.error(
          place,
          value,
          "'"
              + written
              + "' is neither a number nor a parameter, but stands for the setting "
              + setting.name()
              + " of "
              + owner,
          "inputs come before settings");
    }
  }
}
