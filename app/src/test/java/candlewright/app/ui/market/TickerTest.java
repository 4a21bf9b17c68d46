package candlewright.app.ui.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TickerTest {
  private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
  private final Ticker ticker = new Ticker(screen::add);
  private int ticks;

  @AfterEach
  void stop() {
    ticker.stop();
  }

  private Runnable next() throws InterruptedException {
    Runnable next = screen.poll(30, TimeUnit.SECONDS);
    assertNotNull(next, "no tick came");
    return next;
  }

  @Test
  void ticksOneAfterTheOther() throws Exception {
    ticker.start(1_000, () -> ticks++);
    next().run();
    next().run();
    next().run();
    assertEquals(3, ticks);
  }

  @Test
  void aTickWaitsForTheScreenButNotMore() throws Exception {
    ticker.start(1_000, () -> ticks++);
    Runnable waiting = next();
    // Twenty ticks of another show that there was time for more.
    CountDownLatch others = new CountDownLatch(20);
    Ticker other = new Ticker(Runnable::run);
    other.start(1_000, others::countDown);
    assertTrue(others.await(30, TimeUnit.SECONDS));
    other.stop();
    assertEquals(0, screen.size());
    waiting.run();
    next();
  }

  @Test
  void whatWaitsWhenItEndsIsNotDone() throws Exception {
    ticker.start(1_000, () -> ticks++);
    Runnable waiting = next();
    ticker.stop();
    waiting.run();
    assertEquals(0, ticks);
  }

  @Test
  void aNewStartEndsTheOneBefore() throws Exception {
    ticker.start(1_000, () -> ticks += 100);
    Runnable waiting = next();
    ticker.start(1_000, () -> ticks++);
    waiting.run();
    next().run();
    assertEquals(1, ticks);
  }
}
