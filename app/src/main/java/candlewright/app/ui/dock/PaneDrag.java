package candlewright.app.ui.dock;

import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Drags panes by their heads and tabs. Escape ends a drag without a change.
final class PaneDrag {
  /// Less than this many pixels is a click with an unsteady hand.
  private static final double START = 8;

  private final DropHint hint;
  private final EventHandler<KeyEvent> escape =
      event -> {
        if (event.getCode() == KeyCode.ESCAPE) {
          event.consume();
          end();
        }
      };
  private @Nullable Point2D pressed;
  private boolean moving;
  private @Nullable Scene scene;
  private Optional<Runnable> drop = Optional.empty();

  PaneDrag(DropHint hint) {
    this.hint = hint;
  }

  /// Lets a pane be dragged by a head, except where something on the head wants the mouse.
  void byHead(Node head, DockPane pane) {
    head.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    head.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(head, pane, event));
    head.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
  }

  /// Lets a pane be dragged by a button; a click still fires it.
  void byButton(Button tab, DockPane pane) {
    tab.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    tab.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> drag(tab, pane, event));
    tab.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
  }

  private void press(MouseEvent event) {
    pressed = event.getButton() == MouseButton.PRIMARY ? onScreen(event) : null;
  }

  private void release(MouseEvent event) {
    Optional<Runnable> last = drop;
    boolean moved = moving;
    end();
    if (moved) {
      event.consume();
      last.ifPresent(Runnable::run);
    }
  }

  private static Point2D onScreen(MouseEvent event) {
    return new Point2D(event.getScreenX(), event.getScreenY());
  }

  private void drag(Node handle, DockPane pane, MouseEvent event) {
    Point2D from = pressed;
    Point2D at = onScreen(event);
    if (from == null || (!moving && from.distance(at) < START)) {
      return;
    }
    event.consume();
    Scene in = handle.getScene();
    if (!moving && in != null) {
      moving = true;
      scene = in;
      in.setCursor(Cursor.MOVE);
      in.addEventFilter(KeyEvent.KEY_PRESSED, escape);
    }
    drop = hint.over(pane.id(), at);
  }

  private void end() {
    Scene in = scene;
    if (in != null) {
      in.setCursor(Cursor.DEFAULT);
      in.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
    }
    hint.clear();
    drop = Optional.empty();
    pressed = null;
    moving = false;
    scene = null;
  }
}
