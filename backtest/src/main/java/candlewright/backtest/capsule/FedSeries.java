package candlewright.backtest.capsule;

import candlewright.core.market.BarSeries;
import candlewright.core.market.SeriesHash;
import candlewright.core.market.SeriesKey;
import org.jspecify.annotations.Nullable;

/// One series that a run was fed, by what identifies its bars.
///
/// @param role of the strategy that it plays; empty for the traded one
/// @param calendar code
/// @param from open time of the first bar, epoch milliseconds UTC
/// @param to when the last bar was known
/// @param hash {@link SeriesHash}
/// @param bars themselves, or null if they are not part of the capsule
record FedSeries(
    String role,
    SeriesKey key,
    String calendar,
    long from,
    long to,
    String hash,
    BarPrints prints,
    @Nullable BarSeries bars) {

  static FedSeries of(String role, BarSeries bars, boolean withData) {
    return new FedSeries(
        role,
        bars.key(),
        bars.calendar().code(),
        bars.openTime(0),
        bars.knownAt(bars.size() - 1),
        SeriesHash.of(bars),
        BarPrints.of(bars),
        withData ? bars : null);
  }
}
