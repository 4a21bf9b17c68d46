package candlewright.app.chart;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Increment;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final ReadOnlyStringWrapper mark = new ReadOnlyStringWrapper(this, "mark", "");
  private final Map<ChartStudy.Formula, StudyLines> lines = new HashMap<>();
  private final List<Runnable> listeners = new ArrayList<>();
  // What is being computed or was refused: neither is begun again.
  private final Map<ChartStudy.Formula, Job> jobs = new HashMap<>();
  private List<BarSeries> others = List.of();
  private List<ComparedLine> compared = List.of();
  private int aligning;
  private @Nullable ChartBars bars;
  // The bars as they were shown; without those that were appended.
  private @Nullable BarSeries shown;
  private @Nullable Long wanted;
  private int asked;
  private ChartMarks marks = ChartMarks.NONE;
  private boolean compact;

  /// A study being computed, or refused.
  private static final class Job {
    // Set on the screen's thread, read in the background: what nobody wants is not begun.
    private volatile boolean dropped;
    private String refusal = "";
  }

  /// @param background where bars and studies are prepared
  /// @param screen runs what it is given on the screen's thread, later
  public ChartModel(Executor background, Executor screen) {
    this.background = background;
    this.screen = screen;
    studies.addListener(
        (ListChangeListener<ChartStudy>)
            change -> {
              List<ChartStudy.Formula> wanted = studies.stream().map(ChartStudy::formula).toList();
              lines.keySet().retainAll(wanted);
              jobs.forEach((formula, job) -> job.dropped = !wanted.contains(formula));
              jobs.keySet().retainAll(wanted);
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
    show(series, tick, ChartMarks.NONE);
  }

  /// Shows a series with marks on its bars, as {@link #show(BarSeries, Increment)} does.
  public void show(BarSeries series, Increment tick, ChartMarks marked) {
    int turn = ++asked;
    loading.set(true);
    problem.set("");
    work(
        () -> new ChartBars(series, tick),
        ready -> {
          if (turn == asked) {
            loading.set(false);
            marks = marked;
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
    dropJobs();
    compared = List.of();
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
    align();
    changed();
  }

  /// Marks something else on the bars shown.
  public void mark(ChartMarks marked) {
    marks = marked;
    changed();
  }

  ChartMarks marks() {
    return marks;
  }

  /// Leaves out the legend and the prices at the cursor, for a chart with little room.
  public void compact() {
    compact = true;
    changed();
  }

  boolean isCompact() {
    return compact;
  }

  private void dropJobs() {
    jobs.values().forEach(job -> job.dropped = true);
    jobs.clear();
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
    compared.forEach(line -> line.grow(present));
    compute();
    changed();
  }

  /// Draws other instruments over the bars, each multiplied so that it begins at the chart's price
  /// at the left edge. Series of another timeframe than the chart's wait until the chart has it.
  public void compare(List<BarSeries> wanted) {
    others = List.copyOf(wanted);
    align();
  }

  private void align() {
    ChartBars present = bars;
    int turn = ++aligning;
    if (present == null) {
      return;
    }
    List<BarSeries> fitting =
        others.stream().filter(each -> each.timeframe() == present.key().timeframe()).toList();
    if (fitting.isEmpty()) {
      compared = List.of();
      changed();
      return;
    }
    long[] times = present.openTimes();
    int size = present.size();
    work(
        () -> fitting.stream().map(each -> new ComparedLine(each, times, size)).toList(),
        ready -> {
          if (turn == aligning && bars == present) {
            ready.forEach(line -> line.grow(present));
            compared = ready;
            changed();
          }
        },
        problem::set);
  }

  /// Returns the instruments that are drawn over the bars.
  List<ComparedLine> compared() {
    return compared;
  }

  /// Writes a word beside the symbol that says what these bars are, such as `REPLAY`; empty for
  /// none.
  public void mark(String text) {
    mark.set(text);
    changed();
  }

  public ReadOnlyStringProperty markProperty() {
    return mark.getReadOnlyProperty();
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

  /// Adds an indicator where its unit belongs, in the first colour that is free; one that is shown
  /// already stays as it is.
  ///
  /// @param settings values by name; what is not named has its default
  /// @throws IllegalArgumentException if there is no such indicator or setting, or a value is not
  ///   allowed
  public ChartStudy addIndicator(String indicator, Map<String, Double> settings) {
    ChartStudy study = ChartStudy.of(indicator, settings);
    for (ChartStudy present : studies) {
      if (present.isSameAs(study)) {
        return present;
      }
    }
    ChartStudy colored = study.withColor(freeColor());
    studies.add(colored);
    return colored;
  }

  private int freeColor() {
    int color = 0;
    while (color < Ink.SERIES_COUNT && isTaken(color)) {
      color++;
    }
    return color < Ink.SERIES_COUNT ? color : studies.size() % Ink.SERIES_COUNT;
  }

  private boolean isTaken(int color) {
    return studies.stream().anyMatch(study -> study.color() == color);
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
      dropJobs();
    }
    BarSeries series = known;
    for (ChartStudy study : studies) {
      ChartStudy.Formula formula = study.formula();
      if (!lines.containsKey(formula) && !jobs.containsKey(formula)) {
        Job job = new Job();
        jobs.put(formula, job);
        begin(study, formula, job, series, present);
      }
    }
  }

  private void begin(
      ChartStudy study, ChartStudy.Formula formula, Job job, BarSeries series, ChartBars present) {
    background.execute(() -> {
      if (job.dropped) {
        return;
      }
      StudyLines ready;
      try {
        ready = new StudyLines(study, series);
      } catch (IllegalArgumentException e) {
        String reason = study.title() + ": " + e.getMessage();
        screen.execute(() -> refuse(job, reason));
        return;
      }
      screen.execute(() -> {
        if (!job.dropped) {
          jobs.remove(formula);
          if (shown == series) {
            catchUp(ready, present);
            lines.put(formula, ready);
            changed();
          }
          compute();
        }
      });
    });
  }

  private void refuse(Job job, String reason) {
    if (!job.dropped) {
      job.refusal = reason;
      problem.set(reason);
    }
  }

  /// Returns why the lines of a study cannot be computed, one sentence, or nothing.
  public String refusal(ChartStudy study) {
    Job job = jobs.get(study.formula());
    return job == null ? "" : job.refusal;
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
    return lines.get(study.formula());
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
  /// Draws all anew, after it was chosen how numbers and times are written.
  public void reformat() {
    changed();
  }

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

  /// Tells whether the bars shown are of a series.
  public boolean isShown(SeriesKey key) {
    ChartBars present = bars;
    return present != null && present.key().equals(key);
  }

  /// Returns the epoch milliseconds of the first and the last bar's open; null where there are
  /// none.
  public @Nullable TimeRange times() {
    ChartBars present = bars;
    return present == null
        ? null
        : new TimeRange(present.openTime(0), present.openTime(present.size() - 1) + 1);
  }

  /// Returns the open time of the bar in the middle of what is in sight, epoch milliseconds UTC;
  /// null where there are no bars.
  public @Nullable Long middle() {
    ChartBars present = bars;
    if (present == null) {
      return null;
    }
    double place = (viewport.from() + Math.min(viewport.to(), present.size())) / 2;
    return present.openTime(Math.clamp((long) place, 0, present.size() - 1));
  }

  /// Returns the chart in one sentence, for those who do not see it.
  public String description() {
    ChartBars present = bars;
    return present == null ? "Empty chart" : ChartDescription.of(present, viewport, zone.get());
  }
}
