package candlewright.app.ui.work;

import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The messages in the corner, oldest first.
public final class Toasts {
  private static final int MOST = 3;

  private final ObservableList<Toast> shown = FXCollections.observableArrayList();
  private final ObservableList<Toast> readOnly = FXCollections.unmodifiableObservableList(shown);

  private final Consumer<Toast> keep;

  public Toasts() {
    this(_ -> {});
  }

  /// @param keep takes each message that is raised
  public Toasts(Consumer<Toast> keep) {
    this.keep = keep;
  }

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
    Toast toast = new Toast(kind, text, link);
    keep.accept(toast);
    shown.add(toast);
  }

  public void dismiss(Toast toast) {
    shown.remove(toast);
  }
}
