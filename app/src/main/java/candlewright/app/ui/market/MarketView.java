package candlewright.app.ui.market;

import candlewright.app.chart.ChartTheme;
import candlewright.app.chart.ChartView;
import candlewright.app.ui.dock.DockPane;
import candlewright.app.ui.dock.DockSide;
import candlewright.app.ui.dock.DockView;
import candlewright.app.ui.dock.Docks;
import candlewright.app.ui.dock.PaneSpec;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.market.Timeframe;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The Market workspace: watch list at the left, chart beside it.
public final class MarketView implements Attachable {
  /// Pane of the watch list.
  static final String WATCH = "watch";

  private static final String CHART = "chart";

  private final MarketViewModel model;
  private final ObservableValue<ChartTheme> theme;
  private final WatchListView watch;
  private final ChartView chart;
  private final Label symbol = new Label();
  private final Label about = new Label();
  private final ToggleGroup timeframes = new ToggleGroup();
  private final HBox segments = new HBox();
  private final Label reading = new Label(Texts.of("chart.reading"));
  private final VBox emptyState;
  private final DockView dock;
  private final StackPane root;
  private Subscription attached = Subscription.EMPTY;

  /// @param theme the colours of the chart
  /// @param background prepares what the chart draws
  /// @param hint lies between toolbar and chart until it is dismissed
  /// @param makeDemoData what the button of the empty state does
  /// @param docks arranges list and chart
  public MarketView(
      MarketViewModel model,
      ObservableValue<ChartTheme> theme,
      Executor background,
      Node hint,
      Runnable makeDemoData,
      Docks docks) {
    this.model = model;
    this.theme = theme;
    this.watch = new WatchListView(model);
    this.chart = new ChartView(background);
    chart.setId("chart");
    symbol.getStyleClass().add("panel-title");
    symbol.setId("chart-symbol");
    about.getStyleClass().add("label-small");
    reading.getStyleClass().add("label-small");
    segments.getStyleClass().add("segments");
    segments.setMaxHeight(Region.USE_PREF_SIZE);
    int key = 1;
    for (Timeframe timeframe : MarketViewModel.TIMEFRAMES) {
      segments.getChildren().add(segment(timeframe, key++));
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(12, symbol, segments, about, gap, reading);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("market-bar");
    VBox.setVgrow(chart, Priority.ALWAYS);
    VBox charted = new VBox(hint, chart);
    dock = docks.make("market", List.of(chartPane(charted, bar), watchPane()));
    emptyState = emptyState(makeDemoData);
    root = new StackPane(dock.node(), emptyState);
    root.setId("market");
  }

  private DockPane chartPane(Region content, Region bar) {
    PaneSpec spec =
        new PaneSpec(
            CHART,
            Texts.of("pane.chart"),
            Feather.TRENDING_UP,
            DockSide.CENTER,
            new PaneSpec.Wish(400, 200, 960, 600, true));
    return new DockPane(spec, content, null, bar, chart::requestFocus);
  }

  private DockPane watchPane() {
    PaneSpec spec =
        new PaneSpec(
            WATCH,
            Texts.of("watch.title"),
            Feather.LIST,
            DockSide.LEFT,
            new PaneSpec.Wish(288, 160, 304, 280, false));
    return new DockPane(spec, watch.node(), watch.badge(), null, watch::focusList);
  }

  private ToggleButton segment(Timeframe timeframe, int key) {
    ToggleButton button =
        new ToggleButton(timeframe == Timeframe.ONE_DAY ? "1D" : timeframe.code());
    button.setId("timeframe-" + timeframe.code());
    button.setUserData(timeframe);
    button.setToggleGroup(timeframes);
    button.setTooltip(new Tooltip(Texts.of("timeframe.tooltip", timeframe.code(), key)));
    button.setAccessibleText(Texts.of("timeframe.tooltip", timeframe.code(), key));
    return button;
  }

  private static VBox emptyState(Runnable makeDemoData) {
    Label sentence = Labels.styled(Texts.of("market.empty"), "empty-text");
    Button demo = new Button(Texts.of("market.empty.demo"));
    demo.setId("make-demo-data");
    demo.getStyleClass().add("accent");
    demo.setOnAction(_ -> makeDemoData.run());
    Label other = Labels.styled(Texts.of("market.empty.import"), "label-small");
    VBox box = new VBox(12, Icons.of(Feather.DATABASE, 24), sentence, demo, other);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("panel");
    box.setId("market-empty");
    return box;
  }

  @Override
  public Region node() {
    return root;
  }

  /// Returns the panes.
  DockView dock() {
    return dock;
  }

  /// Puts the cursor onto the watch list, or onto the chart where the list is hidden.
  public void focus() {
    dock.focus(dock.dock().isShown(WATCH) ? WATCH : CHART);
  }

  /// Shows the watch list if it is hidden, and puts the cursor into its filter.
  public void focusFilter() {
    dock.focus(WATCH);
    watch.focusFilter();
  }

  @Override
  public void attach() {
    watch.attach();
    emptyState.visibleProperty().bind(model.emptyProperty());
    dock.attach();
    dock.node().visibleProperty().bind(model.emptyProperty().not());
    reading.visibleProperty().bind(model.loadingProperty());
    symbol
        .textProperty()
        .bind(
            text(() -> {
              var id = model.selectedProperty().get();
              return id == null ? "" : id.symbol();
            }));
    about.textProperty().bind(text(this::aboutText));
    attached =
        Subscription.combine(
            watch::detach,
            dock::detach,
            model.timeframeProperty().subscribe(this::mark),
            timeframes.selectedToggleProperty().subscribe(this::choose),
            model.chartProperty().subscribe(this::draw),
            theme.subscribe(chart.themeProperty()::set),
            emptyState.visibleProperty()::unbind,
            dock.node().visibleProperty()::unbind,
            reading.visibleProperty()::unbind,
            symbol.textProperty()::unbind,
            about.textProperty()::unbind);
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }

  private ObservableValue<String> text(Supplier<String> words) {
    return Bindings.createStringBinding(
        words::get, model.selectedProperty(), model.chartProperty());
  }

  private String aboutText() {
    ChartContent content = model.chartProperty().get();
    return content == null
        ? ""
        : Texts.of("chart.about", content.instrument().id().venue(), content.bars().size());
  }

  private void mark(Timeframe timeframe) {
    timeframes.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == timeframe)
        .findFirst()
        .ifPresent(timeframes::selectToggle);
  }

  private void choose(@Nullable Toggle chosen) {
    if (chosen == null) {
      // A click on the chosen button would leave none chosen.
      mark(model.timeframeProperty().get());
    } else if (chosen.getUserData() instanceof Timeframe timeframe) {
      model.timeframeProperty().set(timeframe);
    }
  }

  private void draw(@Nullable ChartContent content) {
    chart.setVisible(content != null);
    if (content != null) {
      chart.show(content.bars(), content.instrument().tick());
    }
  }
}
