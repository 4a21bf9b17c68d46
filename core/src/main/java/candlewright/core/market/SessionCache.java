package candlewright.core.market;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The sessions of a rule by epoch day, computed when first asked for and then kept.
///
/// Threads may compute the same chunk twice; the rule is a pure function, so either result serves.
final class SessionCache {
  /// Days in a chunk.
  private static final int CHUNK = 256;

  /// Days from 1 January 1900 to about 2200 are kept; others are computed each time.
  private static final long FIRST = LocalDate.of(1900, 1, 1).toEpochDay();

  private static final int CHUNKS = 430;

  private final Function<LocalDate, @Nullable Session> rule;
  private final AtomicReferenceArray<@Nullable Session @Nullable []> chunks =
      new AtomicReferenceArray<>(CHUNKS);

  SessionCache(Function<LocalDate, @Nullable Session> rule) {
    this.rule = rule;
  }

  /// Returns the session of the date that many days after 1 January 1970, or null if there is none.
  @Nullable Session on(long epochDay) {
    long index = epochDay - FIRST;
    if (index < 0 || index >= (long) CHUNK * CHUNKS) {
      return rule.apply(LocalDate.ofEpochDay(epochDay));
    }
    int chunk = (int) index / CHUNK;
    @Nullable Session @Nullable [] sessions = chunks.get(chunk);
    if (sessions == null) {
      sessions = computed(FIRST + (long) CHUNK * chunk);
      chunks.set(chunk, sessions);
    }
    return sessions[(int) index % CHUNK];
  }

  private @Nullable Session[] computed(long firstDay) {
    @Nullable Session[] sessions = new Session[CHUNK];
    for (int i = 0; i < CHUNK; i++) {
      sessions[i] = rule.apply(LocalDate.ofEpochDay(firstDay + i));
    }
    return sessions;
  }
}
