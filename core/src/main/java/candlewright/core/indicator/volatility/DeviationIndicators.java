package candlewright.core.indicator.volatility;

import candlewright.core.indicator.Family;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.Unit;
import java.util.List;

/// The indicators that measure how far closes scatter or fall.
final class DeviationIndicators {
  private static final int LIMIT = VolatilityIndicators.ADAPTIVE_LIMIT;

  static final List<IndicatorType> TYPES =
      List.of(
          IndicatorType.named("stddev", "Standard deviation", Family.VOLATILITY)
              .settings(Setting.length(20), VolatilityIndicators.deviation())
              .outputs(
                  new Output(
                      "stddev",
                      Unit.PRICE_CHANGE,
                      Output.PRICE_DECIMALS,
                      0,
                      Double.POSITIVE_INFINITY))
              .source("root of the variance; of the population, as TA-Lib and TradingView")
              .adaptive(
                  "length",
                  LIMIT,
                  (values, scales) -> new Deviation(LIMIT, values[1] == 1, false, true, scales[0]))
              .made((values, scales) -> deviation(values, scales, false)),
          IndicatorType.named("variance", "Variance", Family.VOLATILITY)
              .settings(Setting.length(20), VolatilityIndicators.deviation())
              .outputs(new Output("variance", Unit.NUMBER, 4, 0, Double.POSITIVE_INFINITY))
              .source(
                  "mean squared deviation from the mean, from exact sums; of the population, as"
                      + " TA-Lib and TradingView")
              .made((values, scales) -> deviation(values, scales, true)),
          IndicatorType.named("historical_volatility", "Historical volatility", Family.VOLATILITY)
              .settings(
                  Setting.bars("length", 20, 2, "bars it looks back on"),
                  VolatilityIndicators.periods(),
                  Setting.choice(
                      "deviation",
                      "whether squares are divided by one less than the length (sample) or by the"
                          + " length (population)",
                      "sample",
                      "population"),
                  Setting.choice("returns", "which returns", "logarithmic", "simple"))
              .outputs(
                  new Output("historical_volatility", Unit.PERCENT, 2, 0, Double.POSITIVE_INFINITY))
              .source(
                  "annualised deviation of logarithmic returns in per cent, of the sample, as Hull;"
                      + " TradingView takes the population's, Tulip Indicators that of simple"
                      + " returns; NaN where a value is not positive")
              .made((values, scales) ->
                  new HistoricalVolatility(
                      (int) values[0], values[2] == 0, values[3] == 1, values[1])),
          IndicatorType.named("ulcer", "Ulcer index", Family.VOLATILITY)
              .settings(
                  Setting.length(14),
                  Setting.choice(
                      "peak",
                      "what retracements are measured from: the highest value since the window's"
                          + " first bar, or that of the last length bars",
                      "window",
                      "rolling"))
              .outputs(new Output("ulcer", Unit.PERCENT, 2, 0, Double.POSITIVE_INFINITY))
              .source(
                  "Martin and McCann 1989, as Stock.Indicators; rolling is the form of StockCharts"
                      + " and TradingView; NaN where the highest value is not positive")
              .made((values, scales) -> new Ulcer((int) values[0], values[1] == 1)));

  private DeviationIndicators() {}

  private static Deviation deviation(double[] values, int[] scales, boolean squared) {
    return new Deviation(
        (int) values[0],
        VolatilityIndicators.isSample(values[1], values[0]),
        squared,
        false,
        scales[0]);
  }
}
