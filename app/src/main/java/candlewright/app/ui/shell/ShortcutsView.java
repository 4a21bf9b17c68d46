package candlewright.app.ui.shell;

import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Overlay;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.kit.UiAction;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The actions of the window and of the workspace in front, with their keys.
final class ShortcutsView {
  private static final double WIDTH = 480;
  private static final double EDGE = 24;

  private final Supplier<List<UiAction>> actions;
  private final GridPane grid = new GridPane(24, 6);
  private final Overlay overlay;

  /// @param actions asked each time the list is shown
  ShortcutsView(Supplier<List<UiAction>> actions) {
    this.actions = actions;
    Label title = Labels.styled(Texts.of("shortcuts.title"), "dialog-title");
    Button close = new Button(Texts.of("shortcuts.close"));
    close.setId("shortcuts-close");
    close.getStyleClass().add("accent");
    close.setOnAction(_ -> show(false));
    HBox foot = new HBox(close);
    foot.setAlignment(Pos.CENTER_RIGHT);
    ScrollPane scrolled = new ScrollPane(grid);
    scrolled.setFitToWidth(true);
    VBox.setVgrow(scrolled, Priority.ALWAYS);
    VBox card = new VBox(12, title, scrolled, foot);
    card.getStyleClass().addAll("card", "dialog");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    overlay = new Overlay("shortcuts", card, Pos.CENTER, 0, () -> show(false));
    overlay.setPadding(new Insets(EDGE));
  }

  Region node() {
    return overlay;
  }

  void show(boolean shown) {
    if (shown) {
      fill();
    }
    overlay.show(shown);
  }

  private void fill() {
    grid.getChildren().clear();
    String group = "";
    int row = 0;
    for (UiAction action : actions.get()) {
      if (!action.group().equals(group)) {
        group = action.group();
        grid.add(Labels.styled(group, "palette-group"), 0, row++, 2, 1);
      }
      Label name = new Label(action.name());
      GridPane.setHgrow(name, Priority.ALWAYS);
      Label keys = Labels.key(action.keyNames());
      GridPane.setHalignment(keys, HPos.RIGHT);
      grid.addRow(row++, name, keys);
    }
  }
}
