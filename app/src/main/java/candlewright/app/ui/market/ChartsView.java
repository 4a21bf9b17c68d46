package candlewright.app.ui.market;

import candlewright.app.chart.ChartTheme;
import candlewright.app.chart.ChartView;
import candlewright.app.chart.LinkGroup;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Formatting;
import candlewright.app.ui.kit.UiAction;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Toasts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The charts and their toolbar, one to four of them.
public final class ChartsView implements Attachable {
  private final MarketViewModel model;
  private final ObservableValue<ChartTheme> theme;
  private final ChartPopovers popovers;
  private final ChartActions actions;
  private final ChartToolbar toolbar;
  private final ReplayBar replay;
  private final LiveBar live;
  private final GridPane grid = new GridPane();
  private final VBox root;
  private final List<ChartPanelView> panels = new ArrayList<>();
  private final LinkGroup group = new LinkGroup();
  private final ListChangeListener<ChartViewModel> chartsChanged = _ -> arrange();
  private Subscription measured = Subscription.EMPTY;
  private Subscription attached = Subscription.EMPTY;

  /// @param theme the colours of the charts
  /// @param hint lies between toolbar and charts until it is dismissed
  ChartsView(
      MarketViewModel model,
      ObservableValue<ChartTheme> theme,
      Node hint,
      Jobs jobs,
      Toasts toasts) {
    this.model = model;
    this.theme = theme;
    popovers = new ChartPopovers(model, this, jobs, toasts);
    actions = new ChartActions(model, this, popovers);
    toolbar = new ChartToolbar(model, actions);
    replay = new ReplayBar(model);
    live = new LiveBar(model.live());
    grid.getStyleClass().add("charts");
    VBox.setVgrow(grid, Priority.ALWAYS);
    root = new VBox(hint, replay.node(), live.node(), grid);
    root.getStyleClass().add("panel");
    root.setId("charts");
  }

  @Override
  public Region node() {
    return root;
  }

  /// Returns the tools, to stand over the charts.
  Region bar() {
    return toolbar.node();
  }

  List<UiAction> actions() {
    return actions.all();
  }

  /// Returns the button of an action, beside which its popover opens.
  Node buttonOf(String action) {
    return toolbar.buttonOf(action);
  }

  /// Returns the chart that the actions act on.
  ChartView activeChart() {
    return chartOf(model.activeProperty().get());
  }

  ChartView chartOf(ChartViewModel chart) {
    return panels.stream()
        .filter(panel -> panel.model() == chart)
        .findFirst()
        .orElseGet(panels::getFirst)
        .chart();
  }

  /// Puts the cursor onto the chart `step` places on.
  void activate(int step) {
    model.activateNext(step);
    activeChart().requestFocus();
  }

  @Override
  public void attach() {
    arrange();
    toolbar.attach();
    replay.attach();
    live.attach();
    model.charts().addListener(chartsChanged);
    attached =
        Subscription.combine(
            model.activeProperty().subscribe(this::follow),
            model.linkedProperty().subscribe(_ -> link()),
            Formatting.nowProperty().subscribe(_ -> model.charts().forEach(ChartViewModel::reformat)),
            () -> measured.unsubscribe(),
            () -> model.charts().removeListener(chartsChanged),
            popovers::close,
            toolbar::detach,
            replay::detach,
            live::detach);
  }

  @Override
  public void detach() {
    attached.unsubscribe();
    panels.forEach(ChartPanelView::detach);
    panels.clear();
    grid.getChildren().clear();
  }

  /// Makes the panels fit the charts; those that stay keep their place in time.
  private void arrange() {
    popovers.close();
    List<ChartPanelView> next = new ArrayList<>();
    for (ChartViewModel chart : model.charts()) {
      next.add(
          panels.stream()
              .filter(panel -> panel.model() == chart)
              .findFirst()
              .orElseGet(() -> made(chart)));
    }
    panels.stream().filter(panel -> !next.contains(panel)).forEach(ChartPanelView::detach);
    panels.clear();
    panels.addAll(next);
    lay(model.arrangementProperty().get());
    link();
    follow(model.activeProperty().get());
  }

  private ChartPanelView made(ChartViewModel chart) {
    ChartPanelView panel = new ChartPanelView(chart, theme, model.activeProperty()::set);
    panel.chart().onStudyChosen((study, chip) -> popovers.study(chart, study, chip));
    panel.chart().onComparedChosen((id, chip) -> popovers.compared(chart, id, chip));
    panel.attach();
    return panel;
  }

  private void lay(Arrangement arrangement) {
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    grid.getRowConstraints().clear();
    for (int i = 0; i < arrangement.columns(); i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / arrangement.columns());
      grid.getColumnConstraints().add(column);
    }
    for (int i = 0; i < arrangement.rows(); i++) {
      RowConstraints row = new RowConstraints();
      row.setPercentHeight(100.0 / arrangement.rows());
      grid.getRowConstraints().add(row);
    }
    for (int i = 0; i < panels.size(); i++) {
      grid.add(panels.get(i).node(), i % arrangement.columns(), i / arrangement.columns());
    }
  }

  private void link() {
    boolean linked = model.linkedProperty().get() && panels.size() > 1;
    panels.forEach(panel -> panel.chart().linkTo(linked ? group : null));
  }

  private void follow(ChartViewModel active) {
    panels.forEach(panel -> panel.setActive(panels.size() > 1 && panel.model() == active));
    measured.unsubscribe();
    ChartView chart = chartOf(active);
    chart.measuringProperty().bindBidirectional(actions.measuringProperty());
    measured =
        () -> {
          chart.measuringProperty().unbindBidirectional(actions.measuringProperty());
          chart.measuringProperty().set(false);
        };
  }
}
