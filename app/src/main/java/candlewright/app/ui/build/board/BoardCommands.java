package candlewright.app.ui.build.board;

import candlewright.app.ui.build.BuildViewModel;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Block;
import candlewright.core.strategy.edit.Blocks;
import candlewright.core.strategy.edit.Board;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.edit.Kind;
import candlewright.core.strategy.edit.Outcome;
import candlewright.core.strategy.edit.Part;
import candlewright.core.strategy.edit.Parts;
import candlewright.core.strategy.edit.Row;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/// What can be done with the rows that are selected.
final class BoardCommands {
  private static final Address ENTRY = Address.parse("entry_long");

  private final BuildViewModel model;

  BoardCommands(BuildViewModel model) {
    this.model = model;
  }

  private Board board() {
    return model.boardProperty().get();
  }

  /// Returns the selected rows in their order: an edit of a chip leaves the chip selected.
  List<Address> rows() {
    List<Address> selected = new ArrayList<>();
    for (Address address : model.selectionProperty().get()) {
      Row row = board().row(address);
      if (row != null && !selected.contains(row.address())) {
        selected.add(row.address());
      }
    }
    List<Address> order = board().rows().stream().map(Row::address).toList();
    return order.stream().filter(selected::contains).toList();
  }

  /// Selects all rows from one to another.
  void selectRange(Address from, Address to) {
    List<Address> order = board().rows().stream().map(Row::address).toList();
    int one = order.indexOf(from);
    int other = order.indexOf(to);
    if (one >= 0 && other >= 0) {
      model.select(order.subList(Math.min(one, other), Math.max(one, other) + 1));
    }
  }

  /// Selects the rows of the section of the first one that is selected, else all.
  void selectAll() {
    List<Address> selected = rows();
    List<Row> all =
        selected.isEmpty()
            ? board().rows()
            : board().sections().stream()
                .map(Board.Section::rows)
                .filter(rows ->
                    rows.stream().anyMatch(row -> row.address().equals(selected.getFirst())))
                .flatMap(List::stream)
                .toList();
    model.select(all.stream().map(Row::address).toList());
  }

  /// Selects rows themselves in place of the chips that were changed, for commands about rows.
  private boolean normalise() {
    List<Address> rows = rows();
    model.select(rows);
    return !rows.isEmpty();
  }

  void remove() {
    if (!normalise()) {
      return;
    }
    Address first = rows().getFirst();
    List<Address> before = board().rows().stream().map(Row::address).toList();
    int place = before.indexOf(first);
    if (model.remove() instanceof Outcome.Done) {
      List<Row> left = board().rows();
      model.select(List.of(left.get(Math.clamp(place, 0, left.size() - 1)).address()));
    }
  }

  void duplicate() {
    if (normalise()) {
      model.duplicate();
    }
  }

  void not() {
    if (normalise()) {
      model.not();
    }
  }

  void toggle() {
    if (normalise()) {
      model.toggle();
    }
  }

  /// Makes the selected rows a group that holds when all of them do; another kind is a chip of it.
  void group() {
    if (normalise()) {
      model.group("all");
    }
  }

  void ungroup() {
    if (normalise()) {
      model.apply(new Edit.Ungroup(rows().getFirst()));
    }
  }

  /// Moves the selected rows one step.
  ///
  /// @param step -1 for up, 1 for down
  void move(int step) {
    List<Address> rows = outermost(rows());
    Edit move = rows.isEmpty() ? null : Places.step(model.definitionProperty().get(), rows, step);
    if (move != null) {
      model.apply(move);
    }
  }

  private static List<Address> outermost(List<Address> rows) {
    return rows.stream()
        .filter(row -> rows.stream().noneMatch(other -> row.isWithin(other) && !row.equals(other)))
        .toList();
  }

  void copy() {
    if (normalise()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(model.copy());
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  void cut() {
    copy();
    remove();
  }

  /// Adds what the clipboard holds behind the selected row.
  void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    Places.Place place = place(null);
    model.apply(new Edit.Paste(place.container(), place.index(), text == null ? "" : text));
  }

  /// Returns the edit that adds a block where it belongs.
  ///
  /// @param inHand the chip that had the focus last, if any
  Edit adding(Block block, @Nullable Address inHand) {
    StrategyDefinition definition = model.definitionProperty().get();
    Row held = inHand == null ? null : board().row(inHand);
    Part chip = inHand == null ? null : Parts.find(definition, inHand);
    boolean inSelection = held != null && rows().contains(held.address());
    if (inSelection && chip != null && chip.kind() == block.kind()) {
      return new Edit.Set(chip.address(), block.value());
    }
    return switch (block.kind()) {
      case EXIT -> end("exits", block.value());
      case PROTECTION -> end("protections", block.value());
      case SIZING -> new Edit.Set(Address.parse("sizing"), block.value());
      case ALLOCATION -> new Edit.Set(Address.parse("allocation"), block.value());
      // A value says nothing yet; compared it does.
      case OPERAND -> condition(Condition.above((Operand) block.value(), Blocks.indicator("sma")));
      case CONDITION -> condition(block.value());
      default -> {
        Places.Place place = place(null);
        yield place.adding(block.value());
      }
    };
  }

  private Edit end(String section, Object value) {
    return place(Address.parse(section)).adding(value);
  }

  private Edit condition(Object value) {
    Places.Place here = place(null);
    return (here.kind() == Kind.CONDITION ? here : place(ENTRY)).adding(value);
  }

  /// Returns where something is added: behind the last selected row, or at the end of a section.
  ///
  /// @param section null for where the selection is; the entry where there is none
  Places.Place place(@Nullable Address section) {
    if (section != null) {
      return Places.endOf(model.definitionProperty().get(), section);
    }
    List<Address> rows = rows();
    return rows.isEmpty()
        ? Places.endOf(model.definitionProperty().get(), ENTRY)
        : Places.behind(model.definitionProperty().get(), rows.getLast());
  }
}
