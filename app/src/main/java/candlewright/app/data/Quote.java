package candlewright.app.data;

import candlewright.core.market.Instrument;
import java.util.List;

/// The last day of an instrument's stored bars at a glance.
///
/// @param last the last close, in quote currency
/// @param change simple return of the last close over the close 24 hours before it; NaN if no bar
///   closed then
/// @param high highest price of those 24 hours
/// @param low lowest price of those 24 hours
/// @param volume traded in those 24 hours, in base units
/// @param knownAt when the last bar closed, epoch milliseconds UTC
/// @param trend closes to draw, oldest first: of those 24 hours, or of the last 30 bars where bars
///   are a day or longer
public record Quote(
    Instrument instrument,
    double last,
    double change,
    double high,
    double low,
    double volume,
    long knownAt,
    List<Double> trend) {
  public Quote {
    trend = List.copyOf(trend);
  }
}
