package candlewright.app.ui.kit;

import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A card beside what it belongs to, which leaves the rest of the window alive. Escape and a click
/// elsewhere close it. It shows one content at a time; the next takes the place of the one before.
public final class Popover {
  private static final double GAP = 4;
  private static final double EDGE = 8;

  private final StackPane card = new StackPane();
  private final EventHandler<MouseEvent> outside = this::pressed;
  private @Nullable Pane root;
  private @Nullable Node anchor;
  private Runnable closed = () -> {};

  /// Whether a key was pressed since it opened: what is typed before belongs to the key that opened
  /// it and must not land in its field.
  private boolean pressed;

  public Popover() {
    card.getStyleClass().addAll("card", "popover-card");
    card.setManaged(false);
    card.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          pressed = true;
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
          }
        });
    card.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          if (!pressed) {
            event.consume();
          }
        });
    card.widthProperty().subscribe(_ -> place());
    card.heightProperty().subscribe(_ -> place());
  }

  /// Tells whether it is open.
  public boolean isOpen() {
    return root != null;
  }

  /// Opens it below a node, which gets the focus back when it closes.
  ///
  /// @param beside in a scene whose root is a pane
  /// @param id of the content, for tests
  /// @param focus what gets the focus
  /// @param whenClosed called once when it closes, however that happens
  public void open(Node beside, String id, Region content, Node focus, Runnable whenClosed) {
    close();
    Scene scene = beside.getScene();
    if (scene == null || !(scene.getRoot() instanceof Pane pane)) {
      return;
    }
    anchor = beside;
    root = pane;
    closed = whenClosed;
    pressed = false;
    content.setId(id);
    card.getChildren().setAll(content);
    pane.getChildren().add(card);
    card.applyCss();
    fit();
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, outside);
    focus.requestFocus();
  }

  /// Takes the size its content wants now.
  public void fit() {
    card.autosize();
    place();
  }

  /// Closes it; nothing where it is closed.
  public void close() {
    Pane shown = root;
    if (shown == null) {
      return;
    }
    root = null;
    Scene scene = shown.getScene();
    boolean focused = scene != null && isInside(scene.getFocusOwner());
    if (scene != null) {
      scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, outside);
    }
    shown.getChildren().remove(card);
    card.getChildren().clear();
    Node back = anchor;
    anchor = null;
    if (focused && back != null && back.getScene() != null) {
      back.requestFocus();
    }
    Runnable told = closed;
    closed = () -> {};
    told.run();
  }

  private void pressed(MouseEvent event) {
    if (!isInside(event.getTarget())) {
      close();
    }
  }

  private boolean isInside(@Nullable EventTarget target) {
    for (Node node = target instanceof Node found ? found : null;
        node != null;
        node = node.getParent()) {
      if (node.equals(card)) {
        return true;
      }
    }
    return false;
  }

  /// Puts it below its anchor, or above where there is no room below, within the window.
  private void place() {
    Pane shown = root;
    Node beside = anchor;
    if (shown == null || beside == null || beside.getScene() == null) {
      return;
    }
    Bounds bounds = beside.localToScene(beside.getLayoutBounds());
    double left =
        Math.clamp(
            bounds.getMinX(), EDGE, Math.max(EDGE, shown.getWidth() - card.getWidth() - EDGE));
    double below = bounds.getMaxY() + GAP;
    double above = bounds.getMinY() - GAP - card.getHeight();
    double top = below + card.getHeight() + EDGE <= shown.getHeight() ? below : above;
    double lowest = Math.max(EDGE, shown.getHeight() - card.getHeight() - EDGE);
    card.relocate(Math.rint(left), Math.rint(Math.clamp(top, EDGE, lowest)));
  }
}
