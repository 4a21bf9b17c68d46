package candlewright.app.ui.kit;

import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/// Something a person can do, in the palette, in the list of shortcuts and by its keys.
///
/// @param id stable, for tests and settings, such as `theme.switch`
/// @param group where it belongs, as shown beside its name
/// @param name verb and object, as shown
/// @param keys as {@link KeyCombination#valueOf} reads them
public record UiAction(
    String id, String group, String name, Feather icon, String keys, Runnable action) {
  /// Makes an action named by the text `action.` and its id.
  public static UiAction of(String id, String group, Feather icon, String keys, Runnable action) {
    return new UiAction(id, Texts.of(group), Texts.of("action." + id), icon, keys, action);
  }

  /// Returns the same action doing something else.
  public UiAction doing(Runnable other) {
    return new UiAction(id, group, name, icon, keys, other);
  }

  /// Returns the keys that fire it anywhere in the window.
  public KeyCombination combination() {
    return KeyCombination.valueOf(keys);
  }

  /// Returns the keys as a person reads them, such as `Ctrl K`.
  public String keyNames() {
    return keyNames(keys);
  }

  /// Returns the names of keys that {@link KeyCombination#valueOf} reads.
  public static String keyNames(String keys) {
    return keys.replace("Shortcut", "Ctrl")
        .replace("+", " ")
        .replace("Comma", ",")
        .replace("Slash", "/")
        .replace("Page Up", "PgUp")
        .replace("Page Down", "PgDn")
        .replace("LEFT", "Left")
        .replace("RIGHT", "Right")
        .replace("DOWN", "Down")
        .replace("UP", "Up")
        .replace("ENTER", "Enter")
        .replace("DELETE", "Delete");
  }
}
