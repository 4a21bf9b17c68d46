package candlewright.core.signal;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.WindowExtremes;
import java.util.List;

/// Signals about how one column has changed over the last bars.
final class Changes {
  private static final List<Socket> VALUE = List.of(new Socket("value", BarField.CLOSE));

  /// A line through more values costs a pass over all of them on every bar.
  private static final int LONGEST_LINE = 5000;

  static final List<SignalType> TYPES =
      List.of(
          streak("rising", "Rising", true),
          streak("falling", "Falling", false),
          slope("slope_above", "Slope above", true),
          slope("slope_below", "Slope below", false),
          percentChange("percent_change_above", "Change above", true),
          percentChange("percent_change_below", "Change below", false),
          extreme("highest_in", "Highest in", true),
          extreme("lowest_in", "Lowest in", false));

  private Changes() {}

  private static SignalType of(
      String name,
      String title,
      List<Setting> settings,
      String sentence,
      String definition,
      SignalType.Factory factory) {
    return new SignalType(
        name, title, SignalType.Group.CHANGE, settings, VALUE, sentence, definition, factory);
  }

  private static SignalType streak(String name, String title, boolean up) {
    return of(
        name,
        title,
        List.of(
            Setting.bars("length", 3, 1, "bars in a row that must move on"),
            Setting.choice(
                "equal", "whether a bar without change ends the run", "excluded", "allowed")),
        "{value} " + (up ? "rises" : "falls") + " for {length} bars",
        "True where on each of the last length bars value was "
            + (up ? "above" : "below")
            + " that of the bar before; with equal allowed, also where it was the same. Unknown"
            + " until length + 1 known values in a row have been seen.",
        settings -> new Streak((int) settings[0], up, settings[1] == 1));
  }

  private static SignalType slope(String name, String title, boolean above) {
    return of(
        name,
        title,
        List.of(
            Setting.whole("length", 10, 2, LONGEST_LINE, "values the line is drawn through"),
            Setting.number("threshold", 0, -1e9, 1e9, "slope to compare with, for one bar"),
            Setting.choice(
                "unit",
                "what the slope is measured in; units are those of value",
                "units",
                "percent")),
        "{value} over {length} bars slopes "
            + (above ? "above" : "below")
            + " {threshold} {unit} a bar",
        "True where the straight line of least squares through the last length values (this bar"
            + " included) "
            + (above ? "rises by more" : "rises by less")
            + " than the threshold for each bar; a negative slope is a fall. In percent the slope"
            + " is divided by the size of the mean of the values and multiplied by 100. Unknown"
            + " until length known values in a row have been seen, and in percent where their mean"
            + " is 0.",
        settings -> new Slope((int) settings[0], above, settings[1], settings[2] == 1));
  }

  private static SignalType percentChange(String name, String title, boolean above) {
    return of(
        name,
        title,
        List.of(
            Setting.bars("length", 1, 1, "bars over which the change is measured"),
            Setting.number(
                "percent",
                above ? 1 : -1,
                -1e6,
                1e6,
                "change to compare with; negative for a fall")),
        "{value} changes by "
            + (above ? "more" : "less")
            + " than {percent} percent in {length} bars",
        "True where value minus value length bars ago is "
            + (above ? "more" : "less")
            + " than this percentage of the size of the earlier value; a fall of 2 percent is a"
            + " change of -2. Unknown until length + 1 known values in a row have been seen, and"
            + " where the earlier value is 0.",
        settings -> new PercentChange((int) settings[0], above, settings[1]));
  }

  private static SignalType extreme(String name, String title, boolean highest) {
    return of(
        name,
        title,
        List.of(Setting.bars("length", 20, 2, "bars compared, this one included")),
        "{value} is the " + (highest ? "highest" : "lowest") + " of {length} bars",
        "True where no value of the last length bars, this one included, is "
            + (highest ? "above" : "below")
            + " that of this bar; an equal earlier value does not matter. Unknown until length known"
            + " values in a row have been seen.",
        settings ->
            new AgainstWindow(
                new WindowExtremes((int) settings[0] - 1, highest),
                in -> in[0],
                (in, extreme) -> highest ? in[0] >= extreme : in[0] <= extreme));
  }
}
