package candlewright.app.ui.market;

import candlewright.app.chart.ChartTheme;
import candlewright.app.chart.ChartView;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Labels;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// One chart with what is said where there is nothing to see. A row of the watch list dropped on it
/// is compared.
final class ChartPanelView implements Attachable {
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

  private final ChartViewModel model;
  private final ObservableValue<ChartTheme> theme;
  private final Consumer<ChartViewModel> activate;
  private final ChartView chart;
  private final Label note = Labels.styled("", "empty-text");
  private final Label problem = Labels.styled("", "chart-problem");
  private final StackPane root;
  private Subscription attached = Subscription.EMPTY;

  /// @param theme the colours of the chart
  /// @param activate called when a person turns to this chart
  ChartPanelView(
      ChartViewModel model, ObservableValue<ChartTheme> theme, Consumer<ChartViewModel> activate) {
    this.model = model;
    this.theme = theme;
    this.activate = activate;
    chart = new ChartView(model.chart());
    chart.setId(model.number() == 1 ? "chart" : "chart-" + model.number());
    chart.setVisible(false);
    note.setWrapText(true);
    problem.setId("chart-problem-" + model.number());
    problem.setWrapText(true);
    StackPane.setAlignment(problem, Pos.BOTTOM_LEFT);
    StackPane.setMargin(problem, new Insets(0, 88, 36, 12));
    root = new StackPane(chart, note, problem);
    root.getStyleClass().add("chart-panel");
    root.setId("chart-panel-" + model.number());
    root.setMinSize(0, 0);
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> activate.accept(model));
    root.setOnMouseDragEntered(this::enter);
    root.setOnMouseDragExited(_ -> root.pseudoClassStateChanged(TARGET, false));
    root.setOnMouseDragReleased(this::drop);
  }

  @Override
  public Region node() {
    return root;
  }

  ChartView chart() {
    return chart;
  }

  ChartViewModel model() {
    return model;
  }

  /// Marks it as the one that watch list and toolbar act on.
  void setActive(boolean active) {
    root.pseudoClassStateChanged(ACTIVE, active);
  }

  @Override
  public void attach() {
    note.textProperty().bind(model.noteProperty());
    problem.textProperty().bind(model.chart().problemProperty());
    problem.visibleProperty().bind(model.chart().problemProperty().isNotEmpty());
    note.visibleProperty().bind(model.noteProperty().isNotEmpty());
    chart
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.contentProperty().get() != null && model.noteProperty().get().isEmpty(),
                model.contentProperty(),
                model.noteProperty()));
    attached =
        Subscription.combine(
            theme.subscribe(chart.themeProperty()::set),
            chart
                .focusedProperty()
                .subscribe(focused -> {
                  if (focused) {
                    activate.accept(model);
                  }
                }),
            note.textProperty()::unbind,
            note.visibleProperty()::unbind,
            problem.textProperty()::unbind,
            problem.visibleProperty()::unbind,
            chart.visibleProperty()::unbind);
  }

  @Override
  public void detach() {
    chart.linkTo(null);
    attached.unsubscribe();
  }

  private void enter(MouseDragEvent event) {
    root.pseudoClassStateChanged(TARGET, QuoteCell.dragged(event.getGestureSource()).isPresent());
  }

  private void drop(MouseDragEvent event) {
    root.pseudoClassStateChanged(TARGET, false);
    QuoteCell.dragged(event.getGestureSource())
        .filter(dragged -> !model.compared().contains(dragged))
        .ifPresent(dragged -> {
          activate.accept(model);
          model.toggleCompared(dragged);
        });
  }
}
