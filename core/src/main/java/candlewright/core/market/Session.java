package candlewright.core.market;

import java.time.LocalDate;

/// One trading session.
///
/// @param date the trading date it belongs to, in the calendar's zone
/// @param open epoch milliseconds UTC, inclusive
/// @param close epoch milliseconds UTC, exclusive
public record Session(LocalDate date, long open, long close) {
  public boolean contains(long time) {
    return open <= time && time < close;
  }
}
