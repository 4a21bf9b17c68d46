package candlewright.app.ui.market;

import candlewright.app.chart.ChartTheme;
import candlewright.app.chart.ChartView;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.market.Timeframe;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
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
  private static final double LIST = 304;
  private static final double LIST_NARROW = 288;
  private static final double LIST_WIDEST = 400;

  /// Below this width the list takes no more than its columns need.
  private static final double NARROW = 1336;

  private final MarketViewModel model;
  private final ObservableValue<Boolean> dark;
  private final WatchListView watch;
  private final ChartView chart;
  private final Label symbol = new Label();
  private final Label about = new Label();
  private final ToggleGroup timeframes = new ToggleGroup();
  private final HBox segments = new HBox();
  private final Label reading = new Label(Texts.of("chart.reading"));
  private final VBox emptyState;
  private final VBox charted;
  private final SplitPane split = new SplitPane();
  private final StackPane root;
  private Subscription attached = Subscription.EMPTY;

  /// @param dark whether the chart is dark
  /// @param background prepares what the chart draws
  /// @param hint lies between toolbar and chart until it is dismissed
  /// @param makeDemoData what the button of the empty state does
  public MarketView(
      MarketViewModel model,
      ObservableValue<Boolean> dark,
      Executor background,
      Node hint,
      Runnable makeDemoData) {
    this.model = model;
    this.dark = dark;
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
    charted = new VBox(bar, hint, chart);
    charted.getStyleClass().add("panel");
    charted.setMinWidth(400);
    watch.node().setMinWidth(LIST_NARROW);
    watch.node().setMaxWidth(LIST_WIDEST);
    watch.node().setPrefWidth(LIST);
    SplitPane.setResizableWithParent(watch.node(), false);
    split.getItems().setAll(watch.node(), charted);
    emptyState = emptyState(makeDemoData);
    root = new StackPane(split, emptyState);
    root.setId("market");
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

  /// Puts the cursor onto the watch list, or onto the chart where the list is hidden.
  public void focus() {
    if (split.getItems().contains(watch.node())) {
      watch.focusList();
    } else {
      chart.requestFocus();
    }
  }

  /// Shows the watch list if it is hidden, and puts the cursor into its filter.
  public void focusFilter() {
    if (!split.getItems().contains(watch.node())) {
      toggleList();
    }
    watch.focusFilter();
  }

  /// Hides the watch list or shows it again.
  public void toggleList() {
    if (!split.getItems().remove(watch.node())) {
      split.getItems().addFirst(watch.node());
      divide();
    }
  }

  private void divide() {
    double width = split.getWidth();
    if (width > 0) {
      split.setDividerPositions((width < NARROW ? LIST_NARROW : LIST) / width);
    }
  }

  @Override
  public void attach() {
    watch.attach();
    emptyState.visibleProperty().bind(model.emptyProperty());
    split.visibleProperty().bind(model.emptyProperty().not());
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
            split.widthProperty().subscribe(_ -> divide()),
            model.timeframeProperty().subscribe(this::mark),
            timeframes.selectedToggleProperty().subscribe(this::choose),
            model.chartProperty().subscribe(this::draw),
            dark.subscribe(
                isDark -> chart.themeProperty().set(isDark ? ChartTheme.DARK : ChartTheme.LIGHT)),
            emptyState.visibleProperty()::unbind,
            split.visibleProperty()::unbind,
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
