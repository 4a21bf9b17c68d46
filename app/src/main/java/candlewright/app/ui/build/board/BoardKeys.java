package candlewright.app.ui.build.board;

import candlewright.app.ui.build.BuildViewModel;
import candlewright.core.strategy.edit.Address;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Goes about the board by keyboard and selects rows: up and down between rows, with Shift taking
/// those in between, left and right between the chips of a row.
final class BoardKeys {
  private final BoardView board;
  private final BuildViewModel model;
  private final BoardCommands commands;

  /// Where a range of rows begins.
  private @Nullable Address anchor;

  BoardKeys(BoardView board, BuildViewModel model, BoardCommands commands) {
    this.board = board;
    this.model = model;
    this.commands = commands;
  }

  void install(Region root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
  }

  /// Selects a row when the focus comes into it.
  void watch(RowView row) {
    row.focusWithinProperty()
        .subscribe(within -> {
          if (within && !commands.rows().contains(row.address())) {
            select(row.address());
          }
        });
  }

  private void select(Address row) {
    anchor = row;
    model.select(List.of(row));
  }

  /// Selects by the mouse: one, with Ctrl one more or less, with Shift all up to it.
  void pressed(Address row, MouseEvent event) {
    // What scrolls the board would take the focus.
    event.consume();
    List<Address> selected = commands.rows();
    Address from = anchor;
    if (event.isShiftDown() && from != null) {
      commands.selectRange(from, row);
    } else if (event.isShortcutDown()) {
      List<Address> others = new ArrayList<>(selected);
      if (!others.remove(row)) {
        others.add(row);
      }
      anchor = row;
      model.select(others);
    } else if (!selected.contains(row)) {
      select(row);
    }
    RowView view = board.rows().get(row);
    if (view != null && commands.rows().contains(row)) {
      view.body().requestFocus();
    }
  }

  /// Puts the cursor onto the row that is selected and shows it.
  void focusSelected() {
    List<Address> selected = commands.rows();
    RowView row = selected.isEmpty() ? null : board.rows().get(selected.getFirst());
    if (row != null) {
      anchor = row.address();
      focus(row, row.body());
    }
  }

  private void focus(RowView row, Node node) {
    node.requestFocus();
    board.node().applyCss();
    board.node().layout();
    board.scrollTo(row);
  }

  private @Nullable RowView current(@Nullable Node owner) {
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node instanceof RowView row) {
        return row;
      }
    }
    return null;
  }

  private void steer(KeyEvent event) {
    Scene scene = board.node().getScene();
    Node owner = scene == null ? null : scene.getFocusOwner();
    RowView row = current(owner);
    if (row == null || owner == null || event.isAltDown() || event.isShortcutDown()) {
      return;
    }
    boolean number = owner instanceof ChipNode chip && chip.number() != null;
    switch (event.getCode()) {
      case UP, DOWN -> {
        if (number) {
          return;
        }
        toRow(row, event.getCode() == KeyCode.UP ? -1 : 1, event.isShiftDown());
      }
      case HOME -> toRow(row, Integer.MIN_VALUE / 2, event.isShiftDown());
      case END -> toRow(row, Integer.MAX_VALUE / 2, event.isShiftDown());
      case LEFT -> toChip(row, owner, -1);
      case RIGHT -> toChip(row, owner, 1);
      case ENTER -> {
        if (!owner.equals(row.body()) || row.chips().isEmpty()) {
          return;
        }
        ChipNode first = row.chips().getFirst();
        first.requestFocus();
        first.fire();
      }
      case ESCAPE -> {
        if (owner.equals(row.body())) {
          return;
        }
        row.body().requestFocus();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void toRow(RowView from, int step, boolean extending) {
    List<RowView> all = new ArrayList<>(board.rows().values());
    int place = Math.clamp((long) all.indexOf(from) + step, 0, all.size() - 1);
    RowView to = all.get(place);
    Address start = anchor;
    if (extending) {
      commands.selectRange(start == null ? from.address() : start, to.address());
    } else {
      select(to.address());
    }
    focus(to, to.body());
  }

  private void toChip(RowView row, Node from, int step) {
    List<Node> stops = new ArrayList<>();
    stops.add(row.body());
    stops.addAll(row.chips());
    int place = Math.clamp((long) stops.indexOf(from) + step, 0, stops.size() - 1);
    stops.get(place).requestFocus();
  }
}
