package candlewright.core.signal;

import candlewright.core.indicator.Setting;
import candlewright.core.signal.CandlePattern.Term;
import java.util.List;

/// Patterns made by three or more bars.
final class TripleCandles {
  private static final int READS = 13;

  static final List<SignalType> TYPES =
      List.of(
          star("morning_star", "Morning star", true, false, "CDLMORNINGSTAR"),
          star("evening_star", "Evening star", false, false, "CDLEVENINGSTAR"),
          star("morning_doji_star", "Morning doji star", true, true, "CDLMORNINGDOJISTAR"),
          star("evening_doji_star", "Evening doji star", false, true, "CDLEVENINGDOJISTAR"),
          CandlePattern.of(
              "three_white_soldiers",
              "Three white soldiers",
              READS,
              "True where three white bars (close >= open) in a row have no upper shadow, each"
                  + " closing above the one before; the second and third open above the open before"
                  + " and not above the close before by more than near, and their bodies are not"
                  + " shorter than the body before by far or more. The third body is long.",
              List.of(Term.LONG, Term.NO_SHADOW, Term.NEAR, Term.FAR),
              "CDL3WHITESOLDIERS",
              TripleCandles::isThreeWhiteSoldiers),
          CandlePattern.of(
              "three_black_crows",
              "Three black crows",
              READS,
              "True where, after a white bar (close >= open), three black bars in a row have no"
                  + " lower shadow, each closing below the one before, the first of them below the"
                  + " white bar's high; the second and third open inside the body before.",
              List.of(Term.NO_SHADOW),
              "CDL3BLACKCROWS",
              TripleCandles::isThreeBlackCrows),
          inside("three_inside_up", "Three inside up", true),
          inside("three_inside_down", "Three inside down", false),
          outside("three_outside_up", "Three outside up", true),
          outside("three_outside_down", "Three outside down", false),
          lineStrike());

  private TripleCandles() {}

  private static SignalType star(
      String name, String title, boolean bullish, boolean doji, String origin) {
    String first = bullish ? "black" : "white (close >= open)";
    String third = bullish ? "white (close >= open)" : "black";
    return CandlePattern.of(
        name,
        title,
        List.of(
            Setting.number(
                "penetration", 30, 0, 100, "percent of the first body that must be undone")),
        READS,
        CandlePattern.forms(name) + ", {penetration} percent deep",
        "True where a long "
            + first
            + " body is followed by "
            + (doji ? "a doji" : "a body that is not long")
            + " wholly "
            + (bullish ? "below" : "above")
            + " it, and then a long "
            + third
            + " body closes more than the penetration "
            + (bullish ? "above" : "below")
            + " the first close. The penetration is a percentage of the first body.",
        doji ? List.of(Term.LONG, Term.DOJI) : List.of(Term.LONG),
        origin,
        settings -> {
          double penetration = settings[0] / 100;
          return bars ->
              bars.isWhite(2) != bullish
                  && bars.isLong(2)
                  && (doji ? bars.isDoji(1) : !bars.isLong(1))
                  && (bullish ? bars.isBodyBelow(1, 2) : bars.isBodyAbove(1, 2))
                  && bars.isWhite(0) == bullish
                  && bars.isLong(0)
                  && (bullish
                      ? bars.close(0) > bars.close(2) + bars.body(2) * penetration
                      : bars.close(0) < bars.close(2) - bars.body(2) * penetration);
        });
  }

  private static boolean isThreeWhiteSoldiers(Candles bars) {
    for (int ago = 2; ago >= 0; ago--) {
      if (bars.isBlack(ago) || !bars.hasNoUpperShadow(ago)) {
        return false;
      }
    }
    for (int ago = 1; ago >= 0; ago--) {
      int before = ago + 1;
      if (!(bars.close(ago) > bars.close(before)
          && bars.open(ago) > bars.open(before)
          && bars.open(ago) <= bars.close(before) + bars.near(before)
          && bars.body(ago) > bars.body(before) - bars.far(before))) {
        return false;
      }
    }
    return bars.isLong(0);
  }

  private static boolean isThreeBlackCrows(Candles bars) {
    for (int ago = 2; ago >= 0; ago--) {
      if (bars.isWhite(ago) || !bars.hasNoLowerShadow(ago)) {
        return false;
      }
    }
    for (int ago = 1; ago >= 0; ago--) {
      int before = ago + 1;
      if (!(bars.close(ago) < bars.close(before)
          && bars.open(ago) < bars.open(before)
          && bars.open(ago) > bars.close(before))) {
        return false;
      }
    }
    return bars.isWhite(3) && bars.high(3) > bars.close(2);
  }

  private static SignalType inside(String name, String title, boolean up) {
    return CandlePattern.of(
        name,
        title,
        READS,
        "True where a body that is not long lies wholly inside the long "
            + (up ? "black" : "white (close >= open)")
            + " body before it, and then a "
            + (up ? "white bar (close >= open) closes above" : "black bar closes below")
            + " the open of the long one.",
        List.of(Term.LONG),
        "CDL3INSIDE",
        bars ->
            bars.isWhite(2) != up
                && bars.isLong(2)
                && !bars.isLong(1)
                && DoubleCandles.isHarami(bars, 1)
                && bars.isWhite(0) == up
                && (up ? bars.close(0) > bars.open(2) : bars.close(0) < bars.open(2)));
  }

  private static SignalType outside(String name, String title, boolean up) {
    return CandlePattern.of(
        name,
        title,
        3,
        "True where a bar closes "
            + (up ? "above the close of a bullish" : "below the close of a bearish")
            + " engulfing pattern that ended on the bar before: "
            + (up
                ? "a white body (close >= open) that opened below the close and closed above the"
                    + " open of a black one."
                : "a black body that opened above the close and closed below the open of a white one"
                    + " (close >= open)."),
        List.of(),
        "CDL3OUTSIDE",
        bars ->
            DoubleCandles.isEngulfing(bars, 1, up)
                && (up ? bars.close(0) > bars.close(1) : bars.close(0) < bars.close(1)));
  }

  private static SignalType lineStrike() {
    return CandlePattern.of(
        "three_line_strike",
        "Three-line strike",
        List.of(CandlePattern.direction(CandlePattern.BULLISH)),
        9,
        CandlePattern.forms("three_line_strike") + " ({direction})",
        "Bullish: true where three white bars (close >= open) in a row, each closing above the one"
            + " before and opening within or near the body before, are followed by a black bar that"
            + " opens above the last close and closes below the first open. Bearish: three black"
            + " bars, each closing below the one before and opening within or near the body before,"
            + " are followed by a white bar that opens below the last close and closes above the"
            + " first open. The names follow TA-Lib: the last bar is taken for a setback.",
        List.of(Term.NEAR),
        "CDL3LINESTRIKE",
        settings ->
            bars -> CandlePattern.counts(settings[0], bars.isWhite(1)) && isLineStrike(bars));
  }

  private static boolean isLineStrike(Candles bars) {
    boolean up = bars.isWhite(1);
    if (bars.isWhite(3) != up || bars.isWhite(2) != up || bars.isWhite(0) == up) {
      return false;
    }
    for (int ago = 2; ago >= 1; ago--) {
      int before = ago + 1;
      boolean further =
          up ? bars.close(ago) > bars.close(before) : bars.close(ago) < bars.close(before);
      if (!further
          || bars.open(ago) < bars.bottom(before) - bars.near(before)
          || bars.open(ago) > bars.top(before) + bars.near(before)) {
        return false;
      }
    }
    return up
        ? bars.open(0) > bars.close(1) && bars.close(0) < bars.open(3)
        : bars.open(0) < bars.close(1) && bars.close(0) > bars.open(3);
  }
}
