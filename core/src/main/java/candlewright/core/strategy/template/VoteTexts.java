package candlewright.core.strategy.template;

import java.util.List;

/// Templates that bring several signals or timeframes together.
final class VoteTexts {
  private static final String PULLBACK =
      """
      format: 1
      name: pullback-in-trend
      title: Pullback within the four-hour trend
      notes: >-
        Judges the trend on bars of four hours and buys when the RSI of quarter hours turns up from
        low. Runs on any bars that quarter hours can be built from, from one minute to fifteen.
        Assumes that small falls within a rise are chances to get in. Works while the trend lasts;
        the last pullback is the one that does not come back, and the stop and the loss of the trend
        are there for it. Half of a position is sold at a first gain, and what is left contents
        itself with less the longer it takes. The idea of several screens is Elder's (1986).
      parameters:
        trend: {default: 50, min: 10, max: 200, whole: true,
          note: Four-hour bars in the average.}
        oversold: {default: 40, min: 20, max: 45,
          note: RSI of quarter hours from which it turns up.}
        overbought: {default: 70, min: 55, max: 90,
          note: RSI of quarter hours above which it leaves.}
        stop: {default: 2, min: 0.5, max: 10,
          note: Loss in percent at which the position is given up.}
      operands:
        strength:
          value: rsi(14)@15m
          note: RSI on the last complete bar of fifteen minutes.
      regime:
        at:
          source: 4h
          when: close > ema(trend)
      entry_long: crosses_above(strength, oversold)
      exit_long:
        any:
          - strength > overbought
          - at:
              source: 4h
              when: close < ema(trend)
      exits:
        - stop_loss: {percent: stop}
        - break_even: {percent: 1, beyond: {percent: 0.2}}
        - take_profit: {percent: 3, part: 50}
        - target_by_age:
            - {minutes: 0, percent: 8}
            - {minutes: 2880, percent: 4}
            - {minutes: 10080, percent: 1}
      sizing: {percent_risk: 1}
      """;

  private static final String MAJORITY_VOTE =
      """
      format: 1
      name: majority-vote
      title: Majority of five
      notes: >-
        Five simple signals of a rising market vote: average, MACD, RSI, rate of change and
        on-balance volume. It buys when most of them agree and sells when enough of them disagree.
        Assumes that the signals err at different times, so that together they err less. They err
        less differently than it looks: all five are worked out from the same prices, and at a
        sudden turn they are wrong together. That a combination of forecasts beats most of its parts
        was shown by Bates and Granger (1969).
      parameters:
        length: {default: 50, min: 10, max: 200, whole: true,
          note: Bars in both averages and in the rate of change.}
        against: {default: 3, min: 2, max: 5, whole: true,
          note: Votes against it at which it sells.}
      operands:
        balance: obv()
      entry_long:
        majority:
          - close > sma(length)
          - macd().histogram > 0
          - rsi(14) > 50
          - roc(length) > 0
          - balance > sma(balance, length)
      exit_long:
        k_of_n:
          k: against
          of:
            - close < sma(length)
            - macd().histogram < 0
            - rsi(14) < 50
            - roc(length) < 0
            - balance < sma(balance, length)
      sizing: {percent_of_equity: 95}
      """;

  private static final String WEIGHTED_MULTI_SIGNAL =
      """
      format: 1
      name: weighted-multi-signal
      title: Five weighted signals
      notes: >-
        Five signals speak for the long or the short side, each with a weight of its own; it enters
        where the weights of those that speak reach a threshold, and leaves where the other side
        reaches a lower one. RSI and Bollinger bands speak against the last move, MACD and averages
        with it, volume for either. That is its weakness: the two kinds seldom agree, and weights
        that made them agree in the past are quickly fitted to it. Assumes nothing in particular
        about markets. Many home-made systems work this way; it is here to take over their settings
        and to see what each part adds.
      parameters:
        rsi_weight: {default: 1, min: 0, max: 5,
          note: Weight of the RSI.}
        macd_weight: {default: 1, min: 0, max: 5,
          note: Weight of the MACD.}
        bollinger_weight: {default: 1, min: 0, max: 5,
          note: Weight of the Bollinger bands.}
        sma_weight: {default: 1, min: 0, max: 5,
          note: Weight of the averages.}
        volume_weight: {default: 1, min: 0, max: 5,
          note: Weight of the volume.}
        enter: {default: 3, min: 0.05, max: 25,
          note: Sum of weights at which it enters.}
        leave: {default: 2, min: 0.05, max: 25,
          note: Sum of weights for the other side at which it leaves.}
        oversold: {default: 30, min: 10, max: 45,
          note: RSI below which it speaks for long.}
        overbought: {default: 70, min: 55, max: 90,
          note: RSI above which it speaks for short.}
      operands:
        strength: rsi(14)
        histogram: macd(12, 26, 9).histogram
        upper: bollinger(20, 2).upper
        lower: bollinger(20, 2).lower
        fast: sma(20)
        slow: sma(50)
        busy:
          value: 1.5 * volume_sma(20)
          note: Volume from which on a bar is busy.
      entry_long:
        weighted:
          threshold: enter
          of:
            - {weight: rsi_weight, when: strength < oversold}
            - {weight: macd_weight, when: histogram > 0}
            - {weight: bollinger_weight, when: close < lower}
            - {weight: sma_weight, when: fast > slow}
            - {weight: volume_weight, when: volume > busy and close > open}
      exit_long:
        weighted:
          threshold: leave
          of:
            - {weight: rsi_weight, when: strength > overbought}
            - {weight: macd_weight, when: histogram < 0}
            - {weight: bollinger_weight, when: close > upper}
            - {weight: sma_weight, when: fast < slow}
            - {weight: volume_weight, when: volume > busy and close < open}
      entry_short:
        weighted:
          threshold: enter
          of:
            - {weight: rsi_weight, when: strength > overbought}
            - {weight: macd_weight, when: histogram < 0}
            - {weight: bollinger_weight, when: close > upper}
            - {weight: sma_weight, when: fast < slow}
            - {weight: volume_weight, when: volume > busy and close < open}
      exit_short:
        weighted:
          threshold: leave
          of:
            - {weight: rsi_weight, when: strength < oversold}
            - {weight: macd_weight, when: histogram > 0}
            - {weight: bollinger_weight, when: close < lower}
            - {weight: sma_weight, when: fast > slow}
            - {weight: volume_weight, when: volume > busy and close > open}
      sizing: {percent_of_equity: 10}
      """;

  static final List<String> ALL = List.of(PULLBACK, MAJORITY_VOTE, WEIGHTED_MULTI_SIGNAL);

  private VoteTexts() {}
}
