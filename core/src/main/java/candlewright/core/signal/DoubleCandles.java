package candlewright.core.signal;

import candlewright.core.indicator.Setting;
import candlewright.core.signal.CandlePattern.Term;
import java.util.List;

/// Patterns made by a bar and the one before it.
final class DoubleCandles {
  private static final int READS = 12;

  static final List<SignalType> TYPES =
      List.of(
          hammer("hammer", "Hammer", true, "CDLHAMMER"),
          hammer("hanging_man", "Hanging man", false, "CDLHANGINGMAN"),
          star("inverted_hammer", "Inverted hammer", false, "CDLINVERTEDHAMMER"),
          star("shooting_star", "Shooting star", true, "CDLSHOOTINGSTAR"),
          engulfing("bullish_engulfing", "Bullish engulfing", true),
          engulfing("bearish_engulfing", "Bearish engulfing", false),
          harami("bullish_harami", "Bullish harami", true, false),
          harami("bearish_harami", "Bearish harami", false, false),
          harami("bullish_harami_cross", "Bullish harami cross", true, true),
          harami("bearish_harami_cross", "Bearish harami cross", false, true),
          CandlePattern.of(
              "piercing_line",
              "Piercing line",
              READS,
              "True where a long white body (close >= open) after a long black one opens below the"
                  + " black bar's low and closes above the middle of its body, but below its open.",
              List.of(Term.LONG),
              "CDLPIERCING",
              bars ->
                  bars.isBlack(1)
                      && bars.isLong(1)
                      && bars.isWhite(0)
                      && bars.isLong(0)
                      && bars.open(0) < bars.low(1)
                      && bars.close(0) < bars.open(1)
                      && bars.close(0) > bars.close(1) + bars.body(1) * 0.5),
          darkCloudCover(),
          dojiStar(),
          CandlePattern.of(
              "homing_pigeon",
              "Homing pigeon",
              READS,
              "True where a black body that is not long lies wholly inside the long black body of"
                  + " the bar before: it opens below that open and closes above that close.",
              List.of(Term.LONG),
              "CDLHOMINGPIGEON",
              bars ->
                  bars.isBlack(1)
                      && bars.isBlack(0)
                      && bars.isLong(1)
                      && !bars.isLong(0)
                      && bars.open(0) < bars.open(1)
                      && bars.close(0) > bars.close(1)),
          CandlePattern.of(
              "matching_low",
              "Matching low",
              7,
              "True where two black bars (close < open) in a row close at the same price, give or"
                  + " take a twentieth of the mean range (high - low) of the 5 bars before them.",
              List.of(),
              "CDLMATCHINGLOW",
              bars ->
                  bars.isBlack(1)
                      && bars.isBlack(0)
                      && bars.close(0) <= bars.close(1) + bars.same(1)
                      && bars.close(0) >= bars.close(1) - bars.same(1)));

  private DoubleCandles() {}

  private static SignalType hammer(String name, String title, boolean below, String origin) {
    return CandlePattern.of(
        name,
        title,
        READS,
        "True where a short body with a lower shadow longer than itself and no upper shadow "
            + (below
                ? "has its lower end at or near the low of the bar before, or below it."
                : "has its lower end at or near the high of the bar before, or above it."),
        List.of(Term.SHORT, Term.NO_SHADOW, Term.NEAR),
        origin,
        bars ->
            bars.isShort(0)
                && bars.lowerShadow(0) > bars.body(0)
                && bars.hasNoUpperShadow(0)
                && (below
                    ? bars.bottom(0) <= bars.low(1) + bars.near(1)
                    : bars.bottom(0) >= bars.high(1) - bars.near(1)));
  }

  private static SignalType star(String name, String title, boolean above, String origin) {
    return CandlePattern.of(
        name,
        title,
        READS,
        "True where a short body with an upper shadow longer than itself and no lower shadow lies"
            + " wholly "
            + (above ? "above" : "below")
            + " the body of the bar before.",
        List.of(Term.SHORT, Term.NO_SHADOW),
        origin,
        bars ->
            bars.isShort(0)
                && bars.upperShadow(0) > bars.body(0)
                && bars.hasNoLowerShadow(0)
                && (above ? bars.isBodyAbove(0, 1) : bars.isBodyBelow(0, 1)));
  }

  private static SignalType engulfing(String name, String title, boolean bullish) {
    return CandlePattern.of(
        name,
        title,
        2,
        bullish
            ? "True where a white body (close >= open) after a black one opens below that close and"
                + " closes above that open."
            : "True where a black body after a white one (close >= open) opens above that close and"
                + " closes below that open.",
        List.of(),
        "CDLENGULFING",
        bars -> isEngulfing(bars, 0, bullish));
  }

  static boolean isEngulfing(Candles bars, int ago, boolean bullish) {
    return bars.isWhite(ago) == bullish
        && bars.isWhite(ago + 1) != bullish
        && bars.top(ago) > bars.top(ago + 1)
        && bars.bottom(ago) < bars.bottom(ago + 1);
  }

  private static SignalType harami(String name, String title, boolean bullish, boolean cross) {
    return CandlePattern.of(
        name,
        title,
        READS,
        "True where "
            + (cross ? "a doji" : "a body that is not long")
            + " lies wholly inside the long "
            + (bullish
                ? "black body of the bar before"
                : "white body (close >= open) of the bar before")
            + "; its own color does not matter.",
        cross ? List.of(Term.LONG, Term.DOJI) : List.of(Term.LONG),
        cross ? "CDLHARAMICROSS" : "CDLHARAMI",
        bars ->
            bars.isWhite(1) != bullish
                && bars.isLong(1)
                && (cross ? bars.isDoji(0) : !bars.isLong(0))
                && isHarami(bars, 0));
  }

  /// Tells whether the body lies wholly inside that of the bar before.
  static boolean isHarami(Candles bars, int ago) {
    return bars.top(ago) < bars.top(ago + 1) && bars.bottom(ago) > bars.bottom(ago + 1);
  }

  private static SignalType darkCloudCover() {
    return CandlePattern.of(
        "dark_cloud_cover",
        "Dark cloud cover",
        List.of(
            Setting.number(
                "penetration", 50, 0, 100, "percent of the white body that must be undone")),
        READS,
        CandlePattern.forms("dark_cloud_cover") + ", {penetration} percent deep",
        "True where a black bar after a long white body (close >= open) opens above the white bar's"
            + " high and closes inside its body, more than the penetration below its close.",
        List.of(Term.LONG),
        "CDLDARKCLOUDCOVER",
        settings -> {
          double penetration = settings[0] / 100;
          return bars ->
              bars.isWhite(1)
                  && bars.isLong(1)
                  && bars.isBlack(0)
                  && bars.open(0) > bars.high(1)
                  && bars.close(0) > bars.open(1)
                  && bars.close(0) < bars.close(1) - bars.body(1) * penetration;
        });
  }

  private static SignalType dojiStar() {
    return CandlePattern.of(
        "doji_star",
        "Doji star",
        List.of(CandlePattern.direction(CandlePattern.BULLISH)),
        READS,
        CandlePattern.forms("doji_star") + " ({direction})",
        "True where the body of a doji lies wholly beyond the long body of the bar before, on the"
            + " side that bar moved to: bullish, below a black one; bearish, above a white one"
            + " (close >= open).",
        List.of(Term.LONG, Term.DOJI),
        "CDLDOJISTAR",
        settings ->
            bars ->
                CandlePattern.counts(settings[0], bars.isBlack(1))
                    && bars.isLong(1)
                    && bars.isDoji(0)
                    && (bars.isWhite(1) ? bars.isBodyAbove(0, 1) : bars.isBodyBelow(0, 1)));
  }
}
