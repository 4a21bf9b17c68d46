package candlewright.core.market;

import java.time.Instant;

/// A half-open span of time, epoch milliseconds UTC.
///
/// @param from inclusive
/// @param to exclusive; not before `from`
public record TimeRange(long from, long to) {
  /// Every time that a bar can have; its ends are not printed as dates.
  public static final TimeRange ALL = new TimeRange(Long.MIN_VALUE, Long.MAX_VALUE);

  public TimeRange {
    if (to < from) {
      throw new IllegalArgumentException(
          "a range must not end before it begins, was " + from + " to " + to);
    }
  }

  public boolean contains(long time) {
    return from <= time && time < to;
  }

  public boolean isEmpty() {
    return from == to;
  }

  @Override
  public String toString() {
    return (from == Long.MIN_VALUE ? "the beginning" : Instant.ofEpochMilli(from).toString())
        + " to "
        + (to == Long.MAX_VALUE ? "the end" : Instant.ofEpochMilli(to).toString());
  }
}
