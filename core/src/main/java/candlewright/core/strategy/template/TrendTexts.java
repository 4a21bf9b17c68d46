package candlewright.core.strategy.template;

import java.util.List;

/// Templates that go with a move that is under way.
final class TrendTexts {
  private static final String SMA_CROSS =
      """
      format: 1
      name: sma-cross
      title: Crossing averages
      notes: >-
        Buys when the fast average of the close crosses above the slow one and sells everything when
        it crosses back below. Assumes that moves last longer than it takes two averages to notice
        them. Earns in long moves and loses a little again and again in markets that go sideways,
        where the averages cross without a move to follow. Moving averages as a trading rule go back
        to Donchian (1960); Brock, Lakonishok and LeBaron (1992) tested them on a century of prices.
      parameters:
        fast: {default: 10, min: 1, max: 10000, whole: true,
          note: Bars in the average that moves first.}
        slow: {default: 30, min: 2, max: 10000, whole: true,
          note: Bars in the average it is held against.}
      entry_long: crosses_above(sma(fast), sma(slow))
      exit_long: crosses_above(sma(slow), sma(fast))
      sizing: all_in
      """;

  private static final String MACD_TREND =
      """
      format: 1
      name: macd-trend
      title: MACD with the long trend
      notes: >-
        Buys when the MACD crosses above its signal line while the close is above a long average,
        and sells when it crosses back. Assumes that pauses within a rising market end in the
        direction of the market. Works in steady advances; fails where the long average lags a turn,
        so that the last entries before a fall look like all the others. The MACD is Appel's (1979);
        the filter by a long average keeps out of most falling markets at the price of late entries.
      parameters:
        fast: {default: 12, min: 2, max: 20, whole: true,
          note: Bars in the fast average of the MACD.}
        slow: {default: 26, min: 21, max: 100, whole: true,
          note: Bars in the slow average of the MACD.}
        signal: {default: 9, min: 2, max: 50, whole: true,
          note: Bars in the average of the MACD itself.}
        trend: {default: 200, min: 50, max: 400, whole: true,
          note: Bars in the average that tells rising markets from falling ones.}
        stop: {default: 8, min: 1, max: 30,
          note: Loss in percent at which the position is given up.}
      operands:
        line: macd(fast, slow, signal)
        signal_line: macd(fast, slow, signal).signal
      regime: close > sma(trend)
      entry_long: crosses_above(line, signal_line)
      exit_long: crosses_below(line, signal_line)
      exits:
        - stop_loss: {percent: stop}
      sizing: {percent_of_equity: 95}
      """;

  private static final String SUPERTREND_FOLLOW =
      """
      format: 1
      name: supertrend-follow
      title: Supertrend, long and short
      notes: >-
        Is long while the supertrend line runs below the price and short while it runs above.
        Assumes that a move against the trend by several average ranges is more than noise. Works in
        markets with long swings either way; fails in ranges about as wide as the band, where every
        touch turns the position at its worst price. The indicator is Seban's; the idea of a stop
        that trails by average ranges is Wilder's (1978).
      parameters:
        length: {default: 10, min: 5, max: 50, whole: true,
          note: Bars in the average true range.}
        multiplier: {default: 3, min: 1, max: 6,
          note: Average true ranges from the middle of the bar to the line.}
      operands:
        direction:
          value: supertrend(length, multiplier).direction
          note: 1 while the line is below the price, -1 while it is above.
      entry_long: direction > 0
      exit_long: direction < 0
      entry_short: direction < 0
      exit_short: direction > 0
      sizing: {percent_of_equity: 50}
      """;

  private static final String ADX_TREND =
      """
      format: 1
      name: adx-trend
      title: Directional movement in strong trends
      notes: >-
        Takes the side of the stronger directional movement, but only while the ADX says that there
        is a trend and that it grows. Assumes that strength begets strength. Works in markets that
        leave a range for good; fails in short bursts, because the ADX is smoothed twice and
        confirms them when they are over. The average true range stop gives each trade room in
        proportion to the market's noise. From Wilder (1978).
      parameters:
        length: {default: 14, min: 5, max: 50, whole: true,
          note: Bars in all averages of the directional movement.}
        threshold: {default: 25, min: 10, max: 40,
          note: ADX from which on a market counts as trending.}
        stop: {default: 3, min: 1, max: 8,
          note: Average true ranges from the entry to the stop.}
        pause: {default: 10, min: 1, max: 100, whole: true,
          note: Bars without a new entry after a loss.}
      operands:
        strength: adx(length)
        up: adx(length).plus_di
        down: adx(length).minus_di
      regime: strength > threshold and rising(value=strength, length=3)
      entry_long: up > down
      exit_long: up < down
      entry_short: down > up
      exit_short: down < up
      exits:
        - stop_loss: {atr: stop, length: length}
      sizing: {percent_of_equity: 50}
      protections:
        - cooldown_after_loss: pause
      """;

  private static final String TRIPLE_AVERAGE =
      """
      format: 1
      name: triple-average
      title: Ribbon of three averages
      notes: >-
        Buys once three averages have lain in order, the fastest on top, for some bars in a row, and
        sells as soon as the fastest falls below the middle one. Assumes that a trend seen on three
        time scales at once is worth following. The third average and the waiting time keep it out
        of many false starts that two averages would take; the price is a later entry, which is
        missing in short moves. The rule with 4, 9 and 18 days is Allen's (1972).
      parameters:
        fast: {default: 4, min: 2, max: 50, whole: true,
          note: Bars in the fastest average.}
        middle: {default: 9, min: 3, max: 100, whole: true,
          note: Bars in the middle average.}
        slow: {default: 18, min: 4, max: 200, whole: true,
          note: Bars in the slowest average.}
        confirm: {default: 2, min: 1, max: 10, whole: true,
          note: Bars in a row on which the averages must lie in order.}
      operands:
        fast_average: sma(fast)
        middle_average: sma(middle)
        slow_average: sma(slow)
      entry_long:
        for_n:
          length: confirm
          of: fast_average > middle_average and middle_average > slow_average
      exit_long: fast_average < middle_average
      sizing: {fixed_notional: 1000}
      """;

  private static final String ADAPTIVE_AVERAGE =
      """
      format: 1
      name: adaptive-average
      title: Average that quickens in trends
      notes: >-
        Holds while the close is above an average whose length follows the market: short while the
        price goes straight, long while it goes back and forth. Assumes that straight moves are
        worth a quick answer and noise is worth none. Works where calm trends and noisy ranges
        alternate; fails when a straight move ends at once, because the average is at its quickest
        just then. The efficiency ratio and the idea are Kaufman's (1995); here it sets the length
        of an ordinary exponential average.
      parameters:
        window: {default: 10, min: 5, max: 50, whole: true,
          note: Bars over which straightness is measured.}
        quick: {default: 5, min: 2, max: 20,
          note: Length of the average when the price goes perfectly straight.}
        slow: {default: 60, min: 21, max: 200,
          note: Length of the average when the price gets nowhere.}
      operands:
        straightness: efficiency_ratio(window)
        pace:
          value: slow - (slow - quick) * straightness
          note: Length of the average on each bar.
        average: ema(close, length=pace)
      entry_long: close > average and rising(value=average, length=3)
      exit_long: close < average
      sizing: all_in
      """;

  static final List<String> ALL =
      List.of(
          SMA_CROSS, MACD_TREND, SUPERTREND_FOLLOW, ADX_TREND, TRIPLE_AVERAGE, ADAPTIVE_AVERAGE);

  private TrendTexts() {}
}
