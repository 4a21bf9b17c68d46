package candlewright.core.market;

import java.time.Duration;

/// Funding settlements that should have happened and whose rates are not known.
///
/// @param first when the first of them was due, epoch milliseconds UTC
/// @param last when the last of them was due
/// @param intervalHours the hours between them
public record FundingGap(long first, long last, int intervalHours) {
  public FundingGap {
    if (intervalHours < 1 || last < first) {
      throw new IllegalArgumentException(
          "a funding gap has an interval of at least 1 hour and does not end before it begins, was "
              + intervalHours
              + " h, "
              + first
              + " to "
              + last);
    }
  }

  /// Returns how many settlements are missing.
  public long settlements() {
    return Math.subtractExact(last, first) / Duration.ofHours(intervalHours).toMillis() + 1;
  }
}
