package candlewright.app.ui.shell;

import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Overlay;
import candlewright.app.ui.kit.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The workspaces at the left edge; with icons only where the window is narrow.
final class RailView {
  private static final double WIDE = 64;
  private static final double NARROW = 48;

  private final Button market = new Button();
  private final VBox root = new VBox(market);

  /// @param openMarket brings the Market workspace to the front
  RailView(Runnable openMarket) {
    market.setText(Texts.of("workspace.market"));
    market.setGraphic(Icons.of(Feather.TRENDING_UP, Icons.LARGE));
    market.setId("workspace-market");
    market.getStyleClass().add("rail-item");
    market.setAccessibleText(Texts.of("workspace.market"));
    market.setTooltip(new Tooltip(Texts.of("workspace.market.tooltip")));
    market.setOnAction(_ -> openMarket.run());
    market.setMaxWidth(Double.MAX_VALUE);
    market.pseudoClassStateChanged(Overlay.SELECTED, true);
    root.getStyleClass().add("rail");
    setNarrow(false);
  }

  Region node() {
    return root;
  }

  void setNarrow(boolean narrow) {
    double width = narrow ? NARROW : WIDE;
    root.setMinWidth(width);
    root.setPrefWidth(width);
    root.setMaxWidth(width);
    market.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TOP);
  }
}
