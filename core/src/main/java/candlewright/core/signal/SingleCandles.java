package candlewright.core.signal;

import candlewright.core.signal.CandlePattern.Term;
import java.util.List;

/// Patterns made by the shape of one bar.
final class SingleCandles {
  private static final int READS = 11;

  static final List<SignalType> TYPES =
      List.of(
          plain(
              "doji",
              "Doji",
              "True where open and close are all but the same.",
              List.of(Term.DOJI),
              "CDLDOJI",
              bars -> bars.isDoji(0)),
          plain(
              "long_legged_doji",
              "Long-legged doji",
              "True where a doji has an upper or a lower shadow longer than its body.",
              List.of(Term.DOJI),
              "CDLLONGLEGGEDDOJI",
              bars ->
                  bars.isDoji(0)
                      && (bars.lowerShadow(0) > bars.body(0)
                          || bars.upperShadow(0) > bars.body(0))),
          plain(
              "dragonfly_doji",
              "Dragonfly doji",
              "True where a doji has no upper shadow and does have a lower one, longer than what"
                  + " counts as none.",
              List.of(Term.DOJI, Term.NO_SHADOW),
              "CDLDRAGONFLYDOJI",
              bars -> bars.isDoji(0) && bars.hasNoUpperShadow(0) && bars.hasLowerShadow(0)),
          plain(
              "gravestone_doji",
              "Gravestone doji",
              "True where a doji has no lower shadow and does have an upper one, longer than what"
                  + " counts as none.",
              List.of(Term.DOJI, Term.NO_SHADOW),
              "CDLGRAVESTONEDOJI",
              bars -> bars.isDoji(0) && bars.hasNoLowerShadow(0) && bars.hasUpperShadow(0)),
          plain(
              "takuri",
              "Takuri",
              "A dragonfly doji with a very long lower shadow: true where a doji has no upper shadow"
                  + " and a lower shadow of more than twice its body.",
              List.of(Term.DOJI, Term.NO_SHADOW),
              "CDLTAKURI",
              bars ->
                  bars.isDoji(0)
                      && bars.hasNoUpperShadow(0)
                      && bars.lowerShadow(0) > 2 * bars.body(0)),
          plain(
              "rickshaw_man",
              "Rickshaw man",
              "True where a doji has both shadows longer than its body and its body contains the"
                  + " middle of the range or lies near it.",
              List.of(Term.DOJI, Term.NEAR),
              "CDLRICKSHAWMAN",
              SingleCandles::isRickshawMan),
          twoWay(
              "spinning_top",
              "Spinning top",
              CandlePattern.EITHER,
              "True where a short body has both shadows longer than itself. Bullish is a white bar"
                  + " (close >= open), bearish a black one.",
              List.of(Term.SHORT),
              "CDLSPINNINGTOP",
              bars ->
                  bars.isShort(0)
                      && bars.upperShadow(0) > bars.body(0)
                      && bars.lowerShadow(0) > bars.body(0)),
          twoWay(
              "high_wave",
              "High wave",
              CandlePattern.EITHER,
              "True where a short body has both shadows longer than twice itself. Bullish is a white"
                  + " bar (close >= open), bearish a black one.",
              List.of(Term.SHORT),
              "CDLHIGHWAVE",
              bars ->
                  bars.isShort(0)
                      && bars.upperShadow(0) > 2 * bars.body(0)
                      && bars.lowerShadow(0) > 2 * bars.body(0)),
          twoWay(
              "marubozu",
              "Marubozu",
              CandlePattern.BULLISH,
              "True where a long body has no shadow on either side. Bullish is a white bar (close >="
                  + " open), bearish a black one.",
              List.of(Term.LONG, Term.NO_SHADOW),
              "CDLMARUBOZU",
              bars -> bars.isLong(0) && bars.hasNoUpperShadow(0) && bars.hasNoLowerShadow(0)),
          twoWay(
              "closing_marubozu",
              "Closing marubozu",
              CandlePattern.BULLISH,
              "True where a long body has no shadow on the side of its close: bullish, a white bar"
                  + " (close >= open) without upper shadow; bearish, a black bar without lower"
                  + " shadow.",
              List.of(Term.LONG, Term.NO_SHADOW),
              "CDLCLOSINGMARUBOZU",
              bars ->
                  bars.isLong(0)
                      && (bars.isWhite(0) ? bars.hasNoUpperShadow(0) : bars.hasNoLowerShadow(0))),
          twoWay(
              "belt_hold",
              "Belt hold",
              CandlePattern.BULLISH,
              "True where a long body has no shadow on the side of its open: bullish, a white bar"
                  + " (close >= open) without lower shadow; bearish, a black bar without upper"
                  + " shadow.",
              List.of(Term.LONG, Term.NO_SHADOW),
              "CDLBELTHOLD",
              bars ->
                  bars.isLong(0)
                      && (bars.isWhite(0) ? bars.hasNoLowerShadow(0) : bars.hasNoUpperShadow(0))),
          twoWay(
              "long_line",
              "Long line",
              CandlePattern.BULLISH,
              "True where a long body has two short shadows. Bullish is a white bar (close >= open),"
                  + " bearish a black one.",
              List.of(Term.LONG, Term.SHORT_SHADOW),
              "CDLLONGLINE",
              bars -> bars.isLong(0) && hasShortShadows(bars)),
          twoWay(
              "short_line",
              "Short line",
              CandlePattern.EITHER,
              "True where a short body has two short shadows. Bullish is a white bar (close >="
                  + " open), bearish a black one.",
              List.of(Term.SHORT, Term.SHORT_SHADOW),
              "CDLSHORTLINE",
              bars -> bars.isShort(0) && hasShortShadows(bars)));

  private SingleCandles() {}

  private static SignalType plain(
      String name,
      String title,
      String definition,
      List<Term> terms,
      String origin,
      CandlePattern.Rule rule) {
    return CandlePattern.of(name, title, READS, definition, terms, origin, rule);
  }

  private static SignalType twoWay(
      String name,
      String title,
      int usual,
      String definition,
      List<Term> terms,
      String origin,
      CandlePattern.Rule rule) {
    return CandlePattern.of(
        name,
        title,
        List.of(CandlePattern.direction(usual)),
        READS,
        CandlePattern.forms(name) + " ({direction})",
        definition,
        terms,
        origin,
        settings -> bars -> CandlePattern.counts(settings[0], bars.isWhite(0)) && rule.holds(bars));
  }

  private static boolean isRickshawMan(Candles bars) {
    double middle = bars.low(0) + bars.range(0) / 2;
    return bars.isDoji(0)
        && bars.lowerShadow(0) > bars.body(0)
        && bars.upperShadow(0) > bars.body(0)
        && bars.bottom(0) <= middle + bars.near(0)
        && bars.top(0) >= middle - bars.near(0);
  }

  private static boolean hasShortShadows(Candles bars) {
    double mean = bars.meanShadow(0);
    return bars.upperShadow(0) < mean && bars.lowerShadow(0) < mean;
  }
}
