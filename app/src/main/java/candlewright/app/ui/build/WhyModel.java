package candlewright.app.ui.build;

import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Jobs;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Why the strategy did or did not act on the bar in hand, worked out in the background; the latest
/// question wins. Lives on the screen's thread.
public final class WhyModel {
  private final Jobs jobs;
  private final ReadOnlyObjectWrapper<@Nullable Why> why = new ReadOnlyObjectWrapper<>(null);
  private final Object asking = new Object();

  /// What the answers are taken from; used by one thread at a time.
  private volatile @Nullable WhyRun run;

  private int request;

  public WhyModel(Jobs jobs) {
    this.jobs = jobs;
  }

  /// The latest answer; null where nothing is asked.
  public ReadOnlyObjectProperty<@Nullable Why> whyProperty() {
    return why.getReadOnlyProperty();
  }

  /// Asks about a bar of a strip, which trades one instrument.
  public void ask(Strip strip, int bar) {
    int asked = ++request;
    jobs.load(
        Texts.of("job.why"),
        _ -> answer(strip, bar),
        answer -> {
          if (asked == request) {
            why.set(answer);
          }
        },
        () -> {});
  }

  @SuppressWarnings("ReferenceEquality") // Another strip may be equal and be of other bars.
  private Why answer(Strip strip, int bar) {
    synchronized (asking) {
      WhyRun known = run;
      if (known == null || known.strip() != strip) {
        known = new WhyRun(strip);
        run = known;
      }
      return known.at(bar);
    }
  }

  /// Asks nothing any more, and lets what was worked out go.
  public void forget() {
    request++;
    why.set(null);
    run = null;
  }
}
