package candlewright.app.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotificationsTest {
  private Instant now = Instant.parse("2026-11-21T14:31:00Z");
  private final InstantSource clock = () -> now;
  private final Notifications notifications = new Notifications(clock);
  private final Toasts toasts = new Toasts(notifications::keep);
  private final Problems problems = new Problems(notifications::keep);

  private List<String> titles() {
    return notifications.all().stream().map(Notification::title).toList();
  }

  @Test
  void whatWasSaidIsKeptNewestFirst() {
    toasts.raise(Toast.Kind.DONE, "a");
    problems.raise(new Problem("b", "remedy", "trace"));
    toasts.raise(Toast.Kind.CAUTION, "c");
    assertEquals(List.of("c", "b", "a"), titles());
    assertEquals(3, notifications.unreadProperty().get());
    notifications.look(true);
    toasts.raise(Toast.Kind.DONE, "d");
    assertEquals(0, notifications.unreadProperty().get());
    notifications.look(false);
    toasts.raise(Toast.Kind.DONE, "e");
    assertEquals(1, notifications.unreadProperty().get());
    notifications.clear();
    assertEquals(List.of(), titles());
    assertEquals(0, notifications.unreadProperty().get());
  }

  @Test
  void aProblemThatWasNotShownIsKeptToo() {
    for (int i = 0; i < 8; i++) {
      problems.raise(new Problem("fault " + i, "", ""));
    }
    // One is shown and four wait; the list has them all.
    assertEquals(8, notifications.all().size());
  }

  @Test
  void lookingAtAProblemAgainIsNotSaidAgain() {
    Problem problem = new Problem("fault", "remedy", "trace");
    problems.raise(problem);
    problems.dismiss();
    problems.show(notifications.all().getFirst().seen().orElseThrow());
    assertEquals(problem, problems.currentProperty().get());
    assertEquals(1, notifications.all().size());
  }

  @Test
  void whatIsSaidAgainAndAgainIsOneEntryThatCounts() {
    toasts.raise(Toast.Kind.DONE, "first");
    for (int i = 0; i < 1_000; i++) {
      problems.raise(new Problem("fault", "remedy", "trace " + i));
    }
    now = Instant.parse("2026-11-21T14:32:00Z");
    problems.raise(new Problem("fault", "remedy", "the last trace"));
    assertEquals(List.of("fault", "first"), titles());
    assertEquals(
        """
        21 Nov 2026, 14:32 UTC  fault (1001 times)
        remedy
        the last trace
        """,
        notifications.all().getFirst().plainText());
  }

  @Test
  void theOldestOfVeryManyIsLetGo() {
    for (int i = 0; i < 300; i++) {
      toasts.raise(Toast.Kind.DONE, Integer.toString(i));
    }
    assertEquals(200, notifications.all().size());
    assertEquals("299", titles().getFirst());
    assertEquals("100", titles().getLast());
    assertTrue(notifications.plainText().startsWith("21 Nov 2026, 14:31 UTC  299\n\n"));
  }
}
