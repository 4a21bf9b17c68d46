package candlewright.core.indicator.momentum;

import candlewright.core.indicator.Family;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Output;
import candlewright.core.indicator.Setting;
import candlewright.core.indicator.Unit;
import java.util.List;

/// The indicators that weigh gains against losses.
final class StrengthIndicators {
  /// Greatest length that a column may ask for.
  static final int ADAPTIVE_LIMIT = 200;

  private static final Setting RSI_SMOOTHING =
      Setting.choice("smoothing", "how gains and losses are averaged", "wilder", "sma", "ema");

  private static final Setting UNCHANGED =
      Setting.choice(
          "unchanged", "what an unchanged value does to the streak", "ends_streak", "keeps_streak");

  static final List<IndicatorType> TYPES =
      List.of(
          IndicatorType.named("rsi", "Relative strength index", Family.MOMENTUM)
              .settings(Setting.length(14), RSI_SMOOTHING)
              .outputs(Output.bounded("rsi", 0, 100, 2))
              .source(
                  "Wilder 1978, averages seeded with the mean of the first length changes, as"
                      + " TA-Lib and TradingView do; sma is Cutler's index; NaN while nothing has"
                      + " moved")
              .recursive()
              .adaptive(
                  "length",
                  ADAPTIVE_LIMIT,
                  (values, scales) ->
                      new AdaptiveRelativeStrength(ADAPTIVE_LIMIT, rsiSmoothing(values[1])))
              .made((values, scales) ->
                  new RelativeStrength((int) values[0], scales[0], rsiSmoothing(values[1]), false)),
          IndicatorType.named("stoch_rsi", "Stochastic RSI", Family.MOMENTUM)
              .settings(
                  Setting.bars("length", 14, 1, "bars of the relative strength index"),
                  Setting.bars("window", 14, 2, "bars of the range it is placed in"),
                  Setting.bars("smooth", 3, 1, "bars that k is averaged over"),
                  Setting.bars("signal", 3, 1, "bars that d is averaged over"))
              .outputs(Output.bounded("k", 0, 100, 2), Output.bounded("d", 0, 100, 2))
              .source(
                  "Chande and Kroll 1994 on Wilder's index with TradingView's simple averages and"
                      + " its scale of 0 to 100; NaN where the index did not change")
              .recursive()
              .made((values, scales) ->
                  new StochasticRsi(
                      (int) values[0],
                      (int) values[1],
                      (int) values[2],
                      (int) values[3],
                      scales[0])),
          IndicatorType.named("connors_rsi", "Connors RSI", Family.MOMENTUM)
              .settings(
                  Setting.bars("length", 3, 1, "bars of the relative strength index"),
                  Setting.bars("streak", 2, 1, "bars of the relative strength index of the streak"),
                  Setting.bars("rank", 100, 1, "returns that the latest is ranked among"),
                  UNCHANGED)
              .outputs(Output.bounded("connors_rsi", 0, 100, 2))
              .source(
                  "Connors and Alvarez 2012: Wilder's averages, the share of strictly smaller"
                      + " returns among the rank before; keeps_streak is LEAN's variant")
              .recursive()
              .made((values, scales) ->
                  new ConnorsRsi(
                      (int) values[0],
                      (int) values[1],
                      (int) values[2],
                      scales[0],
                      values[3] == 1)),
          IndicatorType.named("streak", "Up and down streak", Family.MOMENTUM)
              .settings(UNCHANGED)
              .outputs(Output.of("streak", Unit.BARS, 0))
              .source("Connors and Alvarez 2012: rising bars count up from 1, falling ones down")
              .recursive()
              .made((values, scales) -> new Streak(values[0] == 1)),
          IndicatorType.named("cmo", "Chande momentum oscillator", Family.MOMENTUM)
              .settings(
                  Setting.length(14),
                  Setting.choice("smoothing", "how gains and losses are averaged", "sum", "wilder"))
              .outputs(Output.bounded("cmo", -100, 100, 2))
              .source(
                  "Chande and Kroll 1994, sums over length changes, as TradingView does; wilder is"
                      + " the variant of TA-Lib and LEAN; 0 where nothing moved")
              .recursive()
              .made((values, scales) ->
                  new RelativeStrength(
                      (int) values[0],
                      scales[0],
                      values[1] == 0
                          ? RelativeStrength.Smoothing.SIMPLE
                          : RelativeStrength.Smoothing.WILDER,
                      true)),
          IndicatorType.named("derivative_oscillator", "Derivative oscillator", Family.MOMENTUM)
              .settings(
                  Setting.bars("length", 14, 1, "bars of the relative strength index"),
                  Setting.bars("first", 5, 1, "bars of the first exponential average"),
                  Setting.bars("second", 3, 1, "bars of the second exponential average"),
                  Setting.bars("signal", 9, 1, "bars of the simple average taken away"))
              .outputs(Output.of("derivative_oscillator", Unit.NUMBER, 2))
              .source(
                  "Brown 1999: Wilder's index, exponential averages seeded with means, as LEAN"
                      + " does")
              .recursive()
              .made((values, scales) ->
                  new DerivativeOscillator(
                      (int) values[0],
                      (int) values[1],
                      (int) values[2],
                      (int) values[3],
                      scales[0])),
          IndicatorType.named("laguerre_rsi", "Laguerre RSI", Family.MOMENTUM)
              .settings(Setting.number("gamma", 0.5, 0, 0.99, "damping: the greater, the smoother"))
              .outputs(Output.bounded("laguerre_rsi", 0, 1, 4))
              .source(
                  "Ehlers 2004; all four stages begin with the first value; unchanged where they"
                      + " are equal")
              .recursive()
              .made((values, scales) -> new LaguerreRsi(values[0])),
          IndicatorType.named("tsi", "True strength index", Family.MOMENTUM)
              .settings(
                  Setting.bars("first", 25, 1, "bars of the first smoothing"),
                  Setting.bars("second", 13, 1, "bars of the second smoothing"),
                  Setting.bars("signal", 13, 1, "bars of the signal line"),
                  AverageSettings.SEED_MEAN)
              .outputs(Output.bounded("tsi", -100, 100, 2), Output.bounded("signal", -100, 100, 2))
              .source(
                  "Blau 1991 with exponential averages, seeded with means as backtrader does;"
                      + " first is the seed of TradingView's ta.ema; 0 where nothing moved")
              .recursive()
              .made((values, scales) ->
                  new Tsi(
                      (int) values[0],
                      (int) values[1],
                      (int) values[2],
                      AverageSettings.exponential(values[3] == 1))),
          IndicatorType.named("efficiency_ratio", "Kaufman efficiency ratio", Family.MOMENTUM)
              .settings(Setting.length(10))
              .outputs(Output.bounded("efficiency_ratio", 0, 1, 4))
              .source(
                  "Kaufman 1995: size of the change over length bars by the sum of the sizes of"
                      + " its steps; NaN where nothing moved")
              .made((values, scales) -> new EfficiencyRatio((int) values[0], scales[0])));

  private StrengthIndicators() {}

  private static RelativeStrength.Smoothing rsiSmoothing(double choice) {
    return switch ((int) choice) {
      case 0 -> RelativeStrength.Smoothing.WILDER;
      case 1 -> RelativeStrength.Smoothing.SIMPLE;
      default -> RelativeStrength.Smoothing.EXPONENTIAL;
    };
  }
}
