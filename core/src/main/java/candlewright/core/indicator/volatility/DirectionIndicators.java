package candlewright.core.indicator.volatility;

import candlewright.core.indicator.Family;
import candlewright.core.indicator.Grid;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.Unit;
import java.util.List;

/// Wilder's directional lines and the squeeze.
final class DirectionIndicators {
  static final List<IndicatorType> TYPES =
      List.of(
          IndicatorType.named("adx", "Average directional index", Family.VOLATILITY)
              .settings(length(), seed())
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(line("adx"), line("plus_di"), line("minus_di"), line("dx"))
              .source(
                  "Wilder 1978, begun as TA-Lib; equal moves up and down cancel exactly; a bar"
                      + " without movement has a movement index of 0 and leaves the average as it"
                      + " is; without range the lines are 0")
              .recursive()
              .made((values, scales) -> adx(values, scales)),
          IndicatorType.named("adxr", "Directional index rating", Family.VOLATILITY)
              .settings(
                  length(),
                  seed(),
                  Setting.choice(
                      "back",
                      "how many bars lie between the two values: one less than the length, or the"
                          + " length",
                      "length_less_one",
                      "length"))
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(line("adxr"))
              .source(
                  "Wilder 1978: mean of adx and its value one bar less than the length ago, as"
                      + " TA-Lib; StockCharts and backtrader go back the whole length")
              .recursive()
              .made((values, scales) ->
                  new Adxr(adx(values, scales), (int) values[0] - (values[2] == 0 ? 1 : 0))),
          IndicatorType.named("directional_movement", "Directional movement", Family.VOLATILITY)
              .settings(length(), seed())
              .inputs(Input.HIGH, Input.LOW)
              .outputs(movement("plus_dm"), movement("minus_dm"))
              .source("Wilder 1978: smoothed sums, not means; begun as adx")
              .recursive()
              .made((values, scales) ->
                  new MovementLines(
                      new DirectionalMovement(
                          (int) values[0], seed(values[1]), Grid.common(scales, 2)))),
          IndicatorType.named("squeeze", "Squeeze momentum", Family.VOLATILITY)
              .settings(
                  Setting.bars("length", 20, 2, "bars of both bands and of the momentum"),
                  Setting.number("deviations", 2, 0, 100, "deviations of the Bollinger bands"),
                  Setting.number("ranges", 1.5, 0, 100, "true ranges of Keltner's channel"))
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(Output.bounded("on", 0, 1, 0), Output.priceChange("momentum"))
              .source(
                  "Carter 2005 in LazyBear's form, with simple averages of close and true range and"
                      + " the bands' own multiplier")
              .made((values, scales) ->
                  new Squeeze((int) values[0], values[1], values[2], Grid.common(scales, 3))));

  private DirectionIndicators() {}

  private static Setting length() {
    return Setting.bars("length", 14, 2, "bars it looks back on");
  }

  private static Setting seed() {
    return Setting.choice(
        "seed",
        "what the smoothed sums begin with: one bar less than the length and known a bar later, as"
            + " many as the length, or one less and known at once",
        "ta_lib",
        "wilder",
        "tulip");
  }

  private static DirectionalMovement.Seed seed(double choice) {
    return switch ((int) choice) {
      case 0 -> DirectionalMovement.Seed.TA_LIB;
      case 1 -> DirectionalMovement.Seed.WILDER;
      default -> DirectionalMovement.Seed.TULIP;
    };
  }

  private static Output line(String name) {
    return Output.bounded(name, 0, 100, 2);
  }

  private static Output movement(String name) {
    return new Output(name, Unit.PRICE_CHANGE, Output.PRICE_DECIMALS, 0, Double.POSITIVE_INFINITY);
  }

  private static Adx adx(double[] values, int[] scales) {
    return new Adx((int) values[0], seed(values[1]), Grid.common(scales, 3));
  }
}
