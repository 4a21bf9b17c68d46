package candlewright.app.ui.work;

import java.time.InstantSource;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// All that the program said in this window, newest first, so that it can be read again. Lives on
/// the screen's thread.
public final class Notifications {
  /// What is older is let go.
  static final int MOST = 200;

  private final InstantSource clock;
  private final ObservableList<Notification> all = FXCollections.observableArrayList();
  private final ObservableList<Notification> readOnly =
      FXCollections.unmodifiableObservableList(all);
  private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper(0);
  private boolean open;

  public Notifications(InstantSource clock) {
    this.clock = clock;
  }

  public ObservableList<Notification> all() {
    return readOnly;
  }

  /// How many were said since somebody looked.
  public ReadOnlyIntegerProperty unreadProperty() {
    return unread.getReadOnlyProperty();
  }

  /// Keeps a message of the corner.
  public void keep(Toast toast) {
    keep(Notification.of(toast, clock.millis()));
  }

  /// Keeps a problem.
  public void keep(Problem problem) {
    keep(Notification.of(Notification.Kind.PROBLEM, problem, clock.millis()));
  }

  /// Keeps what nobody must be stopped for, with details to look at.
  public void note(Problem caution) {
    keep(Notification.of(Notification.Kind.CAUTION, caution, clock.millis()));
  }

  /// Says that somebody looks at them, or no longer does. What is said meanwhile is read at once.
  public void look(boolean looking) {
    open = looking;
    if (looking) {
      unread.set(0);
    }
  }

  public void clear() {
    all.clear();
    unread.set(0);
  }

  /// Returns all of them as plain text, newest first.
  public String plainText() {
    return all.stream().map(Notification::plainText).collect(Collectors.joining("\n"));
  }

  /// What is said again and again is one entry that counts: a fault that repeats with every frame
  /// must not drive out all others.
  private void keep(Notification fresh) {
    if (!all.isEmpty() && all.getFirst().says(fresh)) {
      all.set(0, fresh.after(all.getFirst()));
    } else {
      all.addFirst(fresh);
      if (all.size() > MOST) {
        all.removeLast();
      }
    }
    if (!open) {
      unread.set(Math.min(unread.get() + 1, MOST));
    }
  }
}
