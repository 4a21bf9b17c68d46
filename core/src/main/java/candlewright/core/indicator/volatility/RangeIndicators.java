package candlewright.core.indicator.volatility;

import candlewright.core.indicator.Family;
import candlewright.core.indicator.Grid;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.Unit;
import java.util.List;

/// The indicators that measure the ranges of bars.
final class RangeIndicators {
  private static final int LIMIT = VolatilityIndicators.ADAPTIVE_LIMIT;

  private static final Input[] BAR = {Input.OPEN, Input.HIGH, Input.LOW, Input.CLOSE};

  static final List<IndicatorType> TYPES =
      List.of(
          IndicatorType.named("true_range", "True range", Family.VOLATILITY)
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(range("true_range"))
              .source("Wilder 1978; unknown for the first bar, as TA-Lib and Stock.Indicators")
              .made((values, scales) -> new TrueRange()),
          IndicatorType.named("atr", "Average true range", Family.VOLATILITY)
              .settings(
                  Setting.length(14),
                  VolatilityIndicators.smoothing(),
                  VolatilityIndicators.firstBar())
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(range("atr"))
              .source(
                  "Wilder 1978; seeded with the mean of the first length true ranges without the"
                      + " first bar, as TA-Lib and Stock.Indicators; TradingView counts the first"
                      + " bar's range")
              .recursive()
              .adaptive(
                  "length",
                  LIMIT,
                  (values, scales) ->
                      new AdaptiveAtr(
                          LIMIT,
                          VolatilityIndicators.average(values[1]),
                          values[2] == 1,
                          Grid.common(scales, 3)))
              .made((values, scales) -> atr(values, scales)),
          IndicatorType.named("natr", "Normalized average true range", Family.VOLATILITY)
              .settings(
                  Setting.length(14),
                  VolatilityIndicators.smoothing(),
                  VolatilityIndicators.firstBar())
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(Output.of("natr", Unit.PERCENT, 2))
              .source(
                  "Forman 2006: average true range in per cent of the close, seeded as atr; NaN"
                      + " where the close is 0")
              .recursive()
              .made((values, scales) -> new Natr(atr(values, scales))),
          IndicatorType.named("average_range", "Average range", Family.VOLATILITY)
              .settings(Setting.length(14))
              .inputs(Input.HIGH, Input.LOW)
              .outputs(range("average_range"))
              .source("mean of high less low, summed exactly; the average daily range on days")
              .made((values, scales) -> new AverageRange((int) values[0], Grid.common(scales, 2))),
          IndicatorType.named("chaikin_volatility", "Chaikin volatility", Family.VOLATILITY)
              .settings(
                  Setting.length(10),
                  Setting.bars("change", 10, 1, "bars between the averages compared"),
                  VolatilityIndicators.seed())
              .inputs(Input.HIGH, Input.LOW)
              .outputs(Output.of("chaikin_volatility", Unit.PERCENT, 2))
              .source(
                  "Chaikin: change of the exponential average of high less low in per cent; NaN"
                      + " where it was 0; Tulip Indicators begins with the first value")
              .recursive()
              .made((values, scales) ->
                  new ChaikinVolatility(
                      VolatilityIndicators.exponential(values[2]),
                      (int) values[0],
                      (int) values[1],
                      Grid.common(scales, 2))),
          IndicatorType.named("mass_index", "Mass index", Family.VOLATILITY)
              .settings(
                  Setting.bars("length", 25, 1, "bars that are summed"),
                  Setting.bars("smooth", 9, 1, "length of both exponential averages"),
                  VolatilityIndicators.seed())
              .inputs(Input.HIGH, Input.LOW)
              .outputs(Output.of("mass_index", Unit.NUMBER, 2))
              .source(
                  "Dorsey 1992; NaN while a bar is summed whose average range is 0; Tulip"
                      + " Indicators begins with the first value")
              .recursive()
              .made((values, scales) ->
                  new MassIndex(
                      VolatilityIndicators.exponential(values[2]),
                      (int) values[1],
                      (int) values[0],
                      Grid.common(scales, 2))),
          IndicatorType.named("choppiness", "Choppiness index", Family.VOLATILITY)
              .settings(Setting.bars("length", 14, 2, "bars it looks back on"))
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(new Output("choppiness", Unit.NUMBER, 2, 0, Double.POSITIVE_INFINITY))
              .source(
                  "Dreiss; the sum of true ranges counts a gap before its first bar, as"
                      + " TradingView, and can lead above 100; NaN where the window has no range")
              .made((values, scales) -> new Choppiness((int) values[0], Grid.common(scales, 3))),
          IndicatorType.named("parkinson", "Parkinson volatility", Family.VOLATILITY)
              .settings(Setting.length(20), VolatilityIndicators.periods())
              .inputs(Input.HIGH, Input.LOW)
              .outputs(annual("parkinson"))
              .source("Parkinson 1980, annualised, in per cent; NaN where a price is not positive")
              .made((values, scales) ->
                  new RangeVolatility(2, BarVariance::parkinson, (int) values[0], values[1])),
          IndicatorType.named("garman_klass", "Garman-Klass volatility", Family.VOLATILITY)
              .settings(Setting.length(20), VolatilityIndicators.periods())
              .inputs(BAR)
              .outputs(annual("garman_klass"))
              .source(
                  "Garman and Klass 1980 without the overnight gap, annualised, in per cent; NaN"
                      + " where a price is not positive")
              .made((values, scales) ->
                  new RangeVolatility(4, BarVariance::garmanKlass, (int) values[0], values[1])),
          IndicatorType.named("rogers_satchell", "Rogers-Satchell volatility", Family.VOLATILITY)
              .settings(Setting.length(20), VolatilityIndicators.periods())
              .inputs(BAR)
              .outputs(annual("rogers_satchell"))
              .source(
                  "Rogers and Satchell 1991, annualised, in per cent; NaN where a price is not"
                      + " positive")
              .made((values, scales) ->
                  new RangeVolatility(4, BarVariance::rogersSatchell, (int) values[0], values[1])),
          IndicatorType.named("yang_zhang", "Yang-Zhang volatility", Family.VOLATILITY)
              .settings(
                  Setting.bars("length", 20, 2, "bars it looks back on"),
                  VolatilityIndicators.periods())
              .inputs(BAR)
              .outputs(annual("yang_zhang"))
              .source(
                  "Yang and Zhang 2000 with sample variances of gaps and bodies and their k for"
                      + " the least variance, annualised, in per cent; NaN where a price is not"
                      + " positive")
              .made((values, scales) -> new YangZhang((int) values[0], values[1])));

  private RangeIndicators() {}

  static Atr atr(double[] values, int[] scales) {
    return new Atr(
        (int) values[0],
        VolatilityIndicators.average(values[1]),
        values[2] == 1,
        Grid.common(scales, 3));
  }

  private static Output range(String name) {
    return new Output(name, Unit.PRICE_CHANGE, Output.PRICE_DECIMALS, 0, Double.POSITIVE_INFINITY);
  }

  private static Output annual(String name) {
    return new Output(name, Unit.PERCENT, 2, 0, Double.POSITIVE_INFINITY);
  }
}
