package candlewright.core.signal;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.Setting;
import java.util.List;

/// Signals that find a price and an oscillator at odds.
final class Divergences {
  static final List<SignalType> TYPES =
      List.of(
          of("bullish_divergence", "Bullish divergence", true),
          of("bearish_divergence", "Bearish divergence", false));

  private Divergences() {}

  private static SignalType of(String name, String title, boolean lows) {
    String low = lows ? "low" : "high";
    String lower = lows ? "lower" : "higher";
    String higher = lows ? "higher" : "lower";
    return new SignalType(
        name,
        title,
        SignalType.Group.DIVERGENCE,
        List.of(
            Setting.whole("left", 5, 1, 1000, "bars before a turning point that it must outdo"),
            Setting.whole("right", 3, 1, 1000, "bars after a turning point that must confirm it"),
            Setting.bars(
                "maximum_distance", 60, 1, "most bars that may lie between the turning points"),
            Setting.choice("kind", "which way round the two disagree", "regular", "hidden")),
        List.of(
            Socket.required("oscillator"),
            new Socket("price", lows ? BarField.LOW : BarField.HIGH)),
        "{price} and {oscillator} show a {kind} "
            + (lows ? "bullish" : "bearish")
            + " divergence (turning points {left} and {right} bars wide, at most {maximum_distance}"
            + " apart)",
        "A "
            + low
            + " turning point is a bar whose price is "
            + (lows ? "below" : "above")
            + " that of each of the left bars before it and not "
            + (lows ? "above" : "below")
            + " that of any of the right bars after it; it is known right bars later, and only then"
            + " the signal can be true, for one bar. True where a turning point becomes known, the"
            + " one before it is at most maximum_distance bars earlier and, regular, price is "
            + lower
            + " and the oscillator "
            + higher
            + " at the later one, or, hidden, price is "
            + higher
            + " and the oscillator "
            + lower
            + ". The oscillator is read on the bars of the turning points. Unknown until left +"
            + " right + 1 known bars in a row have been seen, and at a turning point before which"
            + " too few bars are known to find or exclude an earlier one.",
        settings ->
            new PivotDivergence(
                (int) settings[0], (int) settings[1], (int) settings[2], lows, settings[3] == 1));
  }
}
