package candlewright.core.indicator.ta4j;

import static candlewright.core.indicator.ta4j.Table.bars;
import static candlewright.core.indicator.ta4j.Table.bounded;
import static candlewright.core.indicator.ta4j.Table.num;
import static candlewright.core.indicator.ta4j.Table.number;
import static candlewright.core.indicator.ta4j.Table.price;
import static candlewright.core.indicator.ta4j.Table.priceChange;
import static candlewright.core.indicator.ta4j.Table.truth;

import candlewright.core.indicator.Family;
import java.util.List;
import java.util.Set;
import org.ta4j.core.indicators.ParabolicSarIndicator;
import org.ta4j.core.indicators.RWIHighIndicator;
import org.ta4j.core.indicators.RWILowIndicator;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.adx.DXIndicator;
import org.ta4j.core.indicators.adx.MinusDIIndicator;
import org.ta4j.core.indicators.adx.MinusDMIndicator;
import org.ta4j.core.indicators.adx.PlusDIIndicator;
import org.ta4j.core.indicators.adx.PlusDMIndicator;
import org.ta4j.core.indicators.aroon.AroonDownIndicator;
import org.ta4j.core.indicators.aroon.AroonOscillatorIndicator;
import org.ta4j.core.indicators.aroon.AroonUpIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuKijunSenIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuLineIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuSenkouSpanAIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuSenkouSpanBIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuTenkanSenIndicator;
import org.ta4j.core.indicators.trend.DownTrendIndicator;
import org.ta4j.core.indicators.trend.UpTrendIndicator;

/// Packages `adx`, `aroon`, `ichimoku` and `trend` of ta4j, and what else tells a direction.
final class Trends {
  static final List<Entry> ENTRIES =
      new Table(Family.TREND)
          .add(
              ADXIndicator.class,
              "Average directional index",
              Feed.PRICES,
              bounded("adx", 0, 100),
              (series, v) -> new ADXIndicator(series, (int) v[0], (int) v[1]),
              bars("di_bar_count", 14),
              bars("adx_bar_count", 14))
          .add(
              AroonDownIndicator.class,
              "Aroon down",
              Feed.PRICES,
              bounded("aroon_down", 0, 100),
              (series, v) -> new AroonDownIndicator(series, (int) v[0]),
              bars("bar_count", 25))
          .add(
              AroonOscillatorIndicator.class,
              "Aroon oscillator",
              Feed.PRICES,
              bounded("aroon_oscillator", -100, 100),
              (series, v) -> new AroonOscillatorIndicator(series, (int) v[0]),
              bars("bar_count", 25))
          .add(
              AroonUpIndicator.class,
              "Aroon up",
              Feed.PRICES,
              bounded("aroon_up", 0, 100),
              (series, v) -> new AroonUpIndicator(series, (int) v[0]),
              bars("bar_count", 25))
          .add(
              DXIndicator.class,
              "Directional movement index",
              Feed.PRICES,
              bounded("dx", 0, 100),
              (series, v) -> new DXIndicator(series, (int) v[0]),
              bars("bar_count", 14))
          .add(
              DownTrendIndicator.class,
              "Falling with strength",
              Feed.PRICES,
              truth("down_trend"),
              (series, v) -> new DownTrendIndicator(series, (int) v[0], v[1]),
              bars("unstable_bars", 5),
              number("strength_threshold", 25, 0, 100, "least average directional index"))
          .add(
              IchimokuKijunSenIndicator.class,
              "Ichimoku base line",
              Feed.PRICES,
              price("ichimoku_kijun_sen"),
              (series, v) -> new IchimokuKijunSenIndicator(series, (int) v[0]),
              bars("bar_count", 26))
          .add(
              IchimokuLineIndicator.class,
              "Middle of highest high and lowest low",
              Feed.PRICES,
              price("ichimoku_line"),
              (series, v) -> new IchimokuLineIndicator(series, (int) v[0]),
              bars("bar_count", 26))
          .add(
              IchimokuSenkouSpanAIndicator.class,
              "Ichimoku leading span A",
              Feed.PRICES,
              price("ichimoku_senkou_span_a"),
              (series, v) ->
                  new IchimokuSenkouSpanAIndicator(
                      series,
                      new IchimokuTenkanSenIndicator(series, (int) v[0]),
                      new IchimokuKijunSenIndicator(series, (int) v[1]),
                      (int) v[2]),
              bars("bar_count_conversion_line", 9),
              bars("bar_count_base_line", 26),
              bars("offset", 26, 1, "bars it is moved to the right, the present one counted"))
          .add(
              IchimokuSenkouSpanBIndicator.class,
              "Ichimoku leading span B",
              Feed.PRICES,
              price("ichimoku_senkou_span_b"),
              (series, v) -> new IchimokuSenkouSpanBIndicator(series, (int) v[0], (int) v[1]),
              bars("bar_count", 52),
              bars("offset", 26, 1, "bars it is moved to the right, the present one counted"))
          .add(
              IchimokuTenkanSenIndicator.class,
              "Ichimoku conversion line",
              Feed.PRICES,
              price("ichimoku_tenkan_sen"),
              (series, v) -> new IchimokuTenkanSenIndicator(series, (int) v[0]),
              bars("bar_count", 9))
          .add(
              MinusDIIndicator.class,
              "Minus directional indicator",
              Feed.PRICES,
              number("minus_di"),
              (series, v) -> new MinusDIIndicator(series, (int) v[0]),
              bars("bar_count", 14))
          .add(
              MinusDMIndicator.class,
              "Minus directional movement",
              Feed.PRICES,
              priceChange("minus_dm"),
              (series, v) -> new MinusDMIndicator(series))
          .add(
              Set.of(Trait.SLOW),
              ParabolicSarIndicator.class,
              "Parabolic stop and reverse",
              Feed.PRICES,
              price("parabolic_sar"),
              (series, v) ->
                  new ParabolicSarIndicator(
                      series, num(series, v[0]), num(series, v[1]), num(series, v[2])),
              number("a_f", 0.02, 0.001, 1, "acceleration it begins with"),
              number("max_a", 0.2, 0.001, 1, "greatest acceleration"),
              number("increment", 0.02, 0.001, 1, "acceleration added at each new extreme"))
          .add(
              PlusDIIndicator.class,
              "Plus directional indicator",
              Feed.PRICES,
              number("plus_di"),
              (series, v) -> new PlusDIIndicator(series, (int) v[0]),
              bars("bar_count", 14))
          .add(
              PlusDMIndicator.class,
              "Plus directional movement",
              Feed.PRICES,
              priceChange("plus_dm"),
              (series, v) -> new PlusDMIndicator(series))
          .add(
              Set.of(Trait.SLOW),
              RWIHighIndicator.class,
              "Random walk index of highs",
              Feed.PRICES,
              number("rwi_high"),
              (series, v) -> new RWIHighIndicator(series, (int) v[0]),
              bars("bar_count", 14, 2))
          .add(
              Set.of(Trait.SLOW),
              RWILowIndicator.class,
              "Random walk index of lows",
              Feed.PRICES,
              number("rwi_low"),
              (series, v) -> new RWILowIndicator(series, (int) v[0]),
              bars("bar_count", 14, 2))
          .add(
              UpTrendIndicator.class,
              "Rising with strength",
              Feed.PRICES,
              truth("up_trend"),
              (series, v) -> new UpTrendIndicator(series, (int) v[0], v[1]),
              bars("unstable_bars", 5),
              number("strength_threshold", 25, 0, 100, "least average directional index"))
          .entries();

  private Trends() {}
}
