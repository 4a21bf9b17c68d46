package candlewright.app.chart;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Increment;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What a chart shows and how: bars, studies, style, scale, zone and the stretch in sight.
///
/// All of it belongs to the screen's thread; bars and studies are prepared on a background executor
/// and come back once. What was asked for before something newer is dropped.
public final class ChartModel {
  private final Executor background;
  private final Executor screen;
  private final ObservableList<ChartStudy> studies = FXCollections.observableArrayList();
  private final ObjectProperty<ChartStyle> style =
      new SimpleObjectProperty<>(this, "style", ChartStyle.CANDLES);
  private final BooleanProperty logScale = new SimpleBooleanProperty(this, "logScale");
  private final ObjectProperty<ZoneId> zone =
      new SimpleObjectProperty<>(this, "zone", ZoneOffset.UTC);
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ChartViewport viewport = new ChartViewport(this::changed);
  private final Map<ChartStudy, StudyLines> lines = new HashMap<>();
  private final List<Runnable> listeners = new ArrayList<>();
  // What is being computed or was refused: neither is begun again.
  private final Set<Job> jobs = new HashSet<>();
  private @Nullable ChartBars bars;
  // The bars as they were shown; without those that were appended.
  private @Nullable BarSeries shown;
  private @Nullable Long wanted;
  private int asked;

  /// A study over a series.
  private record Job(ChartStudy study, BarSeries series) {}

  /// @param background where bars and studies are prepared
  /// @param screen runs what it is given on the screen's thread, later
  public ChartModel(Executor background, Executor screen) {
    this.background = background;
    this.screen = screen;
    studies.addListener(
        (ListChangeListener<ChartStudy>)
            change -> {
              lines.keySet().retainAll(studies);
              jobs.removeIf(job -> !studies.contains(job.study()));
              compute();
              changed();
            });
    style.addListener((property, before, now) -> changed());
    logScale.addListener((property, before, now) -> changed());
    zone.addListener((property, before, now) -> changed());
  }

  /// Shows a series. If another timeframe of the same instrument was shown, the same stretch of
  /// time stays in sight; else the last bars are.
  ///
  /// @param tick the step of prices, for the decimals shown
  public void show(BarSeries series, Increment tick) {
    int turn = ++asked;
    loading.set(true);
    problem.set("");
    work(
        () -> new ChartBars(series, tick),
        ready -> {
          if (turn == asked) {
            loading.set(false);
            take(ready, series);
          }
        },
        reason -> {
          if (turn == asked) {
            loading.set(false);
            problem.set(reason);
          }
        });
  }

  private void take(ChartBars ready, BarSeries series) {
    ChartBars before = bars;
    bars = ready;
    shown = series;
    lines.clear();
    jobs.clear();
    if (before != null && before.key().instrument().equals(ready.key().instrument())) {
      keepTime(before, ready);
    } else {
      viewport.reset(ready.size());
    }
    Long time = wanted;
    if (time != null) {
      wanted = null;
      viewport.center(ready.placeOf(time));
    }
    compute();
    changed();
  }

  private void keepTime(ChartBars before, ChartBars ready) {
    long from = before.timeAt(viewport.from());
    if (viewport.following()) {
      // The empty margin is a number of bars, not a length of time.
      double start = ready.placeOf(from);
      viewport.show(ready.size(), start, ready.size() + ChartViewport.MARGIN);
      return;
    }
    long to = before.timeAt(viewport.to());
    viewport.show(ready.size(), ready.placeOf(from), ready.placeOf(to));
  }

  /// Takes over live bars: the first may be the last bar shown with its present numbers.
  ///
  /// @throws IllegalStateException if nothing is shown yet
  /// @throws IllegalArgumentException if they are of another series or leave out what came between
  public void append(BarSeries more) {
    ChartBars present = bars;
    if (present == null) {
      throw new IllegalStateException("show a series before bars are appended to it");
    }
    present.append(more);
    viewport.grow(present.size());
    lines.values().forEach(study -> catchUp(study, present));
    compute();
    changed();
  }

  /// Feeds a study what was appended since it was computed.
  private void catchUp(StudyLines study, ChartBars present) {
    BarSeries tail = present.from(study.size() - 1);
    if (study.suits(tail)) {
      study.append(tail);
    } else {
      // Prices got finer than any before: every study begins anew on all bars.
      shown = null;
    }
  }

  /// Adds an indicator where its unit belongs; one that is shown already stays as it is.
  ///
  /// @param settings values by name; what is not named has its default
  /// @throws IllegalArgumentException if there is no such indicator or setting, or a value is not
  ///   allowed
  public ChartStudy addIndicator(String indicator, Map<String, Double> settings) {
    ChartStudy study = ChartStudy.of(indicator, settings);
    if (!studies.contains(study)) {
      studies.add(study);
    }
    return study;
  }

  /// Takes an indicator off the chart.
  public void removeIndicator(ChartStudy study) {
    studies.remove(study);
  }

  /// Computes what is missing; what arrives late catches up with bars appended meanwhile.
  private void compute() {
    ChartBars present = bars;
    if (present == null) {
      return;
    }
    BarSeries known = shown;
    if (known == null) {
      known = present.from(0);
      shown = known;
      lines.clear();
    }
    BarSeries series = known;
    int turn = asked;
    for (ChartStudy study : studies) {
      Job job = new Job(study, series);
      if (!lines.containsKey(study) && jobs.add(job)) {
        work(
            () -> new StudyLines(study, series),
            ready -> {
              jobs.remove(job);
              if (turn == asked && shown == series && studies.contains(study)) {
                catchUp(ready, present);
                lines.put(study, ready);
                changed();
              }
              compute();
            },
            reason -> problem.set(study.title() + ": " + reason));
      }
    }
  }

  private <T> void work(Supplier<T> task, Consumer<T> ready, Consumer<String> refused) {
    background.execute(() -> {
      T result;
      try {
        result = task.get();
      } catch (IllegalArgumentException e) {
        String reason = String.valueOf(e.getMessage());
        screen.execute(() -> refused.accept(reason));
        return;
      }
      screen.execute(() -> ready.accept(result));
    });
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }

  /// Calls `listener` after every change of what is to be drawn.
  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  @Nullable ChartBars bars() {
    return bars;
  }

  /// Returns the computed lines of a study, or null while they are not ready.
  @Nullable StudyLines lines(ChartStudy study) {
    return lines.get(study);
  }

  /// Returns the studies in the order they were added, which is the order of their colours and
  /// panes. A layout may be restored by setting the whole list.
  public ObservableList<ChartStudy> studies() {
    return studies;
  }

  /// Returns the stretch in sight.
  public ChartViewport viewport() {
    return viewport;
  }

  public ObjectProperty<ChartStyle> styleProperty() {
    return style;
  }

  public BooleanProperty logScaleProperty() {
    return logScale;
  }

  /// Returns the zone of the time axis; UTC at first.
  public ObjectProperty<ZoneId> zoneProperty() {
    return zone;
  }

  /// Tells whether bars are being prepared.
  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /// Returns why something could not be shown, one sentence, or nothing.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Moves a time into the middle, of a series that is still being prepared as soon as it is shown;
  /// times before the first or after the last bar go to that end.
  ///
  /// @param millis epoch milliseconds UTC
  public void goTo(long millis) {
    ChartBars present = bars;
    if (present == null || loading.get()) {
      wanted = millis;
    } else {
      viewport.center(present.placeOf(millis));
    }
  }

  /// Returns the chart in one sentence, for those who do not see it.
  public String description() {
    ChartBars present = bars;
    return present == null ? "Empty chart" : ChartDescription.of(present, viewport, zone.get());
  }
}
