package candlewright.app.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenWatchTest {
  private static final StackTraceElement BUSY =
      new StackTraceElement("candlewright.app.ui.market.MarketView", "show", "MarketView.java", 7);
  private static final StackTraceElement IDLE =
      new StackTraceElement("com.sun.glass.ui.gtk.GtkApplication", "_runLoop", null, -2);

  private long now;
  private StackTraceElement[] trace = {BUSY, IDLE};

  /// What the screen's thread has not done yet.
  private final Deque<Runnable> screen = new ArrayDeque<>();

  private final List<Problem> told = new ArrayList<>();
  private final ScreenWatch watch =
      new ScreenWatch(() -> Instant.ofEpochMilli(now), screen::add, () -> trace, told::add);

  private void at(long time) {
    now = time;
    watch.tick();
  }

  @Test
  void itLooksOftenWhileTheWindowIsUsedAndAfterABlock() {
    now = 10_000;
    assertEquals(1_000, watch.tick());
    screenWorks(10_010);
    now = 10_500;
    assertTrue(watch.touch());
    assertFalse(watch.touch());
    assertEquals(50, watch.tick());
    screenWorks(10_501);
    now = 12_499;
    assertEquals(50, watch.tick());
    screenWorks(12_500);
    now = 12_500;
    assertEquals(1_000, watch.tick());
    // It does not answer: the end of that is to be seen.
    now = 13_500;
    assertEquals(50, watch.tick());
  }

  private void screenWorks(long time) {
    now = time;
    while (!screen.isEmpty()) {
      screen.remove().run();
    }
  }

  @Test
  void aThreadThatAnswersIsNotBlamed() {
    for (long time = 0; time < 10_000; time += 50) {
      at(time);
      screenWorks(time + 49);
    }
    assertEquals(List.of(), told);
    assertTrue(screen.isEmpty());
  }

  @Test
  void aBlockedThreadIsToldWithWhatItDid() {
    at(0);
    at(50);
    at(100);
    trace = new StackTraceElement[] {IDLE};
    at(150);
    assertEquals(List.of(), told);
    screenWorks(180);
    at(200);
    screenWorks(201);
    assertEquals(
        List.of(
            new Problem(
                "The window was slow to answer.",
                "It was busy with MarketView.show. Copy the details and report them if it happens"
                    + " often.",
                """
                It did not answer for 180 ms and was here:
                \tat candlewright.app.ui.market.MarketView.show(MarketView.java:7)
                \tat com.sun.glass.ui.gtk.GtkApplication._runLoop(Native Method)\
                """)),
        told);
    // Once only.
    at(250);
    screenWorks(260);
    at(300);
    screenWorks(310);
    assertEquals(1, told.size());
  }

  @Test
  void aShortDelayIsNotTold() {
    at(0);
    at(50);
    screenWorks(99);
    at(100);
    screenWorks(101);
    assertEquals(List.of(), told);
  }

  @Test
  void aThreadThatWaitsForWorkIsNotBlamedForABusyMachine() {
    trace =
        new StackTraceElement[] {
          new StackTraceElement(
              null, "java.base", null, "jdk.internal.misc.Unsafe", "park", "Unsafe.java", -2),
          IDLE
        };
    at(0);
    at(100);
    at(400);
    screenWorks(500);
    at(550);
    screenWorks(551);
    assertEquals(List.of(), told);
  }

  @Test
  void whileTheComputerSleptNobodyIsBlamed() {
    at(0);
    at(3_600_000);
    screenWorks(3_600_010);
    at(3_600_050);
    screenWorks(3_600_051);
    assertEquals(List.of(), told);
  }
}
