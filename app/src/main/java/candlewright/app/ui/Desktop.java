package candlewright.app.ui;

import candlewright.app.chart.ChartModel;
import candlewright.app.data.DemoData;
import candlewright.app.data.StoredMarket;
import candlewright.app.data.WriteTurn;
import candlewright.app.kept.StrategyFolder;
import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.build.BuildWorkspace;
import candlewright.app.ui.build.FullTests;
import candlewright.app.ui.build.StoredStrip;
import candlewright.app.ui.build.StripModel;
import candlewright.app.ui.build.board.LibraryModel;
import candlewright.app.ui.build.keep.KeepActions;
import candlewright.app.ui.build.keep.KeepParts;
import candlewright.app.ui.build.keep.KeptViewModel;
import candlewright.app.ui.build.strip.StripParts;
import candlewright.app.ui.data.DataWorkspace;
import candlewright.app.ui.data.DropTarget;
import candlewright.app.ui.dock.Docks;
import candlewright.app.ui.dock.Dressing;
import candlewright.app.ui.help.HelpLibrary;
import candlewright.app.ui.help.HelpViewModel;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Formatting;
import candlewright.app.ui.kit.Numbers;
import candlewright.app.ui.kit.Shortcuts;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.kit.UiAction;
import candlewright.app.ui.look.AppearanceViewModel;
import candlewright.app.ui.look.Discretion;
import candlewright.app.ui.look.Look;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.market.Live;
import candlewright.app.ui.market.MarketView;
import candlewright.app.ui.market.MarketViewModel;
import candlewright.app.ui.market.MarketWorkspace;
import candlewright.app.ui.palette.PaletteItem;
import candlewright.app.ui.palette.PaletteViewModel;
import candlewright.app.ui.preferences.DataFolder;
import candlewright.app.ui.preferences.FormatsViewModel;
import candlewright.app.ui.preferences.PreferencesViewModel;
import candlewright.app.ui.preferences.PreferencesWorkspace;
import candlewright.app.ui.settings.Memory;
import candlewright.app.ui.settings.Settings;
import candlewright.app.ui.shell.EditActions;
import candlewright.app.ui.shell.MinuteViewModel;
import candlewright.app.ui.shell.PaletteContents;
import candlewright.app.ui.shell.SecondWindow;
import candlewright.app.ui.shell.ShellView;
import candlewright.app.ui.shell.Workspace;
import candlewright.app.ui.shell.Workspaces;
import candlewright.app.ui.start.HintView;
import candlewright.app.ui.start.StartView;
import candlewright.app.ui.start.StartViewModel;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Job;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Notifications;
import candlewright.app.ui.work.Problem;
import candlewright.app.ui.work.Problems;
import candlewright.app.ui.work.Toast;
import candlewright.app.ui.work.Toasts;
import candlewright.app.ui.work.Work;
import candlewright.backtest.settings.Preset;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Puts the workstation's models and views together for one window.
public final class Desktop {
  /// What the window needs from outside.
  ///
  /// @param store the bars; the caller closes it after the window
  /// @param inbox the folder that may be watched for files to import
  /// @param background runs what takes longer than a frame
  /// @param demo makes the demo data
  /// @param keep takes the settings whenever they change
  /// @param quit closes the window
  /// @param clock tells when something was said
  /// @param folder where the data is kept
  public record Surroundings(
      BarStore store,
      Path inbox,
      Executor background,
      Work<DemoData.Filled> demo,
      Consumer<Settings> keep,
      Runnable quit,
      InstantSource clock,
      DataFolder folder) {}

  private static final String WORKSPACE = "workspace";

  private final Surroundings surroundings;
  private final Memory memory = new Remembered();
  private final Notifications notifications;
  private final Problems problems;
  private final Toasts toasts;
  private final Edits edits = new Edits();
  private final EditActions editActions = new EditActions(edits);
  private final Jobs jobs;
  private final AppearanceViewModel appearance;
  private final MarketViewModel market;
  private final StartViewModel start;
  private final WriteTurn turn = new WriteTurn();
  private final MarketWorkspace marketWorkspace;
  private final DataWorkspace data;
  private final FormatsViewModel formats;
  private final StripModel strips;
  private final BuildViewModel building;
  private final KeptViewModel kept;
  private final BuildWorkspace build;
  private final BooleanBinding making;
  private final PaletteViewModel palette;
  private final HelpViewModel help = new HelpViewModel();
  private final MinuteViewModel minute;
  private final Discretion discretion;
  private final BooleanProperty hintDismissed;
  private final Settling settling = new Settling();
  private final Workspaces workspaces;
  private final PaletteContents contents;
  private final ShellView shell;
  private final List<Attachable> views;
  private final List<UiAction> general;
  private Settings settings;
  private Subscription attached = Subscription.EMPTY;

  public Desktop(Surroundings surroundings, Settings settings) {
    this.surroundings = surroundings;
    this.settings = settings;
    appearance = new AppearanceViewModel(settings.theme());
    hintDismissed = new SimpleBooleanProperty(settings.hintDismissed());
    notifications = new Notifications(surroundings.clock());
    problems = new Problems(notifications::keep);
    toasts = new Toasts(notifications::keep);
    jobs = new Jobs(surroundings.background(), Platform::runLater, problems);
    PreferencesViewModel.openFirst(memory);
    formats = new FormatsViewModel(memory);
    market =
        new MarketViewModel(
            new StoredMarket(surroundings.store()),
            jobs,
            edits,
            memory,
            () -> new ChartModel(surroundings.background(), Platform::runLater),
            new Live(
                surroundings.store(),
                turn,
                surroundings.clock(),
                Platform::runLater,
                jobs,
                problems));
    // First of all: it is read while the rest is made.
    market.refresh();
    start = new StartViewModel(jobs, toasts, this::makeDemo, this::storeChanged);
    making = start.fillingProperty().isNotNull();
    Runtime runtime = Runtime.getRuntime();
    minute =
        new MinuteViewModel(
            surroundings.clock(), () -> runtime.totalMemory() - runtime.freeMemory());
    discretion = new Discretion(memory);
    palette = new PaletteViewModel(this::found);
    HintView hint = new HintView(hintDismissed, toasts);
    Docks docks = new Docks(memory, edits, toasts, this::dressing);
    MarketView marketView =
        new MarketView(
            market,
            new MarketView.Parts(
                Look.chartTheme(appearance), jobs, toasts, hint.node(), start::fill),
            docks);
    StartView startView = new StartView(start, market.emptyProperty());
    marketWorkspace = new MarketWorkspace(market, marketView);
    data = dataWorkspace(docks);
    strips =
        new StripModel(
            new StoredStrip(surroundings.store()),
            jobs,
            Preset.REALISTIC.settings(),
            StripModel.BARS,
            surroundings.clock());
    building = new BuildViewModel(edits, strips::show);
    kept =
        new KeptViewModel(
            new StrategyFolder(
                surroundings.folder().path().resolve("strategies"), surroundings.clock()),
            building,
            edits,
            jobs,
            toasts,
            memory);
    build =
        new BuildWorkspace(
            building,
            strips,
            new LibraryModel(
                jobs,
                memory,
                () -> market.quotes().stream().map(quote -> quote.instrument().id()).toList()),
            stripParts(),
            keepParts(),
            docks);
    workspaces =
        new Workspaces(
            List.of(marketWorkspace, data, build, new PreferencesWorkspace(preferences())),
            memory.get(WORKSPACE).orElse(""));
    contents = new PaletteContents(workspaces, help, this::listed);
    general = generalActions();
    shell =
        new ShellView(
            new ShellView.Models(
                appearance,
                edits,
                jobs,
                toasts,
                problems,
                notifications,
                palette,
                help,
                minute,
                discretion,
                dataAge()),
            workspaces,
            startView.node(),
            this::actions);
    views =
        Stream.concat(
                Stream.of(hint, startView),
                Stream.concat(workspaces.all().stream(), Stream.of(shell)))
            .toList();
  }

  private StripParts stripParts() {
    return new StripParts(
        Look.chartTheme(appearance),
        surroundings.background(),
        jobs,
        market.quotes(),
        new FullTests(
            surroundings.store(),
            surroundings.folder().path(),
            Preset.REALISTIC.settings(),
            jobs,
            surroundings.clock()),
        surroundings.folder().open());
  }

  private KeepParts keepParts() {
    return new KeepParts(
        kept,
        new StoredStrip(surroundings.store()),
        Preset.REALISTIC.settings(),
        edits,
        jobs,
        toasts,
        memory);
  }

  private void newStrategy() {
    workspaces.open(build);
    build.begin();
  }

  private PreferencesViewModel preferences() {
    return new PreferencesViewModel(
        appearance,
        formats,
        memory,
        edits,
        jobs,
        surroundings.folder(),
        () -> market.quotes().stream().map(quote -> quote.instrument().id().toString()).toList(),
        MarketViewModel.TIMEFRAMES.stream().map(Timeframe::code).toList());
  }

  private DataWorkspace dataWorkspace(Docks docks) {
    return new DataWorkspace(
        new DataWorkspace.Surroundings(
            surroundings.store(),
            docks,
            surroundings.inbox(),
            turn,
            surroundings.background(),
            Platform::runLater,
            appearance.dark(),
            making,
            start::fill,
            this::showInMarket,
            this::storeChanged),
        jobs,
        toasts,
        problems,
        edits);
  }

  private DemoData.Filled makeDemo(DoubleConsumer progress) throws Exception {
    return turn.take(progress, () -> surroundings.demo().run(progress));
  }

  private void storeChanged() {
    market.refresh();
    data.refresh();
    strips.refresh();
  }

  private void showInMarket(SeriesKey key) {
    market.selectedProperty().set(key.instrument());
    if (MarketViewModel.TIMEFRAMES.contains(key.timeframe())) {
      market.timeframeProperty().set(key.timeframe());
    }
    workspaces.open(marketWorkspace);
  }

  /// Takes files in, as if they had been dropped onto the window: strategies to be opened, all
  /// others to be imported. To be called on the screen's thread.
  public void importFiles(List<Path> files) {
    List<Path> others = files.stream().filter(file -> !KeepActions.isStrategy(file)).toList();
    if (!others.isEmpty()) {
      workspaces.open(data);
      data.importFiles(others);
    }
    List<Path> strategies = files.stream().filter(KeepActions::isStrategy).toList();
    if (!strategies.isEmpty()) {
      workspaces.open(build);
      strategies.forEach(build::take);
    }
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

  /// Keeps under the bell what nobody must be stopped for. To be called on the screen's thread.
  public void note(Problem caution) {
    notifications.note(caution);
  }

  /// Returns what the strategy on the board did lately.
  StripModel strips() {
    return strips;
  }

  /// Renews what changes by itself. To be called on the screen's thread at each full minute.
  public void minute() {
    minute.tick();
    kept.look();
  }

  /// Shows a short message. To be called on the screen's thread.
  public void say(Toast.Kind kind, String text) {
    toasts.raise(kind, text);
  }

  /// Brings the window to life, after its scene was made.
  public void open(Scene scene) {
    settling.whenSettled(() -> {
      data.open();
      kept.open();
      jobs.load(Texts.of("job.help"), _ -> HelpLibrary.load(), help::take, () -> {});
    });
    settling.watch(scene);
    // Before the views: some of them open windows, and all that is shown has its colours then.
    Subscription look = Look.apply(shell.node(), appearance);
    views.forEach(Attachable::attach);
    Shortcuts.install(scene, this::actions, shell::showShortcuts);
    attached =
        Subscription.combine(
            look,
            appearance.choiceProperty().subscribe(theme -> keep(settings.withTheme(theme))),
            hintDismissed.subscribe(gone -> keep(settings.withHintDismissed(gone))),
            workspaces.currentProperty().subscribe(this::remember),
            Formatting.nowProperty().subscribe(_ -> minute.tick()),
            market.selectedProperty().subscribe(strips.instrumentProperty()::set),
            market.emptyProperty().subscribe(this::fillOnFirstStart));
    DropTarget.install(shell.node(), this::importFiles);
    // Panes take their content in with their style; before, nothing in them takes the focus.
    shell.node().applyCss();
    workspaces.currentProperty().get().focus();
  }

  /// Cancels what is running and takes the window out of the hands of its models.
  public void close() {
    settling.close();
    jobs.running().forEach(Job::cancel);
    market.live().close();
    data.close();
    kept.close();
    attached.unsubscribe();
    views.forEach(Attachable::detach);
  }

  /// Runs what nothing of the first picture needs, once there is one. To be called on the screen's
  /// thread, which it is run on.
  public void whenSettled(Runnable work) {
    settling.whenSettled(work);
  }

  private void remember(Workspace front) {
    memory.put(WORKSPACE, front.id());
    if (!front.equals(marketWorkspace)) {
      settling.settle();
    }
  }

  private void fillOnFirstStart(boolean empty) {
    if (empty && !settings.started()) {
      keep(settings.withStarted());
      start.fill();
    }
  }

  private void keep(Settings changed) {
    if (!changed.equals(settings)) {
      settings = changed;
      surroundings.keep().accept(changed);
    }
  }

  private final class Remembered implements Memory {
    @Override
    public Optional<String> get(String name) {
      return Optional.ofNullable(settings.values().get(name));
    }

    @Override
    public void put(String name, String value) {
      keep(settings.with(name, value));
    }
  }

  private ObservableValue<String> dataAge() {
    return Bindings.createStringBinding(
        () ->
            market.quotes().stream().mapToLong(quote -> quote.knownAt()).max().stream()
                .mapToObj(time -> Texts.of("status.data", Numbers.moment(time)))
                .findFirst()
                .orElseGet(() -> Texts.of("status.nodata")),
        market.quotes(),
        Formatting.nowProperty());
  }

  /// Returns what makes second windows of a workspace; in them its actions work whichever is in
  /// front in the first one.
  private Dressing dressing(String workspace) {
    return (stage, content) ->
        SecondWindow.dress(
            stage,
            content,
            appearance,
            () ->
                Stream.of(
                        general.stream(),
                        discreetActions(),
                        workspaces.all().stream()
                            .filter(each -> each.id().equals(workspace))
                            .flatMap(each -> each.actions().stream()))
                    .flatMap(each -> each)
                    .toList(),
            () -> contents.of(workspace));
  }

  /// Returns what can be done now: in the whole window, and in the workspace in front.
  List<UiAction> actions() {
    return Stream.of(
            general.stream(),
            discreetActions(),
            workspaces.currentProperty().get().actions().stream())
        .flatMap(each -> each)
        .toList();
  }

  /// Returns how amounts are hidden, where there are any.
  private Stream<UiAction> discreetActions() {
    return discretion.usedProperty().get()
        ? Stream.of(
            UiAction.of(
                "discreet",
                "group.general",
                Feather.EYE_OFF,
                "Shortcut+Shift+D",
                discretion::toggle))
        : Stream.empty();
  }

  private List<UiAction> generalActions() {
    String group = "group.general";
    List<UiAction> all = new ArrayList<>();
    all.add(UiAction.of("palette", group, Feather.SEARCH, "Shortcut+K", palette::show));
    all.add(UiAction.of("help.open", group, Feather.HELP_CIRCLE, "F1", () -> shell.showHelp()));
    all.add(
        UiAction.of(
            "help.shortcuts",
            group,
            Feather.COMMAND,
            "Shortcut+Slash",
            () -> shell.showShortcuts()));
    all.addAll(editActions.all());
    all.add(
        UiAction.of(
            "notifications",
            group,
            Feather.BELL,
            "Shortcut+Shift+N",
            () -> shell.showNotifications()));
    all.add(
        UiAction.of(
            "layout.choose", group, Feather.LAYOUT, "Shortcut+Shift+P", () -> shell.showLayouts()));
    all.add(
        UiAction.of(
            "theme.switch", group, Feather.SUN, "Shortcut+Shift+L", appearance::switchTheme));
    all.add(
        UiAction.of(
            "theme.system",
            group,
            Feather.MONITOR,
            "Shortcut+Shift+Y",
            () -> appearance.choiceProperty().set(ThemeChoice.SYSTEM)));
    all.add(
        UiAction.of(
            "hint.show",
            group,
            Feather.INFO,
            "Shortcut+Shift+H",
            () -> hintDismissed.set(!hintDismissed.get())));
    all.add(
        UiAction.of(
            "strategy.new", "group.strategies", Feather.PLUS, "Shortcut+N", this::newStrategy));
    all.add(UiAction.of("demo.make", group, Feather.DATABASE, "Shortcut+Shift+G", start::fill));
    for (Workspace workspace : workspaces.all()) {
      all.add(
          new UiAction(
              "workspace." + workspace.id(),
              Texts.of(group),
              Texts.of("action.workspace", Texts.of("workspace." + workspace.id())),
              workspace.icon(),
              workspaces.keys(workspace),
              () -> workspaces.open(workspace)));
    }
    all.add(UiAction.of("quit", group, Feather.POWER, "Shortcut+Q", surroundings.quit()));
    return List.copyOf(all);
  }

  private List<PaletteItem> found() {
    return contents.of(workspaces.currentProperty().get().id());
  }

  /// Returns what the palette lists beside what is in the workspaces.
  private List<UiAction> listed() {
    Set<String> elsewhere = Set.of("palette", "undo", "redo");
    return Stream.of(
            editActions.possible().stream(),
            discreetActions(),
            general.stream().filter(action -> !elsewhere.contains(action.id())))
        .flatMap(each -> each)
        .toList();
  }
}
