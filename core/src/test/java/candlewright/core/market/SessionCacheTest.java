package candlewright.core.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SessionCacheTest {
  private static final long FROM = LocalDate.of(1895, 1, 1).toEpochDay();
  private static final long TO = LocalDate.of(2210, 1, 1).toEpochDay();

  @Test
  void manyThreadsGetWhatTheRuleSaysOfEveryDay() {
    SessionCache cache = new SessionCache(UsEquitySessions::sessionOf);
    long wrong =
        LongStream.range(FROM, TO)
            .parallel()
            .filter(day -> {
              Session expected = UsEquitySessions.sessionOf(LocalDate.ofEpochDay(day));
              Session kept = cache.on(day);
              return expected == null ? kept != null : !expected.equals(kept);
            })
            .count();
    assertEquals(0, wrong);
  }

  @Test
  void theRuleIsAskedOncePerDay() {
    AtomicInteger asked = new AtomicInteger();
    SessionCache cache =
        new SessionCache(date -> {
          asked.incrementAndGet();
          return UsEquitySessions.sessionOf(date);
        });
    long monday = LocalDate.of(2024, 3, 11).toEpochDay();
    Session first = cache.on(monday);
    int once = asked.get();
    assertSame(first, cache.on(monday));
    cache.on(monday + 1);
    assertEquals(once, asked.get());
  }
}
