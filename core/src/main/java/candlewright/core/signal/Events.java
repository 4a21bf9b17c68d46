package candlewright.core.signal;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.WindowExtremes;
import java.util.List;

/// Signals about something that happens on a bar.
final class Events {
  private static final Socket VALUE = new Socket("value", BarField.CLOSE);
  private static final List<Socket> RANGE = List.of(Socket.HIGH, Socket.LOW);

  static final List<SignalType> TYPES =
      List.of(
          touches(),
          breakout("breakout_up", "Breaks out upwards", true),
          breakout("breakout_down", "Breaks out downwards", false),
          spike(),
          gap("gap_up", "Gap up", true),
          gap("gap_down", "Gap down", false),
          nested("inside_bar", "Inside bar", true),
          nested("outside_bar", "Outside bar", false),
          range("narrow_range", "Narrow range", false),
          range("wide_range", "Wide range", true));

  private Events() {}

  private static SignalType of(
      String name,
      String title,
      List<Setting> settings,
      List<Socket> sockets,
      String sentence,
      String definition,
      SignalType.Factory factory) {
    return new SignalType(
        name, title, SignalType.Group.EVENT, settings, sockets, sentence, definition, factory);
  }

  private static SignalType touches() {
    return of(
        "touches",
        "Touches",
        List.of(
            Setting.number(
                "percent", 0, 0, 100, "how far the bar may miss the level, in percent of it"),
            Setting.choice("side", "where the price comes from", "anywhere", "above", "below")),
        List.of(Socket.required("level"), Socket.HIGH, Socket.LOW, Socket.CLOSE),
        "the bar touches {level} within {percent} percent, coming from {side}",
        "True where the bar's range comes to within this percentage of the level: low <= level +"
            + " tolerance and high >= level - tolerance, the tolerance being that percentage of the"
            + " size of the level. From above (below) also the close of the bar before must have"
            + " been above (below) the level of that bar. Unknown where an input is, and from one"
            + " side also where an input of the bar before is.",
        settings -> {
          double percent = settings[0];
          if (settings[1] == 0) {
            return new OneBar(in -> reaches(in, percent));
          }
          boolean above = settings[1] == 1;
          return new TwoBars(
              4,
              (before, now) ->
                  (above ? before[3] > before[0] : before[3] < before[0]) && reaches(now, percent));
        });
  }

  private static boolean reaches(double[] in, double percent) {
    double tolerance = Math.abs(in[0]) * percent / 100;
    return in[2] <= in[0] + tolerance && in[1] >= in[0] - tolerance;
  }

  private static SignalType breakout(String name, String title, boolean up) {
    String edge = up ? "high" : "low";
    return of(
        name,
        title,
        List.of(Setting.bars("length", 20, 1, "bars before this one that form the channel")),
        List.of(VALUE, up ? Socket.HIGH : Socket.LOW),
        "{value} breaks "
            + (up ? "above the highest" : "below the lowest")
            + " {"
            + edge
            + "} of the {length} bars before",
        "True where value is "
            + (up ? "above the highest " : "below the lowest ")
            + edge
            + " of the length bars before this one; equal is no breakout. This bar's own "
            + edge
            + " does not count. Unknown until length + 1 bars in a row are known. The channel is"
            + " Donchian's.",
        settings ->
            new AgainstWindow(
                new WindowExtremes((int) settings[0], up),
                in -> in[1],
                (in, extreme) -> up ? in[0] > extreme : in[0] < extreme));
  }

  private static SignalType spike() {
    return of(
        "spike",
        "Spike",
        List.of(
            Setting.bars("length", 20, 1, "changes before this one that the mean is taken of"),
            Setting.number("factor", 3, 0, 1000, "how many times the mean it must exceed"),
            Setting.choice("direction", "which changes count", "either", "up", "down")),
        List.of(VALUE),
        "{value} spikes ({direction}) by more than {factor} times the mean change of {length} bars",
        "True where the size of the change of value from the bar before is more than factor times"
            + " the mean size of the length changes before it; up and down ask for the sign too."
            + " After changes of nothing but 0 any change is a spike. Unknown until length + 2 known"
            + " values in a row have been seen. For a spike of volume feed it volume.",
        settings ->
            new Spike(
                (int) settings[0], settings[1], settings[2] == 0 ? 0 : settings[2] == 1 ? 1 : -1));
  }

  private static SignalType gap(String name, String title, boolean up) {
    String edge = up ? "high" : "low";
    return of(
        name,
        title,
        List.of(
            Setting.number(
                "percent", 0, 0, 1000, "least size of the gap, in percent of where it begins"),
            Setting.choice("reference", "where the gap begins on the bar before", edge, "close")),
        List.of(Socket.OPEN, up ? Socket.HIGH : Socket.LOW, Socket.CLOSE),
        "the bar opens with a gap "
            + (up ? "up" : "down")
            + " of more than {percent} percent from the {reference} before",
        "True where the open is "
            + (up ? "above" : "below")
            + " the reference on the bar before (its "
            + edge
            + " or its close) by more than this percentage of the size of the reference. Unknown on"
            + " the first bar and where an input of this bar or the one before is.",
        settings -> {
          int reference = settings[1] == 0 ? 1 : 2;
          double percent = settings[0];
          return new TwoBars(
              3,
              (before, now) -> {
                double from = before[reference];
                double gap = up ? now[0] - from : from - now[0];
                return gap > Math.abs(from) * percent / 100;
              });
        });
  }

  private static SignalType nested(String name, String title, boolean inside) {
    return of(
        name,
        title,
        List.of(
            Setting.choice(
                "equal",
                "whether a high or low equal to that of the bar before is accepted",
                "excluded",
                "allowed")),
        RANGE,
        "the bar " + (inside ? "lies inside" : "encloses") + " the one before (equal ends {equal})",
        (inside
                ? "True where high is below the high of the bar before and low above its low"
                : "True where high is above the high of the bar before and low below its low")
            + "; with equal allowed either end or both may be the same. Unknown on the first bar and"
            + " where an input of this bar or the one before is.",
        settings -> {
          boolean orEqual = settings[0] == 1;
          return new TwoBars(
              2,
              (before, now) ->
                  inside ? isWithin(now, before, orEqual) : isWithin(before, now, orEqual));
        });
  }

  private static boolean isWithin(double[] inner, double[] outer, boolean orEqual) {
    return orEqual
        ? inner[0] <= outer[0] && inner[1] >= outer[1]
        : inner[0] < outer[0] && inner[1] > outer[1];
  }

  private static SignalType range(String name, String title, boolean wide) {
    return of(
        name,
        title,
        List.of(
            Setting.bars(
                "length",
                7,
                2,
                wide ? "bars compared, this one included" : "4 gives an NR4, 7 an NR7")),
        RANGE,
        "the bar has the " + (wide ? "widest" : "narrowest") + " range of {length} bars",
        "True where the range high - low is "
            + (wide ? "greater" : "smaller")
            + " than that of each of the length - 1 bars before; an equal one, as far as binary"
            + " rounding can tell, makes it false. Unknown until length bars in a row are known."
            + (wide
                ? ""
                : " After Toby Crabel, Day Trading with Short Term Price Patterns and Opening Range"
                    + " Breakout (1990), who calls it NR4 and NR7."),
        settings ->
            new AgainstWindow(
                new WindowExtremes((int) settings[0] - 1, wide),
                in -> in[0] - in[1],
                (in, extreme) -> {
                  double more = wide ? in[0] - in[1] - extreme : extreme - (in[0] - in[1]);
                  return more > Rounding.slack(in[0]);
                }));
  }
}
