package candlewright.app.ui.build.board;

import candlewright.app.ui.kit.UiAction;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// All that can be done with the board's rows, with its keys.
final class BoardActions {
  private static final String GROUP = "group.board";

  private final BoardView board;
  private final List<UiAction> all = new ArrayList<>();

  BoardActions(BoardView board, BoardCommands commands, ReplaceEditor replace) {
    this.board = board;
    add("board.add", Feather.PLUS, "A", board::addHere);
    edit("board.duplicate", Feather.COPY, "D", commands::duplicate);
    edit("board.remove", Feather.TRASH_2, "DELETE", commands::remove);
    edit("board.up", Feather.ARROW_UP, "Alt+UP", () -> commands.move(-1));
    edit("board.down", Feather.ARROW_DOWN, "Alt+DOWN", () -> commands.move(1));
    edit("board.group", Feather.LAYERS, "G", commands::group);
    edit("board.ungroup", Feather.MINUS_SQUARE, "Shift+G", commands::ungroup);
    edit("board.not", Feather.SLASH, "N", commands::not);
    edit("board.toggle", Feather.EYE_OFF, "E", commands::toggle);
    add("board.copy", Feather.CLIPBOARD, "Shortcut+C", commands::copy);
    edit("board.cut", Feather.SCISSORS, "Shortcut+X", commands::cut);
    edit("board.paste", Feather.DOWNLOAD, "Shortcut+V", commands::paste);
    add("board.all", Feather.CHECK_SQUARE, "Shortcut+A", commands::selectAll);
    add("board.replace", Feather.REPEAT, "Shortcut+H", () -> replace.open(anchor()));
  }

  private Node anchor() {
    return board.anchor();
  }

  /// Adds what changes rows; the cursor goes where they are then.
  private void edit(String id, Feather icon, String keys, Runnable action) {
    add(
        id,
        icon,
        keys,
        () -> {
          action.run();
          board.focusSelected();
        });
  }

  /// A plain key that somebody presses in a list of what can be put somewhere is for that list.
  private void add(String id, Feather icon, String keys, Runnable action) {
    all.add(
        UiAction.of(
            id,
            GROUP,
            icon,
            keys,
            () -> {
              if (!board.isEditing()) {
                action.run();
              }
            }));
  }

  List<UiAction> all() {
    return List.copyOf(all);
  }
}
