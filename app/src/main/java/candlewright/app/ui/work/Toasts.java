package candlewright.app.ui.work;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

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
    if (shown.size() == MOST) {
      shown.removeFirst();
    }
    shown.add(new Toast(kind, text));
  }

  public void dismiss(Toast toast) {
    shown.remove(toast);
  }
}
