package candlewright.core.indicator.ta4j;

import static candlewright.core.indicator.ta4j.Table.bars;
import static candlewright.core.indicator.ta4j.Table.num;
import static candlewright.core.indicator.ta4j.Table.number;
import static candlewright.core.indicator.ta4j.Table.priceChange;
import static candlewright.core.indicator.ta4j.Table.truth;

import candlewright.core.indicator.Family;
import java.util.List;
import org.ta4j.core.indicators.candles.BearishEngulfingIndicator;
import org.ta4j.core.indicators.candles.BearishHaramiIndicator;
import org.ta4j.core.indicators.candles.BearishKickerIndicator;
import org.ta4j.core.indicators.candles.BearishMarubozuIndicator;
import org.ta4j.core.indicators.candles.BullishEngulfingIndicator;
import org.ta4j.core.indicators.candles.BullishHaramiIndicator;
import org.ta4j.core.indicators.candles.BullishKickerIndicator;
import org.ta4j.core.indicators.candles.BullishMarubozuIndicator;
import org.ta4j.core.indicators.candles.DarkCloudIndicator;
import org.ta4j.core.indicators.candles.DojiIndicator;
import org.ta4j.core.indicators.candles.EveningStarIndicator;
import org.ta4j.core.indicators.candles.HammerIndicator;
import org.ta4j.core.indicators.candles.HangingManIndicator;
import org.ta4j.core.indicators.candles.InvertedHammerIndicator;
import org.ta4j.core.indicators.candles.LowerShadowIndicator;
import org.ta4j.core.indicators.candles.MorningStarIndicator;
import org.ta4j.core.indicators.candles.PiercingIndicator;
import org.ta4j.core.indicators.candles.RealBodyIndicator;
import org.ta4j.core.indicators.candles.ShootingStarIndicator;
import org.ta4j.core.indicators.candles.ThreeBlackCrowsIndicator;
import org.ta4j.core.indicators.candles.ThreeInsideDownIndicator;
import org.ta4j.core.indicators.candles.ThreeInsideUpIndicator;
import org.ta4j.core.indicators.candles.ThreeWhiteSoldiersIndicator;
import org.ta4j.core.indicators.candles.UpperShadowIndicator;

/// Package `candles` of ta4j.
final class Candles {
  static final List<Entry> ENTRIES =
      new Table(Family.PATTERN)
          .add(
              BearishEngulfingIndicator.class,
              "Bearish engulfing",
              Feed.PRICES,
              truth("bearish_engulfing"),
              (series, v) -> new BearishEngulfingIndicator(series))
          .add(
              BearishHaramiIndicator.class,
              "Bearish harami",
              Feed.PRICES,
              truth("bearish_harami"),
              (series, v) -> new BearishHaramiIndicator(series))
          .add(
              BearishKickerIndicator.class,
              "Bearish kicker",
              Feed.PRICES,
              truth("bearish_kicker"),
              (series, v) -> new BearishKickerIndicator(series, num(series, v[0])),
              number(
                  "big_body_threshold_percentage",
                  0.03,
                  0,
                  1,
                  "least length of a long body as a fraction of the price"))
          .add(
              BearishMarubozuIndicator.class,
              "Bearish marubozu",
              Feed.PRICES,
              truth("bearish_marubozu"),
              (series, v) -> new BearishMarubozuIndicator(series, (int) v[0], v[1], v[2], v[3]),
              bars("body_average_period", 5),
              number("body_to_average_body_ratio", 1, 0, 100, "least body against the average one"),
              number(
                  "upper_shadow_to_body_ratio", 0.05, 0, 1, "greatest upper wick against the body"),
              number(
                  "lower_shadow_to_body_ratio", 0.05, 0, 1, "greatest lower wick against the body"))
          .add(
              BullishEngulfingIndicator.class,
              "Bullish engulfing",
              Feed.PRICES,
              truth("bullish_engulfing"),
              (series, v) -> new BullishEngulfingIndicator(series))
          .add(
              BullishHaramiIndicator.class,
              "Bullish harami",
              Feed.PRICES,
              truth("bullish_harami"),
              (series, v) -> new BullishHaramiIndicator(series))
          .add(
              BullishKickerIndicator.class,
              "Bullish kicker",
              Feed.PRICES,
              truth("bullish_kicker"),
              (series, v) -> new BullishKickerIndicator(series, num(series, v[0])),
              number(
                  "big_body_threshold_percentage",
                  0.03,
                  0,
                  1,
                  "least length of a long body as a fraction of the price"))
          .add(
              BullishMarubozuIndicator.class,
              "Bullish marubozu",
              Feed.PRICES,
              truth("bullish_marubozu"),
              (series, v) -> new BullishMarubozuIndicator(series, (int) v[0], v[1], v[2], v[3]),
              bars("body_average_period", 5),
              number("body_to_average_body_ratio", 1, 0, 100, "least body against the average one"),
              number(
                  "upper_shadow_to_body_ratio", 0.05, 0, 1, "greatest upper wick against the body"),
              number(
                  "lower_shadow_to_body_ratio", 0.05, 0, 1, "greatest lower wick against the body"))
          .add(
              DarkCloudIndicator.class,
              "Dark cloud cover",
              Feed.PRICES,
              truth("dark_cloud"),
              (series, v) -> new DarkCloudIndicator(series, num(series, v[0])),
              number(
                  "big_body_threshold_percentage",
                  0.03,
                  0,
                  1,
                  "least length of a long body as a fraction of the price"))
          .add(
              DojiIndicator.class,
              "Doji",
              Feed.PRICES,
              truth("doji"),
              (series, v) -> new DojiIndicator(series, (int) v[0], v[1]),
              bars("bar_count", 10),
              number("body_factor", 0.03, 0, 10, "greatest body against the average one"))
          .add(
              EveningStarIndicator.class,
              "Evening star",
              Feed.PRICES,
              truth("evening_star"),
              (series, v) -> new EveningStarIndicator(series, num(series, v[0]), num(series, v[1])),
              number(
                  "small_body_threshold_percentage",
                  0.015,
                  0,
                  1,
                  "greatest length of a short body as a fraction of the price"),
              number(
                  "big_body_threshold_percentage",
                  0.03,
                  0,
                  1,
                  "least length of a long body as a fraction of the price"))
          .add(
              HammerIndicator.class,
              "Hammer",
              Feed.PRICES,
              truth("hammer"),
              (series, v) -> new HammerIndicator(series, v[0], v[1]),
              number("body_to_bottom_wick_ratio", 2, 0, 100, "lower wick against the body"),
              number("body_to_upper_wick_ratio", 1, 0, 100, "upper wick against the body"))
          .add(
              HangingManIndicator.class,
              "Hanging man",
              Feed.PRICES,
              truth("hanging_man"),
              (series, v) -> new HangingManIndicator(series, v[0], v[1]),
              number("body_to_bottom_wick_ratio", 2, 0, 100, "lower wick against the body"),
              number("body_to_upper_wick_ratio", 1, 0, 100, "upper wick against the body"))
          .add(
              InvertedHammerIndicator.class,
              "Inverted hammer",
              Feed.PRICES,
              truth("inverted_hammer"),
              (series, v) -> new InvertedHammerIndicator(series, v[0], v[1]),
              number("body_to_bottom_wick_ratio", 1, 0, 100, "lower wick against the body"),
              number("body_to_upper_wick_ratio", 2, 0, 100, "upper wick against the body"))
          .add(
              LowerShadowIndicator.class,
              "Length of the lower wick",
              Feed.PRICES,
              priceChange("lower_shadow"),
              (series, v) -> new LowerShadowIndicator(series))
          .add(
              MorningStarIndicator.class,
              "Morning star",
              Feed.PRICES,
              truth("morning_star"),
              (series, v) -> new MorningStarIndicator(series, num(series, v[0]), num(series, v[1])),
              number(
                  "small_body_threshold_percentage",
                  0.015,
                  0,
                  1,
                  "greatest length of a short body as a fraction of the price"),
              number(
                  "big_body_threshold_percentage",
                  0.03,
                  0,
                  1,
                  "least length of a long body as a fraction of the price"))
          .add(
              PiercingIndicator.class,
              "Piercing line",
              Feed.PRICES,
              truth("piercing"),
              (series, v) -> new PiercingIndicator(series, num(series, v[0])),
              number(
                  "big_body_threshold_percentage",
                  0.03,
                  0,
                  1,
                  "least length of a long body as a fraction of the price"))
          .add(
              RealBodyIndicator.class,
              "Close less open",
              Feed.PRICES,
              priceChange("real_body"),
              (series, v) -> new RealBodyIndicator(series))
          .add(
              ShootingStarIndicator.class,
              "Shooting star",
              Feed.PRICES,
              truth("shooting_star"),
              (series, v) -> new ShootingStarIndicator(series, v[0], v[1]),
              number("body_to_bottom_wick_ratio", 1, 0, 100, "lower wick against the body"),
              number("body_to_upper_wick_ratio", 2, 0, 100, "upper wick against the body"))
          .add(
              ThreeBlackCrowsIndicator.class,
              "Three black crows",
              Feed.PRICES,
              truth("three_black_crows"),
              (series, v) -> new ThreeBlackCrowsIndicator(series, (int) v[0], v[1]),
              bars("bar_count", 3),
              number("factor", 0.3, 0, 10, "greatest wick against the average one"))
          .add(
              ThreeInsideDownIndicator.class,
              "Three inside down",
              Feed.PRICES,
              truth("three_inside_down"),
              (series, v) -> new ThreeInsideDownIndicator(series))
          .add(
              ThreeInsideUpIndicator.class,
              "Three inside up",
              Feed.PRICES,
              truth("three_inside_up"),
              (series, v) -> new ThreeInsideUpIndicator(series))
          .add(
              ThreeWhiteSoldiersIndicator.class,
              "Three white soldiers",
              Feed.PRICES,
              truth("three_white_soldiers"),
              (series, v) -> new ThreeWhiteSoldiersIndicator(series, (int) v[0], num(series, v[1])),
              bars("bar_count", 3),
              number("factor", 0.3, 0, 10, "greatest wick against the average one"))
          .add(
              UpperShadowIndicator.class,
              "Length of the upper wick",
              Feed.PRICES,
              priceChange("upper_shadow"),
              (series, v) -> new UpperShadowIndicator(series))
          .entries();

  private Candles() {}
}
