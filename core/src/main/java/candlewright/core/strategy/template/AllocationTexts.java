package candlewright.core.strategy.template;

import java.util.List;

/// Templates that spread equity over several instruments, and the one that any of them has to beat.
final class AllocationTexts {
  private static final String MOMENTUM_ROTATION =
      """
      format: 1
      name: momentum-rotation
      title: Rotation to the strongest
      notes: >-
        Once a month holds the few instruments that rose most, in equal parts, among those above
        their own long average. Assumes that winners of the past months go on winning for some
        months. Works over many instruments of different kinds; fails at turns of the whole market,
        when the losers of the fall rise first and most. Never tells whether the universe was chosen
        with hindsight: instruments that no longer trade belong in it too. Jegadeesh and Titman
        (1993).
      parameters:
        length: {default: 126, min: 20, max: 250, whole: true,
          note: Bars over which the rise is measured.}
        filter: {default: 200, min: 20, max: 300, whole: true,
          note: Bars in the average that an instrument must be above.}
        held: {default: 3, min: 1, max: 20, whole: true,
          note: Instruments that are held.}
      allocation:
        eligible: close > sma(filter)
        rank: roc(length)
        select: {top: held}
        weights: equal
        rebalance: month
      """;

  private static final String DUAL_MOMENTUM =
      """
      format: 1
      name: dual-momentum
      title: Dual momentum
      notes: >-
        Once a month holds the one instrument that rose most over a year, if it rose at all by more
        than a floor; else it holds cash. The comparison between instruments is relative momentum,
        the floor absolute momentum. Assumes that long rises and long falls both tend to go on.
        Holds one thing at a time, so that a single bad choice hurts; misses quick recoveries,
        because a year's change sees them late. Meant for a handful of broad funds. From Antonacci
        (2014).
      parameters:
        length: {default: 252, min: 60, max: 300, whole: true,
          note: Bars over which the rise is measured.}
        floor: {default: 0, min: -5, max: 20,
          note: Rise in percent that the best must exceed.}
      operands:
        rise: roc(length)
      allocation:
        eligible: rise > floor
        rank: rise
        select: {top: 1}
        weights: equal
        rebalance: month
      """;

  private static final String TREND_PORTFOLIO =
      """
      format: 1
      name: trend-portfolio
      title: Everything that rises
      notes: >-
        Once a week holds every instrument whose rise, measured in its own volatility, exceeds a
        threshold, the stronger ones with more weight. Measuring rises in volatility makes a bond
        comparable with a coin. Assumes that trends are found somewhere at any time, if the universe
        is wide enough. Fails when all markets turn together and when costs are high for the
        turnover of a week. Trends of single instruments over a year were studied by Moskowitz, Ooi
        and Pedersen (2012).
      parameters:
        length: {default: 120, min: 20, max: 250, whole: true,
          note: Bars over which the rise is measured.}
        threshold: {default: 0.5, min: 0, max: 3,
          note: Rise in volatilities of the same time that must be exceeded.}
      operands:
        usual_move:
          value: stddev(simple_return()) * sqrt(length)
          note: What a random walk of the same volatility moves in that time, as a fraction.
        rise: simple_return(length) / usual_move
      allocation:
        rank: min(rise, 4)
        select: {beyond: threshold}
        weights: by_rank
        invested_percent: 90
        rebalance: week
      """;

  private static final String INVERSE_VOLATILITY =
      """
      format: 1
      name: inverse-volatility
      title: Risk parity by inverse volatility
      notes: >-
        Holds the calmest instruments of the universe with weights in inverse proportion to their
        volatility, so that each adds about the same risk. Assumes that risk can be told in advance
        and returns cannot. Gives most to what was calm, such as bonds, and suffers when that is
        what falls. It ignores correlations: five funds of the same market count five times. Full
        risk parity is Qian's (2005); this is its simple form.
      parameters:
        length: {default: 60, min: 20, max: 250, whole: true,
          note: Bars over which volatility is measured.}
        held: {default: 10, min: 2, max: 50, whole: true,
          note: Instruments that are held.}
        every: {default: 21, min: 1, max: 250, whole: true,
          note: Bars from one rebalancing to the next.}
      allocation:
        rank: historical_volatility(length)
        best: lowest
        select: {top: held}
        weights: {inverse_volatility: length}
        invested_percent: 95
        rebalance: {every_bars: every}
      """;

  private static final String SHORT_TERM_REVERSAL =
      """
      format: 1
      name: short-term-reversal
      title: Losers of the week
      notes: >-
        Every day holds the instruments that fell most within a few bars, among those above their
        long average. Assumes that hurried sellers push prices too far and that those who buy from
        them are paid for it. Works on paper in many markets; costs decide, because everything is
        traded often, and what fell on bad news of its own goes on falling. Found by Lehmann (1990)
        and Jegadeesh (1990).
      parameters:
        length: {default: 5, min: 1, max: 20, whole: true,
          note: Bars over which the fall is measured.}
        filter: {default: 200, min: 20, max: 300, whole: true,
          note: Bars in the average that an instrument must be above.}
        held: {default: 5, min: 1, max: 50, whole: true,
          note: Instruments that are held.}
      allocation:
        eligible: close > sma(filter)
        rank: roc(length)
        best: lowest
        select: {top: held}
        weights: equal
        rebalance: day
      """;

  static final String BUY_AND_HOLD =
      """
      format: 1
      name: buy-and-hold
      title: Buy and hold
      notes: >-
        Buys once with all cash and never sells: what any other strategy has to beat. Assumes that
        the instrument is worth more in the end than today. Pays costs once and bears every fall in
        full.
      entry_long: always
      sizing: all_in
      """;

  static final List<String> ALL =
      List.of(
          MOMENTUM_ROTATION,
          DUAL_MOMENTUM,
          TREND_PORTFOLIO,
          INVERSE_VOLATILITY,
          SHORT_TERM_REVERSAL);

  private AllocationTexts() {}
}
