package candlewright.app.ui.kit;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Fires actions by their keys. While somebody types, plain keys are text, and those that edit it
/// are the field's own; others with Ctrl or Alt and the function keys work. While a card lies over
/// the window, all keys are the card's.
public final class Shortcuts {
  /// With Ctrl these edit the text of a field: undo, redo, all, copy, cut, paste.
  private static final Set<KeyCode> EDITING =
      Set.of(KeyCode.Z, KeyCode.Y, KeyCode.A, KeyCode.C, KeyCode.X, KeyCode.V);

  private Shortcuts() {}

  /// Listens to a window's keys as long as the scene lives.
  ///
  /// @param actions asked at each key for what can be done at the moment
  /// @param help done by a typed question mark, which no key names on all keyboards
  public static void install(Scene scene, Supplier<List<UiAction>> actions, Runnable help) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event ->
            actions.get().stream()
                .filter(action -> action.combination().match(event))
                .filter(_ -> !isText(scene, event))
                .findFirst()
                .ifPresent(action -> {
                  event.consume();
                  action.action().run();
                }));
    scene.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          if (event.getCharacter().equals("?") && !isText(scene, event)) {
            event.consume();
            help.run();
          }
        });
  }

  private static boolean isText(Scene scene, KeyEvent event) {
    KeyCode code = event.getCode();
    boolean plain =
        !event.isAltDown()
            && !code.isFunctionKey()
            && (!event.isShortcutDown() || EDITING.contains(code));
    for (Node node = scene.getFocusOwner(); node != null; node = node.getParent()) {
      if (node instanceof Overlay || (plain && node instanceof TextInputControl)) {
        return true;
      }
    }
    return false;
  }
}
