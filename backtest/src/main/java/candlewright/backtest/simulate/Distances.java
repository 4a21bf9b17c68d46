package candlewright.backtest.simulate;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorCursor;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.market.Increment;
import candlewright.core.strategy.Distance;
import candlewright.core.strategy.ParameterValues;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Turns the distances of a strategy into ticks.
final class Distances {
  private final TradedSeries series;
  private final IndicatorCursor.AtHand atHand;
  private final ParameterValues values;
  private final Increment tick;
  private final Map<Double, IndicatorCursor> trueRanges = new HashMap<>();

  /// @param tile the bars at hand
  Distances(TradedSeries series, BarTile tile) {
    this.series = series;
    // Bars before the first that is traded over are in no tile.
    this.atHand = series.fed() == series.bars() ? tile : (_, _) -> null;
    this.values = series.plan().values();
    this.tick = series.instrument().tick();
  }

  /// A distance with its numbers worked out.
  interface Measure {
    /// Returns the distance in ticks, at least 1; -1 while it is not known.
    ///
    /// @param bar whose close decides
    /// @param ticks price of the entry
    long ticks(int bar, long ticks);
  }

  /// @param risk the distance of the initial stop loss, or null if there is none
  Measure measure(Distance distance, @Nullable Measure risk) {
    return switch (distance) {
      case Distance.Percent(var percent) -> {
        double part = values.resolve(percent) / 100;
        yield (_, ticks) -> whole(ticks * part);
      }
      case Distance.Points(var points) -> {
        long fixed = whole(values.resolve(points) / tick.size());
        yield (_, _) -> fixed;
      }
      case Distance.AtrMultiple(var multiple, var length) -> {
        double times = values.resolve(multiple) / tick.size();
        IndicatorCursor range = trueRange(values.resolve(length));
        int first = series.first();
        yield (bar, _) -> {
          double now = range.at(first + bar);
          return Double.isNaN(now) ? -1 : whole(now * times);
        };
      }
      case Distance.RiskMultiple(var multiple) -> {
        double times = values.resolve(multiple);
        if (risk == null) {
          throw new IllegalArgumentException(
              series.plan().definition().name()
                  + " measures a distance in multiples of its risk but has no stop loss; add one");
        }
        yield (bar, ticks) -> {
          long one = risk.ticks(bar, ticks);
          return one < 0 ? -1 : whole(one * times);
        };
      }
    };
  }

  private IndicatorCursor trueRange(double length) {
    return trueRanges.computeIfAbsent(
        length,
        bars -> {
          IndicatorType type = Objects.requireNonNull(IndicatorCatalogue.find("atr"));
          double[] settings =
              type.settings().stream()
                  .mapToDouble(
                      setting -> setting.name().equals("length") ? bars : setting.defaultValue())
                  .toArray();
          return new IndicatorCursor(type, settings, series.fed(), atHand);
        });
  }

  private static long whole(double ticks) {
    return Math.max(1, (long) Math.rint(ticks));
  }
}
