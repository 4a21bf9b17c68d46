package candlewright.app.ui.data;

import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Problems;
import java.util.ArrayDeque;
import java.util.Deque;

/// A background that works only when it is told to, on the thread of the test.
final class ByHand {
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Problems problems = new Problems();
  private final Jobs jobs = new Jobs(background::add, Runnable::run, problems);

  Jobs jobs() {
    return jobs;
  }

  Problems problems() {
    return problems;
  }

  Deque<Runnable> background() {
    return background;
  }

  void runAll() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }
}
