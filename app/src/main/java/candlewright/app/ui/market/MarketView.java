package candlewright.app.ui.market;

import candlewright.app.chart.ChartTheme;
import candlewright.app.ui.dock.DockPane;
import candlewright.app.ui.dock.DockSide;
import candlewright.app.ui.dock.DockView;
import candlewright.app.ui.dock.Docks;
import candlewright.app.ui.dock.PaneSpec;
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
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The Market workspace: watch list at the left, charts beside it.
public final class MarketView implements Attachable {
  /// Pane of the watch list.
  static final String WATCH = "watch";

  private static final String CHARTS = "chart";

  private final MarketViewModel model;
  private final WatchListView watch;
  private final ChartsView charts;
  private final VBox emptyState;
  private final DockView dock;
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

  /// @param docks arranges list and charts
  public MarketView(MarketViewModel model, Parts parts, Docks docks) {
    this.model = model;
    watch = new WatchListView(model);
    charts = new ChartsView(model, parts.theme(), parts.hint(), parts.jobs(), parts.toasts());
    dock = docks.make("market", List.of(chartsPane(), watchPane()));
    emptyState = emptyState(parts.makeDemoData());
    root = new StackPane(dock.node(), emptyState);
    root.setId("market");
  }

  private DockPane chartsPane() {
    PaneSpec spec =
        new PaneSpec(
            CHARTS,
            Texts.of("pane.chart"),
            Feather.TRENDING_UP,
            DockSide.CENTER,
            new PaneSpec.Wish(400, 200, 960, 600, true));
    return new DockPane(
        spec, charts.node(), null, charts.bar(), () -> charts.activeChart().requestFocus());
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

  /// Returns the panes.
  DockView dock() {
    return dock;
  }

  /// Puts the cursor onto the watch list, or onto the chart where the list is hidden.
  public void focus() {
    dock.focus(dock.dock().isShown(WATCH) ? WATCH : CHARTS);
  }

  /// Shows the watch list if it is hidden, and puts the cursor into its filter.
  public void focusFilter() {
    dock.focus(WATCH);
    watch.focusFilter();
  }

  @Override
  public void attach() {
    watch.attach();
    charts.attach();
    emptyState.visibleProperty().bind(model.emptyProperty());
    dock.attach();
    dock.node().visibleProperty().bind(model.emptyProperty().not());
    attached =
        Subscription.combine(
            watch::detach,
            charts::detach,
            dock::detach,
            emptyState.visibleProperty()::unbind,
            dock.node().visibleProperty()::unbind);
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }
}
