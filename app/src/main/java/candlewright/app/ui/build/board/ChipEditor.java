package candlewright.app.ui.build.board;

import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Popover;
import candlewright.app.ui.kit.Texts;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Block;
import candlewright.core.strategy.edit.Chip;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.edit.Kind;
import candlewright.core.strategy.edit.Outcome;
import candlewright.core.strategy.edit.Parts;
import candlewright.core.strategy.edit.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What opens below a chip: a number with its slider, a list of choices, a text, or what the
/// library has for the place. Everything applies at once.
final class ChipEditor {
  private static final double WIDTH = 340;

  private final BuildViewModel model;
  private final LibraryModel library;
  private final Offers offers;
  private final Popover popover = new Popover();
  private final ObservableValue<String> refusal;
  private boolean working;

  ChipEditor(BuildViewModel model, LibraryModel library) {
    this.model = model;
    this.library = library;
    offers = new Offers(model, library);
    // Held: a property that nobody holds is collected with its listeners.
    refusal = model.refusalProperty();
  }

  /// Returns a step of an address as a title: `Stale after`.
  static String title(String step) {
    String words = step.replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  boolean isOpen() {
    return popover.isOpen();
  }

  /// Closes what is open, unless it is what made the change.
  void changed() {
    if (!working) {
      popover.close();
    }
  }

  void close() {
    popover.close();
  }

  /// Opens what changes a chip.
  void open(Node anchor, Chip chip) {
    show(anchor, chip, null);
  }

  /// Opens what the sentence of a row does not say.
  void openMore(Node anchor, Row row, List<Chip> chips) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Labels.styled(Texts.of("board.more"), "panel-title"));
    Runnable back = () -> reopenMore(anchor, row.address());
    addFields(anchor, chips, nodes, back);
    open(anchor, nodes, first(nodes));
  }

  private void reopenMore(Node anchor, Address row) {
    Row now = model.boardProperty().get().row(row);
    if (now != null && now.address().equals(row)) {
      List<Chip> more =
          now.more().stream().filter(chip -> !chip.address().last().equals("is")).toList();
      openMore(anchor, now, more);
    } else {
      popover.close();
    }
  }

  /// Opens what can be added at a place; what is taken is added.
  ///
  /// @param added called after something was
  void openAdd(Node anchor, Places.Place place, Runnable added) {
    Picker picker =
        new Picker(
            Texts.of("board.search"),
            query -> offers.of(place.kind(), query),
            null,
            option -> {
              Object value = option.value();
              if (value != null && apply(place.adding(value))) {
                used(option);
                List<Address> rows = model.selectionProperty().get();
                // The focus goes back to what it was opened from, and so does the selection.
                popover.close();
                model.select(rows);
                added.run();
              }
            });
    Label title = Labels.styled(Texts.of("board.add.title", place.kind().words()), "panel-title");
    open(anchor, List.of(title, picker.node()), picker.field());
  }

  /// Opens what selected rows can be combined as.
  void openGroup(Node anchor) {
    Picker picker =
        new Picker(
            Texts.of("board.search"),
            offers::groups,
            null,
            option -> {
              if (option.value() instanceof String type
                  && apply(new Edit.Group(model.selectionProperty().get(), type))) {
                popover.close();
              }
            });
    Label title = Labels.styled(Texts.of("board.group.title"), "panel-title");
    open(anchor, List.of(title, picker.node()), picker.field());
  }

  private void open(Node anchor, List<? extends Node> nodes, Node focus) {
    VBox content = new VBox(10);
    content.getChildren().setAll(nodes);
    content.getChildren().add(error());
    content.getStyleClass().add("chip-editor");
    content.setPrefWidth(WIDTH);
    // What was refused before has nothing to do with what is asked now.
    model.refusalRead();
    popover.open(anchor, "chip-editor", content, focus, () -> {});
  }

  private Label error() {
    Label label = Labels.styled("", "field-error");
    label.setId("chip-error");
    label.setWrapText(true);
    label.setMaxWidth(WIDTH);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.textProperty().bind(refusal);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    label.textProperty().subscribe(_ -> popover.fit());
    return label;
  }

  private boolean apply(Edit edit) {
    return outcome(edit, null) instanceof Outcome.Done;
  }

  private Outcome outcome(Edit edit, @Nullable Object series) {
    working = true;
    try {
      return model.apply(edit, series);
    } finally {
      working = false;
    }
  }

  private void used(Picker.Option option) {
    Block block = option.block();
    if (block != null) {
      library.used(block);
    }
  }

  private @Nullable Chip find(Address address) {
    return model.boardProperty().get().rows().stream()
        .flatMap(row -> row.chips().stream())
        .map(chip -> within(chip, address))
        .filter(chip -> chip != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Chip within(Chip chip, Address address) {
    if (chip.address().equals(address)) {
      return chip;
    }
    for (Chip inner : chip.inner()) {
      Chip found = address.isWithin(inner.address()) ? within(inner, address) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /// @param back shows what it was opened from; null where that is the chip itself
  private void show(Node anchor, Chip chip, @Nullable Runnable back) {
    Runnable done = back == null ? popover::close : back;
    List<Node> nodes = new ArrayList<>();
    boolean titled = chip.editing() instanceof Chip.Editing.Numeral;
    if (!titled) {
      boolean own = back == null && anchor instanceof ChipNode && chip.kind() == Kind.OPERAND;
      String title = own ? ((ChipNode) anchor).getText() : heading(chip);
      nodes.add(Labels.styled(title, "panel-title"));
    }
    switch (chip.editing()) {
      case Chip.Editing.Numeral numeral -> {
        NumberEditor editor = editor(chip, numeral, done);
        nodes.add(editor);
        open(anchor, nodes, editor.field());
        editor.field().selectAll();
      }
      case Chip.Editing.Text(String now) -> text(anchor, chip, now, nodes, done);
      case Chip.Editing.Choice choice ->
          picker(anchor, chip, nodes, choice.now(), option -> taken(chip, option, done));
      case Chip.Editing.Flag(boolean now) ->
          picker(anchor, chip, nodes, now, option -> taken(chip, option, done));
      case Chip.Editing.Pick() -> pick(anchor, chip, nodes, back);
    }
  }

  private static String heading(Chip chip) {
    String last = chip.address().last();
    return last.startsWith("[") || chip.kind() == Kind.OPERAND ? title(chip.label()) : title(last);
  }

  private NumberEditor editor(Chip chip, Chip.Editing.Numeral numeral, Runnable done) {
    return new NumberEditor(model, chip, numeral, this::outcome, done, popover::fit);
  }

  private void text(Node anchor, Chip chip, String now, List<Node> nodes, Runnable done) {
    TextField field = new TextField(now);
    field.setId("text-" + chip.address());
    field.setAccessibleText(heading(chip));
    field.setOnAction(_ -> {
      if (apply(new Edit.Set(chip.address(), field.getText().strip()))) {
        done.run();
      }
    });
    nodes.add(field);
    open(anchor, nodes, field);
    field.selectAll();
  }

  private void picker(
      Node anchor,
      Chip chip,
      List<Node> nodes,
      @Nullable Object now,
      java.util.function.Consumer<Picker.Option> take) {
    Picker picker = new Picker(Texts.of("board.search"), q -> offers.of(chip, q), now, take);
    nodes.add(picker.node());
    open(anchor, nodes, picker.field());
  }

  private void taken(Chip chip, Picker.Option option, Runnable done) {
    if (apply(new Edit.Set(chip.address(), option.value()))) {
      used(option);
      done.run();
    }
  }

  private void pick(Node anchor, Chip chip, List<Node> nodes, @Nullable Runnable back) {
    if (chip.kind() == Kind.INSTRUMENTS) {
      Picker[] shown = new Picker[1];
      Picker picker =
          new Picker(
              Texts.of("board.search"),
              query -> offers.of(chip, query),
              null,
              option -> {
                if (apply(new Edit.Set(chip.address(), option.value()))) {
                  shown[0].refresh();
                }
              });
      shown[0] = picker;
      nodes.add(picker.node());
      open(anchor, nodes, picker.field());
      return;
    }
    Picker picker =
        new Picker(
            Texts.of("board.search"),
            query -> offers.of(chip, query),
            null,
            option -> {
              if (apply(new Edit.Set(chip.address(), option.value()))) {
                used(option);
                continued(anchor, chip, back);
              }
            });
    nodes.add(picker.node());
    addFields(anchor, chip.inner(), nodes, () -> again(anchor, chip, back));
    if (chip.kind() == Kind.OPERAND && !(value(chip) instanceof Operand.Constant)) {
      nodes.add(
          button(
              "source-" + chip.address(),
              Texts.of("board.field", Texts.of("board.bars"), offers.source(value(chip))),
              () -> openSource(anchor, chip, back)));
    }
    open(anchor, nodes, picker.field());
  }

  private @Nullable Object value(Chip chip) {
    return Parts.value(model.definitionProperty().get(), chip.address());
  }

  private void again(Node anchor, Chip chip, @Nullable Runnable back) {
    Chip now = find(chip.address());
    if (now == null) {
      popover.close();
    } else {
      show(anchor, now, back);
    }
  }

  /// After something was taken its numbers are asked for, where it has some.
  private void continued(Node anchor, Chip chip, @Nullable Runnable back) {
    Chip now = find(chip.address());
    boolean asks =
        now != null
            && now.kind() == Kind.OPERAND
            && now.inner().stream().anyMatch(each -> each.address().last().equals("is"));
    if (now == null || !asks) {
      if (back == null) {
        popover.close();
      } else {
        back.run();
      }
      return;
    }
    show(anchor, now, back);
    Node card = anchor.getScene().lookup("#chip-editor");
    Node number = card == null ? null : card.lookup(".number-field");
    if (number instanceof TextField field) {
      field.requestFocus();
      field.selectAll();
    }
  }

  private void openSource(Node anchor, Chip chip, @Nullable Runnable back) {
    Runnable done = () -> again(anchor, chip, back);
    Picker picker =
        new Picker(
            Texts.of("board.search"),
            offers::sources,
            null,
            option -> {
              if (apply(offers.reading(chip.address(), option.value()))) {
                done.run();
              }
            });
    Label title = Labels.styled(Texts.of("board.bars"), "panel-title");
    open(anchor, List.of(title, picker.node()), picker.field());
  }

  private void addFields(Node anchor, List<Chip> chips, List<Node> nodes, Runnable back) {
    for (Chip chip : chips) {
      if (chip.editing() instanceof Chip.Editing.Numeral numeral) {
        nodes.add(editor(chip, numeral, popover::close));
      } else if (chip.kind() != Kind.INDICATOR) {
        nodes.add(
            button(
                "field-" + chip.address(),
                Texts.of("board.field", heading(chip, true), chip.label()),
                () -> show(anchor, chip, back)));
      }
    }
  }

  private static String heading(Chip chip, boolean inner) {
    String last = chip.address().last();
    return inner && !last.startsWith("[") ? title(last) : heading(chip);
  }

  private static Button button(String id, String text, Runnable action) {
    Button button = new Button(text, Icons.of(Feather.CHEVRON_DOWN, 12));
    button.setId(id);
    button.getStyleClass().add("small-button");
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static Node first(List<Node> nodes) {
    Node last = nodes.getLast();
    return last instanceof NumberEditor editor ? editor.field() : last;
  }
}
