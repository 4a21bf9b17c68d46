package candlewright.core.strategy.template;

import java.util.List;

/// Templates that enter when the price leaves a range.
final class BreakoutTexts {
  private static final String DONCHIAN_TURTLE =
      """
      format: 1
      name: donchian-turtle
      title: Turtle breakout
      notes: >-
        Buys a close above the highest high of the bars before, sells short below their lowest low,
        and leaves at the opposite end of a shorter channel. Each position is as large as loses one
        percent of equity at a stop two average ranges away. Assumes that few large moves pay for
        many small losses. Loses on most trades and often for months in ranges; without the rare
        long move it has nothing to live on. The channel is Donchian's; sizing and stop are those
        taught by Dennis and Eckhardt (1983), published by Faith (2003).
      parameters:
        entry: {default: 20, min: 10, max: 100, whole: true,
          note: Bars in the channel whose end is an entry.}
        exit: {default: 10, min: 5, max: 50, whole: true,
          note: Bars in the channel whose end is an exit.}
        length: {default: 20, min: 10, max: 50, whole: true,
          note: Bars in the average true range of the stop.}
        stop: {default: 2, min: 1, max: 5,
          note: Average true ranges from the entry to the stop.}
        risk: {default: 1, min: 0.1, max: 5,
          note: Percent of equity that a position loses at its stop.}
      operands:
        entry_high: donchian(entry).upper[1]
        entry_low: donchian(entry).lower[1]
        exit_high: donchian(exit).upper[1]
        exit_low: donchian(exit).lower[1]
      entry_long: close > entry_high
      exit_long: close < exit_low
      entry_short: close < entry_low
      exit_short: close > exit_high
      exits:
        - stop_loss: {atr: stop, length: length}
      sizing: {percent_risk: risk}
      """;

  private static final String SQUEEZE_BREAKOUT =
      """
      format: 1
      name: squeeze-breakout
      title: Breakout after a squeeze
      notes: >-
        Waits until the Bollinger bands lie inside Keltner's channel, which arms it, and enters when
        the close then leaves the channel; a close on the wrong side of the average disarms it.
        Assumes that quiet times end in moves, and that the side of the first strong close is the
        side of the move. Works where quiet times come before news or the change of a trend; fails
        when the first close outside is a false start, which is common in thin markets. Quiet bands
        as a setting are Bollinger's (2001), the comparison with Keltner's channel Carter's (2005).
      parameters:
        length: {default: 20, min: 10, max: 100, whole: true,
          note: Bars in both bands and in the average.}
        deviations: {default: 2, min: 1, max: 3,
          note: Deviations from the average to the Bollinger bands.}
        ranges: {default: 1.5, min: 1, max: 3,
          note: Average ranges from the average to Keltner's channel.}
        wait: {default: 10, min: 1, max: 50, whole: true,
          note: Bars that it stays armed.}
      operands:
        quiet:
          value: squeeze(length, deviations, ranges).on
          note: 1 while the Bollinger bands lie inside Keltner's channel, else 0.
        upper: keltner(length, ranges).upper
        lower: keltner(length, ranges).lower
        average: sma(length)
      entry_long:
        arm_trigger_cancel:
          timeout: wait
          of:
            - quiet > 0
            - close > upper
            - close < average
      exit_long: close < average
      entry_short:
        arm_trigger_cancel:
          timeout: wait
          of:
            - quiet > 0
            - close < lower
            - close > average
      exit_short: close > average
      exits:
        - stop_loss: {atr: 2, length: 20}
        - break_even: {risk: 1}
      sizing: {percent_of_equity: 50}
      """;

  private static final String OPENING_RANGE =
      """
      format: 1
      name: opening-range
      title: Opening range breakout
      notes: >-
        Notes the highest and the lowest price of the first bars of a session, enters where a later
        close leaves this range, aims at a multiple of the risk and is out at the session's end. For
        bars shorter than a day. Assumes that the first hour shows where the larger orders of the
        day stand. Works on days with news; fails on quiet days, when the range is left on both
        sides, and where costs are high for a day's move. In a market that never closes the session
        is the calendar day and means less. From Crabel (1990).
      parameters:
        range: {default: 30, min: 5, max: 60, whole: true,
          note: Bars in the opening range.}
        last_entry: {default: 180, min: 61, max: 390, whole: true,
          note: Bars into the session after which nothing is entered.}
        target: {default: 2, min: 0.5, max: 5,
          note: Gain at which it leaves in multiples of the risk.}
        risk: {default: 0.5, min: 0.1, max: 3,
          note: Percent of equity that a position loses at its stop.}
        costs: {default: 0.02, min: 0.0001, max: 100,
          note: Price units by which the stop goes beyond the entry once it is moved there.}
      operands:
        session_bar:
          value: bars_since(new_session())
          note: Bars since the session's first one.
        bars_ago:
          value: max(0, session_bar - range + 1)
          note: Bars since the opening range was complete.
        range_high: lag(highest(high, range), bars=bars_ago)
        range_low: lag(lowest(low, range), bars=bars_ago)
      regime: session_bar >= range and session_bar < last_entry
      entry_long: crosses_above(close, range_high)
      entry_short: crosses_below(close, range_low)
      exits:
        - stop_loss: {atr: 3, length: 14}
        - take_profit: {risk: target}
        - break_even: {risk: 1, beyond: {points: costs}}
        - session_end
      sizing: {percent_risk: risk}
      protections:
        - max_trades: {trades: 2, bars: 390}
      """;

  private static final String NARROW_RANGE =
      """
      format: 1
      name: narrow-range-breakout
      title: Narrow range, then a breakout
      notes: >-
        Looks for two things in this order: the narrowest bar of a week, and within a few bars a
        close beyond the bar before. Then it holds for a fixed time. Assumes that a very small range
        is a pause before a larger one. Works in markets whose ranges widen and narrow by turns;
        fails when the pause goes on, so that the way out of a small range is small too. The
        narrowest range of seven days is Crabel's (1990).
      parameters:
        length: {default: 7, min: 4, max: 20, whole: true,
          note: Bars among which the narrow one is the narrowest.}
        wait: {default: 3, min: 1, max: 10, whole: true,
          note: Bars within which the breakout has to follow.}
        hold: {default: 5, min: 1, max: 50, whole: true,
          note: Bars that a position is held.}
      entry_long:
        sequence:
          timeout: wait
          of:
            - narrow_range(length)
            - breakout_up(1)
      entry_short:
        sequence:
          timeout: wait
          of:
            - narrow_range(length)
            - breakout_down(1)
      exits:
        - stop_loss: {atr: 1.5, length: 14}
        - time_limit: hold
      sizing: {percent_of_equity: 25}
      protections:
        - max_trades: {trades: 3, bars: 50}
      """;

  static final List<String> ALL =
      List.of(DONCHIAN_TURTLE, SQUEEZE_BREAKOUT, OPENING_RANGE, NARROW_RANGE);

  private BreakoutTexts() {}
}
