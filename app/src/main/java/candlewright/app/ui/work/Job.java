package candlewright.app.ui.work;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;

/// Work in progress that a person may watch and cancel. Its properties change on the screen's
/// thread only.
public final class Job {
  private final String name;
  private final Executor screen;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
  private final ReadOnlyBooleanWrapper canceling = new ReadOnlyBooleanWrapper(false);

  /// Progress that the screen has not taken yet; a newer value replaces it, so that fast work
  /// cannot flood the screen's thread.
  private final AtomicReference<@Nullable Double> pending = new AtomicReference<>();

  private volatile boolean canceled;

  Job(String name, Executor screen) {
    this.name = name;
    this.screen = screen;
  }

  public String name() {
    return name;
  }

  /// The finished fraction, 0 to 1.
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// True from {@link #cancel} until the work has noticed.
  public ReadOnlyBooleanProperty cancelingProperty() {
    return canceling.getReadOnlyProperty();
  }

  /// Asks the work to end at its next report of progress.
  public void cancel() {
    canceled = true;
    canceling.set(true);
  }

  /// Takes progress from the working thread.
  void report(double fraction) {
    if (canceled) {
      throw new CanceledException();
    }
    if (pending.getAndSet(fraction) == null) {
      screen.execute(() -> {
        Double newest = pending.getAndSet(null);
        if (newest != null) {
          progress.set(newest);
        }
      });
    }
  }
}
