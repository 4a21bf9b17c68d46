package candlewright.app.ui.dock;

import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Overlay;
import candlewright.app.ui.kit.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The arrangements of a workspace, below the button of the header: choose one, keep the present
/// one under a name, show and hide panes.
public final class LayoutsView {
  private static final double WIDTH = 320;
  private static final double TOP = 44;
  private static final double RIGHT = 12;

  /// What the button of the header has room for.
  private static final int LONGEST_NAME = 24;

  private final VBox arrangements = new VBox(2);
  private final VBox panes = new VBox();
  private final TextField name = new TextField();
  private final Button save = new Button(Texts.of("layouts.save"));
  private final Overlay overlay;
  private Subscription shown = Subscription.EMPTY;
  private @Nullable Dock dock;

  public LayoutsView() {
    name.setId("layout-name");
    name.setPromptText(Texts.of("layouts.name"));
    name.setAccessibleText(Texts.of("layouts.name"));
    name.setOnAction(_ -> save());
    name.textProperty()
        .subscribe(text -> name.setText(text.substring(0, Math.min(LONGEST_NAME, text.length()))));
    HBox.setHgrow(name, Priority.ALWAYS);
    save.setId("layout-save");
    save.setMinWidth(Region.USE_PREF_SIZE);
    save.setOnAction(_ -> save());
    save.disableProperty()
        .bind(Bindings.createBooleanBinding(() -> !isName(name.getText()), name.textProperty()));
    VBox card =
        new VBox(
            8,
            Labels.styled(Texts.of("layouts.title"), "palette-group"),
            arrangements,
            new HBox(8, name, save),
            Labels.styled(Texts.of("layouts.panes"), "palette-group"),
            panes);
    card.getStyleClass().addAll("card", "layouts");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    overlay = new Overlay("layouts", card, Pos.TOP_RIGHT, TOP, this::close);
    overlay.getStyleClass().setAll("popover-layer");
    StackPane.setMargin(card, new Insets(TOP, RIGHT, 0, 0));
  }

  public Region node() {
    return overlay;
  }

  /// Opens it for a workspace.
  public void show(Dock wanted) {
    dock = wanted;
    shown.unsubscribe();
    name.clear();
    shown =
        Subscription.combine(
            wanted.layoutProperty().subscribe(_ -> fill(wanted)),
            wanted.namedProperty().subscribe(_ -> fill(wanted)));
    overlay.show(true);
  }

  private void close() {
    shown.unsubscribe();
    shown = Subscription.EMPTY;
    overlay.show(false);
  }

  private void save() {
    Dock target = dock;
    if (target != null && isName(name.getText())) {
      target.saveAs(name.getText().strip());
      name.clear();
    }
  }

  private static boolean isName(String text) {
    return !text.isBlank() && !text.strip().equals(Texts.of("dock.usual"));
  }

  private void fill(Dock from) {
    Node owner = overlay.getScene() == null ? null : overlay.getScene().getFocusOwner();
    String owned = owner == null ? null : owner.getId();
    String now = from.nameNow();
    arrangements
        .getChildren()
        .setAll(row(Texts.of("dock.usual"), "layout-usual", now, from::reset));
    for (String title : from.namedProperty().get().keySet()) {
      int number = arrangements.getChildren().size();
      HBox row = row(title, "layout-" + number, now, () -> from.use(title));
      row.getChildren()
          .add(
              Icons.button(
                  Feather.TRASH_2,
                  "layout-delete-" + number,
                  Texts.of("layouts.delete", title),
                  () -> from.delete(title)));
      arrangements.getChildren().add(row);
    }
    panes.getChildren().clear();
    from.panes().forEach(pane -> panes.getChildren().add(check(from, pane)));
    if (overlay.isVisible()) {
      keepFocus(owned);
    }
  }

  /// Gives the focus to the row that was made anew in place of the one that had it; where that is
  /// gone, to the first, so that keys still reach this popover.
  private void keepFocus(@Nullable String owned) {
    List<Node> rows =
        Stream.concat(
                arrangements.getChildren().stream()
                    .flatMap(row -> ((HBox) row).getChildren().stream()),
                panes.getChildren().stream())
            .toList();
    if (!name.isFocused() && !save.isFocused()) {
      rows.stream()
          .filter(control -> control.getId().equals(owned))
          .findFirst()
          .orElse(rows.getFirst())
          .requestFocus();
    }
  }

  private static HBox row(String title, String id, String now, Runnable use) {
    boolean current = title.equals(now);
    Label check = new Label(null, current ? Icons.of(Feather.CHECK, Icons.SMALL) : null);
    check.setMinWidth(Icons.MEDIUM);
    check.setMaxWidth(Icons.MEDIUM);
    HBox content = new HBox(8, check, new Label(title));
    content.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button(null, content);
    button.setId(id);
    button.setAccessibleText(Texts.of(current ? "layouts.current" : "layouts.use", title));
    button.getStyleClass().add("menu-row");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> use.run());
    HBox.setHgrow(button, Priority.ALWAYS);
    HBox row = new HBox(4, button);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static CheckBox check(Dock dock, PaneSpec pane) {
    CheckBox box = new CheckBox(pane.title());
    box.setId("layout-pane-" + pane.id());
    box.setSelected(dock.isShown(pane.id()));
    box.setOnAction(_ -> {
      dock.toggle(pane.id());
      // The last one stays.
      box.setSelected(dock.isShown(pane.id()));
    });
    return box;
  }
}
