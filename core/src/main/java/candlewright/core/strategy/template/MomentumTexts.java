package candlewright.core.strategy.template;

import java.util.List;

/// Templates that buy strength.
final class MomentumTexts {
  private static final String ROC_MOMENTUM =
      """
      format: 1
      name: roc-momentum
      title: Momentum with a trailing stop
      notes: >-
        Buys when the change over many bars rises above a threshold, at most once in a while, and
        lets a trailing stop decide when to leave. Assumes that what has risen goes on rising for
        some time. Works where news is taken in slowly; fails at turns, which come quickly after
        strong rises, and in markets that move by jumps, where the stop fills far from its price.
        That what rose over the past year tends to go on is shown by Moskowitz, Ooi and Pedersen
        (2012); trailing by average ranges is LeBeau's.
      parameters:
        length: {default: 60, min: 10, max: 250, whole: true,
          note: Bars over which the change is measured.}
        threshold: {default: 5, min: 0, max: 30,
          note: Change in percent above which it buys.}
        pause: {default: 10, min: 1, max: 100, whole: true,
          note: Bars from one signal to the next at least.}
        trail: {default: 3, min: 1, max: 8,
          note: Average true ranges from the best price to the stop.}
      operands:
        momentum: roc(length)
      entry_long:
        cooldown:
          bars: pause
          of: crosses_above(momentum, threshold)
      exit_long: momentum < 0
      exits:
        - trailing_stop: {atr: trail, length: 20, activation: {percent: 2}}
      sizing: {percent_of_equity: 95}
      protections:
        - drawdown_pause: {percent: 15, bars: 50}
      """;

  private static final String OBV_BREAKOUT =
      """
      format: 1
      name: obv-breakout
      title: Breakout that volume confirms
      notes: >-
        Buys a new high of the close that comes with a new high of the on-balance volume and with
        more volume than usual; sells when the on-balance volume makes a new low. Assumes that
        volume shows who acts, and that it leads the price. Works in single shares around news;
        means little where volume is spread over many venues of which one is seen, and fails when
        the volume is that of a last rush. On-balance volume is Granville's (1963).
      parameters:
        length: {default: 20, min: 5, max: 100, whole: true,
          note: Bars of which highs and lows are new.}
        factor: {default: 1.5, min: 1, max: 5,
          note: Volume in multiples of its average from which on it is unusual.}
        stop: {default: 5, min: 1, max: 20,
          note: Loss in percent at which the position is given up.}
      operands:
        balance: obv()
        usual_volume: volume_sma(length)
      entry_long:
        all:
          - highest_in(length)
          - highest_in(length, value=balance)
          - volume > factor * usual_volume
      exit_long: lowest_in(length, value=balance)
      exits:
        - stop_loss: {percent: stop}
      sizing: {fixed_quantity: 1}
      protections:
        - cooldown: 5
      """;

  static final List<String> ALL = List.of(ROC_MOMENTUM, OBV_BREAKOUT);

  private MomentumTexts() {}
}
