package candlewright.core.signal;

import candlewright.core.indicator.Setting;
import java.util.List;

/// Signals that hold a column against one or two others.
final class Comparisons {
  private static final List<Socket> PAIR =
      List.of(Socket.required("value"), Socket.required("other"));
  private static final List<Socket> BAND =
      List.of(Socket.required("value"), Socket.required("lower"), Socket.required("upper"));

  static final List<SignalType> TYPES =
      List.of(
          pair(
              "above",
              "Above",
              "{value} is above {other}",
              "True where value > other; equal is not above.",
              _ -> new OneBar(in -> in[0] > in[1])),
          pair(
              "below",
              "Below",
              "{value} is below {other}",
              "True where value < other; equal is not below.",
              _ -> new OneBar(in -> in[0] < in[1])),
          pair(
              "crosses_above",
              "Crosses above",
              "{value} crosses above {other}",
              "True where value > other and the two were last apart the other way round; a tie in"
                  + " between does not matter. Unknown until they have differed once since the last"
                  + " unknown bar.",
              _ -> new Crossed(1)),
          pair(
              "crosses_below",
              "Crosses below",
              "{value} crosses below {other}",
              "True where value < other and the two were last apart the other way round; a tie in"
                  + " between does not matter. Unknown until they have differed once since the last"
                  + " unknown bar.",
              _ -> new Crossed(-1)),
          pair(
              "crosses",
              "Crosses",
              "{value} crosses {other}",
              "True where value and other differ and were last apart the other way round, upwards"
                  + " or downwards; a tie in between does not matter. Unknown until they have"
                  + " differed once since the last unknown bar.",
              _ -> new Crossed(0)),
          pair(
              "equals",
              "Equals",
              List.of(
                  Setting.number(
                      "tolerance", 0, 0, 1e9, "greatest difference that still counts as equal")),
              "{value} equals {other} within {tolerance}",
              "True where value and other differ by at most the tolerance, in their own units. A"
                  + " difference that exceeds it only by binary rounding counts as equal.",
              settings -> new OneBar(in -> isNear(in, settings[0]))),
          pair(
              "near",
              "Near",
              List.of(
                  Setting.number(
                      "percent", 0.5, 0, 1000, "greatest difference in percent of the other")),
              "{value} is within {percent} percent of {other}",
              "True where value and other differ by at most this percentage of the size of other; a"
                  + " difference of exactly that much counts as near.",
              settings -> new OneBar(in -> isNear(in, Math.abs(in[1]) * settings[0] / 100))),
          new SignalType(
              "in_band",
              "In a band",
              SignalType.Group.COMPARISON,
              List.of(),
              BAND,
              "{value} is between {lower} and {upper}",
              "True where lower <= value <= upper: the boundaries belong to the band. Where lower is"
                  + " above upper there is no band and the answer is false.",
              _ -> new OneBar(Comparisons::isInBand)),
          new SignalType(
              "out_of_band",
              "Out of a band",
              SignalType.Group.COMPARISON,
              List.of(),
              BAND,
              "{value} is outside {lower} to {upper}",
              "True where value < lower or value > upper: the boundaries belong to the band. Where"
                  + " lower is above upper there is no band and the answer is true.",
              _ -> new OneBar(in -> !isInBand(in))),
          new SignalType(
              "hysteresis",
              "Hysteresis",
              SignalType.Group.COMPARISON,
              List.of(),
              List.of(Socket.required("value"), Socket.required("upper"), Socket.required("lower")),
              "{value} has risen above {upper} and not fallen below {lower} since",
              "Becomes true where value > upper and stays true until value < lower; in between and"
                  + " on the boundaries it stays what it was. Where both hold, because lower is above"
                  + " upper, it becomes false. Unknown until value is first beyond either, and again"
                  + " after a bar on which any of the three is unknown.",
              _ -> new Hysteresis()));

  private Comparisons() {}

  private static SignalType pair(
      String name, String title, String sentence, String definition, SignalType.Factory factory) {
    return pair(name, title, List.of(), sentence, definition, factory);
  }

  private static SignalType pair(
      String name,
      String title,
      List<Setting> settings,
      String sentence,
      String definition,
      SignalType.Factory factory) {
    return new SignalType(
        name, title, SignalType.Group.COMPARISON, settings, PAIR, sentence, definition, factory);
  }

  private static boolean isNear(double[] in, double tolerance) {
    double slack = Rounding.slack(Math.max(Math.abs(in[0]), Math.abs(in[1])));
    return Math.abs(in[0] - in[1]) <= tolerance + slack;
  }

  private static boolean isInBand(double[] in) {
    return in[0] >= in[1] && in[0] <= in[2];
  }
}
