package candlewright.datafeed.csv;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns local wall clock times of one zone into UTC, fast while the offset stays the same.
///
/// In the hour that autumn repeats, the first reading is taken unless that would go back in time.
final class LocalTimes {
  /// What {@link #utc} answers for a wall clock time that spring skipped.
  static final long SKIPPED = Long.MIN_VALUE;

  /// Zone offsets differ by less, so that an offset found here holds this far inside its span.
  private static final long MARGIN = 2 * 86_400_000L;

  private final ZoneRules rules;
  private long from;
  private long to;
  private long offset;
  private long repeated;

  LocalTimes(ZoneId zone) {
    this.rules = zone.getRules();
    if (rules.isFixedOffset()) {
      from = Long.MIN_VALUE;
      to = Long.MAX_VALUE;
      offset = millis(rules.getStandardOffset(Instant.EPOCH));
    }
  }

  /// Returns epoch milliseconds UTC of a wall clock time given as milliseconds since 1970-01-01
  /// 00:00 on that clock.
  ///
  /// @param after the time of the row before, or {@link Long#MIN_VALUE}
  long utc(long local, long after) {
    if (local >= from && local < to) {
      return local - offset;
    }
    LocalDateTime wall =
        LocalDateTime.ofEpochSecond(
            Math.floorDiv(local, 1000L),
            (int) Math.floorMod(local, 1000L) * 1_000_000,
            ZoneOffset.UTC);
    List<ZoneOffset> offsets = rules.getValidOffsets(wall);
    if (offsets.isEmpty()) {
      return SKIPPED;
    }
    long first = local - millis(offsets.getFirst());
    if (offsets.size() > 1) {
      repeated++;
      return first > after ? first : local - millis(offsets.getLast());
    }
    offset = millis(offsets.getFirst());
    Instant instant = Instant.ofEpochMilli(first);
    @Nullable ZoneOffsetTransition before = rules.previousTransition(instant);
    @Nullable ZoneOffsetTransition next = rules.nextTransition(instant);
    from = before == null ? Long.MIN_VALUE : before.getInstant().toEpochMilli() + offset + MARGIN;
    to = next == null ? Long.MAX_VALUE : next.getInstant().toEpochMilli() + offset - MARGIN;
    return first;
  }

  /// Returns how many times lay in an hour that the clock shows twice.
  long repeated() {
    return repeated;
  }

  private static long millis(ZoneOffset offset) {
    return offset.getTotalSeconds() * 1000L;
  }
}
