package candlewright.core.indicator.momentum;

import candlewright.core.indicator.Family;
import candlewright.core.indicator.Grid;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.Unit;
import java.util.List;

/// The indicators that take differences of prices and averages.
final class ChangeIndicators {
  private static final int ADAPTIVE_LIMIT = StrengthIndicators.ADAPTIVE_LIMIT;

  static final List<IndicatorType> TYPES =
      List.of(
          IndicatorType.named("mom", "Momentum", Family.MOMENTUM)
              .settings(Setting.length(10))
              .outputs(Output.priceChange("mom"))
              .source("value less the value length bars ago")
              .adaptive(
                  "length",
                  ADAPTIVE_LIMIT,
                  (values, scales) ->
                      new Change(ADAPTIVE_LIMIT, scales[0], Change.Measure.DIFFERENCE, true))
              .made((values, scales) ->
                  new Change((int) values[0], scales[0], Change.Measure.DIFFERENCE, false)),
          IndicatorType.named("roc", "Rate of change", Family.MOMENTUM)
              .settings(
                  Setting.length(10),
                  Setting.choice(
                      "measure",
                      "whether the change is a percentage or a fraction of the past value, or the"
                          + " ratio to it",
                      "percent",
                      "fraction",
                      "ratio"))
              .outputs(Output.of("roc", Unit.PERCENT, 2))
              .source(
                  "change from the value length bars ago, related to it, in percent as TA-Lib's"
                      + " ROC; fraction is its ROCP, ratio its ROCR; NaN where that value is zero")
              .adaptive(
                  "length",
                  ADAPTIVE_LIMIT,
                  (values, scales) ->
                      new Change(ADAPTIVE_LIMIT, scales[0], measure(values[1]), true))
              .made((values, scales) ->
                  new Change((int) values[0], scales[0], measure(values[1]), false)),
          IndicatorType.named("awesome", "Awesome oscillator", Family.MOMENTUM)
              .settings(
                  Setting.bars("fast", 5, 1, "bars of the short average"),
                  Setting.bars("slow", 34, 1, "bars of the long average"))
              .inputs(Input.HIGH, Input.LOW)
              .outputs(Output.priceChange("ao"))
              .source("Williams 1998: simple averages of the median price")
              .made((values, scales) ->
                  new Awesome((int) values[0], (int) values[1], Grid.common(scales))),
          IndicatorType.named("accelerator", "Accelerator oscillator", Family.MOMENTUM)
              .settings(
                  Setting.bars("fast", 5, 1, "bars of the short average"),
                  Setting.bars("slow", 34, 1, "bars of the long average"),
                  Setting.bars("signal", 5, 1, "bars of the average taken away"))
              .inputs(Input.HIGH, Input.LOW)
              .outputs(Output.priceChange("ac"))
              .source("Williams 1998: the awesome oscillator less its simple average")
              .made((values, scales) ->
                  new Accelerator(
                      (int) values[0], (int) values[1], (int) values[2], Grid.common(scales))),
          IndicatorType.named("dpo", "Detrended price oscillator", Family.MOMENTUM)
              .settings(
                  Setting.length(20),
                  Setting.choice(
                      "past",
                      "whether the price or the average is the one of length / 2 + 1 bars ago",
                      "price",
                      "average"))
              .outputs(Output.priceChange("dpo"))
              .source(
                  "past price less the simple average, not shifted back, so that nothing looks"
                      + " ahead; average is TradingView's variant")
              .made((values, scales) ->
                  new DetrendedPrice((int) values[0], scales[0], values[1] == 1)),
          IndicatorType.named("elder_ray", "Elder ray", Family.MOMENTUM)
              .settings(Setting.length(13))
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(Output.priceChange("bull"), Output.priceChange("bear"))
              .source(
                  "Elder 1993: high and low less an exponential average of the close, seeded with"
                      + " a mean")
              .recursive()
              .made((values, scales) -> new ElderRay((int) values[0], scales[2])),
          IndicatorType.named("price_spike", "Augen price spike", Family.MOMENTUM)
              .settings(Setting.bars("length", 20, 2, "returns that the deviation is taken of"))
              .outputs(Output.of("price_spike", Unit.NUMBER, 2))
              .source(
                  "Augen 2008 as LEAN has it: change by price before and population deviation of"
                      + " the length log returns before; NaN where they do not deviate")
              .made((values, scales) -> new PriceSpike((int) values[0])),
          IndicatorType.named("qstick", "QStick", Family.MOMENTUM)
              .settings(Setting.length(8))
              .inputs(Input.OPEN, Input.CLOSE)
              .outputs(Output.priceChange("qstick"))
              .source("Chande and Kroll 1994: simple average of close less open")
              .made((values, scales) -> new Qstick((int) values[0], Grid.common(scales))),
          IndicatorType.named("center_of_gravity", "Center of gravity", Family.MOMENTUM)
              .settings(Setting.length(10))
              .outputs(Output.of("center_of_gravity", Unit.NUMBER, 4))
              .source("Ehlers 2002, not shifted by half the length; NaN where prices sum to zero")
              .made((values, scales) -> new CenterOfGravity((int) values[0])));

  private ChangeIndicators() {}

  private static Change.Measure measure(double choice) {
    return switch ((int) choice) {
      case 0 -> Change.Measure.PERCENT;
      case 1 -> Change.Measure.FRACTION;
      default -> Change.Measure.RATIO;
    };
  }
}
