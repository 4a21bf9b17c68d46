package candlewright.core.indicator.ta4j;

import static candlewright.core.indicator.ta4j.Table.bars;
import static candlewright.core.indicator.ta4j.Table.close;
import static candlewright.core.indicator.ta4j.Table.num;
import static candlewright.core.indicator.ta4j.Table.number;
import static candlewright.core.indicator.ta4j.Table.percent;
import static candlewright.core.indicator.ta4j.Table.price;
import static candlewright.core.indicator.ta4j.Table.priceChange;

import candlewright.core.indicator.Family;
import candlewright.core.indicator.Setting;
import java.util.List;
import java.util.Set;
import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.ChandelierExitLongIndicator;
import org.ta4j.core.indicators.ChandelierExitShortIndicator;
import org.ta4j.core.indicators.ChopIndicator;
import org.ta4j.core.indicators.MassIndexIndicator;
import org.ta4j.core.indicators.SqueezeProIndicator;
import org.ta4j.core.indicators.UlcerIndexIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandWidthIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsLowerIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.bollinger.PercentBIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelLowerIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelMiddleIndicator;
import org.ta4j.core.indicators.donchian.DonchianChannelUpperIndicator;
import org.ta4j.core.indicators.helpers.TRIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelLowerIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelMiddleIndicator;
import org.ta4j.core.indicators.keltner.KeltnerChannelUpperIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.indicators.supertrend.SuperTrendIndicator;
import org.ta4j.core.indicators.supertrend.SuperTrendLowerBandIndicator;
import org.ta4j.core.indicators.supertrend.SuperTrendUpperBandIndicator;
import org.ta4j.core.num.Num;

/// Packages `bollinger`, `donchian`, `keltner` and `supertrend` of ta4j, and what else measures how
/// far prices move.
final class Channels {
  static final List<Entry> ENTRIES =
      new Table(Family.VOLATILITY)
          .add(
              ATRIndicator.class,
              "Average true range",
              Feed.PRICES,
              priceChange("atr"),
              (series, v) -> new ATRIndicator(series, (int) v[0]),
              bars("bar_count", 14))
          .add(
              BollingerBandWidthIndicator.class,
              "Width of the Bollinger bands",
              Feed.VALUE,
              percent("bollinger_band_width"),
              (series, v) -> bandWidth(series, (int) v[0], num(series, v[1])),
              bars("bar_count", 20, 2),
              number("k", 2, 0, 100, "how many standard deviations the band is away"))
          .add(
              BollingerBandsLowerIndicator.class,
              "Lower Bollinger band",
              Feed.VALUE,
              price("bollinger_bands_lower"),
              (series, v) -> lowerBand(series, (int) v[0], num(series, v[1])),
              bars("bar_count", 20, 2),
              number("k", 2, 0, 100, "how many standard deviations the band is away"))
          .add(
              BollingerBandsMiddleIndicator.class,
              "Middle of the Bollinger bands",
              Feed.VALUE,
              price("bollinger_bands_middle"),
              (series, v) -> middle(series, (int) v[0]),
              bars("bar_count", 20))
          .add(
              BollingerBandsUpperIndicator.class,
              "Upper Bollinger band",
              Feed.VALUE,
              price("bollinger_bands_upper"),
              (series, v) -> upperBand(series, (int) v[0], num(series, v[1])),
              bars("bar_count", 20, 2),
              number("k", 2, 0, 100, "how many standard deviations the band is away"))
          .add(
              ChandelierExitLongIndicator.class,
              "Chandelier exit of a long position",
              Feed.PRICES,
              price("chandelier_exit_long"),
              (series, v) -> new ChandelierExitLongIndicator(series, (int) v[0], v[1]),
              bars("bar_count", 22),
              number("k", 3, 0, 100, "how many average true ranges the exit is away"))
          .add(
              ChandelierExitShortIndicator.class,
              "Chandelier exit of a short position",
              Feed.PRICES,
              price("chandelier_exit_short"),
              (series, v) -> new ChandelierExitShortIndicator(series, (int) v[0], v[1]),
              bars("bar_count", 22),
              number("k", 3, 0, 100, "how many average true ranges the exit is away"))
          .add(
              Set.of(Trait.NOT_PORTABLE),
              ChopIndicator.class,
              "Choppiness index",
              Feed.PRICES,
              number("chop"),
              (series, v) -> new ChopIndicator(series, (int) v[0], (int) v[1]),
              bars("ci_time_frame", 14, 2),
              Setting.whole("scale_to", 100, 1, 1000, "value for prices that go nowhere"))
          .add(
              DonchianChannelLowerIndicator.class,
              "Lowest low",
              Feed.PRICES,
              price("donchian_channel_lower"),
              (series, v) -> new DonchianChannelLowerIndicator(series, (int) v[0]),
              bars("bar_count", 20))
          .add(
              DonchianChannelMiddleIndicator.class,
              "Middle of the Donchian channel",
              Feed.PRICES,
              price("donchian_channel_middle"),
              (series, v) -> new DonchianChannelMiddleIndicator(series, (int) v[0]),
              bars("bar_count", 20))
          .add(
              DonchianChannelUpperIndicator.class,
              "Highest high",
              Feed.PRICES,
              price("donchian_channel_upper"),
              (series, v) -> new DonchianChannelUpperIndicator(series, (int) v[0]),
              bars("bar_count", 20))
          .add(
              KeltnerChannelLowerIndicator.class,
              "Lower line of the Keltner channel",
              Feed.PRICES,
              price("keltner_channel_lower"),
              (series, v) ->
                  new KeltnerChannelLowerIndicator(
                      new KeltnerChannelMiddleIndicator(series, (int) v[0]), v[1], (int) v[2]),
              bars("bar_count_ema", 20),
              number("ratio", 2, 0, 100, "how many average true ranges the line is away"),
              bars("bar_count_atr", 10))
          .add(
              KeltnerChannelMiddleIndicator.class,
              "Middle of the Keltner channel",
              Feed.PRICES,
              price("keltner_channel_middle"),
              (series, v) -> new KeltnerChannelMiddleIndicator(series, (int) v[0]),
              bars("bar_count_ema", 20))
          .add(
              KeltnerChannelUpperIndicator.class,
              "Upper line of the Keltner channel",
              Feed.PRICES,
              price("keltner_channel_upper"),
              (series, v) ->
                  new KeltnerChannelUpperIndicator(
                      new KeltnerChannelMiddleIndicator(series, (int) v[0]), v[1], (int) v[2]),
              bars("bar_count_ema", 20),
              number("ratio", 2, 0, 100, "how many average true ranges the line is away"),
              bars("bar_count_atr", 10))
          .add(
              MassIndexIndicator.class,
              "Mass index",
              Feed.PRICES,
              number("mass_index"),
              (series, v) -> new MassIndexIndicator(series, (int) v[0], (int) v[1]),
              bars("ema_bar_count", 9),
              bars("bar_count", 25))
          .add(
              PercentBIndicator.class,
              "Place of the price within the Bollinger bands",
              Feed.VALUE,
              number("percent_b"),
              (series, v) -> new PercentBIndicator(close(series), (int) v[0], v[1]),
              bars("bar_count", 20, 2),
              number("k", 2, 0.1, 100, "how many standard deviations the bands are away"))
          .add(
              SqueezeProIndicator.class,
              "Momentum of the squeeze",
              Feed.PRICES,
              priceChange("squeeze_pro"),
              (series, v) -> new SqueezeProIndicator(series, (int) v[0], v[1], v[2], v[3], v[4]),
              bars("bar_count", 20, 2),
              number(
                  "bollinger_band_k", 2, 0, 100, "how many standard deviations the bands are away"),
              number(
                  "keltner_shift_factor_high",
                  1,
                  0,
                  100,
                  "width of the narrow channel in true ranges"),
              number(
                  "keltner_shift_factor_mid",
                  1.5,
                  0,
                  100,
                  "width of the middle channel in true ranges"),
              number(
                  "keltner_shift_factor_low",
                  2,
                  0,
                  100,
                  "width of the wide channel in true ranges"))
          .add(
              SuperTrendIndicator.class,
              "SuperTrend",
              Feed.PRICES,
              price("super_trend"),
              (series, v) -> new SuperTrendIndicator(series, (int) v[0], v[1]),
              bars("bar_count", 10),
              number("multiplier", 3, 0, 100, "how many average true ranges the band is away"))
          .add(
              SuperTrendLowerBandIndicator.class,
              "Lower band of the SuperTrend",
              Feed.PRICES,
              price("super_trend_lower_band"),
              (series, v) ->
                  new SuperTrendLowerBandIndicator(
                      series, new ATRIndicator(series, (int) v[0]), v[1]),
              bars("bar_count", 10),
              number("multiplier", 3, 0, 100, "how many average true ranges the band is away"))
          .add(
              SuperTrendUpperBandIndicator.class,
              "Upper band of the SuperTrend",
              Feed.PRICES,
              price("super_trend_upper_band"),
              (series, v) ->
                  new SuperTrendUpperBandIndicator(
                      series, new ATRIndicator(series, (int) v[0]), v[1]),
              bars("bar_count", 10),
              number("multiplier", 3, 0, 100, "how many average true ranges the band is away"))
          .add(
              TRIndicator.class,
              "True range",
              Feed.PRICES,
              priceChange("tr"),
              (series, v) -> new TRIndicator(series))
          .add(
              UlcerIndexIndicator.class,
              "Ulcer index",
              Feed.VALUE,
              percent("ulcer_index"),
              (series, v) -> new UlcerIndexIndicator(close(series), (int) v[0]),
              bars("bar_count", 14))
          .entries();

  private Channels() {}

  private static BollingerBandsMiddleIndicator middle(BarSeries series, int barCount) {
    return new BollingerBandsMiddleIndicator(new SMAIndicator(close(series), barCount));
  }

  private static BollingerBandsUpperIndicator upperBand(BarSeries series, int barCount, Num k) {
    return new BollingerBandsUpperIndicator(
        middle(series, barCount), new StandardDeviationIndicator(close(series), barCount), k);
  }

  private static BollingerBandsLowerIndicator lowerBand(BarSeries series, int barCount, Num k) {
    return new BollingerBandsLowerIndicator(
        middle(series, barCount), new StandardDeviationIndicator(close(series), barCount), k);
  }

  private static BollingerBandWidthIndicator bandWidth(BarSeries series, int barCount, Num k) {
    return new BollingerBandWidthIndicator(
        upperBand(series, barCount, k), middle(series, barCount), lowerBand(series, barCount, k));
  }
}
