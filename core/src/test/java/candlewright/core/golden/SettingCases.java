package candlewright.core.golden;

import candlewright.core.indicator.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// Which settings an entry of the catalogue is computed with: the default ones, all its numbers
/// changed at once, and each other choice by itself.
///
/// They follow from the entry alone, so that another entry beside it changes nothing.
final class SettingCases {
  private SettingCases() {}

  static double[] usual(List<Setting> settings) {
    return settings.stream().mapToDouble(Setting::defaultValue).toArray();
  }

  /// Returns one array of values for each case, the default ones first.
  static List<double[]> of(List<Setting> settings) {
    double[] usual = usual(settings);
    List<double[]> cases = new ArrayList<>(List.of(usual));
    if (settings.stream().anyMatch(setting -> setting.choices().isEmpty())) {
      cases.add(settings.stream().mapToDouble(SettingCases::changed).toArray());
    }
    for (int k = 0; k < usual.length; k++) {
      for (int choice = 0; choice < settings.get(k).choices().size(); choice++) {
        if (choice != usual[k]) {
          double[] values = usual.clone();
          values[k] = choice;
          cases.add(values);
        }
      }
    }
    return cases;
  }

  /// Returns values as definitions write them, with a blank before each.
  static String text(List<Setting> settings, double[] values) {
    StringJoiner text = new StringJoiner(" ", settings.isEmpty() ? "" : " ", "");
    for (int k = 0; k < values.length; k++) {
      text.add(settings.get(k).name() + "=" + settings.get(k).text(values[k]));
    }
    return text.toString();
  }

  /// Returns a number about half off the default, greater if that is allowed. Choices stay.
  private static double changed(Setting setting) {
    double usual = setting.defaultValue();
    if (!setting.choices().isEmpty()) {
      return usual;
    }
    double change =
        setting.whole() ? 1 + Math.floor(usual / 2) : usual == 0 ? 0.5 : Math.abs(usual) / 2;
    double greater = usual + change;
    return setting.check(greater <= setting.maximum() ? greater : usual - change);
  }
}
