package candlewright.app.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class ProblemsTest {
  private final Problems problems = new Problems();

  private static Problem problem(int number) {
    return new Problem("what " + number, "remedy", "details");
  }

  @Test
  void oneIsShownAfterTheOther() {
    problems.raise(problem(1));
    problems.raise(problem(2));
    assertEquals(problem(1), problems.currentProperty().get());
    problems.dismiss();
    assertEquals(problem(2), problems.currentProperty().get());
    problems.dismiss();
    assertNull(problems.currentProperty().get());
  }

  @Test
  void aFaultThatRepeatsIsShownOnce() {
    for (int i = 0; i < 100; i++) {
      problems.raise(problem(1));
      problems.raise(problem(2));
    }
    problems.dismiss();
    problems.dismiss();
    assertNull(problems.currentProperty().get());
  }

  @Test
  void noMoreThanFourWait() {
    for (int i = 0; i < 100; i++) {
      problems.raise(problem(i));
    }
    for (int i = 0; i < 4; i++) {
      problems.dismiss();
    }
    assertEquals(problem(4), problems.currentProperty().get());
    problems.dismiss();
    assertNull(problems.currentProperty().get());
  }
}
