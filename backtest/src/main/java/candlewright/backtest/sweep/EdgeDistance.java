package candlewright.backtest.sweep;

import candlewright.core.market.Increment;
import candlewright.core.strategy.Distance;
import candlewright.core.strategy.ParameterValues;
import org.jspecify.annotations.Nullable;

/// A distance from the price of the entry with the numbers of one combination; as the event loop
/// measures it.
final class EdgeDistance {
  /// What a distance is a multiple of.
  private enum Unit {
    PRICE,
    TICK,
    TRUE_RANGE,
    RISK
  }

  private final Unit unit;
  private final double factor;

  /// Of a tile's bars, in units of the price; of a multiple of the true range.
  private final double @Nullable [] ranges;

  private final @Nullable EdgeDistance risk;

  private EdgeDistance(
      Unit unit, double factor, double @Nullable [] ranges, @Nullable EdgeDistance risk) {
    this.unit = unit;
    this.factor = factor;
    this.ranges = ranges;
    this.risk = risk;
  }

  /// @param risk the distance of the stop loss, or null for that itself
  static EdgeDistance of(
      Distance distance,
      ParameterValues values,
      Increment tick,
      TrueRanges ranges,
      @Nullable EdgeDistance risk) {
    return switch (distance) {
      case Distance.Percent(var percent) ->
          new EdgeDistance(Unit.PRICE, values.resolve(percent) / 100, null, null);
      case Distance.Points(var points) ->
          new EdgeDistance(Unit.TICK, values.resolve(points) / tick.size(), null, null);
      case Distance.AtrMultiple(var multiple, var length) ->
          new EdgeDistance(
              Unit.TRUE_RANGE,
              values.resolve(multiple) / tick.size(),
              ranges.column(values.resolve(length)),
              null);
      case Distance.RiskMultiple(var multiple) ->
          new EdgeDistance(Unit.RISK, values.resolve(multiple), null, risk);
    };
  }

  /// Returns what has to be kept of the deciding bar until the entry is filled; NaN while the
  /// distance is not known.
  ///
  /// @param bar index in the tile
  double noted(int bar) {
    return switch (unit) {
      case PRICE, TICK -> factor;
      case TRUE_RANGE -> ranges == null ? Double.NaN : ranges[bar] * factor;
      case RISK -> risk == null ? Double.NaN : risk.noted(bar);
    };
  }

  /// Returns the distance in ticks, at least 1.
  ///
  /// @param noted of the deciding bar, not NaN
  /// @param ticks price of the entry
  long ticks(double noted, long ticks) {
    return switch (unit) {
      case PRICE -> whole(ticks * noted);
      case TICK, TRUE_RANGE -> whole(noted);
      case RISK -> whole((risk == null ? 0 : risk.ticks(noted, ticks)) * factor);
    };
  }

  private static long whole(double ticks) {
    return Math.max(1, (long) Math.rint(ticks));
  }
}
