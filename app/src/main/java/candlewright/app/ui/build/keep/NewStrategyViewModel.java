package candlewright.app.ui.build.keep;

import candlewright.app.kept.KeptStrategy;
import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.build.StripData;
import candlewright.app.ui.build.StripModel;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Jobs;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalType;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.template.Template;
import candlewright.core.strategy.template.Theme;
import candlewright.core.strategy.text.StrategyText;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// What a new strategy begins with, and what it is called. Lives on the screen's thread.
public final class NewStrategyViewModel {
  /// Where it comes from.
  public enum Source {
    TEMPLATE,
    OTHER,
    FILE,
    BLANK
  }

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

  /// Words of rules that say something on a chip, beside indicators and signals.
  private static final List<String> RULES =
      List.of(
          "stop_loss",
          "take_profit",
          "trailing_stop",
          "time_limit",
          "k_of_n",
          "within",
          "sequence",
          "cooldown",
          "percent_risk",
          "allocation");

  private final KeptViewModel kept;
  private final StripModel strips;
  private final StripData data;
  private final SimulationSettings settings;
  private final Jobs jobs;

  private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.TEMPLATE);
  private final StringProperty query = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Theme> theme = new SimpleObjectProperty<>(null);
  private final ReadOnlyObjectWrapper<List<Template>> found =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Template> template =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable KeptStrategy> other =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable StrategyDefinition> chosen =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private final StringProperty name = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper nameProblem = new ReadOnlyStringWrapper("");
  private final ObservableMap<String, Miniature> miniatures = FXCollections.observableHashMap();
  private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
  private @Nullable InstrumentId drawnFor;
  private boolean isOpen;

  /// Counts the openings; work for an earlier one ends.
  private int opening;

  /// @param data of its own, so that the strip's is not read again
  public NewStrategyViewModel(
      KeptViewModel kept,
      StripModel strips,
      StripData data,
      SimulationSettings settings,
      Jobs jobs) {
    this.kept = kept;
    this.strips = strips;
    this.data = data;
    this.settings = settings;
    this.jobs = jobs;
    query.subscribe((_, _) -> search());
    theme.subscribe((_, _) -> search());
    source.subscribe((_, _) -> sourceChanged());
    name.subscribe((_, _) -> check());
    strips.instrumentProperty().subscribe((_, _) -> instrumentChanged());
  }

  public ObjectProperty<Source> sourceProperty() {
    return source;
  }

  /// What templates are searched for.
  public StringProperty queryProperty() {
    return query;
  }

  /// The style of the templates shown; null for all.
  public ObjectProperty<@Nullable Theme> themeProperty() {
    return theme;
  }

  /// The templates that are shown.
  public ReadOnlyObjectProperty<List<Template>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<@Nullable Template> templateProperty() {
    return template.getReadOnlyProperty();
  }

  /// What the strategy begins with; null while there is nothing.
  public ReadOnlyObjectProperty<@Nullable StrategyDefinition> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// Why a file or strategy cannot be taken; empty if it can.
  public ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// What it is called, as a person writes it.
  public StringProperty nameProperty() {
    return name;
  }

  /// Why it cannot be called so; empty if it can.
  public ReadOnlyStringProperty nameProblemProperty() {
    return nameProblem.getReadOnlyProperty();
  }

  /// What templates did lately, by name, as far as it is known.
  public ObservableMap<String, Miniature> miniatures() {
    return miniatures;
  }

  /// The strategies it can be like.
  public ReadOnlyObjectProperty<List<KeptStrategy>> othersProperty() {
    return kept.allProperty();
  }

  /// Instrument and bars of the miniatures.
  public ReadOnlyStringProperty aboutProperty() {
    return about.getReadOnlyProperty();
  }

  /// Begins anew.
  ///
  /// @param from where the strategy is to come from
  public void open(Source from) {
    opening++;
    query.set("");
    theme.set(null);
    other.set(null);
    refusal.set("");
    source.set(from);
    search();
    sourceChanged();
    isOpen = true;
    instrumentChanged();
  }

  private void instrumentChanged() {
    if (!isOpen) {
      return;
    }
    InstrumentId id = strips.instrumentProperty().get();
    about.set(
        id == null
            ? Texts.of("new.nodata")
            : Texts.of(
                "new.preview",
                id.symbol(),
                strips.timeframeProperty().get().code(),
                Miniature.BARS));
    if (id == null || !id.equals(drawnFor)) {
      miniatures.clear();
      drawnFor = id;
    }
    draw(opening);
  }

  /// Ends what is worked out.
  public void close() {
    isOpen = false;
    opening++;
  }

  private void search() {
    String wanted = query.get().strip().toLowerCase(Locale.ROOT);
    Theme only = theme.get();
    found.set(
        Templates.list().stream()
            .filter(each -> only == null || each.theme() == only)
            .filter(each ->
                wanted.isEmpty()
                    || each.title().toLowerCase(Locale.ROOT).contains(wanted)
                    || each.text().toLowerCase(Locale.ROOT).contains(wanted))
            .toList());
    Template now = template.get();
    if (source.get() == Source.TEMPLATE && (now == null || !found.get().contains(now))) {
      choose(found.get().isEmpty() ? null : found.get().getFirst());
    }
  }

  private void sourceChanged() {
    refusal.set("");
    switch (source.get()) {
      case TEMPLATE -> choose(template.get());
      case BLANK -> {
        StrategyDefinition blank = BuildViewModel.blank("my-strategy");
        take(blank, kept.copyTitle(Texts.of("new.blank.title")));
      }
      case OTHER, FILE -> chosen.set(null);
    }
  }

  /// Chooses a template; null for none.
  public void choose(@Nullable Template wanted) {
    template.set(wanted);
    if (wanted == null) {
      chosen.set(null);
    } else {
      take(Templates.named(wanted.name()), kept.copyTitle(wanted.title()));
    }
  }

  /// Chooses a strategy that is kept.
  public void choose(KeptStrategy wanted) {
    other.set(wanted);
    int asked = opening;
    kept.read(
        wanted.id(),
        definition -> {
          if (asked == opening && wanted.equals(other.get())) {
            take(definition, kept.copyTitle(wanted.title()));
          }
        },
        sentence -> refuse(asked, sentence));
  }

  /// Chooses a file.
  public void choose(Path file) {
    int asked = opening;
    kept.readFile(
        file,
        definition -> {
          if (asked == opening) {
            take(definition, kept.copyTitle(Naming.title(definition)));
          }
        },
        sentence -> refuse(asked, Texts.of("new.file.refused", file.getFileName(), sentence)));
  }

  private void refuse(int asked, String sentence) {
    if (asked == opening) {
      chosen.set(null);
      refusal.set(sentence);
    }
  }

  private void take(StrategyDefinition definition, String title) {
    refusal.set("");
    chosen.set(definition);
    name.set(title);
    check();
  }

  private void check() {
    String id = Naming.name(name.get());
    nameProblem.set(
        id.isEmpty()
            ? Texts.of("strategies.noname")
            : kept.isTaken(id) ? Texts.of("strategies.taken", id) : "");
  }

  /// Tells whether it can be created now.
  public boolean isReady() {
    return chosen.get() != null && nameProblem.get().isEmpty();
  }

  /// Opens the new strategy on the board and keeps it; nothing if it is not ready.
  ///
  /// @return whether it was
  public boolean create() {
    StrategyDefinition definition = chosen.get();
    if (definition == null || !isReady()) {
      return false;
    }
    kept.create(definition, Naming.name(name.get()), name.get().strip());
    return true;
  }

  /// Returns what a strategy is made of, in a word each.
  public static List<String> contents(StrategyDefinition definition) {
    Set<String> indicators = new LinkedHashSet<>();
    Set<String> signals = new LinkedHashSet<>();
    List<String> calls = IndicatorCatalogue.types().stream().map(IndicatorType::name).toList();
    List<String> tests = SignalCatalogue.signals().stream().map(SignalType::name).toList();
    Matcher words = WORD.matcher(StrategyText.rules(definition));
    while (words.find()) {
      String word = words.group();
      if (calls.contains(word)) {
        indicators.add(word.length() <= 5 ? word.toUpperCase(Locale.ROOT) : plain(word));
      } else if (tests.contains(word) || RULES.contains(word)) {
        signals.add(plain(word));
      }
    }
    indicators.addAll(signals);
    return List.copyOf(indicators);
  }

  private static String plain(String word) {
    String spaced = word.replace('_', ' ');
    return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
  }

  /// Works out one miniature after the other: those shown first.
  private void draw(int asked) {
    InstrumentId id = strips.instrumentProperty().get();
    if (asked != opening || id == null) {
      return;
    }
    List<Template> order = Stream.concat(found.get().stream(), Templates.list().stream()).toList();
    for (Template next : order) {
      if (!miniatures.containsKey(next.name())) {
        Timeframe usual = strips.timeframeProperty().get();
        jobs.load(
            Texts.of("job.miniature", next.title()),
            _ -> Miniature.of(Templates.named(next.name()), id, usual, data, settings),
            miniature -> {
              if (id.equals(drawnFor)) {
                miniatures.put(next.name(), miniature);
                draw(asked);
              }
            },
            () -> {});
        return;
      }
    }
  }
}
