package candlewright.app.ui.shell;

import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Overlay;
import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.kit.UiAction;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The workspaces at the left edge; with icons only where the window is narrow.
final class RailView implements Attachable {
  private static final double WIDE = 64;
  private static final double NARROW = 48;

  private final Workspaces workspaces;
  private final List<Button> buttons = new ArrayList<>();
  private final VBox root = new VBox();
  private Subscription attached = Subscription.EMPTY;

  RailView(Workspaces workspaces) {
    this.workspaces = workspaces;
    for (Workspace workspace : workspaces.all()) {
      buttons.add(button(workspace));
    }
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    for (int i = 0; i < buttons.size(); i++) {
      if (workspaces.all().get(i).isAside() && !root.getChildren().contains(gap)) {
        root.getChildren().add(gap);
      }
      root.getChildren().add(buttons.get(i));
    }
    root.getStyleClass().add("rail");
    setNarrow(false);
  }

  private Button button(Workspace workspace) {
    String name = Texts.of("workspace." + workspace.id());
    Button button = new Button(name, Icons.of(workspace.icon(), Icons.LARGE));
    button.setId("workspace-" + workspace.id());
    button.getStyleClass().add("rail-item");
    button.setAccessibleText(name);
    button.setTooltip(
        new Tooltip(
            Texts.of("workspace.tooltip", name, UiAction.keyNames(workspaces.keys(workspace)))));
    button.setOnAction(_ -> workspaces.open(workspace));
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  @Override
  public Region node() {
    return root;
  }

  @Override
  public void attach() {
    attached = workspaces.currentProperty().subscribe(this::mark);
  }

  @Override
  public void detach() {
    attached.unsubscribe();
  }

  private void mark(Workspace current) {
    for (int i = 0; i < buttons.size(); i++) {
      buttons
          .get(i)
          .pseudoClassStateChanged(Overlay.SELECTED, workspaces.all().get(i).equals(current));
    }
  }

  void setNarrow(boolean narrow) {
    double width = narrow ? NARROW : WIDE;
    root.setMinWidth(width);
    root.setPrefWidth(width);
    root.setMaxWidth(width);
    ContentDisplay display = narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TOP;
    buttons.forEach(button -> button.setContentDisplay(display));
  }
}
