package candlewright.app.ui.shell;

import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.kit.UiAction;
import candlewright.app.ui.work.Edits;
import java.util.List;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/// Undo and redo as actions.
public final class EditActions {
  private static final String GROUP = "group.general";

  private final Edits edits;

  public EditActions(Edits edits) {
    this.edits = edits;
  }

  /// Returns both, for the keys and the list of shortcuts.
  public List<UiAction> all() {
    return List.of(
        UiAction.of("undo", GROUP, Feather.CORNER_UP_LEFT, "Shortcut+Z", edits::undo),
        UiAction.of("redo", GROUP, Feather.CORNER_UP_RIGHT, "Shortcut+Shift+Z", edits::redo));
  }

  /// Returns those that would do something now, named by the step, for the palette.
  public List<UiAction> possible() {
    return Stream.of(
            named("undo", edits.undoNameProperty().get()),
            named("redo", edits.redoNameProperty().get()))
        .flatMap(each -> each)
        .toList();
  }

  private Stream<UiAction> named(String id, String step) {
    return step.isEmpty()
        ? Stream.empty()
        : all().stream()
            .filter(action -> action.id().equals(id))
            .map(action ->
                new UiAction(
                    id,
                    action.group(),
                    Texts.of("action." + id + ".step", step),
                    action.icon(),
                    action.keys(),
                    action.action()));
  }
}
