package candlewright.app.chart;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Setting;
import candlewright.core.strategy.Names;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// An indicator on a chart, as a layout keeps it.
///
/// @param indicator its name in the catalogue
/// @param settings values by name; what is not named has its default
/// @param overlay whether it is drawn over the bars rather than in a pane of its own
public record ChartStudy(String indicator, Map<String, Double> settings, boolean overlay) {
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
  }

  /// Returns an indicator where its unit belongs: prices over the bars, all else in a pane.
  ///
  /// @throws IllegalArgumentException as the constructor
  public static ChartStudy of(String indicator, Map<String, Double> settings) {
    ChartStudy study = new ChartStudy(indicator, settings, false);
    return study.type().outputs().getFirst().unit().isOverlay()
        ? new ChartStudy(indicator, settings, true)
        : study;
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
    return type().settings().stream()
        .mapToDouble(setting -> settings.getOrDefault(setting.name(), setting.defaultValue()))
        .toArray();
  }

  /// Returns its name and numbers as a legend writes them: `EMA 20`.
  public String title() {
    StringBuilder title = new StringBuilder(indicator.replace('_', ' ').toUpperCase(Locale.ROOT));
    for (Setting setting : type().settings()) {
      if (setting.choices().isEmpty()) {
        double value = settings.getOrDefault(setting.name(), setting.defaultValue());
        title.append(' ').append(setting.text(value));
      }
    }
    return title.toString();
  }
}
