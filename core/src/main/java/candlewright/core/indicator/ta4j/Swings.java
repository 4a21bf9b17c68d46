package candlewright.core.indicator.ta4j;

import static candlewright.core.indicator.ta4j.Table.bars;
import static candlewright.core.indicator.ta4j.Table.close;
import static candlewright.core.indicator.ta4j.Table.number;
import static candlewright.core.indicator.ta4j.Table.price;
import static candlewright.core.indicator.ta4j.Table.truth;

import candlewright.core.indicator.Family;
import java.util.List;
import java.util.Set;
import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.RecentFractalSwingHighIndicator;
import org.ta4j.core.indicators.RecentFractalSwingLowIndicator;
import org.ta4j.core.indicators.elliott.ElliottChannelIndicator;
import org.ta4j.core.indicators.elliott.ElliottConfluenceIndicator;
import org.ta4j.core.indicators.elliott.ElliottDegree;
import org.ta4j.core.indicators.elliott.ElliottInvalidationIndicator;
import org.ta4j.core.indicators.elliott.ElliottInvalidationLevelIndicator;
import org.ta4j.core.indicators.elliott.ElliottPhaseIndicator;
import org.ta4j.core.indicators.elliott.ElliottProjectionIndicator;
import org.ta4j.core.indicators.elliott.ElliottRatioIndicator;
import org.ta4j.core.indicators.elliott.ElliottScenarioIndicator;
import org.ta4j.core.indicators.elliott.ElliottSwingIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;
import org.ta4j.core.indicators.renko.RenkoDownIndicator;
import org.ta4j.core.indicators.renko.RenkoUpIndicator;
import org.ta4j.core.indicators.renko.RenkoXIndicator;
import org.ta4j.core.indicators.supportresistance.TrendLineResistanceIndicator;
import org.ta4j.core.indicators.supportresistance.TrendLineSupportIndicator;
import org.ta4j.core.indicators.zigzag.RecentZigZagSwingHighIndicator;
import org.ta4j.core.indicators.zigzag.RecentZigZagSwingLowIndicator;
import org.ta4j.core.indicators.zigzag.ZigZagPivotHighIndicator;
import org.ta4j.core.indicators.zigzag.ZigZagPivotLowIndicator;
import org.ta4j.core.indicators.zigzag.ZigZagStateIndicator;

/// Packages `zigzag`, `supportresistance`, `renko` and `elliott` of ta4j, and the swings of its
/// root package: what depends on turning points. How long it takes until there is one depends on
/// the prices.
final class Swings {
  static final List<Entry> ENTRIES =
      new Table(Family.PATTERN)
          .add(
              Set.of(Trait.GAPS, Trait.SLOW),
              ElliottConfluenceIndicator.class,
              "Agreement of Elliott ratio and channel",
              Feed.PRICES,
              number("elliott_confluence"),
              (series, v) ->
                  new ElliottConfluenceIndicator(
                      close(series),
                      new ElliottRatioIndicator(swings(series, v)),
                      new ElliottChannelIndicator(swings(series, v))),
              bars("window", 5, 1, "bars on each side of a swing"))
          .add(
              Set.of(Trait.GAPS, Trait.SLOW),
              ElliottInvalidationIndicator.class,
              "Elliott count broken",
              Feed.PRICES,
              truth("elliott_invalidation"),
              (series, v) ->
                  new ElliottInvalidationIndicator(new ElliottPhaseIndicator(swings(series, v))),
              bars("window", 5, 1, "bars on each side of a swing"))
          .add(
              Set.of(Trait.GAPS, Trait.SLOW),
              ElliottInvalidationLevelIndicator.class,
              "Price that breaks the Elliott count",
              Feed.PRICES,
              price("elliott_invalidation_level"),
              (series, v) ->
                  new ElliottInvalidationLevelIndicator(
                      new ElliottScenarioIndicator(swings(series, v))),
              bars("window", 5, 1, "bars on each side of a swing"))
          .add(
              Set.of(Trait.GAPS, Trait.SLOW),
              ElliottProjectionIndicator.class,
              "Target of the Elliott count",
              Feed.PRICES,
              price("elliott_projection"),
              (series, v) ->
                  new ElliottProjectionIndicator(new ElliottScenarioIndicator(swings(series, v))),
              bars("window", 5, 1, "bars on each side of a swing"))
          .add(
              Set.of(Trait.GAPS),
              RecentFractalSwingHighIndicator.class,
              "Latest fractal high",
              Feed.PRICES,
              price("recent_fractal_swing_high"),
              (series, v) ->
                  new RecentFractalSwingHighIndicator(
                      new HighPriceIndicator(series), (int) v[0], (int) v[1], (int) v[2]),
              bars("preceding_lower_bars", 3, 1, "bars before the swing that must lie inside it"),
              bars("following_lower_bars", 3, 0, "bars after the swing that must lie inside it"),
              bars("allowed_equal_bars", 0, 0, "bars that may be as extreme as the swing"))
          .add(
              Set.of(Trait.GAPS),
              RecentFractalSwingLowIndicator.class,
              "Latest fractal low",
              Feed.PRICES,
              price("recent_fractal_swing_low"),
              (series, v) ->
                  new RecentFractalSwingLowIndicator(
                      new LowPriceIndicator(series), (int) v[0], (int) v[1], (int) v[2]),
              bars("preceding_higher_bars", 3, 1, "bars before the swing that must lie inside it"),
              bars("following_higher_bars", 3, 0, "bars after the swing that must lie inside it"),
              bars("allowed_equal_bars", 0, 0, "bars that may be as extreme as the swing"))
          .add(
              Set.of(Trait.GAPS),
              RecentZigZagSwingHighIndicator.class,
              "Latest zigzag high",
              Feed.PRICES,
              price("recent_zig_zag_swing_high"),
              (series, v) ->
                  new RecentZigZagSwingHighIndicator(
                      new ZigZagStateIndicator(
                          new HighPriceIndicator(series), new ATRIndicator(series, (int) v[0])),
                      new HighPriceIndicator(series)),
              bars(
                  "atr_bar_count", 14, 1, "bars of the average true range that a turn must exceed"))
          .add(
              Set.of(Trait.GAPS),
              RecentZigZagSwingLowIndicator.class,
              "Latest zigzag low",
              Feed.PRICES,
              price("recent_zig_zag_swing_low"),
              (series, v) ->
                  new RecentZigZagSwingLowIndicator(
                      new ZigZagStateIndicator(
                          new LowPriceIndicator(series), new ATRIndicator(series, (int) v[0])),
                      new LowPriceIndicator(series)),
              bars(
                  "atr_bar_count", 14, 1, "bars of the average true range that a turn must exceed"))
          .add(
              RenkoDownIndicator.class,
              "Renko bricks downwards",
              Feed.VALUE,
              truth("renko_down"),
              (series, v) -> new RenkoDownIndicator(close(series), v[0], (int) v[1]),
              number(
                  "point_size",
                  1,
                  0.0001,
                  1e9,
                  "height of a brick; choose it near the size of a move"),
              bars("brick_count", 1, 1, "bricks in a row"))
          .add(
              RenkoUpIndicator.class,
              "Renko bricks upwards",
              Feed.VALUE,
              truth("renko_up"),
              (series, v) -> new RenkoUpIndicator(close(series), v[0], (int) v[1]),
              number(
                  "point_size",
                  1,
                  0.0001,
                  1e9,
                  "height of a brick; choose it near the size of a move"),
              bars("brick_count", 1, 1, "bricks in a row"))
          .add(
              RenkoXIndicator.class,
              "Renko bricks either way",
              Feed.VALUE,
              truth("renko_x"),
              (series, v) -> new RenkoXIndicator(close(series), v[0], (int) v[1]),
              number(
                  "point_size",
                  1,
                  0.0001,
                  1e9,
                  "height of a brick; choose it near the size of a move"),
              bars("brick_count", 3, 1, "bricks in a row"))
          .add(
              Set.of(Trait.GAPS),
              TrendLineResistanceIndicator.class,
              "Resistance line through swings",
              Feed.PRICES,
              price("trend_line_resistance"),
              (series, v) ->
                  new TrendLineResistanceIndicator(
                      new HighPriceIndicator(series),
                      (int) v[0],
                      (int) v[1],
                      (int) v[2],
                      (int) v[3]),
              bars("preceding_lower_bars", 3, 1, "bars before the swing that must lie inside it"),
              bars("following_lower_bars", 3, 0, "bars after the swing that must lie inside it"),
              bars("allowed_equal_bars", 0, 0, "bars that may be as extreme as the swing"),
              bars("bar_count", 100, 2))
          .add(
              Set.of(Trait.GAPS),
              TrendLineSupportIndicator.class,
              "Support line through swings",
              Feed.PRICES,
              price("trend_line_support"),
              (series, v) ->
                  new TrendLineSupportIndicator(
                      new LowPriceIndicator(series),
                      (int) v[0],
                      (int) v[1],
                      (int) v[2],
                      (int) v[3]),
              bars("preceding_higher_bars", 3, 1, "bars before the swing that must lie inside it"),
              bars("following_higher_bars", 3, 0, "bars after the swing that must lie inside it"),
              bars("allowed_equal_bars", 0, 0, "bars that may be as extreme as the swing"),
              bars("bar_count", 100, 2))
          .add(
              ZigZagPivotHighIndicator.class,
              "Zigzag high confirmed",
              Feed.PRICES,
              truth("zig_zag_pivot_high"),
              (series, v) ->
                  new ZigZagPivotHighIndicator(
                      new ZigZagStateIndicator(
                          close(series), new ATRIndicator(series, (int) v[0]))),
              bars(
                  "atr_bar_count", 14, 1, "bars of the average true range that a turn must exceed"))
          .add(
              ZigZagPivotLowIndicator.class,
              "Zigzag low confirmed",
              Feed.PRICES,
              truth("zig_zag_pivot_low"),
              (series, v) ->
                  new ZigZagPivotLowIndicator(
                      new ZigZagStateIndicator(
                          close(series), new ATRIndicator(series, (int) v[0]))),
              bars(
                  "atr_bar_count", 14, 1, "bars of the average true range that a turn must exceed"))
          .entries();

  private Swings() {}

  private static ElliottSwingIndicator swings(BarSeries series, double[] v) {
    return new ElliottSwingIndicator(series, (int) v[0], ElliottDegree.MINUTE);
  }
}
