package candlewright.app.ui.market;

import candlewright.app.chart.ChartTheme;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.kit.UiAction;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Toasts;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The Market workspace: watch list at the left, charts beside it.
public final class MarketView implements Attachable {
  private static final double LIST = 304;
  private static final double LIST_NARROW = 288;
  private static final double LIST_WIDEST = 400;

  /// Below this width the list takes no more than its columns need.
  private static final double NARROW = 1336;

  private final MarketViewModel model;
  private final WatchListView watch;
  private final ChartsView charts;
  private final VBox emptyState;
  private final SplitPane split = new SplitPane();
  private final StackPane root;
  private Subscription attached = Subscription.EMPTY;

  /// What the view needs beside its model.
  ///
  /// @param theme the colours of the charts
  /// @param jobs does what takes longer than a frame
  /// @param toasts tells what was done
  /// @param hint lies between toolbar and charts until it is dismissed
  /// @param makeDemoData what the button of the empty state does
  public record Parts(
      ObservableValue<ChartTheme> theme,
      Jobs jobs,
      Toasts toasts,
      Node hint,
      Runnable makeDemoData) {}

  public MarketView(MarketViewModel model, Parts parts) {
    this.model = model;
    watch = new WatchListView(model);
    charts = new ChartsView(model, parts.theme(), parts.hint(), parts.jobs(), parts.toasts());
    watch.node().setMinWidth(LIST_NARROW);
    watch.node().setMaxWidth(LIST_WIDEST);
    watch.node().setPrefWidth(LIST);
    SplitPane.setResizableWithParent(watch.node(), false);
    split.getItems().setAll(watch.node(), charts.node());
    emptyState = emptyState(parts.makeDemoData());
    root = new StackPane(split, emptyState);
    root.setId("market");
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

  /// Returns what can be done with the charts.
  List<UiAction> chartActions() {
    return charts.actions();
  }

  /// Puts the cursor onto the watch list, or onto the chart where the list is hidden.
  public void focus() {
    if (split.getItems().contains(watch.node())) {
      watch.focusList();
    } else {
      charts.activeChart().requestFocus();
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
    charts.attach();
    emptyState.visibleProperty().bind(model.emptyProperty());
    split.visibleProperty().bind(model.emptyProperty().not());
    attached =
        Subscription.combine(
            watch::detach,
            charts::detach,
            split.widthProperty().subscribe(_ -> divide()),
            emptyState.visibleProperty()::unbind,
            split.visibleProperty()::unbind);
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }
}
