package candlewright.app.ui.work;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The messages in the corner, oldest first.
public final class Toasts {
  private static final int MOST = 3;

  private final ObservableList<Toast> shown = FXCollections.observableArrayList();
  private final ObservableList<Toast> readOnly = FXCollections.unmodifiableObservableList(shown);

  public ObservableList<Toast> shown() {
    return readOnly;
  }

  /// Shows a message; the oldest makes room where three are shown.
  public void raise(Toast.Kind kind, String text) {
    show(kind, text, null);
  }

  /// Shows a message with something to do about it, such as "Deleted 3 runs." and "Undo".
  public void raise(Toast.Kind kind, String text, Toast.Link link) {
    show(kind, text, link);
  }

  private void show(Toast.Kind kind, String text, Toast.@Nullable Link link) {
    if (shown.size() == MOST) {
      shown.removeFirst();
    }
    shown.add(new Toast(kind, text, link));
  }

  public void dismiss(Toast toast) {
    shown.remove(toast);
  }
}
