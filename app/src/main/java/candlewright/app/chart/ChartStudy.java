package candlewright.app.chart;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Setting;
import candlewright.core.strategy.Names;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// An indicator on a chart, as a layout keeps it.
///
/// @param indicator its name in the catalogue
/// @param settings values by name; what is not named has its default
/// @param overlay whether it is drawn over the bars rather than in a pane of its own
/// @param hidden whether it is only kept and not drawn
/// @param color which of the series' colours its first line has, from 0
public record ChartStudy(
    String indicator, Map<String, Double> settings, boolean overlay, boolean hidden, int color) {
  private static final String OVERLAY = "overlay";
  private static final String PANE = "pane";
  private static final String SHOWN = "shown";
  private static final String HIDDEN = "hidden";

  /// @throws IllegalArgumentException if the catalogue has no such indicator or it no such setting,
  ///   or a value is not allowed; one sentence
  public ChartStudy {
    IndicatorType type = IndicatorCatalogue.find(indicator);
    if (type == null) {
      throw new IllegalArgumentException(
          "no indicator is called '"
              + indicator
              + "'"
              + Names.remedy(indicator, IndicatorCatalogue.names()));
    }
    List<String> names = type.settings().stream().map(Setting::name).toList();
    for (String name : settings.keySet()) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            indicator + " has no setting '" + name + "'" + Names.remedy(name, names));
      }
    }
    Map<String, Double> all = new TreeMap<>();
    for (Setting setting : type.settings()) {
      Double value = settings.get(setting.name());
      all.put(
          setting.name(), value == null ? setting.defaultValue() : (Double) setting.check(value));
    }
    settings = Map.copyOf(all);
    if (color < 0) {
      throw new IllegalArgumentException("a colour is counted from 0, was " + color);
    }
  }

  /// Returns an indicator where its unit belongs: prices over the bars, all else in a pane.
  ///
  /// @throws IllegalArgumentException as the constructor
  public static ChartStudy of(String indicator, Map<String, Double> settings) {
    ChartStudy study = new ChartStudy(indicator, settings, false, false, 0);
    return study.withOverlay(study.type().outputs().getFirst().unit().isOverlay());
  }

  /// Returns the same with one setting changed.
  ///
  /// @throws IllegalArgumentException as the constructor
  public ChartStudy with(String setting, double value) {
    Map<String, Double> changed = new TreeMap<>(settings);
    changed.put(setting, value);
    return new ChartStudy(indicator, changed, overlay, hidden, color);
  }

  public ChartStudy withOverlay(boolean wanted) {
    return new ChartStudy(indicator, settings, wanted, hidden, color);
  }

  public ChartStudy withHidden(boolean wanted) {
    return new ChartStudy(indicator, settings, overlay, wanted, color);
  }

  public ChartStudy withColor(int wanted) {
    return new ChartStudy(indicator, settings, overlay, hidden, wanted);
  }

  /// What the lines of a study depend on.
  record Formula(String indicator, Map<String, Double> settings, boolean overlay) {}

  Formula formula() {
    return new Formula(indicator, settings, overlay);
  }

  /// Tells whether another one draws the same lines at the same place.
  public boolean isSameAs(ChartStudy other) {
    return overlay == other.overlay
        && indicator.equals(other.indicator)
        && settings.equals(other.settings);
  }

  /// Writes it in one line without `;`, as {@link #parse} reads it: `ema overlay shown 0 length=20
  /// seed=average`.
  public String text() {
    return type().settings().stream()
        .map(setting -> " " + setting.name() + "=" + setting.text(value(setting)))
        .collect(
            Collectors.joining(
                "",
                indicator
                    + " "
                    + (overlay ? OVERLAY : PANE)
                    + " "
                    + (hidden ? HIDDEN : SHOWN)
                    + " "
                    + color,
                ""));
  }

  /// Reads what {@link #text} wrote.
  ///
  /// @throws IllegalArgumentException if it is nothing of that kind; one sentence
  public static ChartStudy parse(String text) {
    List<String> words = List.of(text.strip().split(" +"));
    if (words.size() < 4) {
      throw new IllegalArgumentException("'" + text + "' is not an indicator of a chart");
    }
    ChartStudy usual = of(words.getFirst(), Map.of());
    Map<String, Double> settings = new TreeMap<>();
    for (String word : words.subList(4, words.size())) {
      int at = Math.max(0, word.indexOf('='));
      String name = word.substring(0, at);
      Setting setting =
          usual.type().settings().stream()
              .filter(each -> each.name().equals(name))
              .findFirst()
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "'" + word + "' is not a setting of " + usual.indicator()));
      settings.put(name, setting.parse(word.substring(at + 1)));
    }
    return new ChartStudy(
        usual.indicator(),
        settings,
        words.get(1).equals(OVERLAY),
        words.get(2).equals(HIDDEN),
        Integer.parseInt(words.get(3)));
  }

  /// Returns what the catalogue knows of it.
  public IndicatorType type() {
    IndicatorType type = IndicatorCatalogue.find(indicator);
    if (type == null) {
      throw new IllegalStateException("the catalogue has lost '" + indicator + "'");
    }
    return type;
  }

  /// Returns the values in the order the kernel takes them.
  double[] values() {
    return type().settings().stream().mapToDouble(this::value).toArray();
  }

  /// Returns what a setting is set to.
  public double value(Setting setting) {
    return settings.getOrDefault(setting.name(), setting.defaultValue());
  }

  /// Returns its name and numbers as a legend writes them: `EMA 20`.
  public String title() {
    StringBuilder title = new StringBuilder(indicator.replace('_', ' ').toUpperCase(Locale.ROOT));
    for (Setting setting : type().settings()) {
      if (setting.choices().isEmpty()) {
        title.append(' ').append(setting.text(value(setting)));
      }
    }
    return title.toString();
  }
}
