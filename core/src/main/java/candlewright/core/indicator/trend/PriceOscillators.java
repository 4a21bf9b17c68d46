package candlewright.core.indicator.trend;

import candlewright.core.indicator.AverageKind;
import candlewright.core.indicator.Family;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.Unit;
import java.util.List;

/// The indicators that tell how averages of the price stand to one another or change.
final class PriceOscillators {
  static final List<IndicatorType> TYPES =
      List.of(
          IndicatorType.named("apo", "Absolute price oscillator", Family.TREND)
              .settings(fast(12), slow(26), average(), Seed.setting())
              .outputs(Output.priceChange("apo"))
              .source(
                  "fast less slow moving average; exponential as TradingView has it (TA-Lib's"
                      + " default is simple)")
              .recursive()
              .made((values, scales) ->
                  PriceOscillator.absolute(
                      (int) values[0], (int) values[1], average(values[2], values[3]), scales[0])),
          IndicatorType.named("coppock", "Coppock curve", Family.TREND)
              .settings(
                  Setting.bars("length", 10, 1, "bars of the weighted average"),
                  Setting.bars("slow", 14, 1, "bars of the longer rate of change"),
                  Setting.bars("fast", 11, 1, "bars of the shorter rate of change"))
              .outputs(Output.of("coppock", Unit.PERCENT, 2))
              .source("Coppock 1962; a change from zero is answered with NaN")
              .made((values, scales) ->
                  new Coppock((int) values[0], (int) values[1], (int) values[2])),
          IndicatorType.named("kst", "Know sure thing", Family.TREND)
              .settings(
                  rate(1, 10),
                  rate(2, 15),
                  rate(3, 20),
                  rate(4, 30),
                  average(1, 10),
                  average(2, 10),
                  average(3, 10),
                  average(4, 15),
                  signal(9))
              .outputs(Output.of("kst", Unit.PERCENT, 2), Output.of("signal", Unit.PERCENT, 2))
              .source(
                  "Pring 1992: rates of change in percent, weighted 1 to 4; a change from zero is"
                      + " answered with NaN")
              .made(
                  (values, scales) -> new Kst(whole(values, 0), whole(values, 4), (int) values[8])),
          IndicatorType.named("macd", "Moving average convergence/divergence", Family.TREND)
              .settings(
                  fast(12),
                  slow(26),
                  signal(9),
                  Setting.choice(
                      "seed",
                      "what the averages begin with: each with the mean of its first values, the"
                          + " fast one with the end of the slow one's, or each with its first value",
                      "average",
                      "aligned",
                      "first"))
              .outputs(
                  Output.priceChange("macd"),
                  Output.priceChange("signal"),
                  Output.priceChange("histogram"))
              .source(
                  "Appel 1979; each average seeded with the mean of its own first values (aligned:"
                      + " TA-Lib, first: Tulip Indicators)")
              .recursive()
              .made((values, scales) ->
                  new Macd(
                      (int) values[0],
                      (int) values[1],
                      (int) values[2],
                      Macd.Start.of(values[3]),
                      scales[0])),
          IndicatorType.named("ppo", "Percentage price oscillator", Family.TREND)
              .settings(fast(12), slow(26), signal(9), average(), Seed.setting())
              .outputs(
                  Output.of("ppo", Unit.PERCENT, 2),
                  Output.of("signal", Unit.PERCENT, 2),
                  Output.of("histogram", Unit.PERCENT, 2))
              .source(
                  "fast less slow moving average in percent of the slow one, and its average;"
                      + " exponential as TradingView has it (TA-Lib's default is simple); NaN where"
                      + " the slow one is zero")
              .recursive()
              .made((values, scales) ->
                  PriceOscillator.percentage(
                      (int) values[0],
                      (int) values[1],
                      (int) values[2],
                      average(values[3], values[4]),
                      scales[0])),
          IndicatorType.named("stc", "Schaff trend cycle", Family.TREND)
              .settings(
                  Setting.bars("length", 10, 2, "bars of the cycle"),
                  fast(23),
                  slow(50),
                  Setting.number("factor", 0.5, 0.01, 1, "weight of the last value when smoothing"),
                  Seed.setting())
              .outputs(Output.bounded("stc", 0, 100, 1))
              .source(
                  "Schaff 2008: the place of the MACD in its range, smoothed, twice; where the range"
                      + " is zero the place stays what it was, at first 0")
              .recursive()
              .made((values, scales) ->
                  new Stc(
                      (int) values[0],
                      (int) values[1],
                      (int) values[2],
                      values[3],
                      Seed.of(values[4]),
                      scales[0])),
          IndicatorType.named("trix", "Triple exponential average change", Family.TREND)
              .settings(Setting.length(15), Seed.stackedSetting())
              .outputs(Output.of("trix", Unit.PERCENT, 4))
              .source(
                  "Hutson 1983: change in percent of an average's average's average; seeds as"
                      + " TA-Lib; NaN after an average of zero")
              .recursive()
              .made((values, scales) -> new Trix((int) values[0], Seed.of(values[1]), scales[0])));

  private PriceOscillators() {}

  private static Setting average() {
    return Setting.choice("average", "which moving average", "exponential", "simple");
  }

  /// Returns the average that choices of {@link #average()} and {@link Seed#setting} mean.
  private static AverageKind average(double choice, double seed) {
    if (choice == 1) {
      return AverageKind.SMA;
    }
    return Seed.of(seed) == Seed.FIRST ? AverageKind.EMA_FIRST : AverageKind.EMA;
  }

  private static Setting fast(int bars) {
    return Setting.bars("fast", bars, 1, "bars of the fast average, less than of the slow one");
  }

  private static Setting slow(int bars) {
    return Setting.bars("slow", bars, 2, "bars of the slow average");
  }

  private static Setting signal(int bars) {
    return Setting.bars("signal", bars, 1, "bars of the signal's average");
  }

  private static Setting rate(int place, int bars) {
    return Setting.bars("rate_" + place, bars, 1, "bars of rate of change " + place);
  }

  private static Setting average(int place, int bars) {
    return Setting.bars("average_" + place, bars, 1, "bars that rate " + place + " is averaged on");
  }

  private static int[] whole(double[] values, int from) {
    int[] whole = new int[4];
    for (int k = 0; k < whole.length; k++) {
      whole[k] = (int) values[from + k];
    }
    return whole;
  }
}
