package candlewright.app.cli;

import candlewright.app.data.Counts;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Memory;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.Unit;
import candlewright.core.market.Decimals;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalType;
import candlewright.core.signal.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The catalogues as pages of documentation.
final class CatalogueMarkdown {
  private CatalogueMarkdown() {}

  /// Returns a section with every indicator of a group.
  static String indicators(String title, List<IndicatorType> types) {
    StringBuilder text = new StringBuilder("## " + title + "\n\n");
    for (IndicatorType type : types) {
      text.append("### `").append(type.name()).append("` ").append(type.title()).append("\n\n");
      text.append(capital(type.source())).append(".\n\n");
      List<String> facts = new ArrayList<>();
      facts.add("reads " + String.join(", ", type.inputs().stream().map(Input::name).toList()));
      facts.add("known after " + Counts.counted(warmUp(type), "bar") + " with the usual settings");
      facts.add(
          type.memory() == Memory.WINDOW
              ? "depends on these bars only"
              : "depends on every bar before");
      if (type.repaints()) {
        facts.add("a chart of it **repaints**; its columns do not");
      }
      text.append(capital(String.join("; ", facts))).append(".\n\n");
      settings(text, type.settings(), type);
      text.append("| output | measures | drawn | decimals | range |\n|---|---|---|---|---|\n");
      for (Output output : type.outputs()) {
        text.append("| `")
            .append(output.name())
            .append("` | ")
            .append(words(output.unit()))
            .append(output.unit().isOverlay() ? " | over the price | " : " | in a pane | ")
            .append(
                output.decimals() == Output.PRICE_DECIMALS
                    ? "as the price"
                    : output.decimals() + "")
            .append(" | ")
            .append(range(output))
            .append(" |\n");
      }
      text.append('\n');
    }
    return text.toString();
  }

  /// Returns a section with every signal of a group.
  static String signals(SignalType.Group group, List<SignalType> types) {
    StringBuilder text = new StringBuilder("## " + capital(lower(group.name())) + "\n\n");
    for (SignalType type : types) {
      text.append("### `").append(type.name()).append("` ").append(type.title()).append("\n\n");
      text.append("*").append(type.sentence()).append("*\n\n");
      text.append(type.definition()).append("\n\n");
      if (!type.sockets().isEmpty()) {
        text.append("Reads ")
            .append(String.join(", ", type.sockets().stream().map(Socket::name).toList()))
            .append(".\n\n");
      }
      settings(text, type.settings(), null);
    }
    return text.toString();
  }

  /// Returns a section with every combination.
  static String combinations(List<CombinationType> types) {
    StringBuilder text = new StringBuilder("## Combinations\n\n");
    for (CombinationType type : types) {
      text.append("### `").append(type.name()).append("` ").append(type.title()).append("\n\n");
      text.append("*").append(type.sentence()).append("*\n\n");
      text.append(type.definition()).append("\n\n");
      text.append("Written `").append(written(type)).append("`");
      text.append(type.settings().isEmpty() && !type.weighted() ? "" : ", or as a map with `of:`");
      text.append(".\n\n");
      settings(text, type.settings(), null);
    }
    return text.toString();
  }

  /// Returns an example of a combination in an expression.
  private static String written(CombinationType type) {
    List<String> arguments = new ArrayList<>();
    for (Setting setting : type.settings()) {
      String usual = setting.text(setting.defaultValue());
      arguments.add(
          type.weighted() || !setting.choices().isEmpty() ? setting.name() + "=" + usual : usual);
    }
    int parts = Math.max(type.minimumParts(), Math.min(3, type.maximumParts()));
    for (int i = 0; i < parts; i++) {
      arguments.add((type.weighted() ? "1: " : "") + (char) ('a' + i));
    }
    return type.name() + "(" + String.join(", ", arguments) + ")";
  }

  /// Returns the number of bars before the outputs are known, with the usual settings.
  static int warmUp(IndicatorType type) {
    double[] values = type.settings().stream().mapToDouble(Setting::defaultValue).toArray();
    int[] scales = new int[type.inputs().size()];
    Arrays.fill(scales, Decimals.OFF_GRID);
    return type.factory().make(values, scales).warmUp();
  }

  private static void settings(
      StringBuilder text, List<Setting> settings, @Nullable IndicatorType type) {
    if (settings.isEmpty()) {
      return;
    }
    text.append("| setting | usual | allowed | |\n|---|---|---|---|\n");
    for (Setting setting : settings) {
      boolean adaptive = type != null && type.adaptive().containsKey(setting.name());
      text.append("| `")
          .append(setting.name())
          .append("` | ")
          .append(setting.text(setting.defaultValue()))
          .append(" | ")
          .append(allowed(setting))
          .append(" | ")
          .append(setting.note())
          .append(adaptive ? "; may be a column" : "")
          .append(" |\n");
    }
    text.append('\n');
  }

  /// Returns what a setting may be: `1 to 100, whole` or the names of the choices.
  static String allowed(Setting setting) {
    if (!setting.choices().isEmpty()) {
      return String.join(", ", setting.choices());
    }
    return Decimals.text(setting.minimum())
        + " to "
        + Decimals.text(setting.maximum())
        + (setting.whole() ? ", whole" : "");
  }

  private static String range(Output output) {
    boolean least = Double.isFinite(output.minimum());
    boolean most = Double.isFinite(output.maximum());
    if (least && most) {
      return Decimals.text(output.minimum()) + " to " + Decimals.text(output.maximum());
    }
    if (least) {
      return "from " + Decimals.text(output.minimum());
    }
    return most ? "up to " + Decimals.text(output.maximum()) : "any";
  }

  /// Returns a unit in words.
  static String words(Unit unit) {
    return lower(unit.name()).replace('_', ' ');
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
