package candlewright.app.ui.build;

import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Jobs;
import candlewright.core.strategy.edit.Address;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the row in hand does, worked out in the background; the latest row wins. Lives on the
/// screen's thread.
public final class RowStudies {
  private final Jobs jobs;
  private final ReadOnlyObjectWrapper<@Nullable RowStudy> study =
      new ReadOnlyObjectWrapper<>(null);

  /// Counts the requests; read by the work in the background.
  private volatile int request;

  public RowStudies(Jobs jobs) {
    this.jobs = jobs;
  }

  /// What was worked out last; null while the row in hand is on its way.
  public ReadOnlyObjectProperty<@Nullable RowStudy> studyProperty() {
    return study.getReadOnlyProperty();
  }

  /// Works a row out.
  ///
  /// @param strip null for nothing
  /// @param row null for nothing
  public void show(@Nullable Strip strip, @Nullable Address row) {
    int asked = request + 1;
    request = asked;
    study.set(null);
    if (strip == null || row == null || !strip.rows().containsKey(row)) {
      return;
    }
    BooleanSupplier canceled = () -> request != asked;
    jobs.load(
        Texts.of("job.row"),
        _ -> answer(strip, row, canceled),
        answer -> {
          if (asked == request) {
            study.set(answer);
          }
        },
        () -> {});
  }

  private static @Nullable RowStudy answer(Strip strip, Address row, BooleanSupplier canceled) {
    try {
      return new RowStudyRun(strip, row, canceled).run();
    } catch (CancellationException e) {
      // Another row is in hand, and nobody takes this answer.
      return null;
    }
  }
}
