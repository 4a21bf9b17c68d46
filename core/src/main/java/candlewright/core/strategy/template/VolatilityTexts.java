package candlewright.core.strategy.template;

import java.util.List;

/// Templates that look at how much the price moves.
final class VolatilityTexts {
  private static final String VOLATILITY_TARGET =
      """
      format: 1
      name: volatility-target
      title: Trend at a steady risk
      notes: >-
        Holds while the close is above a long average, with a position that is small when the market
        is wild and large when it is calm. Assumes that volatility can be told in advance, because
        it comes in clusters, and that returns do not make up for it when it is high. Keeps the risk
        even; whether it earns more depends on the market. Fails when a calm market jumps: then the
        position is at its largest. Studied by Moreira and Muir (2017).
      parameters:
        length: {default: 100, min: 20, max: 300, whole: true,
          note: Bars in the average.}
        target: {default: 15, min: 5, max: 40,
          note: Volatility of equity to aim at in percent a year.}
        window: {default: 30, min: 10, max: 120, whole: true,
          note: Bars over which volatility is measured.}
      operands:
        average: sma(length)
      entry_long: close > average
      exit_long: close < average
      sizing:
        volatility_target: {percent: target, length: window, maximum_percent: 150}
      """;

  private static final String CALM_MARKET =
      """
      format: 1
      name: calm-market
      title: Trend in calm markets only
      notes: >-
        Buys above an average while the average true range is low in comparison with its own past,
        and leaves when it is high or the trend is over. Assumes that rising markets are calm and
        falling ones wild, which holds for share indices. Fails where it is the other way round, as
        in metals or single coins, whose best times are wild. That calm and wild times cluster was
        shown by Mandelbrot (1963).
      parameters:
        length: {default: 50, min: 10, max: 200, whole: true,
          note: Bars in the average.}
        past: {default: 250, min: 50, max: 500, whole: true,
          note: Bars that the average true range is compared with.}
        calm: {default: 40, min: 10, max: 50,
          note: Percent of these bars that were calmer below which it enters.}
        wild: {default: 80, min: 60, max: 95,
          note: Percent of these bars that were calmer above which it leaves.}
      operands:
        average: sma(length)
        unrest:
          value: percent_rank(natr(14), past)
          note: Percent of the past bars that were calmer.
      entry_long: close > average and unrest < calm
      exit_long: close < average or unrest > wild
      sizing: {percent_of_equity: 95}
      """;

  static final List<String> ALL = List.of(VOLATILITY_TARGET, CALM_MARKET);

  private VolatilityTexts() {}
}
