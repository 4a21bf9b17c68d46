package candlewright.core.indicator.transform;

import static candlewright.core.indicator.transform.TransformIndicators.describe;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.Unit;
import java.util.List;

/// Turning points of the price, each from the bar on at which it is known.
final class TurningPointIndicators {
  static final List<IndicatorType> TYPES =
      List.of(
          describe("zigzag", "Zigzag")
              .settings(
                  Setting.number("percent", 5, 0.001, 99, "least distance of turning points"),
                  Setting.bars("minimum_bars", 0, 0, "least bars from an extreme to its proof"))
              .inputs(Input.HIGH, Input.LOW)
              .outputs(
                  Output.of("direction", Unit.DIRECTION, 0),
                  Output.price("pivot"),
                  Output.of("age", Unit.BARS, 0),
                  Output.price("extreme"))
              .source(
                  "last turning point known; the points are those of LEAN (minimum_bars 10) and,"
                      + " of closes, of Stock.Indicators, which leaves out one on the first bar")
              .recursive()
              .repaints()
              .made((values, scales) -> new ZigZag(values[0], (int) values[1])),
          describe("williams_fractal", "Williams fractal")
              .settings(
                  Setting.whole("span", 2, 1, 1000, "bars on each side that lie below or above"))
              .inputs(Input.HIGH, Input.LOW)
              .outputs(
                  Output.price("upper"),
                  Output.price("lower"),
                  flag("upper_confirmed"),
                  flag("lower_confirmed"))
              .source("Bill Williams 1995, from the bar on at which it is known; ties are none")
              .recursive()
              .repaints()
              .gaps()
              .made((values, scales) -> new WilliamsFractal((int) values[0])),
          swing("swing_high", "Swing high", BarField.HIGH, true),
          swing("swing_low", "Swing low", BarField.LOW, false));

  private TurningPointIndicators() {}

  private static IndicatorType swing(String name, String title, BarField field, boolean high) {
    return describe(name, title)
        .settings(
            Setting.whole("left", 5, 1, 1000, "bars before it that it surpasses"),
            Setting.whole("right", 5, 1, 1000, "bars after it that it surpasses"))
        .inputs(new Input("value", field))
        .outputs(Output.price("price"), Output.of("age", Unit.BARS, 0), flag("confirmed"))
        .source(
            "value beyond each of its neighbours, from the bar on at which it is known; equal"
                + " neighbours prevent it, as Stock.Indicators")
        .recursive()
        .repaints()
        .gaps()
        .made((values, scales) -> new Swing((int) values[0], (int) values[1], high));
  }

  private static Output flag(String name) {
    return Output.bounded(name, 0, 1, 0);
  }
}
