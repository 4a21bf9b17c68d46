package candlewright.app.ui.start;

import candlewright.app.data.DemoData;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Job;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Toast;
import candlewright.app.ui.work.Toasts;
import candlewright.app.ui.work.Work;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The first start: makes the demo data, so that there is something to look at.
public final class StartViewModel {
  private final Jobs jobs;
  private final Toasts toasts;
  private final Work<DemoData.Filled> demo;
  private final Runnable stored;
  private final ReadOnlyObjectWrapper<@Nullable Job> filling = new ReadOnlyObjectWrapper<>(null);

  /// @param demo makes the demo data
  /// @param stored called when the store has changed, whole or in part
  public StartViewModel(Jobs jobs, Toasts toasts, Work<DemoData.Filled> demo, Runnable stored) {
    this.jobs = jobs;
    this.toasts = toasts;
    this.demo = demo;
    this.stored = stored;
  }

  /// The job that makes the demo data; null while there is none.
  public ReadOnlyObjectProperty<@Nullable Job> fillingProperty() {
    return filling.getReadOnlyProperty();
  }

  /// Starts making the demo data; nothing if that is being done.
  public void fill() {
    if (filling.get() != null) {
      return;
    }
    filling.set(
        jobs.start(
            Texts.of("job.demo"),
            demo,
            made ->
                toasts.raise(
                    Toast.Kind.DONE, Texts.of("toast.demo", made.instruments(), made.bars())),
            () -> toasts.raise(Toast.Kind.INFORMATION, Texts.of("toast.demo.canceled")),
            () -> {
              filling.set(null);
              stored.run();
            }));
  }
}
