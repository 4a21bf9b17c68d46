package candlewright.app.ui.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The problems that a person has not read yet, shown one at a time.
public final class Problems {
  /// A fault that repeats with every frame must not pile up; the first ones tell the story.
  private static final int MOST_WAITING = 4;

  private final ReadOnlyObjectWrapper<@Nullable Problem> current =
      new ReadOnlyObjectWrapper<>(null);
  private final Deque<Problem> waiting = new ArrayDeque<>();

  private final Consumer<Problem> keep;

  public Problems() {
    this(_ -> {});
  }

  /// @param keep takes each problem that is raised, also one that is not shown
  public Problems(Consumer<Problem> keep) {
    this.keep = keep;
  }

  /// The problem to show, or null.
  public ReadOnlyObjectProperty<@Nullable Problem> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// Shows a problem, now or after those before it. One that says what a shown or waiting one says
  /// is dropped, and so is what exceeds the four that may wait.
  public void raise(Problem problem) {
    keep.accept(problem);
    show(problem);
  }

  /// Shows a problem again that was raised before.
  public void show(Problem problem) {
    Problem shown = current.get();
    if (shown == null) {
      current.set(problem);
    } else if (!shown.equals(problem)
        && !waiting.contains(problem)
        && waiting.size() < MOST_WAITING) {
      waiting.add(problem);
    }
  }

  /// Closes the shown problem and shows the next.
  public void dismiss() {
    current.set(waiting.poll());
  }
}
