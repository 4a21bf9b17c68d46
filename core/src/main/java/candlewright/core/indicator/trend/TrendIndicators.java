package candlewright.core.indicator.trend;

import candlewright.core.indicator.Family;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.Unit;
import java.util.List;
import java.util.stream.Stream;

/// The indicators that follow the price.
public final class TrendIndicators {
  private static final List<IndicatorType> OTHERS =
      List.of(
          IndicatorType.named("alligator", "Alligator", Family.TREND)
              .inputs(Input.HIGH, Input.LOW)
              .settings(
                  Setting.bars("jaw", 13, 1, "bars of the jaw's average"),
                  Setting.bars("jaw_offset", 8, 0, "bars the jaw is drawn ahead"),
                  Setting.bars("teeth", 8, 1, "bars of the teeth's average"),
                  Setting.bars("teeth_offset", 5, 0, "bars the teeth are drawn ahead"),
                  Setting.bars("lips", 5, 1, "bars of the lips' average"),
                  Setting.bars("lips_offset", 3, 0, "bars the lips are drawn ahead"))
              .outputs(Output.price("jaw"), Output.price("teeth"), Output.price("lips"))
              .source(
                  "Williams 1995: smoothed averages of the middle of the bars, seeded with simple"
                      + " ones, as drawn over this bar")
              .recursive()
              .made((values, scales) ->
                  new Alligator(
                      new int[] {(int) values[0], (int) values[2], (int) values[4]},
                      new int[] {(int) values[1], (int) values[3], (int) values[5]})),
          IndicatorType.named("aroon", "Aroon", Family.TREND)
              .inputs(Input.HIGH, Input.LOW)
              .settings(
                  Setting.length(14),
                  Setting.choice("ties", "which of equal extremes counts", "latest", "first"))
              .outputs(
                  Output.bounded("up", 0, 100, 1),
                  Output.bounded("down", 0, 100, 1),
                  Output.bounded("oscillator", -100, 100, 1))
              .source(
                  "Chande 1995, on length + 1 bars, the latest of equal extremes as TA-Lib does (Stock.Indicators: the first)")
              .made((values, scales) -> new Aroon((int) values[0], values[1] == 0)),
          IndicatorType.named("ichimoku", "Ichimoku Kinko Hyo", Family.TREND)
              .inputs(Input.HIGH_LOW_CLOSE)
              .settings(
                  Setting.bars("conversion", 9, 1, "bars of the conversion line"),
                  Setting.bars("base", 26, 1, "bars of the base line"),
                  Setting.bars("span_b", 52, 1, "bars of the second span"),
                  Setting.bars(
                      "displacement", 26, 1, "bars the spans are drawn ahead; 25 for TradingView"))
              .outputs(
                  Output.price("conversion"),
                  Output.price("base"),
                  Output.price("span_a"),
                  Output.price("span_b"),
                  Output.priceChange("lagging"))
              .source(
                  "Hosoda 1968; the spans are those drawn over this bar, worked out displacement bars"
                      + " before; lagging is the close less the one displacement bars before")
              .made((values, scales) ->
                  new Ichimoku((int) values[0], (int) values[1], (int) values[2], (int) values[3])),
          IndicatorType.named("linreg", "Linear regression", Family.TREND)
              .settings(Setting.bars("length", 14, 2, "bars it looks back on"))
              .outputs(
                  Output.price("value"),
                  Output.priceChange("slope"),
                  Output.price("intercept"),
                  Output.price("forecast"),
                  Output.bounded("r_squared", 0, 1, 3),
                  Output.bounded("angle", -90, 90, 1))
              .source(
                  "least squares; value at the last bar, intercept at the first, forecast one bar"
                      + " ahead as TA-Lib; r_squared of equal values is NaN")
              .adaptive(
                  "length",
                  MovingAverages.LIMIT,
                  (values, scales) -> new VaryingLinreg(MovingAverages.LIMIT, scales[0]))
              .made((values, scales) -> new Linreg((int) values[0], scales[0])),
          IndicatorType.named("psar", "Parabolic stop and reverse", Family.TREND)
              .inputs(Input.HIGH, Input.LOW)
              .settings(
                  Setting.number("start", 0.02, 0.0001, 1, "acceleration a trend begins with"),
                  Setting.number("step", 0.02, 0, 1, "added with each new extreme"),
                  Setting.number("maximum", 0.2, 0.0001, 2, "greatest acceleration"))
              .outputs(Output.price("value"), new Output("direction", Unit.DIRECTION, 0, -1, 1))
              .source(
                  "Wilder 1978; first trend by the directional movement of the second bar, as TA-Lib"
                      + " does")
              .recursive()
              .made((values, scales) -> new Psar(values[0], values[1], values[2])),
          IndicatorType.named("td_sequential", "TD Sequential", Family.TREND)
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(
                  new Output("setup", Unit.BARS, 0, -9, 9),
                  new Output("countdown", Unit.BARS, 0, -13, 13),
                  new Output("phase", Unit.NUMBER, 0, 0, 6))
              .source(
                  "DeMark 1994, above 0 for buy; phase 1 and 2 setup, 3 and 4 countdown, 5 and 6"
                      + " perfect setup, odd for buy, as LEAN numbers them")
              .recursive()
              .made((values, scales) -> new TdSequential()),
          IndicatorType.named("vortex", "Vortex indicator", Family.TREND)
              .inputs(Input.HIGH_LOW_CLOSE)
              .settings(Setting.length(14))
              .outputs(Output.of("plus", Unit.NUMBER, 3), Output.of("minus", Unit.NUMBER, 3))
              .source("Botes and Siepman 2010, summed exactly; NaN where no bar had any range")
              .made((values, scales) -> new Vortex((int) values[0], scales)));

  /// All of them, kind by kind.
  public static final List<IndicatorType> TYPES =
      Stream.of(MovingAverages.TYPES, PriceOscillators.TYPES, OTHERS)
          .flatMap(List::stream)
          .toList();

  private TrendIndicators() {}
}
