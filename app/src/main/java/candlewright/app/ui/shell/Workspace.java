package candlewright.app.ui.shell;

import candlewright.app.ui.dock.Dock;
import candlewright.app.ui.kit.Attachable;
import candlewright.app.ui.kit.UiAction;
import candlewright.app.ui.palette.PaletteItem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// A part of the program with a place of its own in the rail.
public interface Workspace extends Attachable {
  /// Returns a stable name such as `market`; the text `workspace.` and it is what a person reads.
  String id();

  /// Returns its picture in the rail.
  Feather icon();

  /// Puts the cursor where a person would go first.
  void focus();

  /// Returns what it shows, such as an instrument, for the header.
  ObservableValue<String> place();

  /// Returns what can be done in it. Their keys work while it is in front; the palette brings it to
  /// the front first.
  List<UiAction> actions();

  /// Returns its panes, if a person can arrange them.
  default Optional<Dock> dock() {
    return Optional.empty();
  }

  /// Whether it stands at the foot of the rail, apart from those that are worked in.
  default boolean isAside() {
    return false;
  }

  /// Returns what the palette finds in it beside its actions, such as instruments.
  List<PaletteItem> found();

  /// Takes a file that the program was started with.
  ///
  /// @param file absolute
  /// @return false where the workspace has no use for such a file
  default boolean receive(Path file) {
    return false;
  }
}
