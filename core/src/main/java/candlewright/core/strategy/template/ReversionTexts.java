package candlewright.core.strategy.template;

import java.util.List;

/// Templates that go against a move that went too far.
final class ReversionTexts {
  private static final String CONNORS_RSI2 =
      """
      format: 1
      name: connors-rsi2
      title: Two-day RSI in a rising market
      notes: >-
        Buys when the RSI of two days is very low while the close is above a long average, and sells
        when the close is back above a short one. Assumes that share indices that rise over the year
        recover from falls of a few days. Works in indices and large shares; fails in crashes, where
        low gets lower and no stop limits the loss, because the authors found that stops made it
        worse. From Connors and Alvarez (2008).
      parameters:
        trend: {default: 200, min: 50, max: 300, whole: true,
          note: Bars in the average that tells rising markets from falling ones.}
        oversold: {default: 10, min: 1, max: 30,
          note: RSI below which it buys.}
        exit: {default: 5, min: 2, max: 20, whole: true,
          note: Bars in the average above which it sells.}
      timeframe: 1d
      regime: close > sma(trend)
      entry_long: rsi(2) < oversold
      exit_long: close > sma(exit)
      sizing: {percent_of_equity: 95}
      """;

  private static final String RSI_REVERSION =
      """
      format: 1
      name: rsi-reversion
      title: RSI back from an extreme
      notes: >-
        Buys when the RSI comes back above its lower mark, sells short when it comes back below the
        upper one, and leaves at the other end. Assumes that the price swings within a range. Works
        while it does; in a trend the RSI stays at one end for a long time and comes back from it
        again and again without a move to follow, which is what the stop is for. Index and marks are
        Wilder's (1978).
      parameters:
        length: {default: 14, min: 2, max: 50, whole: true,
          note: Bars in the RSI.}
        oversold: {default: 30, min: 10, max: 45,
          note: RSI below which a market counts as sold too far.}
        overbought: {default: 70, min: 55, max: 90,
          note: RSI above which a market counts as bought too far.}
        stop: {default: 5, min: 1, max: 20,
          note: Loss in percent at which the position is given up.}
      operands:
        strength: rsi(length)
      entry_long: crosses_above(strength, oversold)
      exit_long: strength > overbought
      entry_short: crosses_below(strength, overbought)
      exit_short: strength < oversold
      exits:
        - stop_loss: {percent: stop}
      sizing: {percent_of_equity: 50}
      """;

  private static final String BOLLINGER_REVERSION =
      """
      format: 1
      name: bollinger-reversion
      title: Back inside the Bollinger bands
      notes: >-
        Enters when the close comes back inside a Bollinger band it had left, leaves at the middle
        band, and gives up after a fixed time or at a stop. Assumes that prices far from their
        average are on the way back. Works in ranges; fails at the start of a trend, when the price
        comes back inside the band only because the band has widened. That is why it pauses after
        losses in a row. Bollinger describes the bands (2001) and warns that a touch of one is not a
        signal by itself.
      parameters:
        length: {default: 20, min: 10, max: 100, whole: true,
          note: Bars in the bands.}
        width: {default: 2, min: 1, max: 3,
          note: Deviations from the middle to each band.}
        limit: {default: 20, min: 2, max: 200, whole: true,
          note: Bars after which a position is given up.}
        stop: {default: 5, min: 1, max: 20,
          note: Loss in percent at which it is given up.}
      operands:
        upper: bollinger(length, width).upper
        middle: bollinger(length, width).middle
        lower: bollinger(length, width).lower
      entry_long: crosses_above(close, lower)
      exit_long: close > middle
      entry_short: crosses_below(close, upper)
      exit_short: close < middle
      exits:
        - stop_loss: {percent: stop}
        - time_limit: limit
      sizing: {percent_of_equity: 50}
      protections:
        - loss_streak: {losses: 3, bars: 50}
      """;

  private static final String STOCHASTIC_REVERSION =
      """
      format: 1
      name: stochastic-reversion
      title: Stochastic turning at an extreme
      notes: >-
        Enters when the stochastic crosses its own average shortly after that average was at an
        extreme, and leaves when the other extreme is reached. Assumes that the price swings between
        the ends of a range that holds. Works in ranges that are wide for their costs; fails in
        trends, where the stochastic stays at one extreme and crosses there many times. The
        indicator is Lane's (1950s).
      parameters:
        length: {default: 14, min: 5, max: 50, whole: true,
          note: Bars in the range of the stochastic.}
        oversold: {default: 20, min: 5, max: 40,
          note: Value below which the average is low.}
        overbought: {default: 80, min: 60, max: 95,
          note: Value above which the average is high.}
        memory: {default: 3, min: 1, max: 20, whole: true,
          note: Bars for which an extreme counts.}
      operands:
        fast: stochastic(length, 3, 3).k
        slow: stochastic(length, 3, 3).d
      entry_long:
        all:
          - within: {length: memory, of: slow < oversold}
          - crosses_above(fast, slow)
      exit_long: slow > overbought
      entry_short:
        all:
          - within: {length: memory, of: slow > overbought}
          - crosses_below(fast, slow)
      exit_short: slow < oversold
      exits:
        - stop_loss: {atr: 2, length: 14}
      sizing: {percent_of_equity: 50}
      """;

  private static final String CANDLE_REVERSAL =
      """
      format: 1
      name: candle-reversal
      title: Reversal candles
      notes: >-
        Enters on a candlestick pattern of reversal where there is something to reverse: bullish
        ones below an average, bearish ones above. Stop, target and time limit make every trade
        comparable, so that the Kelly fraction of the last trades can set the size; while they do
        not pay it trades nothing. Assumes that the fight within one to three bars shows who is
        giving up. Tests of such patterns find little that outlives costs; treat it as a way to find
        out. The patterns are described by Nison (1991), the fraction by Kelly (1956).
      parameters:
        length: {default: 20, min: 5, max: 100, whole: true,
          note: Bars in the average that says what there is to reverse.}
        stop: {default: 1.5, min: 0.5, max: 5,
          note: Average true ranges from the entry to the stop.}
        target: {default: 2, min: 0.5, max: 5,
          note: Gain at which it leaves in multiples of the risk.}
      operands:
        average: sma(length)
      entry_long:
        all:
          - close < average
          - any:
              - hammer()
              - bullish_engulfing()
              - piercing_line()
              - morning_star()
      entry_short:
        all:
          - close > average
          - any:
              - shooting_star()
              - bearish_engulfing()
              - dark_cloud_cover()
              - evening_star()
      exits:
        - stop_loss: {atr: stop, length: 14}
        - take_profit: {risk: target}
        - time_limit: 15
      sizing:
        kelly:
          fraction: 0.5
          trades: 30
          start_percent: 10
          maximum_percent: 50
          drawdown_percent: 30
      """;

  static final List<String> ALL =
      List.of(
          CONNORS_RSI2, RSI_REVERSION, BOLLINGER_REVERSION, STOCHASTIC_REVERSION, CANDLE_REVERSAL);

  private ReversionTexts() {}
}
