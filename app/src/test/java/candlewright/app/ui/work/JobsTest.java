package candlewright.app.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JobsTest {
  private final Problems problems = new Problems();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final List<String> said = new ArrayList<>();
  private final Jobs jobs = new Jobs(background::add, Runnable::run, problems);

  private void runNext() {
    background.remove().run();
  }

  private <T> Job start(Work<T> work) {
    return jobs.start(
        "Counting",
        work,
        result -> said.add("done " + result),
        () -> said.add("canceled"),
        () -> said.add("ended"));
  }

  @Test
  void aJobIsListedUntilItsResultIsTaken() {
    Job job =
        start(progress -> {
          progress.accept(0.25);
          return 7;
        });
    assertEquals(List.of(job), jobs.running());
    runNext();
    assertEquals(0.25, job.progressProperty().get());
    assertEquals(List.of(), jobs.running());
    assertEquals(List.of("done 7", "ended"), said);
  }

  @Test
  void progressThatTheScreenHasNotTakenYetIsReplacedByNewer() {
    Deque<Runnable> screen = new ArrayDeque<>();
    Jobs waiting = new Jobs(background::add, screen::add, problems);
    Job job =
        waiting.start(
            "Counting",
            progress -> {
              for (int i = 1; i <= 1_000; i++) {
                progress.accept(i / 1_000.0);
              }
              return 0;
            },
            _ -> {},
            () -> {},
            () -> {});
    runNext();
    // One for all progress and one for the result.
    assertEquals(2, screen.size());
    screen.remove().run();
    assertEquals(1.0, job.progressProperty().get());
  }

  @Test
  void aCanceledJobEndsAtItsNextReport() {
    Job job =
        start(progress -> {
          progress.accept(0.5);
          return 7;
        });
    job.cancel();
    assertTrue(job.cancelingProperty().get());
    runNext();
    assertEquals(List.of("canceled", "ended"), said);
    assertNull(problems.currentProperty().get());
  }

  @Test
  void aForeseenFailureSaysItsOwnRemedy() {
    start(_ -> {
      throw new IllegalArgumentException("The disk is full. Free some space.");
    });
    runNext();
    Problem problem = Objects.requireNonNull(problems.currentProperty().get());
    assertEquals("Counting failed.", problem.what());
    assertEquals("The disk is full. Free some space.", problem.remedy());
    assertTrue(problem.details().contains("JobsTest"), problem.details());
    assertEquals(List.of("ended"), said);
    assertEquals(List.of(), jobs.running());
  }

  @Test
  void anUnforeseenFailureAsksForAReport() {
    start(_ -> {
      throw new IllegalStateException("x");
    });
    runNext();
    Problem problem = Objects.requireNonNull(problems.currentProperty().get());
    assertTrue(problem.remedy().startsWith("This was not foreseen."), problem.remedy());
  }

  @Test
  void aResultThatNobodyCanTakeStillEndsTheJob() {
    jobs.start(
        "Counting",
        _ -> 7,
        _ -> {
          throw new IllegalStateException("listener");
        },
        () -> {},
        () -> said.add("ended"));
    try {
      runNext();
    } catch (IllegalStateException e) {
      said.add(String.valueOf(e.getMessage()));
    }
    assertEquals(List.of("ended", "listener"), said);
    assertEquals(List.of(), jobs.running());
  }

  @Test
  void aLoadThatFailsSaysSo() {
    jobs.load(
        "Reading",
        _ -> {
          throw new IllegalArgumentException("No.");
        },
        _ -> said.add("done"),
        () -> said.add("failed"));
    assertEquals(List.of(), jobs.running());
    runNext();
    assertEquals(List.of("failed"), said);
  }
}
