package candlewright.app.ui.work;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Runs work in the background and tells the screen about it.
///
/// All methods are called on the screen's thread, and so are the consumers of results.
public final class Jobs {
  private final Executor background;
  private final Executor screen;
  private final Problems problems;
  private final ObservableList<Job> running = FXCollections.observableArrayList();
  private final ObservableList<Job> readOnly = FXCollections.unmodifiableObservableList(running);

  /// @param background where work runs
  /// @param screen where properties may be changed
  /// @param problems takes the failures
  public Jobs(Executor background, Executor screen, Problems problems) {
    this.background = background;
    this.screen = screen;
    this.problems = problems;
  }

  /// The jobs that a person may watch, oldest first.
  public ObservableList<Job> running() {
    return readOnly;
  }

  /// Starts work that is shown with its progress until it ends.
  ///
  /// @param name what it does, such as "Generating demo data"
  /// @param done takes the result; not called after a failure, which becomes a problem
  /// @param canceled called instead when a person canceled it
  /// @param ended called last, however it ended
  public <T> Job start(
      String name, Work<T> work, Consumer<? super T> done, Runnable canceled, Runnable ended) {
    Job job = new Job(name, screen);
    running.add(job);
    run(
        job,
        work,
        done,
        canceled,
        () -> {
          running.remove(job);
          ended.run();
        });
    return job;
  }

  /// Starts work that takes a blink and is not shown.
  ///
  /// @param name what it does, for the problem if it fails
  /// @param failed called after a failure
  public <T> void load(String name, Work<T> work, Consumer<? super T> done, Runnable failed) {
    boolean[] succeeded = {false};
    Consumer<T> noted =
        result -> {
          succeeded[0] = true;
          done.accept(result);
        };
    run(
        new Job(name, screen),
        work,
        noted,
        () -> {},
        () -> {
          if (!succeeded[0]) {
            failed.run();
          }
        });
  }

  private <T> void run(
      Job job, Work<T> work, Consumer<? super T> done, Runnable canceled, Runnable ended) {
    background.execute(() -> {
      Runnable outcome;
      try {
        T result = work.run(job::report);
        outcome = () -> done.accept(result);
      } catch (CanceledException e) {
        outcome = canceled;
      } catch (Throwable failure) {
        // The thread's outermost level: whatever it was, the window lives on and says so.
        outcome = () -> problems.raise(Problem.ofJob(job.name(), failure));
      }
      Runnable last = outcome;
      screen.execute(() -> {
        try {
          last.run();
        } finally {
          ended.run();
        }
      });
    });
  }
}
