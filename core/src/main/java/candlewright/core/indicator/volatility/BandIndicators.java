package candlewright.core.indicator.volatility;

import candlewright.core.indicator.AverageKind;
import candlewright.core.indicator.Family;
import candlewright.core.indicator.Grid;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.Unit;
import java.util.List;

/// Bands and channels round the price.
final class BandIndicators {
  private static final int LIMIT = VolatilityIndicators.ADAPTIVE_LIMIT;

  static final List<IndicatorType> TYPES =
      List.of(
          IndicatorType.named("bollinger", "Bollinger bands", Family.VOLATILITY)
              .settings(
                  Setting.length(20),
                  VolatilityIndicators.multiplier(2),
                  VolatilityIndicators.deviation())
              .outputs(bands())
              .source(
                  "Bollinger: simple average and deviations of the population, as TA-Lib and"
                      + " TradingView, from exact sums")
              .adaptive(
                  "length",
                  LIMIT,
                  (values, scales) ->
                      new Bollinger(
                          LIMIT, values[1], values[2] == 1, Bollinger.Column.LENGTH, scales[0]))
              .adaptive(
                  "multiplier",
                  Bollinger.MOST_MULTIPLIER,
                  (values, scales) -> bollinger(values, scales, Bollinger.Column.MULTIPLIER))
              .made((values, scales) -> bollinger(values, scales, Bollinger.Column.NONE)),
          IndicatorType.named("bollinger_ema", "Bollinger bands, exponential", Family.VOLATILITY)
              .settings(
                  Setting.length(20),
                  VolatilityIndicators.multiplier(2),
                  VolatilityIndicators.deviation())
              .outputs(bands())
              .source(
                  "bollinger round an exponential average seeded with a simple one; the deviation"
                      + " stays that from the simple average, as TradingView")
              .recursive()
              .made((values, scales) ->
                  new ExponentialBollinger(
                      (int) values[0],
                      values[1],
                      VolatilityIndicators.isSample(values[2], values[0]),
                      scales[0])),
          IndicatorType.named("percent_b", "Bollinger %B", Family.VOLATILITY)
              .settings(
                  Setting.bars("length", 20, 2, "bars it looks back on"),
                  distance(),
                  VolatilityIndicators.deviation())
              .outputs(Output.of("percent_b", Unit.NUMBER, 4))
              .source("Bollinger: 0 at the lower band, 1 at the upper; NaN where they meet")
              .made((values, scales) -> place(values, scales, false)),
          IndicatorType.named("bandwidth", "Bollinger bandwidth", Family.VOLATILITY)
              .settings(
                  Setting.bars("length", 20, 2, "bars it looks back on"),
                  distance(),
                  VolatilityIndicators.deviation())
              .outputs(Output.of("bandwidth", Unit.NUMBER, 4))
              .source(
                  "Bollinger: distance of the bands over the middle one, not in per cent; NaN"
                      + " where that is 0")
              .made((values, scales) -> place(values, scales, true)),
          IndicatorType.named("keltner", "Keltner channel", Family.VOLATILITY)
              .settings(
                  Setting.length(20),
                  VolatilityIndicators.multiplier(2),
                  Setting.bars("atr_length", 10, 1, "bars of the average true range"),
                  Setting.choice("basis", "which average is the middle", "ema", "sma"),
                  VolatilityIndicators.smoothing())
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(bands())
              .source(
                  "Raschke's form of Keltner 1960: exponential average of the close seeded with a"
                      + " simple one, Wilder's average true range seeded as atr")
              .recursive()
              .adaptive(
                  "multiplier",
                  AtrBands.MOST_MULTIPLIER,
                  (values, scales) -> keltner(values, scales, true))
              .made((values, scales) -> keltner(values, scales, false)),
          IndicatorType.named("starc", "Stoller average range channel", Family.VOLATILITY)
              .settings(
                  Setting.length(5),
                  VolatilityIndicators.multiplier(2),
                  Setting.bars("atr_length", 10, 1, "bars of the average true range"))
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(bands())
              .source(
                  "Stoller: simple average of the close, Wilder's average true range seeded as atr,"
                      + " as Stock.Indicators")
              .recursive()
              .made((values, scales) ->
                  new AtrBands(
                      AverageKind.SMA,
                      (int) values[0],
                      values[1],
                      Atr.wilder((int) values[2], Grid.common(scales, 3)),
                      false,
                      scales[2])),
          IndicatorType.named("donchian", "Donchian channel", Family.VOLATILITY)
              .settings(
                  Setting.length(20),
                  Setting.choice(
                      "current",
                      "whether the current bar is part of the window",
                      "included",
                      "excluded"))
              .inputs(Input.HIGH, Input.LOW)
              .outputs(
                  Output.price("upper"),
                  Output.price("middle"),
                  Output.price("lower"),
                  Output.of("width", Unit.NUMBER, 4))
              .source(
                  "Donchian; with the current bar as TradingView, without it as Stock.Indicators;"
                      + " the width is a part of the middle, NaN where that is 0")
              .adaptive(
                  "length", LIMIT, (values, scales) -> new Donchian(LIMIT, values[1] == 1, true))
              .made((values, scales) -> new Donchian((int) values[0], values[1] == 1, false)),
          IndicatorType.named("price_channel_percent", "Price channel percent", Family.VOLATILITY)
              .settings(Setting.bars("length", 20, 2, "bars it looks back on"))
              .inputs(Input.HIGH_LOW_CLOSE)
              .outputs(Output.bounded("price_channel_percent", 0, 100, 2))
              .source(
                  "place of the close in the Donchian channel with the current bar; NaN where it"
                      + " has no width")
              .made((values, scales) -> new PriceChannelPercent((int) values[0])),
          IndicatorType.named("fractal_chaos_bands", "Fractal chaos bands", Family.VOLATILITY)
              .settings(Setting.bars("span", 2, 1, "bars on either side of a fractal"))
              .inputs(Input.HIGH, Input.LOW)
              .outputs(Output.price("upper"), Output.price("lower"))
              .source(
                  "last fractal high and low (Williams) from the bar on at which they are known, as"
                      + " Stock.Indicators")
              .recursive()
              .gaps()
              .made((values, scales) -> new FractalChaosBands((int) values[0])),
          IndicatorType.named("stdev_channel", "Linear regression channel", Family.VOLATILITY)
              .settings(
                  Setting.bars("length", 20, 2, "bars the line is fitted to"),
                  VolatilityIndicators.multiplier(2),
                  Setting.choice(
                      "distance",
                      "what the deviations are taken from: the mean, or the line",
                      "mean",
                      "line"))
              .outputs(bands())
              .source(
                  "newest point of the line of least squares and deviations of the population; from"
                      + " the mean, as Stock.Indicators")
              .made((values, scales) ->
                  new DeviationChannel((int) values[0], values[1], values[2] == 1, scales[0])),
          IndicatorType.named("pivots", "Pivot points", Family.VOLATILITY)
              .settings(
                  Setting.choice(
                      "kind",
                      "how the levels are spread",
                      "classic",
                      "woodie",
                      "camarilla",
                      "fibonacci"))
              .inputs(Input.OPEN, Input.HIGH, Input.LOW, Input.CLOSE, Input.SESSION)
              .outputs(
                  Output.price("pivot"),
                  Output.price("r1"),
                  Output.price("r2"),
                  Output.price("r3"),
                  Output.price("r4"),
                  Output.price("s1"),
                  Output.price("s2"),
                  Output.price("s3"),
                  Output.price("s4"))
              .source(
                  "levels from the previous session as Stock.Indicators and TradingView; Woodie's"
                      + " uses the current open")
              .recursive()
              .gaps()
              .made((values, scales) -> new Pivots(kind(values[0]))));

  private BandIndicators() {}

  private static Pivots.Kind kind(double choice) {
    return switch ((int) choice) {
      case 0 -> Pivots.Kind.CLASSIC;
      case 1 -> Pivots.Kind.WOODIE;
      case 2 -> Pivots.Kind.CAMARILLA;
      default -> Pivots.Kind.FIBONACCI;
    };
  }

  private static Output[] bands() {
    return new Output[] {Output.price("upper"), Output.price("middle"), Output.price("lower")};
  }

  /// A multiplier that keeps the bands apart.
  private static Setting distance() {
    return Setting.number("multiplier", 2, 0.01, 100, "how many deviations away the bands lie");
  }

  private static Bollinger bollinger(double[] values, int[] scales, Bollinger.Column column) {
    return new Bollinger(
        (int) values[0],
        values[1],
        VolatilityIndicators.isSample(values[2], values[0]),
        column,
        scales[0]);
  }

  private static BollingerPlace place(double[] values, int[] scales, boolean width) {
    return new BollingerPlace((int) values[0], values[1], values[2] == 1, width, scales[0]);
  }

  private static AtrBands keltner(double[] values, int[] scales, boolean adaptive) {
    int scale = Grid.common(scales, 3);
    return new AtrBands(
        values[3] == 0 ? AverageKind.EMA : AverageKind.SMA,
        (int) values[0],
        values[1],
        new Atr((int) values[2], VolatilityIndicators.average(values[4]), false, scale),
        adaptive,
        scales[2]);
  }
}
