package candlewright.app.ui.market;

import candlewright.app.chart.ChartStyle;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.kit.UiAction;
import candlewright.core.market.Timeframe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with the active chart, and how it is set.
final class ChartToolbar implements Attachable {
  private final MarketViewModel model;
  private final ChartActions actions;
  private final Label symbol = new Label();
  private final Label reading = new Label(Texts.of("chart.reading"));
  private final ToggleGroup timeframes = new ToggleGroup();
  private final HBox segments = new HBox();
  private final Choice<ChartStyle> style;
  private final Choice<ChartZone> zone;
  private final Choice<Arrangement> arrangement;
  private final Button indicators;
  private final ToggleButton log;
  private final ToggleButton measure;
  private final ToggleButton link;
  private final List<ButtonBase> worded = new ArrayList<>();
  private final MenuButton more = new MenuButton();
  // What gives way where there is no room, first to last, and the actions it stands for.
  private final Map<Node, List<String>> yielding = new LinkedHashMap<>();
  private final BooleanProperty wordy = new SimpleBooleanProperty(true);
  private final HBox root;
  private final ListChangeListener<Object> studiesChanged = _ -> count();
  private Subscription attached = Subscription.EMPTY;
  private Subscription followed = Subscription.EMPTY;

  /// A button that opens the ways one thing can be set, with their keys.
  private static final class Choice<T> {
    private final MenuButton button = new MenuButton();
    private final ToggleGroup group = new ToggleGroup();
    private final String key;

    private Choice(String key, Feather icon, T[] values, Function<T, String> actionId) {
      this.key = key;
      button.setId(key);
      button.getStyleClass().add("tool-menu");
      button.setGraphic(Icons.of(icon, Icons.SMALL));
      button.setTooltip(new Tooltip(Texts.of(key + ".tooltip")));
      for (T value : values) {
        RadioMenuItem item = new RadioMenuItem(Texts.of(key + "." + value));
        item.setId(actionId.apply(value));
        item.setUserData(value);
        item.setToggleGroup(group);
        button.getItems().add(item);
      }
    }

    private void show(T value) {
      group.getToggles().stream()
          .filter(toggle -> value.equals(toggle.getUserData()))
          .forEach(group::selectToggle);
      button.setText(Texts.of(key + "." + value));
      button.setAccessibleText(Texts.of(key + ".tooltip") + ": " + button.getText());
    }

    @SuppressWarnings("unchecked") // Only values of this choice are given to its items.
    private Subscription bind(Property<T> property) {
      Subscription shown =
          Subscription.combine(
              property.subscribe(this::show),
              group
                  .selectedToggleProperty()
                  .subscribe(chosen -> {
                    if (chosen != null) {
                      property.setValue((T) chosen.getUserData());
                    }
                  }));
      return shown;
    }
  }

  ChartToolbar(MarketViewModel model, ChartActions actions) {
    this.model = model;
    this.actions = actions;
    symbol.getStyleClass().add("panel-title");
    symbol.setId("chart-symbol");
    symbol.setMinWidth(Region.USE_PREF_SIZE);
    reading.getStyleClass().add("label-small");
    reading.setMinWidth(Region.USE_PREF_SIZE);
    segments.getStyleClass().add("segments");
    segments.setMaxHeight(Region.USE_PREF_SIZE);
    segments.setMinWidth(Region.USE_PREF_SIZE);
    int key = 1;
    for (Timeframe timeframe : MarketViewModel.TIMEFRAMES) {
      segments.getChildren().add(segment(timeframe, key++));
    }
    style =
        new Choice<>("style", Feather.BAR_CHART_2, ChartStyle.values(), value -> "style-" + value);
    zone = new Choice<>("zone", Feather.CLOCK, ChartZone.values(), value -> "zone-" + value);
    arrangement =
        new Choice<>("arrangement", Feather.GRID, Arrangement.values(), value -> "layout-" + value);
    indicators = button("chart.indicators");
    Button compare = button("chart.compare");
    Button play = button("replay.start");
    Button live = button("live.start");
    log = toggle("chart.log");
    log.setGraphic(null);
    log.setText(Texts.of("tool.chart.log"));
    log.getStyleClass().setAll("toggle-button", "tool-word");
    measure = toggle("chart.measure");
    link = toggle("charts.link");
    worded.addAll(
        List.of(style.button, indicators, compare, play, live, zone.button, arrangement.button));
    Button goTo = icon("chart.goto");
    Button reset = icon("chart.reset");
    Button save = icon("chart.save");
    yielding.put(save, List.of("chart.save", "chart.copy"));
    yielding.put(link, List.of("charts.link"));
    yielding.put(reset, List.of("chart.reset", "chart.fit"));
    yielding.put(measure, List.of("chart.measure"));
    yielding.put(goTo, List.of("chart.goto"));
    yielding.put(log, List.of("chart.log"));
    yielding.put(zone.button, ids("chart.zone.", ChartZone.values()));
    yielding.put(symbol, List.of());
    yielding.put(arrangement.button, ids("charts.", Arrangement.values()));
    yielding.put(live, List.of("live.start"));
    yielding.put(play, List.of("replay.start"));
    yielding.put(compare, List.of("chart.compare"));
    yielding.put(style.button, ids("chart.style.", ChartStyle.values()));
    fillMore();
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    root =
        new HBox(
            4,
            symbol,
            segments,
            rule(),
            style.button,
            indicators,
            compare,
            play,
            live,
            gap,
            reading,
            log,
            zone.button,
            goTo,
            measure,
            reset,
            rule(),
            arrangement.button,
            link,
            save,
            more);
    root.setAlignment(Pos.CENTER_LEFT);
    root.getStyleClass().add("market-bar");
    root.setMinWidth(0);
    HBox.setMargin(segments, new Insets(0, 0, 0, 8));
  }

  private static List<String> ids(String prefix, Enum<?>[] values) {
    return Arrays.stream(values).map(value -> prefix + value).toList();
  }

  /// Lists what has no room, as long as it has none.
  private void fillMore() {
    more.setId("tool-more");
    more.getStyleClass().add("tool-menu");
    more.setGraphic(Icons.of(Feather.MORE_HORIZONTAL, Icons.MEDIUM));
    more.setAccessibleText(Texts.of("tool.more"));
    more.setTooltip(new Tooltip(Texts.of("tool.more")));
    yielding.forEach((node, ids) -> {
      for (String id : ids) {
        UiAction action = actions.of(id);
        MenuItem item = new MenuItem(action.name());
        item.setOnAction(_ -> action.action().run());
        item.visibleProperty().bind(node.visibleProperty().not());
        more.getItems().add(item);
      }
    });
  }

  private static Node rule() {
    Region rule = new Region();
    rule.getStyleClass().add("rule");
    return rule;
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

  private Button button(String id) {
    UiAction action = actions.of(id);
    Button button = new Button(Texts.of("tool." + id), Icons.of(action.icon(), Icons.SMALL));
    button.getStyleClass().add("tool-word");
    button.setOnAction(_ -> action.action().run());
    return named(button, action);
  }

  private Button icon(String id) {
    UiAction action = actions.of(id);
    Button button = Icons.button(action.icon(), "", action.name(), () -> action.action().run());
    return named(button, action);
  }

  private ToggleButton toggle(String id) {
    UiAction action = actions.of(id);
    ToggleButton button = new ToggleButton(null, Icons.of(action.icon(), Icons.MEDIUM));
    button.getStyleClass().add("tool");
    return named(button, action);
  }

  private static <T extends ButtonBase> T named(T button, UiAction action) {
    button.setId(toolId(action.id()));
    button.setAccessibleText(action.name());
    button.setTooltip(new Tooltip(Texts.of("tool.tooltip", action.name(), action.keyNames())));
    return button;
  }

  private static String toolId(String action) {
    return "tool-" + action.replace('.', '-');
  }

  @Override
  public Region node() {
    return root;
  }

  /// Returns the button of an action, beside which its popover opens.
  Node buttonOf(String action) {
    Node found = root.lookup("#" + toolId(action));
    return found == null ? root : found.isVisible() ? found : more;
  }

  @Override
  public void attach() {
    symbol
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  var id = model.selectedProperty().get();
                  return id == null ? "" : id.symbol();
                },
                model.selectedProperty()));
    var read = model.loadingProperty().and(wordy);
    reading.visibleProperty().bind(read);
    // Its room is kept, so that nothing moves when bars are read.
    reading.managedProperty().bind(wordy);
    measure.selectedProperty().bindBidirectional(actions.measuringProperty());
    link.selectedProperty().bindBidirectional(model.linkedProperty());
    attached =
        Subscription.combine(
            root.widthProperty().subscribe(_ -> fit()),
            symbol.textProperty().subscribe(_ -> fit()),
            zone.button.textProperty().subscribe(_ -> fit()),
            style.button.textProperty().subscribe(_ -> fit()),
            model.timeframeProperty().subscribe(this::mark),
            timeframes.selectedToggleProperty().subscribe(this::choose),
            arrangement.bind(model.arrangementProperty()),
            model
                .arrangementProperty()
                .subscribe(wanted -> link.setDisable(wanted == Arrangement.ONE)),
            model.activeProperty().subscribe(this::follow),
            () -> followed.unsubscribe(),
            symbol.textProperty()::unbind,
            reading.visibleProperty()::unbind,
            reading.managedProperty()::unbind,
            () -> measure.selectedProperty().unbindBidirectional(actions.measuringProperty()),
            () -> link.selectedProperty().unbindBidirectional(model.linkedProperty()));
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }

  private void follow(ChartViewModel active) {
    followed.unsubscribe();
    active.chart().studies().addListener(studiesChanged);
    log.selectedProperty().bindBidirectional(active.chart().logScaleProperty());
    followed =
        Subscription.combine(
            style.bind(active.chart().styleProperty()),
            zone.bind(active.zoneProperty()),
            () -> log.selectedProperty().unbindBidirectional(active.chart().logScaleProperty()),
            () -> active.chart().studies().removeListener(studiesChanged));
    count();
  }

  private void count() {
    int count = model.activeProperty().get().chart().studies().size();
    indicators.setText(Texts.of("tool.chart.indicators.count", count));
  }

  /// Drops the words where there is no room for them, then one button after the other into a menu.
  private void fit() {
    if (root.getWidth() <= 0) {
      return;
    }
    setWordy(true);
    show(more, false);
    yielding.keySet().forEach(node -> show(node, true));
    if (isTooWide()) {
      setWordy(false);
    }
    for (Node node : yielding.keySet()) {
      if (!isTooWide()) {
        break;
      }
      show(node, false);
      show(more, true);
    }
  }

  private void setWordy(boolean wanted) {
    wordy.set(wanted);
    worded.forEach(button ->
        button.setContentDisplay(wanted ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private boolean isTooWide() {
    root.applyCss();
    return root.prefWidth(-1) > root.getWidth();
  }

  private void mark(Timeframe timeframe) {
    timeframes.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == timeframe)
        .findFirst()
        .ifPresentOrElse(timeframes::selectToggle, () -> timeframes.selectToggle(null));
  }

  private void choose(@Nullable Toggle chosen) {
    if (chosen == null) {
      // A click on the chosen button would leave none chosen.
      mark(model.timeframeProperty().get());
    } else if (chosen.getUserData() instanceof Timeframe timeframe) {
      model.timeframeProperty().set(timeframe);
    }
  }
}
