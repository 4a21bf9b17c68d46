package candlewright.core.indicator.momentum;

import candlewright.core.indicator.Family;
import candlewright.core.indicator.Grid;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.Unit;
import java.util.List;

/// The indicators that place prices in the range of their bars.
final class RangeIndicators {
  private static final int ADAPTIVE_LIMIT = StrengthIndicators.ADAPTIVE_LIMIT;

  private static final Input[] BAR = {Input.OPEN, Input.HIGH, Input.LOW, Input.CLOSE};

  static final List<IndicatorType> TYPES =
      List.of(
          IndicatorType.named("stochastic", "Stochastic oscillator", Family.MOMENTUM)
              .settings(
                  Setting.length(14),
                  Setting.bars("smooth", 3, 1, "bars that k is averaged over; 1 is the fast form"),
                  Setting.bars("signal", 3, 1, "bars that d is averaged over"),
                  AverageSettings.KIND)
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(Output.bounded("k", 0, 100, 2), Output.bounded("d", 0, 100, 2))
              .source("Lane, simple averages as the author; NaN where the window has no range")
              .recursive()
              .adaptive(
                  "length",
                  ADAPTIVE_LIMIT,
                  (values, scales) -> stochastic(values, ADAPTIVE_LIMIT, true))
              .made((values, scales) -> stochastic(values, (int) values[0], false)),
          IndicatorType.named("williams_r", "Williams %R", Family.MOMENTUM)
              .settings(Setting.length(14))
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(Output.bounded("williams_r", -100, 0, 2))
              .source("Williams 1973; NaN where the window has no range")
              .made((values, scales) -> new WilliamsR((int) values[0])),
          IndicatorType.named("cci", "Commodity channel index", Family.MOMENTUM)
              .settings(
                  Setting.length(20),
                  Setting.choice(
                      "deviation",
                      "whether all bars deviate from the latest mean, or each from that of its"
                          + " time",
                      "latest_mean",
                      "running"))
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(Output.of("cci", Unit.NUMBER, 2))
              .source(
                  "Lambert 1980 on the typical price with the constant 0.015; running is"
                      + " backtrader's variant; 0 where nothing deviates")
              .adaptive(
                  "length",
                  ADAPTIVE_LIMIT,
                  (values, scales) ->
                      new Cci(ADAPTIVE_LIMIT, Grid.common(scales, 3), values[1] == 1, true))
              .made((values, scales) ->
                  new Cci((int) values[0], Grid.common(scales), values[1] == 1, false)),
          IndicatorType.named("smi", "Stochastic momentum index", Family.MOMENTUM)
              .settings(
                  Setting.bars("length", 13, 1, "bars of the range"),
                  Setting.bars("first", 25, 1, "bars of the first smoothing"),
                  Setting.bars("second", 2, 1, "bars of the second smoothing"),
                  Setting.bars("signal", 3, 1, "bars of the signal line"),
                  AverageSettings.SEED_FIRST)
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(Output.bounded("smi", -100, 100, 2), Output.bounded("signal", -100, 100, 2))
              .source(
                  "Blau 1993; exponential averages begin with the first value as in"
                      + " Stock.Indicators and TradingView; 0 where there is no range")
              .recursive()
              .made((values, scales) ->
                  new Smi(
                      (int) values[0],
                      (int) values[1],
                      (int) values[2],
                      (int) values[3],
                      AverageSettings.exponential(values[4] == 0))),
          IndicatorType.named("fisher", "Fisher transform", Family.MOMENTUM)
              .settings(
                  Setting.length(10),
                  Setting.choice(
                      "limit",
                      "whether places beyond 0.99 count as 0.999, or only those beyond 0.999",
                      "stepped",
                      "smooth"))
              .inputs(Input.HIGH, Input.LOW)
              .outputs(Output.of("fisher", Unit.NUMBER, 4), Output.of("trigger", Unit.NUMBER, 4))
              .source(
                  "Ehlers 2002 on the median price with the weights 0.33 and 0.67; smooth agrees"
                      + " with LEAN; the middle where there is no range")
              .recursive()
              .made((values, scales) ->
                  new Fisher((int) values[0], Grid.common(scales), values[1] == 0 ? 0.99 : 0.999)),
          IndicatorType.named("ultimate", "Ultimate oscillator", Family.MOMENTUM)
              .settings(
                  Setting.bars("first", 7, 1, "bars of the window that weighs 4"),
                  Setting.bars("second", 14, 1, "bars of the window that weighs 2"),
                  Setting.bars("third", 28, 1, "bars of the window that weighs 1"))
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(Output.bounded("ultimate", 0, 100, 2))
              .source("Williams 1985; NaN where a window has no true range")
              .made((values, scales) ->
                  new Ultimate(
                      (int) values[0], (int) values[1], (int) values[2], Grid.common(scales))),
          IndicatorType.named("rvi", "Relative vigor index", Family.MOMENTUM)
              .settings(Setting.length(10))
              .inputs(BAR)
              .outputs(Output.bounded("rvi", -1, 1, 4), Output.bounded("signal", -1, 1, 4))
              .source("Ehlers 2002, weights 1, 2, 2, 1; NaN where the window has no range")
              .made((values, scales) -> new RelativeVigor((int) values[0], Grid.common(scales))),
          IndicatorType.named("balance_of_power", "Balance of power", Family.MOMENTUM)
              .inputs(BAR)
              .outputs(Output.bounded("balance_of_power", -1, 1, 4))
              .source("Livshin 2001, not smoothed, 0 for a bar without range, as TA-Lib does")
              .made((values, scales) -> new BarStrength(true)),
          IndicatorType.named("ibs", "Internal bar strength", Family.MOMENTUM)
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(Output.bounded("ibs", 0, 1, 4))
              .source("close less low by high less low; NaN for a bar without range")
              .made((values, scales) -> new BarStrength(false)),
          IndicatorType.named("swing_index", "Swing index", Family.MOMENTUM)
              .settings(limitMove())
              .inputs(BAR)
              .outputs(Output.of("swing_index", Unit.NUMBER, 2))
              .source("Wilder 1978; 0 where nothing moved")
              .made((values, scales) -> new SwingIndex(values[0], Grid.common(scales), false)),
          IndicatorType.named("accumulation_swing", "Accumulation swing index", Family.MOMENTUM)
              .settings(limitMove())
              .inputs(BAR)
              .outputs(Output.of("accumulation_swing", Unit.NUMBER, 2))
              .source("Wilder 1978: the sum of all swing indices from the first bar on")
              .recursive()
              .made((values, scales) -> new SwingIndex(values[0], Grid.common(scales), true)),
          IndicatorType.named("wave_trend", "Wave trend", Family.MOMENTUM)
              .settings(
                  Setting.bars("channel", 10, 1, "bars of the channel's averages"),
                  Setting.bars("average", 21, 1, "bars the first line is smoothed over"),
                  Setting.bars("signal", 4, 1, "bars the second line is averaged over"))
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(Output.of("wave", Unit.NUMBER, 2), Output.of("signal", Unit.NUMBER, 2))
              .source(
                  "LazyBear 2014 on the typical price with exponential averages seeded with means;"
                      + " a price that stands still counts 0")
              .recursive()
              .made((values, scales) ->
                  new WaveTrend(
                      (int) values[0], (int) values[1], (int) values[2], Grid.common(scales))));

  private RangeIndicators() {}

  private static Stochastic stochastic(double[] values, int limit, boolean adaptive) {
    return new Stochastic(
        limit, (int) values[1], (int) values[2], AverageSettings.kind(values[3]), adaptive);
  }

  private static Setting limitMove() {
    return Setting.number(
        "limit", 10, 0.0001, 1e9, "the greatest change of price in a day that the venue allows");
  }
}
