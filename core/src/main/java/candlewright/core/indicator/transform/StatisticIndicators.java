package candlewright.core.indicator.transform;

import static candlewright.core.indicator.transform.TransformIndicators.ADAPTIVE_LIMIT;
import static candlewright.core.indicator.transform.TransformIndicators.describe;
import static candlewright.core.indicator.transform.TransformIndicators.length;
import static candlewright.core.indicator.transform.TransformIndicators.number;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.Unit;
import candlewright.core.indicator.transform.ReturnRatio.Risk;
import java.util.List;
import java.util.stream.Stream;

/// Statistics of the values of a window.
final class StatisticIndicators {
  private static final Setting POPULATION_FIRST =
      Setting.choice(
          "deviation", "divide by the count or, for a sample, by one less", "population", "sample");

  private static final Setting SAMPLE_FIRST =
      Setting.choice(
          "deviation", "divide by the count or, for a sample, by one less", "sample", "population");

  private static final Setting TARGET =
      Setting.number("target", 0, -1, 1, "return per bar that is taken off, as a fraction");

  private static final Setting LOSS_TARGET =
      Setting.number("target", 0, 0, 1, "return per bar below which a return is a loss");

  private static final Input OTHER_VOLUME = new Input("other", BarField.VOLUME);
  private static final Input OTHER_PRICE = new Input("other", BarField.OPEN);

  private static final List<IndicatorType> OF_ONE =
      List.of(
          describe("zscore", "Standard score")
              .settings(length(20, 2), POPULATION_FIRST)
              .outputs(number("zscore", 3))
              .source(
                  "(value - mean) / standard deviation of the window, population as TradingView;"
                      + " NaN if all values are equal")
              .adaptive(
                  "length",
                  ADAPTIVE_LIMIT,
                  (values, scales) -> new AdaptiveStandardScore(ADAPTIVE_LIMIT, values[1] == 1))
              .made((values, scales) ->
                  new StandardScore((int) values[0], values[1] == 1, scales[0])),
          describe("percent_rank", "Percent rank")
              .settings(
                  Setting.length(100),
                  Setting.choice(
                      "against",
                      "the values before, those at or below count; or the window with itself, those"
                          + " below count",
                      "before",
                      "window"))
              .outputs(Output.bounded("percent_rank", 0, 100, 1))
              .source("before as TradingView, window as backtrader")
              .made((values, scales) -> new PercentRank((int) values[0], values[1] == 1)),
          describe("mean_deviation", "Mean deviation")
              .settings(Setting.length(20))
              .outputs(Output.priceChange("mean_deviation"))
              .source("mean distance from the mean of the window")
              .made((values, scales) -> new MeanDeviation((int) values[0], scales[0])),
          describe("median", "Rolling median")
              .settings(Setting.length(20))
              .outputs(Output.price("median"))
              .source("middle value of the window, mean of the two middle ones if it is even")
              .made((values, scales) -> new Quantile((int) values[0], 0.5)),
          describe("quantile", "Rolling quantile")
              .settings(
                  Setting.length(20),
                  Setting.number("level", 0.9, 0, 1, "share of the values that lie below"))
              .outputs(Output.price("quantile"))
              .source("Hyndman and Fan 1996, type 7: linear between the nearest values, as NumPy")
              .made((values, scales) -> new Quantile((int) values[0], values[1])),
          describe("skewness", "Rolling skewness")
              .settings(length(50, 3), SAMPLE_FIRST)
              .outputs(number("skewness", 3))
              .source("adjusted Fisher-Pearson of a sample, as spreadsheets; NaN if all are equal")
              .made((values, scales) -> new Shape((int) values[0], false, values[1] == 0)),
          describe("kurtosis", "Rolling kurtosis")
              .settings(length(50, 4), SAMPLE_FIRST)
              .outputs(number("kurtosis", 3))
              .source("excess over the normal, of a sample as spreadsheets; NaN if all are equal")
              .made((values, scales) -> new Shape((int) values[0], true, values[1] == 0)),
          describe("autocorrelation", "Autocorrelation")
              .settings(length(50, 2), Setting.bars("lag", 1, 1, "bars between the two values"))
              .outputs(Output.bounded("autocorrelation", -1, 1, 3))
              .source("Pearson's correlation of the last length values with those lag bars before")
              .made((values, scales) ->
                  new Autocorrelation((int) values[0], (int) values[1], scales[0])),
          describe("hurst", "Hurst exponent by rescaled range")
              .settings(length(100, 16))
              .outputs(number("hurst", 3), number("corrected", 3))
              .source(
                  "Hurst 1951 of log returns in 1, 2, 4 ... chunks of 8 and more, as"
                      + " Stock.Indicators; corrected as Anis and Lloyd 1976")
              .made((values, scales) -> new RescaledRange((int) values[0])),
          describe("hurst_lags", "Hurst exponent by lagged differences")
              .settings(
                  length(252, 6),
                  Setting.whole("maximum_lag", 20, 3, 1000, "greatest lag, from 2 on"))
              .outputs(number("hurst", 3))
              .source("growth of the deviation of differences with their lag, as LEAN")
              .made((values, scales) -> new LaggedDeviation((int) values[0], (int) values[1])),
          describe("sharpe", "Rolling Sharpe ratio")
              .settings(length(60, 2), TARGET, SAMPLE_FIRST)
              .outputs(number("sharpe", 3))
              .source("Sharpe 1994 of simple returns per bar, not annualised; NaN without risk")
              .made((values, scales) ->
                  new ReturnRatio(
                      (int) values[0],
                      values[1],
                      values[2] == 0 ? Risk.SAMPLE_DEVIATION : Risk.POPULATION_DEVIATION)),
          describe("sortino", "Rolling Sortino ratio")
              .settings(length(60, 5), LOSS_TARGET)
              .outputs(number("sortino", 3))
              .source(
                  "Sortino 1994 of simple returns per bar, downside over all bars, not annualised,"
                      + " as LEAN; NaN where no return was below the target")
              .made(
                  (values, scales) -> new ReturnRatio((int) values[0], values[1], Risk.DOWNSIDE)));

  private static final List<IndicatorType> OF_TWO =
      List.of(
          describe("correlation", "Correlation")
              .settings(length(20, 2))
              .inputs(Input.VALUE, OTHER_VOLUME)
              .outputs(Output.bounded("correlation", -1, 1, 3))
              .source("Pearson; NaN where one of the two does not change")
              .made((values, scales) -> new Correlation((int) values[0], scales[0], scales[1])),
          describe("covariance", "Covariance")
              .settings(length(20, 2), POPULATION_FIRST)
              .inputs(Input.VALUE, OTHER_VOLUME)
              .outputs(number("covariance", 4))
              .source("covariance of the last length pairs, of a population or a sample")
              .made((values, scales) -> new Covariance((int) values[0], values[1] == 1, scales)),
          describe("beta", "Beta")
              .settings(length(50, 2))
              .inputs(Input.VALUE, OTHER_PRICE)
              .outputs(number("beta", 3))
              .source(
                  "covariance of simple returns with those of other over the variance of these,"
                      + " as Stock.Indicators; give the market's price as other")
              .made((values, scales) -> new Beta((int) values[0])),
          describe("prs", "Price relative strength")
              .settings(Setting.length(20))
              .inputs(Input.VALUE, OTHER_PRICE)
              .outputs(number("prs", 5), Output.of("excess", Unit.NUMBER, 5))
              .source(
                  "value / other, and return less return of other over length bars as fractions;"
                      + " give the price to compare with as other")
              .made((values, scales) -> new PriceRelativeStrength((int) values[0])));

  static final List<IndicatorType> TYPES = Stream.of(OF_ONE, OF_TWO).flatMap(List::stream).toList();

  private StatisticIndicators() {}
}
