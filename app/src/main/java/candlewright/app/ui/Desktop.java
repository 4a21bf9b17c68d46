package candlewright.app.ui;

import candlewright.app.data.DemoData;
import candlewright.app.data.StoredMarket;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Shortcuts;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.kit.UiAction;
import candlewright.app.ui.look.AppearanceViewModel;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.market.MarketView;
import candlewright.app.ui.market.MarketViewModel;
import candlewright.app.ui.palette.PaletteItem;
import candlewright.app.ui.palette.PaletteViewModel;
import candlewright.app.ui.settings.Settings;
import candlewright.app.ui.shell.ShellView;
import candlewright.app.ui.start.HintView;
import candlewright.app.ui.start.StartView;
import candlewright.app.ui.start.StartViewModel;
import candlewright.app.ui.work.Job;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Problem;
import candlewright.app.ui.work.Problems;
import candlewright.app.ui.work.Toasts;
import candlewright.app.ui.work.Work;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Puts the workstation's models and views together for one window.
public final class Desktop {
  /// What the window needs from outside.
  ///
  /// @param store the bars; the caller closes it after the window
  /// @param background runs what takes longer than a frame
  /// @param demo makes the demo data
  /// @param keep takes the settings whenever they change
  /// @param quit closes the window
  public record Surroundings(
      BarStore store,
      Executor background,
      Work<DemoData.Filled> demo,
      Consumer<Settings> keep,
      Runnable quit) {}

  private final Surroundings surroundings;
  private final Problems problems = new Problems();
  private final Toasts toasts = new Toasts();
  private final Jobs jobs;
  private final AppearanceViewModel appearance;
  private final MarketViewModel market;
  private final StartViewModel start;
  private final PaletteViewModel palette;
  private final BooleanProperty hintDismissed;
  private final MarketView marketView;
  private final ShellView shell;
  private final List<Attachable> views;
  private final List<UiAction> actions;
  private Settings settings;
  private Subscription attached = Subscription.EMPTY;

  public Desktop(Surroundings surroundings, Settings settings) {
    this.surroundings = surroundings;
    this.settings = settings;
    appearance = new AppearanceViewModel(settings.theme());
    hintDismissed = new SimpleBooleanProperty(settings.hintDismissed());
    jobs = new Jobs(surroundings.background(), Platform::runLater, problems);
    market =
        new MarketViewModel(
            new StoredMarket(surroundings.store()),
            jobs,
            InstrumentId.parse(settings.instrument()),
            Timeframe.parse(settings.timeframe()));
    start = new StartViewModel(jobs, toasts, surroundings.demo(), market::refresh);
    palette = new PaletteViewModel(this::paletteItems);
    HintView hint = new HintView(hintDismissed, toasts);
    marketView =
        new MarketView(
            market, appearance.dark(), surroundings.background(), hint.node(), start::fill);
    StartView startView = new StartView(start, market.emptyProperty());
    actions = actions();
    shell =
        new ShellView(
            new ShellView.Models(appearance, jobs, toasts, problems, palette, place(), dataAge()),
            List.of(marketView.node(), startView.node()),
            marketView::focus,
            actions);
    views = List.of(hint, marketView, startView, shell);
  }

  /// Returns the root of the window.
  public Parent node() {
    return shell.node();
  }

  /// Returns what the next start is to remember.
  public Settings settings() {
    return settings;
  }

  /// Shows a problem. To be called on the screen's thread.
  public void raise(Problem problem) {
    problems.raise(problem);
  }

  /// Brings the window to life, after its scene was made.
  public void open(Scene scene) {
    views.forEach(Attachable::attach);
    Shortcuts.install(scene, actions, shell::showShortcuts);
    attached =
        Subscription.combine(
            Look.apply(shell.node(), appearance),
            appearance.choiceProperty().subscribe(theme -> keep(settings.withTheme(theme))),
            hintDismissed.subscribe(gone -> keep(settings.withHintDismissed(gone))),
            market.selectedProperty().subscribe(this::keepChart),
            market.timeframeProperty().subscribe(_ -> keepChart(market.selectedProperty().get())),
            market.emptyProperty().subscribe(this::fillOnFirstStart));
    market.refresh();
    // Panes take their content in with their style; before, nothing in them takes the focus.
    shell.node().applyCss();
    marketView.focus();
  }

  /// Cancels what is running and takes the window out of the hands of its models.
  public void close() {
    jobs.running().forEach(Job::cancel);
    attached.unsubscribe();
    views.forEach(Attachable::detach);
  }

  private void fillOnFirstStart(boolean empty) {
    if (empty && !settings.started()) {
      keep(settings.withStarted());
      start.fill();
    }
  }

  private void keepChart(@Nullable InstrumentId id) {
    if (id != null) {
      keep(settings.withChart(id.toString(), market.timeframeProperty().get().code()));
    }
  }

  private void keep(Settings changed) {
    if (!changed.equals(settings)) {
      settings = changed;
      surroundings.keep().accept(changed);
    }
  }

  private ObservableValue<String> place() {
    return Bindings.createStringBinding(
        () -> {
          InstrumentId id = market.selectedProperty().get();
          return id == null
              ? Texts.of("place.none")
              : Texts.of("place.chart", id.symbol(), market.timeframeProperty().get());
        },
        market.selectedProperty(),
        market.timeframeProperty());
  }

  private ObservableValue<String> dataAge() {
    return Bindings.createStringBinding(
        () ->
            market.quotes().stream().mapToLong(quote -> quote.knownAt()).max().stream()
                .mapToObj(time -> Texts.of("status.data", Numbers.moment(time)))
                .findFirst()
                .orElseGet(() -> Texts.of("status.nodata")),
        market.quotes());
  }

  private List<UiAction> actions() {
    List<UiAction> all = new ArrayList<>();
    String general = "group.general";
    String chart = "group.market";
    all.add(UiAction.of("palette", general, Feather.SEARCH, "Shortcut+K", palette::show));
    all.add(UiAction.of("help.shortcuts", general, Feather.HELP_CIRCLE, "F1", this::shortcuts));
    all.add(
        UiAction.of(
            "theme.switch", general, Feather.SUN, "Shortcut+Shift+L", appearance::switchTheme));
    all.add(
        UiAction.of(
            "theme.system",
            general,
            Feather.MONITOR,
            "Shortcut+Shift+Y",
            () -> appearance.choiceProperty().set(ThemeChoice.SYSTEM)));
    all.add(
        UiAction.of(
            "hint.show",
            general,
            Feather.INFO,
            "Shortcut+Shift+H",
            () -> hintDismissed.set(!hintDismissed.get())));
    all.add(UiAction.of("demo.make", general, Feather.DATABASE, "Shortcut+Shift+G", start::fill));
    all.add(
        UiAction.of(
            "workspace.market", general, Feather.TRENDING_UP, "Shortcut+1", marketView::focus));
    all.add(UiAction.of("quit", general, Feather.POWER, "Shortcut+Q", surroundings.quit()));
    all.add(UiAction.of("watch.filter", chart, Feather.FILTER, "Shortcut+F", this::filter));
    all.add(UiAction.of("watch.toggle", chart, Feather.SIDEBAR, "Shortcut+B", this::toggleList));
    all.add(UiAction.of("watch.next", chart, Feather.ARROW_DOWN, "Alt+DOWN", () -> market.move(1)));
    all.add(
        UiAction.of("watch.previous", chart, Feather.ARROW_UP, "Alt+UP", () -> market.move(-1)));
    for (int i = 0; i < MarketViewModel.TIMEFRAMES.size(); i++) {
      Timeframe timeframe = MarketViewModel.TIMEFRAMES.get(i);
      all.add(
          new UiAction(
              "timeframe." + timeframe.code(),
              Texts.of(chart),
              Texts.of("action.timeframe", timeframe.code()),
              Feather.CLOCK,
              Integer.toString(i + 1),
              () -> market.timeframeProperty().set(timeframe)));
    }
    return List.copyOf(all);
  }

  private void shortcuts() {
    shell.showShortcuts();
  }

  private void filter() {
    marketView.focusFilter();
  }

  private void toggleList() {
    marketView.toggleList();
  }

  private List<PaletteItem> paletteItems() {
    Stream<PaletteItem> instruments =
        market.quotes().stream()
            .map(quote -> quote.instrument())
            .map(instrument ->
                new PaletteItem(
                    PaletteItem.Group.INSTRUMENTS,
                    instrument.id().symbol(),
                    Texts.of(
                        "palette.instrument",
                        Texts.of("kind." + instrument.kind().name(), instrument.settlement()),
                        instrument.id().venue()),
                    Feather.TRENDING_UP,
                    Texts.of("palette.hint.open"),
                    () -> market.selectedProperty().set(instrument.id())));
    Stream<PaletteItem> workspaces =
        Stream.of(
            new PaletteItem(
                PaletteItem.Group.WORKSPACES,
                Texts.of("workspace.market"),
                Texts.of("palette.workspace"),
                Feather.TRENDING_UP,
                Texts.of("palette.hint.open"),
                marketView::focus));
    Stream<PaletteItem> doable =
        actions.stream()
            .filter(action -> !action.id().equals("palette"))
            .map(action ->
                new PaletteItem(
                    PaletteItem.Group.ACTIONS,
                    action.name(),
                    action.group(),
                    action.icon(),
                    action.keyNames(),
                    action.action()));
    return Stream.of(instruments, workspaces, doable).flatMap(each -> each).toList();
  }
}
