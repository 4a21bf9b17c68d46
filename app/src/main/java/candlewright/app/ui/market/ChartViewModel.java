package candlewright.app.ui.market;

import candlewright.app.chart.ChartModel;
import candlewright.app.chart.ChartStudy;
import candlewright.app.chart.ChartStyle;
import candlewright.app.data.StoredMarket;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.settings.Memory;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Jobs;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One chart of the Market workspace: its instrument, timeframe, studies and compared instruments,
/// all of them remembered; what changes its content can be undone.
public final class ChartViewModel {
  private static final String SEPARATOR = ";";

  /// What several charts share.
  ///
  /// @param market the stored bars
  /// @param jobs reads them
  /// @param edits takes what can be undone
  /// @param memory keeps what the charts show
  /// @param replay the moment up to which bars are shown
  /// @param instruments the stored instruments
  record Shared(
      StoredMarket market,
      Jobs jobs,
      Edits edits,
      Memory memory,
      Replay replay,
      Live live,
      Function<InstrumentId, Optional<Instrument>> instruments) {}

  private final int number;
  private final Shared shared;
  private final ChartModel chart;
  private final ObjectProperty<@Nullable InstrumentId> instrument =
      new SimpleObjectProperty<>(null);
  private final ObjectProperty<Timeframe> timeframe;
  private final ObjectProperty<ChartZone> zone;
  private final ObservableList<InstrumentId> compared = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable ChartContent> content =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

  /// Counts the requests for bars: an answer to an earlier one is dropped.
  /// Open time of the last bar handed to the chart.
  private long lastOpen;

  private int request;

  private int comparison;

  /// How many bars of the content the chart was given.
  private int shown;

  /// The change in progress, which goes on with the same setting of the same study.
  private @Nullable StudyChange change;

  /// One step that can be undone; turning a wheel is one, however many notches it has.
  private static final class StudyChange {
    private final String setting;
    private List<ChartStudy> after;

    private StudyChange(String setting, List<ChartStudy> after) {
      this.setting = setting;
      this.after = after;
    }
  }

  /// @param number from 1, for what is remembered
  /// @param usualTimeframe where none is remembered
  /// @param usualStudies where none are remembered
  ChartViewModel(
      int number,
      Shared shared,
      ChartModel chart,
      Timeframe usualTimeframe,
      List<ChartStudy> usualStudies) {
    this.number = number;
    this.shared = shared;
    this.chart = chart;
    Memory memory = shared.memory();
    timeframe =
        new SimpleObjectProperty<>(memory.get(key("timeframe"), Timeframe::parse, usualTimeframe));
    zone = new SimpleObjectProperty<>(memory.get(key("zone"), ChartZone::valueOf, ChartZone.SETTING));
    chart.styleProperty().set(memory.get(key("style"), ChartStyle::valueOf, ChartStyle.CANDLES));
    chart.logScaleProperty().set(memory.get(key("log"), Boolean::valueOf, false));
    chart
        .studies()
        .setAll(memory.get(key("studies"), ChartViewModel::studies, colored(usualStudies)));
    compared.setAll(memory.get(key("compared"), ChartViewModel::instruments, List.of()));
    remember();
    instrument.subscribe(_ -> load());
    timeframe.subscribe(_ -> load());
    zone.subscribe(_ -> applyZone());
    content.subscribe(_ -> applyZone());
    compared.addListener((ListChangeListener<InstrumentId>) _ -> compare());
    chart.loadingProperty().subscribe(_ -> grow());
    shared.replay().momentProperty().subscribe(this::replay);
  }

  private String key(String name) {
    return number == 1 ? "market." + name : "market.chart" + number + "." + name;
  }

  private void remember() {
    Memory memory = shared.memory();
    timeframe.subscribe(value -> memory.put(key("timeframe"), value.code()));
    zone.subscribe(value -> memory.put(key("zone"), value.name()));
    chart.styleProperty().subscribe(value -> memory.put(key("style"), value.name()));
    chart.logScaleProperty().subscribe(value -> memory.put(key("log"), value.toString()));
    instrument.subscribe(id -> {
      if (id != null) {
        memory.put(key("instrument"), id.toString());
      }
    });
    chart
        .studies()
        .addListener(
            (ListChangeListener<ChartStudy>)
                _ ->
                    memory.put(
                        key("studies"),
                        chart.studies().stream()
                            .map(ChartStudy::text)
                            .collect(Collectors.joining(SEPARATOR))));
    compared.addListener(
        (ListChangeListener<InstrumentId>)
            _ ->
                memory.put(
                    key("compared"),
                    compared.stream()
                        .map(InstrumentId::toString)
                        .collect(Collectors.joining(SEPARATOR))));
  }

  private static List<ChartStudy> studies(String text) {
    return parts(text).map(ChartStudy::parse).toList();
  }

  private static List<InstrumentId> instruments(String text) {
    return parts(text).map(InstrumentId::parse).toList();
  }

  private static Stream<String> parts(String text) {
    return Arrays.stream(text.split(SEPARATOR)).filter(part -> !part.isBlank());
  }

  private static List<ChartStudy> colored(List<ChartStudy> studies) {
    List<ChartStudy> colored = new ArrayList<>();
    for (ChartStudy study : studies) {
      colored.add(study.withColor(colored.size()));
    }
    return colored;
  }

  /// Returns its place among the charts, from 1.
  public int number() {
    return number;
  }

  /// Returns what is drawn.
  public ChartModel chart() {
    return chart;
  }

  public ObjectProperty<@Nullable InstrumentId> instrumentProperty() {
    return instrument;
  }

  public ObjectProperty<Timeframe> timeframeProperty() {
    return timeframe;
  }

  public ObjectProperty<ChartZone> zoneProperty() {
    return zone;
  }

  /// The instruments drawn over the bars.
  public ObservableList<InstrumentId> compared() {
    return compared;
  }

  /// All stored bars; null before the first are read and where none can be.
  public ReadOnlyObjectProperty<@Nullable ChartContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /// Whether bars are being read.
  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /// Why there is nothing to see, one sentence, or nothing.
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /// Returns the instrument that was shown last.
  InstrumentId remembered(InstrumentId usual) {
    return shared.memory().get(key("instrument"), InstrumentId::parse, usual);
  }

  /// Tells whether it ever had an instrument.
  boolean isRemembered() {
    return shared.memory().get(key("instrument")).isPresent();
  }

  /// Reads the bars anew.
  void load() {
    int asked = ++request;
    InstrumentId id = instrument.get();
    Optional<Instrument> known = id == null ? Optional.empty() : shared.instruments().apply(id);
    if (known.isEmpty()) {
      take(null);
      return;
    }
    loading.set(true);
    Instrument wanted = known.get();
    Timeframe bars = timeframe.get();
    Consumer<@Nullable ChartContent> answer =
        found -> {
          if (asked == request) {
            take(found);
          }
        };
    shared
        .jobs()
        .load(
            Texts.of("job.bars", wanted.id(), bars),
            _ -> new ChartContent(wanted, shared.market().bars(wanted.id(), bars)),
            answer,
            () -> answer.accept(null));
  }

  private void take(@Nullable ChartContent found) {
    content.set(found);
    loading.set(false);
    note.set("");
    if (found != null) {
      show(found);
    }
    compare();
  }

  private void show(ChartContent found) {
    Long moment = shared.replay().momentProperty().get();
    int count = known(found.bars(), moment);
    if (count == 0) {
      shown = 0;
      note.set(
          Texts.of(
              "chart.unknown",
              found.bars().timeframe(),
              moment == null ? "" : Numbers.moment(moment)));
      return;
    }
    note.set("");
    shown = count;
    chart.show(part(found.bars(), 0, count), found.instrument().tick());
    lastOpen = found.bars().openTime(count - 1);
    mark();
  }

  /// Says on the chart what its bars are, where they are not simply those stored.
  void mark() {
    InstrumentId id = instrument.get();
    chart.mark(
        shared.replay().isOn()
            ? Texts.of("replay.mark")
            : id != null && shared.live().isOf(id) ? Texts.of("live.mark") : "");
  }

  /// Hands the chart what was stored since, while the demo market is played on.
  void growLive() {
    ChartContent found = content.get();
    InstrumentId id = instrument.get();
    if (found == null || id == null || !shared.live().isOf(id) || shared.replay().isOn()) {
      return;
    }
    int asked = request;
    Timeframe bars = timeframe.get();
    long from = lastOpen;
    shared
        .jobs()
        .load(
            Texts.of("job.bars", id, bars),
            _ -> shared.market().barsFrom(id, bars, from),
            newer -> {
              if (asked == request && !shared.replay().isOn()) {
                append(newer);
              }
            },
            () -> {});
  }

  private void append(BarSeries newer) {
    int first = newer.indexAtOrAfter(lastOpen + 1);
    if (first < newer.size()
        && !chart.loadingProperty().get()
        && chart.isShown(newer.key())) {
      chart.append(part(newer, first, newer.size()));
      lastOpen = newer.openTime(newer.size() - 1);
    }
  }

  private static BarSeries part(BarSeries bars, int from, int to) {
    return from == 0 && to == bars.size()
        ? bars
        : bars.slice(new TimeRange(bars.openTime(from), bars.openTime(to - 1) + 1));
  }

  /// Returns how many bars were known at a moment.
  private static int known(BarSeries bars, @Nullable Long moment) {
    if (moment == null) {
      return bars.size();
    }
    int low = 0;
    int high = bars.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bars.knownAt(middle) <= moment) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void replay(@Nullable Long moment) {
    ChartContent found = content.get();
    if (found == null) {
      return;
    }
    boolean marked = !chart.markProperty().get().isEmpty();
    if (moment == null || !marked || shown == 0 || known(found.bars(), moment) < shown) {
      show(found);
    } else {
      grow();
    }
  }

  /// Hands the chart what has become known since.
  private void grow() {
    ChartContent found = content.get();
    if (found == null
        || shown == 0
        || chart.loadingProperty().get()
        || !chart.isShown(found.bars().key())) {
      return;
    }
    int count = known(found.bars(), shared.replay().momentProperty().get());
    if (count > shown) {
      chart.append(part(found.bars(), shown, count));
      shown = count;
    }
  }

  /// Returns the moment at which `bars` more bars are known; empty where there are no more.
  Optional<Long> momentAfter(int bars) {
    ChartContent found = content.get();
    if (found == null || shown >= found.bars().size()) {
      return Optional.empty();
    }
    int last = Math.min(found.bars().size(), shown + bars) - 1;
    return Optional.of(found.bars().knownAt(last));
  }

  /// Returns the moment at which the bar that holds a time was known.
  Optional<Long> momentOf(long time) {
    ChartContent found = content.get();
    if (found == null) {
      return Optional.empty();
    }
    int after = found.bars().indexAtOrAfter(time + 1);
    return Optional.of(found.bars().knownAt(Math.max(0, after - 1)));
  }

  private void compare() {
    int asked = ++comparison;
    List<InstrumentId> wanted =
        compared.stream()
            .filter(id -> !id.equals(instrument.get()))
            .filter(id -> shared.instruments().apply(id).isPresent())
            .toList();
    if (wanted.isEmpty()) {
      chart.compare(List.of());
      return;
    }
    Timeframe bars = timeframe.get();
    shared
        .jobs()
        .load(
            Texts.of("job.compare", wanted.getFirst().symbol(), bars),
            _ -> wanted.stream().map(id -> shared.market().bars(id, bars)).toList(),
            found -> {
              if (asked == comparison) {
                chart.compare(found);
              }
            },
            () -> {});
  }

  /// Draws an instrument over the bars, or takes it away; nothing for the chart's own.
  public void toggleCompared(InstrumentId id) {
    if (id.equals(instrument.get())) {
      return;
    }
    List<InstrumentId> before = List.copyOf(compared);
    String name;
    if (compared.contains(id)) {
      compared.remove(id);
      name = Texts.of("edit.compare.remove", id.symbol());
    } else {
      compared.add(id);
      name = Texts.of("edit.compare.add", id.symbol());
    }
    List<InstrumentId> after = List.copyOf(compared);
    shared.edits().done(name, () -> compared.setAll(before), () -> compared.setAll(after));
  }

  /// Writes all numbers and times anew, after it was chosen how.
  void reformat() {
    applyZone();
    chart.reformat();
  }

  private void applyZone() {
    ChartContent found = content.get();
    if (found != null) {
      chart.zoneProperty().set(zone.get().of(found.instrument()));
    }
  }

  /// Adds an indicator with its usual settings; one that is there already stays as it is.
  ///
  /// @return the study on the chart
  public ChartStudy addIndicator(String indicator) {
    List<ChartStudy> before = List.copyOf(chart.studies());
    ChartStudy study = chart.addIndicator(indicator, Map.of());
    List<ChartStudy> after = List.copyOf(chart.studies());
    if (!after.equals(before)) {
      done(Texts.of("edit.study.add", study.title()), before, after, "");
    }
    return study;
  }

  /// Takes a study off the chart.
  public void remove(ChartStudy study) {
    List<ChartStudy> after = new ArrayList<>(chart.studies());
    after.remove(study);
    apply(Texts.of("edit.study.remove", study.title()), after, "");
  }

  /// Puts a study in the place of another. Changes of the same setting in a row are one step.
  ///
  /// @param name of the step
  /// @param setting what is changed, or empty for what is always a step of its own
  void replace(ChartStudy before, ChartStudy study, String name, String setting) {
    List<ChartStudy> after = new ArrayList<>(chart.studies());
    after.replaceAll(each -> each.equals(before) ? study : each);
    StudyChange present = change;
    if (present != null && !setting.isEmpty() && present.setting.equals(setting)) {
      present.after = List.copyOf(after);
      chart.studies().setAll(after);
      return;
    }
    apply(name, after, setting);
  }

  /// Ends the change in progress: the next one is a step of its own.
  void settle() {
    change = null;
  }

  private void apply(String name, List<ChartStudy> after, String setting) {
    List<ChartStudy> before = List.copyOf(chart.studies());
    chart.studies().setAll(after);
    done(name, before, List.copyOf(after), setting);
  }

  private void done(String name, List<ChartStudy> before, List<ChartStudy> after, String setting) {
    StudyChange step = new StudyChange(setting, after);
    change = step;
    shared
        .edits()
        .done(
            name,
            () -> {
              change = null;
              chart.studies().setAll(before);
            },
            () -> chart.studies().setAll(step.after));
  }
}
