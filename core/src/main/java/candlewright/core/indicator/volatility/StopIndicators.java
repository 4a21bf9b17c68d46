package candlewright.core.indicator.volatility;

import candlewright.core.indicator.Family;
import candlewright.core.indicator.Grid;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.Unit;
import java.util.List;

/// Trailing stops built on the true range.
final class StopIndicators {
  static final List<IndicatorType> TYPES =
      List.of(
          IndicatorType.named("supertrend", "Supertrend", Family.VOLATILITY)
              .settings(
                  Setting.length(10),
                  VolatilityIndicators.multiplier(3),
                  VolatilityIndicators.smoothing(),
                  VolatilityIndicators.firstBar(),
                  Setting.choice(
                      "start",
                      "direction of the first known bar: down, by its close, or up",
                      "down",
                      "close",
                      "up"))
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(
                  Output.price("value"), direction(), Output.price("upper"), Output.price("lower"))
              .source(
                  "Seban with Wilder's average true range; begins downward as TradingView (which"
                      + " counts the first bar's range); Stock.Indicators begins by the close")
              .recursive()
              .adaptive(
                  "multiplier",
                  Supertrend.MOST_MULTIPLIER,
                  (values, scales) -> supertrend(values, scales, true))
              .made((values, scales) -> supertrend(values, scales, false)),
          IndicatorType.named("chandelier_exit", "Chandelier exit", Family.VOLATILITY)
              .settings(Setting.length(22), VolatilityIndicators.multiplier(3))
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(Output.price("long"), Output.price("short"))
              .source(
                  "Le Beau, from highs and lows including the current bar, Wilder's average true"
                      + " range seeded as atr, as Stock.Indicators")
              .recursive()
              .made((values, scales) ->
                  new ChandelierExit((int) values[0], values[1], Grid.common(scales, 3))),
          IndicatorType.named("chande_kroll_stop", "Chande Kroll stop", Family.VOLATILITY)
              .settings(
                  Setting.length(10),
                  VolatilityIndicators.multiplier(1),
                  Setting.bars("smooth", 9, 1, "bars that the first stops are compared over"),
                  VolatilityIndicators.smoothing(),
                  VolatilityIndicators.firstBar())
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(Output.price("long"), Output.price("short"))
              .source(
                  "Chande and Kroll 1994, defaults and Wilder's average true range as TradingView")
              .recursive()
              .made((values, scales) ->
                  new ChandeKrollStop(
                      new Atr(
                          (int) values[0],
                          VolatilityIndicators.average(values[3]),
                          values[4] == 1,
                          Grid.common(scales, 3)),
                      (int) values[0],
                      values[1],
                      (int) values[2])),
          IndicatorType.named("volatility_stop", "Volatility stop", Family.VOLATILITY)
              .settings(Setting.length(7), VolatilityIndicators.multiplier(3))
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(Output.price("value"), direction())
              .source(
                  "Wilder 1978, the volatility system, as Stock.Indicators, which hides the first"
                      + " position because it is a guess; value is the stop in force during the bar,"
                      + " direction the position after its close")
              .recursive()
              .made((values, scales) ->
                  new VolatilityStop((int) values[0], values[1], Grid.common(scales, 3))),
          IndicatorType.named("atr_trailing_stop", "ATR trailing stop", Family.VOLATILITY)
              .settings(
                  Setting.length(5),
                  VolatilityIndicators.multiplier(3.5),
                  VolatilityIndicators.smoothing(),
                  VolatilityIndicators.firstBar())
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(Output.price("value"), direction())
              .source(
                  "Vervoort 2009: from the close, Wilder's average true range; the first stop lies"
                      + " below the close")
              .recursive()
              .made((values, scales) ->
                  new AtrTrailingStop(
                      new Atr(
                          (int) values[0],
                          VolatilityIndicators.average(values[2]),
                          values[3] == 1,
                          Grid.common(scales, 3)),
                      values[1])));

  private StopIndicators() {}

  private static Supertrend.Start start(double choice) {
    return switch ((int) choice) {
      case 0 -> Supertrend.Start.DOWN;
      case 1 -> Supertrend.Start.CLOSE;
      default -> Supertrend.Start.UP;
    };
  }

  private static Output direction() {
    return new Output("direction", Unit.DIRECTION, 0, -1, 1);
  }

  private static Supertrend supertrend(double[] values, int[] scales, boolean adaptive) {
    return new Supertrend(
        new Atr(
            (int) values[0],
            VolatilityIndicators.average(values[2]),
            values[3] == 1,
            Grid.common(scales, 3)),
        values[1],
        start(values[4]),
        adaptive);
  }
}
