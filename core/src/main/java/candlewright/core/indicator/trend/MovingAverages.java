package candlewright.core.indicator.trend;

import candlewright.core.indicator.Family;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import java.util.List;

/// The moving averages.
final class MovingAverages {
  /// The longest length that a column may ask for: a year of trading days.
  static final int LIMIT = 250;

  static final List<IndicatorType> TYPES =
      List.of(
          average("alma", "Arnaud Legoux moving average")
              .settings(
                  Setting.length(9),
                  Setting.number("offset", 0.85, 0, 1, "how near to the last bar the peak lies"),
                  Setting.number("sigma", 6, 0.1, 100, "how narrow the bell curve is"))
              .source(
                  "Legoux and Kouzis-Loukas 2009: bell curve of width length / sigma round"
                      + " offset * (length - 1), the peak not rounded, as TradingView does")
              .made((values, scales) -> new Alma((int) values[0], values[1], values[2])),
          average("dema", "Double exponential moving average")
              .settings(Setting.length(20), Seed.stackedSetting())
              .source("Mulloy 1994: 2 a - b of an average a and its average b; seeds as TA-Lib")
              .recursive()
              .made((values, scales) -> new Dema((int) values[0], Seed.of(values[1]), scales[0])),
          average("ema", "Exponential moving average")
              .settings(Setting.length(20), Seed.setting())
              .source(
                  "alpha = 2 / (length + 1), seeded with the simple average of the first length"
                      + " values, as TA-Lib does")
              .recursive()
              .adaptive("length", LIMIT, (values, scales) -> new VaryingEma(LIMIT, scales[0]))
              .made((values, scales) -> new Ema((int) values[0], Seed.of(values[1]), scales[0])),
          average("frama", "Fractal adaptive moving average")
              .inputs(Input.HIGH, Input.LOW)
              .settings(
                  Setting.bars("length", 16, 2, "bars it looks back on; odd counts as one more"))
              .source(
                  "Ehlers 2005: weight exp(-4.6 (d - 1)) from 0.01 to 1 of the fractal dimension d,"
                      + " of the middle of the bars; a range of zero leaves d as it was")
              .recursive()
              .made((values, scales) -> new Frama((int) values[0])),
          average("hma", "Hull moving average")
              .settings(Setting.length(20))
              .source("Hull 2005, with half and root of the length cut to whole numbers")
              .adaptive("length", LIMIT, (values, scales) -> new VaryingHma(LIMIT, scales[0]))
              .made((values, scales) -> new Hma((int) values[0], scales[0])),
          average("kama", "Kaufman's adaptive moving average")
              .settings(
                  Setting.length(10),
                  Setting.bars("fast", 2, 1, "bars of the average in a straight market"),
                  Setting.bars("slow", 30, 1, "bars of the average in one without direction"))
              .source(
                  "Kaufman 1995, begun from the value before the first average as TA-Lib does; a"
                      + " market without any change counts as straight")
              .recursive()
              .made((values, scales) ->
                  new Kama((int) values[0], (int) values[1], (int) values[2], scales[0])),
          IndicatorType.named("mama", "MESA adaptive moving average", Family.TREND)
              .inputs(Input.HIGH, Input.LOW)
              .settings(
                  Setting.number("fast", 0.5, 0.01, 1, "greatest weight of the last value"),
                  Setting.number("slow", 0.05, 0.01, 1, "least weight of the last value"),
                  Setting.choice(
                      "start", "what the averages begin from on bar 12", "price", "zero"))
              .outputs(Output.price("mama"), Output.price("fama"))
              .source(
                  "Ehlers 2001, of the middle of the bars; begun on bar 12 and shown from bar 32 on as"
                      + " TA-Lib does, but from the price before rather than from zero")
              .recursive()
              .made((values, scales) -> new Mama(values[0], values[1], values[2] == 1)),
          average("mcginley", "McGinley dynamic")
              .settings(
                  Setting.length(14),
                  Setting.number("factor", 1, 0.5, 2, "times the length; McGinley took 0.6"),
                  Seed.setting())
              .source(
                  "McGinley 1990, without his factor 0.6 as TradingView shows it; seeded with the"
                      + " simple average; not above zero is answered with NaN")
              .recursive()
              .made((values, scales) ->
                  new McGinley((int) values[0], values[1], Seed.of(values[2]), scales[0])),
          average("sma", "Simple moving average")
              .settings(Setting.length(20))
              .source("mean of the last length values, summed exactly")
              .adaptive("length", LIMIT, (values, scales) -> new VaryingSma(LIMIT, scales[0]))
              .made((values, scales) -> new Sma((int) values[0], scales[0])),
          average("smma", "Smoothed moving average")
              .settings(Setting.length(14))
              .source("Wilder 1978: weight 1 / length, seeded with the simple average")
              .recursive()
              .made((values, scales) -> new Wilder((int) values[0], scales[0])),
          average("t3", "T3 moving average")
              .settings(
                  Setting.length(5),
                  Setting.number("factor", 0.7, 0, 1, "volume factor: 0 smooth to 1 quick"),
                  Seed.stackedSetting())
              .source("Tillson 1998, six averages of averages; seeds as TA-Lib")
              .recursive()
              .made((values, scales) ->
                  new T3((int) values[0], values[1], Seed.of(values[2]), scales[0])),
          average("tema", "Triple exponential moving average")
              .settings(Setting.length(20), Seed.stackedSetting())
              .source("Mulloy 1994: 3 a - 3 b + c of an average and its averages; seeds as TA-Lib")
              .recursive()
              .made((values, scales) -> new Tema((int) values[0], Seed.of(values[1]), scales[0])),
          average("trima", "Triangular moving average")
              .settings(Setting.length(20))
              .source("the simple average of a simple average, windows as TA-Lib; summed exactly")
              .made((values, scales) -> new Trima((int) values[0], scales[0])),
          average("vwma", "Volume weighted moving average")
              .inputs(Input.VALUE, Input.VOLUME)
              .settings(Setting.length(20))
              .source("values weighted by volume, summed exactly; NaN where no volume was traded")
              .made((values, scales) -> new Vwma((int) values[0], scales[0], scales[1])),
          average("wma", "Weighted moving average")
              .settings(Setting.length(20))
              .source("weights 1 to length, summed exactly")
              .adaptive("length", LIMIT, (values, scales) -> new VaryingWma(LIMIT, scales[0]))
              .made((values, scales) -> new Wma((int) values[0], scales[0])),
          average("zlema", "Zero lag exponential moving average")
              .settings(
                  Setting.length(20),
                  Setting.choice(
                      "seed",
                      "what the average begins with: the mean of its first values, or the price"
                          + " before them",
                      "average",
                      "price"))
              .source(
                  "Ehlers and Way 2010: the exponential average of 2 x less x (length - 1) / 2 bars"
                      + " before, seeded with a simple average as LEAN does")
              .recursive()
              .made((values, scales) -> new Zlema((int) values[0], values[1] == 1)));

  private MovingAverages() {}

  /// Begins one whose only output is a price and has its name.
  private static IndicatorType.Builder average(String name, String title) {
    return IndicatorType.named(name, title, Family.TREND).outputs(Output.price(name));
  }
}
