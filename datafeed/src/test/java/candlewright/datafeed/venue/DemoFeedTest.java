package candlewright.datafeed.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.Bar;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.market.SeriesKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DemoFeedTest {
  private static final long MINUTE = 60_000;
  private final DemoMarket market = new DemoMarket(DemoMarket.STANDARD_SEED);
  private final VirtualTime time = new VirtualTime();
  private final Recorder recorder = new Recorder();

  private static class Recorder implements BarListener {
    final List<SeriesKey> keys = new ArrayList<>();
    final List<Bar> bars = new ArrayList<>();
    final List<RuntimeException> failures = new ArrayList<>();

    @Override
    public void onBar(SeriesKey key, Bar bar) {
      keys.add(key);
      bars.add(bar);
    }

    @Override
    public void onFailure(RuntimeException cause) {
      failures.add(cause);
    }
  }

  private DemoFeed feed(String from, ReplaySpeed speed) {
    return new DemoFeed(market, at(from), speed, time, time, recorder);
  }

  @Test
  void aMinuteIsPublishedWhenItIsFinishedAndNotBefore() {
    feed("2024-01-01T00:00:00Z", ReplaySpeed.REAL_TIME).start();
    time.pass(MINUTE - 1);
    assertEquals(0, recorder.bars.size());
    time.pass(1);
    assertEquals(
        market.instruments().stream().map(each -> each.id() + " 1m").toList(),
        recorder.keys.stream().map(SeriesKey::toString).toList());
    assertEquals(at("2024-01-01T00:00:00Z"), recorder.bars.getFirst().openTime());
  }

  @Test
  void theBarsAreThoseOfTheHistoryInTimeOrder() {
    // Two hours in which SOLUSDT's outage begins: it has no bars in the second hour.
    feed("2024-09-17T01:00:00Z", new ReplaySpeed(1_000)).start();
    time.pass(2 * 60 * MINUTE / 1_000);
    assertEquals(120 * 6 - 60, recorder.bars.size());
    int[] next = new int[6];
    long last = 0;
    List<Instrument> instruments = market.instruments();
    List<BarSeries> history = new ArrayList<>();
    for (Instrument instrument : instruments) {
      BarSeries bars = market.bars(instrument.id());
      history.add(bars);
      next[history.size() - 1] = bars.indexAtOrAfter(at("2024-09-17T01:00:00Z"));
    }
    for (int i = 0; i < recorder.bars.size(); i++) {
      SeriesKey key = recorder.keys.get(i);
      int which = instruments.stream().map(Instrument::id).toList().indexOf(key.instrument());
      assertEquals(history.get(which).bar(next[which]++), recorder.bars.get(i));
      assertTrue(last <= recorder.bars.get(i).openTime());
      last = recorder.bars.get(i).openTime();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 60, 1_000, 100_000})
  void aThousandMinutesTakeAThousandMinutesOverTheSpeed(int factor) {
    feed("2024-01-01T00:00:00Z", new ReplaySpeed(factor)).start();
    // 60,000,000 ms of market time; every tested speed divides them.
    long expected = 1_000 * MINUTE / factor;
    time.pass(expected - 1);
    assertTrue(recorder.bars.size() < 6_000);
    time.pass(1);
    assertEquals(6_000, recorder.bars.size());
  }

  @Test
  void unboundedTakesNoTimeAndLetsOtherTasksRun() {
    DemoFeed feed = feed("2024-01-01T00:00:00Z", ReplaySpeed.UNBOUNDED);
    feed.start();
    assertTrue(time.step());
    assertEquals(500 * 6, recorder.bars.size());
    assertTrue(time.step());
    assertEquals(1_000 * 6, recorder.bars.size());
    assertEquals(0, time.millis());
    feed.stop();
    time.pass(MINUTE);
    assertEquals(1_000 * 6, recorder.bars.size());
  }

  @Test
  void nothingComesDuringAPauseAndTheStartedMinuteGoesOnAfterIt() {
    DemoFeed feed = feed("2024-01-01T00:00:00Z", ReplaySpeed.REAL_TIME);
    feed.start();
    time.pass(3 * MINUTE + 20_000);
    feed.pause();
    feed.pause();
    time.pass(100 * MINUTE);
    assertEquals(3 * 6, recorder.bars.size());
    feed.resume();
    feed.resume();
    // 20 of the fourth minute's 60 seconds had passed.
    time.pass(39_999);
    assertEquals(3 * 6, recorder.bars.size());
    time.pass(1);
    assertEquals(4 * 6, recorder.bars.size());
  }

  @Test
  void aNewSpeedHoldsFromTheMomentItIsSet() {
    DemoFeed feed = feed("2024-01-01T00:00:00Z", new ReplaySpeed(2));
    feed.start();
    // 15 s at double speed are 30 s of the first minute; the other 30 s take 0.5 s at 60.
    time.pass(15_000);
    feed.setSpeed(new ReplaySpeed(60));
    time.pass(499);
    assertEquals(0, recorder.bars.size());
    time.pass(1);
    assertEquals(6, recorder.bars.size());
    feed.pause();
    feed.setSpeed(new ReplaySpeed(60_000));
    time.pass(10);
    assertEquals(6, recorder.bars.size());
    feed.resume();
    time.pass(10);
    assertEquals(11 * 6, recorder.bars.size());
  }

  @Test
  void theMarketGoesOnWhereTheTwoYearsEnd() {
    feed("2025-12-31T23:58:00Z", new ReplaySpeed(100)).start();
    time.pass(100 * MINUTE / 100);
    assertEquals(100 * 6, recorder.bars.size());
    BarSeries btc = market.bars(market.instruments().getFirst().id());
    assertEquals(btc.bar(btc.size() - 2), recorder.bars.get(0));
    assertEquals(btc.bar(btc.size() - 1), recorder.bars.get(6));
    assertEquals(at("2026-01-01T00:00:00Z"), recorder.bars.get(12).openTime());
    for (int i = 0; i < 100; i++) {
      assertEquals(at("2025-12-31T23:58:00Z") + i * MINUTE, recorder.bars.get(6 * i).openTime());
      if (i > 0) {
        // An open is at most a tick (0.01) from the last close.
        double jump = recorder.bars.get(6 * i).open() - recorder.bars.get(6 * i - 6).close();
        assertEquals(0, jump, 0.0100001);
      }
    }
  }

  @Test
  void aStoppedFeedIsOver() {
    DemoFeed feed = feed("2024-01-01T00:00:00Z", ReplaySpeed.REAL_TIME);
    feed.start();
    time.pass(MINUTE);
    feed.stop();
    feed.resume();
    feed.setSpeed(ReplaySpeed.UNBOUNDED);
    time.pass(10 * MINUTE);
    assertEquals(6, recorder.bars.size());
    assertThrows(IllegalStateException.class, feed::start);
  }

  @Test
  void aListenerMayStopTheFeedFromWithin() {
    List<Bar> seen = new ArrayList<>();
    DemoFeed[] feed = new DemoFeed[1];
    feed[0] =
        new DemoFeed(
            market,
            at("2024-01-01T00:00:00Z"),
            ReplaySpeed.UNBOUNDED,
            time,
            time,
            new Recorder() {
              @Override
              public void onBar(SeriesKey key, Bar bar) {
                seen.add(bar);
                feed[0].stop();
              }
            });
    feed[0].start();
    time.pass(MINUTE);
    // The minute in progress is completed.
    assertEquals(6, seen.size());
    assertFalse(time.step());
  }

  @Test
  void aListenerThatThrowsEndsTheFeedAndIsTold() {
    Recorder failing =
        new Recorder() {
          @Override
          public void onBar(SeriesKey key, Bar bar) {
            super.onBar(key, bar);
            if (bars.size() == 8) {
              throw new IllegalStateException("cannot take it");
            }
          }
        };
    new DemoFeed(market, at("2024-01-01T00:00:00Z"), ReplaySpeed.REAL_TIME, time, time, failing)
        .start();
    time.pass(10 * MINUTE);
    assertEquals(8, failing.bars.size());
    assertEquals(1, failing.failures.size());
    assertEquals("cannot take it", failing.failures.getFirst().getMessage());
  }

  @Test
  void anExecutorThatIsShutDownIsAFailureNotASilence() {
    feed("2024-01-01T00:00:00Z", ReplaySpeed.REAL_TIME).start();
    time.shutdown();
    time.pass(10 * MINUTE);
    assertEquals(6, recorder.bars.size());
    assertTrue(recorder.failures.getFirst() instanceof RejectedExecutionException);
  }

  @Test
  void impossibleStartsAndSpeedsAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> feed("2023-12-31T23:59:00Z", ReplaySpeed.REAL_TIME));
    for (double factor : new double[] {0, -1, 0.5, 100_001, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> new ReplaySpeed(factor));
    }
  }

  private static long at(String instant) {
    return Instant.parse(instant).toEpochMilli();
  }
}
