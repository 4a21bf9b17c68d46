package candlewright.core.indicator.ta4j;

import static candlewright.core.indicator.ta4j.Table.bars;
import static candlewright.core.indicator.ta4j.Table.bounded;
import static candlewright.core.indicator.ta4j.Table.close;
import static candlewright.core.indicator.ta4j.Table.number;
import static candlewright.core.indicator.ta4j.Table.percent;
import static candlewright.core.indicator.ta4j.Table.priceChange;

import candlewright.core.indicator.Family;
import candlewright.core.indicator.Setting;
import java.util.List;
import java.util.Set;
import org.ta4j.core.indicators.AccelerationDecelerationIndicator;
import org.ta4j.core.indicators.AwesomeOscillatorIndicator;
import org.ta4j.core.indicators.CCIIndicator;
import org.ta4j.core.indicators.CMOIndicator;
import org.ta4j.core.indicators.ConnorsRSIIndicator;
import org.ta4j.core.indicators.CoppockCurveIndicator;
import org.ta4j.core.indicators.DPOIndicator;
import org.ta4j.core.indicators.DistanceFromMAIndicator;
import org.ta4j.core.indicators.FisherIndicator;
import org.ta4j.core.indicators.IntraDayMomentumIndexIndicator;
import org.ta4j.core.indicators.KRIIndicator;
import org.ta4j.core.indicators.KSTIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.MACDVIndicator;
import org.ta4j.core.indicators.NetMomentumIndicator;
import org.ta4j.core.indicators.PPOIndicator;
import org.ta4j.core.indicators.RAVIIndicator;
import org.ta4j.core.indicators.ROCIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.SchaffTrendCycleIndicator;
import org.ta4j.core.indicators.StochasticIndicator;
import org.ta4j.core.indicators.StochasticOscillatorDIndicator;
import org.ta4j.core.indicators.StochasticOscillatorKIndicator;
import org.ta4j.core.indicators.StochasticRSIIndicator;
import org.ta4j.core.indicators.TrueStrengthIndexIndicator;
import org.ta4j.core.indicators.WilliamsRIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.MedianPriceIndicator;
import org.ta4j.core.indicators.helpers.PercentRankIndicator;
import org.ta4j.core.indicators.helpers.StreakIndicator;

/// Oscillators of the root package of ta4j.
final class Momentum {
  static final List<Entry> ENTRIES =
      new Table(Family.MOMENTUM)
          .add(
              AccelerationDecelerationIndicator.class,
              "Acceleration deceleration",
              Feed.PRICES,
              priceChange("acceleration_deceleration"),
              (series, v) -> new AccelerationDecelerationIndicator(series, (int) v[0], (int) v[1]),
              bars("bar_count_sma1", 5),
              bars("bar_count_sma2", 34))
          .add(
              AwesomeOscillatorIndicator.class,
              "Awesome oscillator",
              Feed.PRICES,
              priceChange("awesome_oscillator"),
              (series, v) ->
                  new AwesomeOscillatorIndicator(
                      new MedianPriceIndicator(series), (int) v[0], (int) v[1]),
              bars("bar_count_sma1", 5),
              bars("bar_count_sma2", 34))
          .add(
              CCIIndicator.class,
              "Commodity channel index",
              Feed.PRICES,
              number("cci"),
              (series, v) -> new CCIIndicator(series, (int) v[0]),
              bars("bar_count", 20, 2))
          .add(
              CMOIndicator.class,
              "Chande momentum oscillator",
              Feed.VALUE,
              bounded("cmo", -100, 100),
              (series, v) -> new CMOIndicator(close(series), (int) v[0]),
              bars("bar_count", 14))
          .add(
              ConnorsRSIIndicator.class,
              "Connors RSI",
              Feed.VALUE,
              bounded("connors_rsi", 0, 100),
              (series, v) ->
                  new ConnorsRSIIndicator(close(series), (int) v[0], (int) v[1], (int) v[2]),
              bars("rsi_period", 3),
              bars("streak_rsi_period", 2),
              bars("percent_rank_period", 100))
          .add(
              CoppockCurveIndicator.class,
              "Coppock curve",
              Feed.VALUE,
              percent("coppock_curve"),
              (series, v) ->
                  new CoppockCurveIndicator(close(series), (int) v[0], (int) v[1], (int) v[2]),
              bars("long_ro_c_bar_count", 14),
              bars("short_ro_c_bar_count", 11),
              bars("wma_bar_count", 10))
          .add(
              DPOIndicator.class,
              "Detrended price oscillator",
              Feed.VALUE,
              priceChange("dpo"),
              (series, v) -> new DPOIndicator(close(series), (int) v[0]),
              bars("bar_count", 20))
          .add(
              DistanceFromMAIndicator.class,
              "Distance from the simple moving average, as a fraction of it",
              Feed.VALUE,
              number("distance_from_ma"),
              (series, v) ->
                  new DistanceFromMAIndicator(series, new SMAIndicator(close(series), (int) v[0])),
              bars("bar_count", 20))
          .add(
              Set.of(Trait.NOT_PORTABLE, Trait.FALLS_SILENT),
              FisherIndicator.class,
              "Fisher transform of the median price",
              Feed.PRICES,
              number("fisher"),
              (series, v) ->
                  new FisherIndicator(
                      new MedianPriceIndicator(series),
                      (int) v[0],
                      v[1],
                      v[2],
                      v[3],
                      v[4],
                      v[5],
                      v[6] == 0),
              bars("bar_count", 10, 2),
              number("alpha", 0.33, 0, 1, "weight of the place within the range"),
              number("beta", 0.67, 0, 1, "weight of the value before"),
              number("gamma", 0.5, 0, 1, "weight of the logarithm"),
              number("delta", 0.5, 0, 1, "weight of the transform before"),
              number("density_factor", 1, 0.1, 10, "divisor of the place within the range"),
              Setting.choice(
                  "is_price_indicator", "whether the range is of highs and lows", "true", "false"))
          .add(
              IntraDayMomentumIndexIndicator.class,
              "Intraday momentum index",
              Feed.PRICES,
              bounded("intra_day_momentum_index", 0, 100),
              (series, v) -> new IntraDayMomentumIndexIndicator(series, (int) v[0]),
              bars("bar_count", 14))
          .add(
              KRIIndicator.class,
              "Kairi relative index",
              Feed.VALUE,
              percent("kri"),
              (series, v) -> new KRIIndicator(close(series), (int) v[0]),
              bars("bar_count", 14))
          .add(
              KSTIndicator.class,
              "Know sure thing",
              Feed.VALUE,
              percent("kst"),
              (series, v) ->
                  new KSTIndicator(
                      close(series),
                      (int) v[0],
                      (int) v[1],
                      (int) v[2],
                      (int) v[3],
                      (int) v[4],
                      (int) v[5],
                      (int) v[6],
                      (int) v[7]),
              bars("rcma1_sma_bar_count", 10),
              bars("rcma1_roc_bar_count", 10),
              bars("rcma2_sma_bar_count", 10),
              bars("rcma2_roc_bar_count", 15),
              bars("rcma3_sma_bar_count", 10),
              bars("rcma3_roc_bar_count", 20),
              bars("rcma4_sma_bar_count", 15),
              bars("rcma4_roc_bar_count", 30))
          .add(
              MACDIndicator.class,
              "Moving average convergence divergence",
              Feed.VALUE,
              priceChange("macd"),
              (series, v) -> new MACDIndicator(close(series), (int) v[0], (int) v[1]),
              bars("short_bar_count", 12),
              bars("long_bar_count", 26))
          .add(
              MACDVIndicator.class,
              "Volume weighted MACD",
              Feed.BARS,
              priceChange("macdv"),
              (series, v) -> new MACDVIndicator(close(series), (int) v[0], (int) v[1]),
              bars("short_bar_count", 12),
              bars("long_bar_count", 26))
          .add(
              Set.of(Trait.SLOW),
              NetMomentumIndicator.class,
              "Net momentum of an oscillator",
              Feed.VALUE,
              number("net_momentum"),
              (series, v) -> new NetMomentumIndicator(close(series), (int) v[0], v[1], v[2]),
              bars("time_frame", 20),
              number(
                  "neutral_pivot_value",
                  50,
                  -1e9,
                  1e9,
                  "the value at which the oscillator is neutral"),
              number("decay_factor", 1, 0, 1, "weight of the sum before"))
          .add(
              PPOIndicator.class,
              "Percentage price oscillator",
              Feed.VALUE,
              percent("ppo"),
              (series, v) -> new PPOIndicator(close(series), (int) v[0], (int) v[1]),
              bars("short_bar_count", 12),
              bars("long_bar_count", 26))
          .add(
              PercentRankIndicator.class,
              "Percentile rank of the change",
              Feed.VALUE,
              bounded("percent_rank", 0, 100),
              (series, v) -> new PercentRankIndicator(close(series), (int) v[0]),
              bars("period", 100))
          .add(
              RAVIIndicator.class,
              "Range action verification index",
              Feed.VALUE,
              percent("ravi"),
              (series, v) -> new RAVIIndicator(close(series), (int) v[0], (int) v[1]),
              bars("short_sma_bar_count", 7),
              bars("long_sma_bar_count", 65))
          .add(
              ROCIndicator.class,
              "Rate of change",
              Feed.VALUE,
              percent("roc"),
              (series, v) -> new ROCIndicator(close(series), (int) v[0]),
              bars("bar_count", 12))
          .add(
              RSIIndicator.class,
              "Relative strength index",
              Feed.VALUE,
              bounded("rsi", 0, 100),
              (series, v) -> new RSIIndicator(close(series), (int) v[0]),
              bars("bar_count", 14))
          .add(
              SchaffTrendCycleIndicator.class,
              "Schaff trend cycle",
              Feed.VALUE,
              bounded("schaff_trend_cycle", 0, 100),
              (series, v) ->
                  new SchaffTrendCycleIndicator(
                      close(series), (int) v[0], (int) v[1], (int) v[2], (int) v[3]),
              bars("fast_period", 23),
              bars("slow_period", 50),
              bars("cycle_length", 10),
              bars("smoothing_period", 3))
          .add(
              StochasticIndicator.class,
              "Place of a value within its range",
              Feed.VALUE,
              bounded("stochastic", 0, 100),
              (series, v) -> new StochasticIndicator(close(series), (int) v[0]),
              bars("lookback", 14, 2))
          .add(
              Set.of(Trait.FALLS_SILENT),
              StochasticOscillatorDIndicator.class,
              "Stochastic oscillator, line D",
              Feed.PRICES,
              number("stochastic_oscillator_d"),
              (series, v) ->
                  new StochasticOscillatorDIndicator(
                      new StochasticOscillatorKIndicator(series, (int) v[0])),
              bars("bar_count", 14, 2))
          .add(
              StochasticOscillatorKIndicator.class,
              "Stochastic oscillator, line K",
              Feed.PRICES,
              bounded("stochastic_oscillator_k", 0, 100),
              (series, v) -> new StochasticOscillatorKIndicator(series, (int) v[0]),
              bars("bar_count", 14, 2))
          .add(
              StochasticRSIIndicator.class,
              "Place of the RSI within its range",
              Feed.VALUE,
              bounded("stochastic_rsi", 0, 100),
              (series, v) -> new StochasticRSIIndicator(close(series), (int) v[0]),
              bars("bar_count", 14, 2))
          .add(
              StreakIndicator.class,
              "Length of the run of rises or falls",
              Feed.VALUE,
              number("streak"),
              (series, v) -> new StreakIndicator(close(series)))
          .add(
              TrueStrengthIndexIndicator.class,
              "True strength index",
              Feed.VALUE,
              bounded("true_strength_index", -100, 100),
              (series, v) -> new TrueStrengthIndexIndicator(close(series), (int) v[0], (int) v[1]),
              bars("first_smoothing_period", 25),
              bars("second_smoothing_period", 13))
          .add(
              WilliamsRIndicator.class,
              "Williams %R",
              Feed.PRICES,
              bounded("williams_r", -100, 0),
              (series, v) -> new WilliamsRIndicator(series, (int) v[0]),
              bars("bar_count", 14, 2))
          .entries();

  private Momentum() {}
}
