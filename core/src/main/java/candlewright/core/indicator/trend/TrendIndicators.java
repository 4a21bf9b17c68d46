package candlewright.core.indicator.trend;

import candlewright.core.indicator.Family;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import java.util.List;

/// The indicators that follow the price.
public final class TrendIndicators {
  /// All of them, by name.
  public static final List<IndicatorType> TYPES =
      List.of(
          IndicatorType.named("ema", "Exponential moving average", Family.TREND)
              .settings(Setting.length(20))
              .outputs(Output.price("ema"))
              .source(
                  "alpha = 2 / (length + 1), seeded with the simple average of the first length"
                      + " values, as TA-Lib does")
              .recursive()
              .made((values, scales) -> new Ema((int) values[0], scales[0])),
          IndicatorType.named("sma", "Simple moving average", Family.TREND)
              .settings(Setting.length(20))
              .outputs(Output.price("sma"))
              .source("mean of the last length values, summed exactly")
              .made((values, scales) -> new Sma((int) values[0], scales[0])));

  private TrendIndicators() {}
}
