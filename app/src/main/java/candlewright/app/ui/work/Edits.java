package candlewright.app.ui.work;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The steps that changed a person's data, each of which can be taken back and done again, in order
/// and by name. Lives on the screen's thread.
public final class Edits {
  /// A step further back than this is out of reach; what it holds is let go.
  private static final int MOST = 200;

  private record Edit(String name, Runnable undo, Runnable redo) {}

  private final Deque<Edit> done = new ArrayDeque<>();
  private final Deque<Edit> undone = new ArrayDeque<>();
  private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");

  /// Notes a step that was just done; what was undone before it can no longer be done again.
  ///
  /// @param name what was done, such as "Delete BTCUSDT 1h"
  public void done(String name, Runnable undo, Runnable redo) {
    done.push(new Edit(name, undo, redo));
    if (done.size() > MOST) {
      done.removeLast();
    }
    undone.clear();
    tell();
  }

  /// Takes the last step back; nothing if there is none.
  public void undo() {
    if (!done.isEmpty()) {
      Edit edit = done.pop();
      undone.push(edit);
      tell();
      edit.undo().run();
    }
  }

  /// Does the step again that was taken back last; nothing if there is none.
  public void redo() {
    if (!undone.isEmpty()) {
      Edit edit = undone.pop();
      done.push(edit);
      tell();
      edit.redo().run();
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
    undoName.set(done.isEmpty() ? "" : done.element().name());
    redoName.set(undone.isEmpty() ? "" : undone.element().name());
  }
}
