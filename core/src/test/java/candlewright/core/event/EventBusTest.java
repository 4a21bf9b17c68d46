package candlewright.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.Bar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventBusTest {
  private static final InstrumentId BTC = InstrumentId.parse("BTCUSDT.BINANCE");
  private static final InstrumentId ETH = InstrumentId.parse("ETHUSDT.BINANCE");

  private final List<String> failed = new ArrayList<>();
  private final EventBus bus =
      new EventBus((event, failure) -> failed.add(event + ": " + failure.getMessage()));

  private static TimeReached time(long time) {
    return new TimeReached(BTC, time);
  }

  @Test
  void aHandlerGetsTheEventsOfItsTypeInOrder() {
    List<Event> all = new ArrayList<>();
    List<SeriesChanged> changes = new ArrayList<>();
    bus.subscribe(Event.class, all::add);
    bus.subscribe(SeriesChanged.class, changes::add);
    SeriesKey key = new SeriesKey(BTC, Timeframe.ONE_MINUTE);
    SeriesChanged change = new SeriesChanged(key, TimeRange.ALL);
    BarClosed bar = new BarClosed(key, new Bar(0, 1, 1, 1, 1, 1));
    bus.publish(bar);
    bus.publish(change);
    bus.publish(time(1));
    assertEquals(List.of(bar, change, time(1)), all);
    assertEquals(List.of(change), changes);
  }

  @Test
  void whatAHandlerPublishesComesAfterTheEventItHandles() {
    List<String> log = new ArrayList<>();
    bus.subscribe(
        TimeReached.class,
        event -> {
          log.add("first " + event.time());
          if (event.time() < 3) {
            bus.publish(time(event.time() + 1));
          }
        });
    bus.subscribe(TimeReached.class, event -> log.add("second " + event.time()));
    bus.publish(time(1));
    assertEquals(List.of("first 1", "second 1", "first 2", "second 2", "first 3", "second 3"), log);
  }

  @Test
  void aFailingHandlerIsReportedAndTheOthersGoOn() {
    List<Long> times = new ArrayList<>();
    bus.subscribe(
        TimeReached.class,
        event -> {
          if (event.time() == 1) {
            throw new IllegalStateException("boom");
          }
          throw new AssertionError("bang");
        });
    bus.subscribe(TimeReached.class, event -> times.add(event.time()));
    bus.publish(time(1));
    bus.publish(time(2));
    assertEquals(List.of(1L, 2L), times);
    assertEquals(List.of(time(1) + ": boom", time(2) + ": bang"), failed);
  }

  @Test
  void aFailingFailureHandlerDoesNotSilenceTheInstrument() {
    EventBus strict =
        new EventBus((event, failure) -> {
          throw new IllegalStateException("cannot report", failure);
        });
    List<Long> times = new ArrayList<>();
    Subscription bad =
        strict.subscribe(
            TimeReached.class,
            event -> {
              throw new IllegalArgumentException("boom");
            });
    strict.subscribe(TimeReached.class, event -> times.add(event.time()));
    assertThrows(IllegalStateException.class, () -> strict.publish(time(1)));
    bad.close();
    strict.publish(time(2));
    assertEquals(List.of(2L), times);
  }

  @Test
  void aSubscriptionClosedDuringDeliveryEndsAtOnce() {
    List<String> log = new ArrayList<>();
    List<Subscription> later = new ArrayList<>();
    bus.subscribe(
        TimeReached.class,
        event -> {
          log.add("closer");
          later.forEach(Subscription::close);
        });
    later.add(bus.subscribe(TimeReached.class, event -> log.add("closed")));
    bus.subscribe(TimeReached.class, event -> log.add("other"));
    bus.publish(time(1));
    bus.publish(time(2));
    assertEquals(List.of("closer", "other", "closer", "other"), log);
  }

  @Test
  void aHandlerMayCloseItselfAndTwice() {
    List<Long> times = new ArrayList<>();
    List<Subscription> own = new ArrayList<>();
    own.add(
        bus.subscribe(
            TimeReached.class,
            event -> {
              times.add(event.time());
              own.getFirst().close();
              own.getFirst().close();
            }));
    bus.publish(time(1));
    bus.publish(time(2));
    assertEquals(List.of(1L), times);
  }

  /// Each of four threads publishes its own rising numbers for two instruments. Whoever delivers, a
  /// handler must see one event of an instrument at a time and each thread's numbers rising.
  @Test
  void eachInstrumentKeepsTheOrderOfPublicationUnderConcurrentPublishers() throws Exception {
    int threads = 4;
    int events = 5_000;
    Map<InstrumentId, List<Long>> seen = new ConcurrentHashMap<>();
    AtomicInteger insideBtc = new AtomicInteger();
    AtomicInteger insideEth = new AtomicInteger();
    AtomicInteger overlaps = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(2 * threads * events);
    bus.subscribe(
        TimeReached.class,
        event -> {
          AtomicInteger running = event.instrument().equals(BTC) ? insideBtc : insideEth;
          if (running.incrementAndGet() != 1) {
            overlaps.incrementAndGet();
          }
          // A plain list: the bus must make each delivery see the one before.
          seen.computeIfAbsent(event.instrument(), id -> new ArrayList<>()).add(event.time());
          running.decrementAndGet();
          done.countDown();
        });
    CountDownLatch start = new CountDownLatch(1);
    List<Thread> publishers = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      long thread = t;
      publishers.add(
          Thread.ofPlatform()
              .start(() -> {
                try {
                  start.await();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                for (long i = 0; i < events; i++) {
                  bus.publish(new TimeReached(BTC, i * threads + thread));
                  bus.publish(new TimeReached(ETH, i * threads + thread));
                }
              }));
    }
    start.countDown();
    for (Thread publisher : publishers) {
      publisher.join();
    }
    assertTrue(done.await(30, TimeUnit.SECONDS), "not all events were delivered");
    assertEquals(0, overlaps.get());
    for (InstrumentId instrument : List.of(BTC, ETH)) {
      Map<Long, Long> last = new HashMap<>();
      for (long number : seen.getOrDefault(instrument, List.of())) {
        long thread = number % threads;
        assertTrue(last.getOrDefault(thread, -1L) < number, "out of order: " + number);
        last.put(thread, number);
      }
      assertEquals(threads * events, seen.getOrDefault(instrument, List.of()).size());
    }
    assertEquals(List.of(), failed);
  }

  @Test
  void noLockIsHeldWhileAHandlerRuns() throws Exception {
    CountDownLatch handling = new CountDownLatch(1);
    CountDownLatch published = new CountDownLatch(1);
    List<Long> times = new ArrayList<>();
    bus.subscribe(
        TimeReached.class,
        event -> {
          times.add(event.time());
          handling.countDown();
          try {
            // The other thread's publish must return while this handler is still running.
            assertTrue(published.await(30, TimeUnit.SECONDS), "publish was held up");
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    Thread first = Thread.ofPlatform().start(() -> bus.publish(time(1)));
    assertTrue(handling.await(30, TimeUnit.SECONDS));
    bus.publish(time(2));
    published.countDown();
    first.join();
    assertEquals(List.of(), failed);
    assertEquals(List.of(1L, 2L), times);
  }
}
