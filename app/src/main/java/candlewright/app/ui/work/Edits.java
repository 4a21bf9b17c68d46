package candlewright.app.ui.work;

import candlewright.app.ui.kit.Texts;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The steps that changed a person's data, each of which can be taken back and done again, in order
/// and by name. Lives on the screen's thread.
public final class Edits {
  /// A step further back than this is out of reach; what it holds is let go.
  private static final int MOST = 200;

  /// A step that was done. Each is itself only, so that two alike can be told apart.
  private static final class Edit {
    private final String name;
    private final Runnable undo;
    private final Runnable redo;
    private final @Nullable Object series;

    Edit(String name, Runnable undo, Runnable redo, @Nullable Object series) {
      this.name = name;
      this.undo = undo;
      this.redo = redo;
      this.series = series;
    }
  }

  private final Deque<Edit> done = new ArrayDeque<>();
  private final Deque<Edit> undone = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<@Nullable Edit> last = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");

  /// Notes a step that was just done; what was undone before it can no longer be done again.
  ///
  /// @param name what was done, such as "Delete BTCUSDT 1h"
  /// @param undo if it throws, the step stays done
  /// @param redo if it throws, the step stays undone
  /// @return the link "Undo" for the message that tells about the step; it can be used as long as
  ///   the step is the last one
  public Toast.Link done(String name, Runnable undo, Runnable redo) {
    return done(name, undo, redo, null);
  }

  /// Notes a step that may be one of many small ones, such as the notches of a wheel: those of one
  /// series that follow each other are one step, named by the last and taken back as a whole.
  ///
  /// @param series what they have in common; null for a step of its own
  public Toast.Link done(String name, Runnable undo, Runnable redo, @Nullable Object series) {
    Edit last = done.peek();
    boolean more = series != null && last != null && series.equals(last.series) && undone.isEmpty();
    Edit edit = new Edit(name, more ? done.pop().undo : undo, redo, series);
    done.push(edit);
    if (done.size() > MOST) {
      done.removeLast();
    }
    undone.clear();
    tell();
    return new Toast.Link(Texts.of("toast.undo"), this.last.isEqualTo(edit), this::undo);
  }

  /// Takes the last step back; nothing if there is none.
  public void undo() {
    if (!done.isEmpty()) {
      done.element().undo.run();
      undone.push(done.pop());
      tell();
    }
  }

  /// Does the step again that was taken back last; nothing if there is none.
  public void redo() {
    if (!undone.isEmpty()) {
      undone.element().redo.run();
      done.push(undone.pop());
      tell();
    }
  }

  /// Name of the step that {@link #undo} takes back, or empty.
  public ReadOnlyStringProperty undoNameProperty() {
    return undoName.getReadOnlyProperty();
  }

  /// Name of the step that {@link #redo} does again, or empty.
  public ReadOnlyStringProperty redoNameProperty() {
    return redoName.getReadOnlyProperty();
  }

  private void tell() {
    last.set(done.peek());
    undoName.set(done.isEmpty() ? "" : done.element().name);
    redoName.set(undone.isEmpty() ? "" : undone.element().name);
  }
}
