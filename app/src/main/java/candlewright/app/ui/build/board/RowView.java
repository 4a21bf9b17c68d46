package candlewright.app.ui.build.board;

import candlewright.app.ui.build.BoardProblem;
import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Overlay;
import candlewright.app.ui.kit.Texts;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Chip;
import candlewright.core.strategy.edit.Kind;
import candlewright.core.strategy.edit.Piece;
import candlewright.core.strategy.edit.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row of the board: the brackets of the groups it stands in, a handle to drag it by, its
/// sentence and its figures. Its address never changes; what stands there may.
final class RowView extends HBox {
  private static final double BRACKET = 16;
  private static final int COLOURS = 3;

  /// Of a row without its sentence, in pixels.
  static final double HEIGHT = 32;

  private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("before");
  private static final PseudoClass AFTER = PseudoClass.getPseudoClass("after");
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  /// What rows ask of the board they stand on.
  interface Board extends ChipNode.Use {
    void pressed(RowView row, MouseEvent event);

    /// Opens what the sentence does not say.
    void more(RowView row, Button anchor);

    /// Returns the place of a chip's colour among those of series; -1 for none.
    int series(Chip chip);

    /// Counts a node that was made, for whoever wants to know what an edit costs.
    void made();
  }

  private final Address address;
  private final Board board;
  private final Map<Address, ChipNode> chips = new HashMap<>();
  private final HBox brackets = new HBox();
  private final FontIcon handle = Icons.of(Feather.MORE_VERTICAL, Icons.SMALL);
  private final FlowPane sentence = new FlowPane(4, 4);
  private final Figures figures = new Figures();
  private final HBox body = new HBox(6, handle, sentence, figures);
  private @Nullable Label problem;
  private @Nullable Label off;
  private @Nullable Button more;
  private @Nullable Row row;

  /// Gives chips their words; null once the sentence reads what the row says.
  private @Nullable Function<Chip, String> pending;

  private List<BoardProblem> problems = List.of();
  private List<Boolean> ends = List.of();
  private boolean opens;

  RowView(Address address, Board board) {
    this.address = address;
    this.board = board;
    board.made();
    brackets.setFillHeight(true);
    handle.getStyleClass().add("row-handle");
    handle.setCursor(Cursor.OPEN_HAND);
    handle.setId("handle-" + address);
    sentence.setAlignment(Pos.CENTER_LEFT);
    sentence.setMinWidth(0);
    // Its height is asked for before its width is known: it goes by the width it had last.
    sentence
        .widthProperty()
        .subscribe(width -> sentence.setPrefWrapLength(Math.max(1, width.doubleValue())));
    HBox.setHgrow(sentence, Priority.ALWAYS);
    body.setId("row-" + address);
    body.getStyleClass().add("board-row");
    body.setAlignment(Pos.CENTER_LEFT);
    body.setFocusTraversable(true);
    body.setMinWidth(0);
    body.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> board.pressed(this, event));
    HBox.setHgrow(body, Priority.ALWAYS);
    getChildren().addAll(brackets, body);
    setMinWidth(0);
  }

  private Button more() {
    Button known = more;
    if (known == null) {
      Button made =
          Icons.button(
              Feather.MORE_HORIZONTAL, "more-" + address, Texts.of("board.more"), () -> {});
      made.getStyleClass().add("row-more");
      made.setOnAction(_ -> board.more(this, made));
      more = made;
      known = made;
    }
    return known;
  }

  Address address() {
    return address;
  }

  Row row() {
    return Objects.requireNonNull(row);
  }

  /// What has the focus ring and the colour of the selection.
  HBox body() {
    return body;
  }

  /// Returns the chips in the order they are read.
  List<ChipNode> chips() {
    fill();
    return sentence.getChildren().stream()
        .filter(ChipNode.class::isInstance)
        .map(ChipNode.class::cast)
        .toList();
  }

  @Nullable ChipNode chip(Address wanted) {
    fill();
    return chips.get(wanted);
  }

  /// Shows a row of the same address; the nodes of chips that stay are kept, with their focus.
  ///
  /// @param label gives chips their words
  /// @param later whether a row without a sentence may go on without one until {@link #fill}
  void show(Row shown, Function<Chip, String> label, boolean later) {
    if (!shown.equals(row)) {
      row = shown;
      pending = label;
      boolean judged = shown.kind() == Kind.CONDITION;
      figures.setVisible(judged);
      figures.setManaged(judged);
      body.pseudoClassStateChanged(OFF, !shown.enabled());
      off(!shown.enabled());
      body.setAccessibleText(accessible(shown));
    } else if (pending != null) {
      pending = label;
    }
    if (!later || !sentence.getChildren().isEmpty()) {
      fill();
    } else if (pending != null) {
      body.setMinHeight(HEIGHT);
    }
  }

  /// Tells whether the sentence is still to be made.
  boolean isPending() {
    return pending != null;
  }

  /// Makes the sentence if that is still to be done.
  void fill() {
    Function<Chip, String> label = pending;
    if (label != null) {
      pending = null;
      body.setMinHeight(USE_COMPUTED_SIZE);
      write(row(), label);
    }
  }

  private void write(Row shown, Function<Chip, String> label) {
    chips.keySet().retainAll(shown.chips().stream().map(Chip::address).toList());
    List<Node> nodes = new ArrayList<>();
    List<Chip> left = new ArrayList<>(shown.more());
    Chip operator = operator(left);
    if (shown.kind() == Kind.ORDER) {
      nodes.add(words(Texts.of("board.section." + address.last())));
    }
    for (Piece piece : shown.pieces()) {
      switch (piece) {
        case Piece.Words(String words) -> {
          String text = nodes.isEmpty() ? ChipEditor.title(words) : words;
          if (operator == null) {
            nodes.add(words(text));
          } else {
            nodes.add(operator(operator, text, shown.group()));
            left.remove(operator);
            operator = null;
          }
        }
        case Piece.Of(Chip chip) -> nodes.add(chip(chip, label.apply(chip), ChipNode.Look.CHIP));
      }
    }
    if (operator != null) {
      left.remove(operator);
      nodes.add(operator(operator, operator.label(), shown.group()));
    }
    if (!left.isEmpty()) {
      nodes.add(more());
    }
    sentence.getChildren().setAll(nodes);
  }

  private void off(boolean on) {
    if (on && off == null) {
      Label made = Labels.styled(Texts.of("board.off"), "badge", "neutral");
      made.setMinWidth(USE_PREF_SIZE);
      off = made;
      body.getChildren().add(body.getChildren().indexOf(figures), made);
    }
    if (off != null) {
      off.setVisible(on);
      off.setManaged(on);
    }
  }

  private static String accessible(Row shown) {
    return shown.enabled() ? shown.text() : Texts.of("board.offRow", shown.text());
  }

  /// The type of a condition reads as the words between its operands.
  private static @Nullable Chip operator(List<Chip> more) {
    return more.stream()
        .filter(chip -> chip.address().last().equals("is"))
        .filter(chip -> chip.editing() instanceof Chip.Editing.Choice)
        .findFirst()
        .orElse(null);
  }

  private ChipNode operator(Chip chip, String text, boolean group) {
    return chip(chip, text, group ? ChipNode.Look.CHIP : ChipNode.Look.WORD);
  }

  private ChipNode chip(Chip chip, String text, ChipNode.Look look) {
    ChipNode node =
        chips.computeIfAbsent(
            chip.address(),
            own -> {
              board.made();
              return new ChipNode(own, board);
            });
    node.show(chip, text, look, look == ChipNode.Look.WORD ? -1 : board.series(chip));
    return node;
  }

  private static Label words(String text) {
    Label label = Labels.styled(text, "board-words");
    label.setMinWidth(USE_PREF_SIZE);
    if (text.startsWith(",") || text.startsWith(":")) {
      label.getStyleClass().add("joined");
    }
    return label;
  }

  /// Returns the chips that the sentence does not say.
  List<Chip> hidden() {
    fill();
    return row().more().stream().filter(chip -> !chips.containsKey(chip.address())).toList();
  }

  /// Draws the brackets of the groups that the row stands in.
  ///
  /// @param ends for each group from the outermost whether the row is the last of it
  /// @param head whether the innermost of them begins with the row
  void bracket(List<Boolean> ends, boolean head) {
    if (head == opens && ends.equals(this.ends)) {
      return;
    }
    this.ends = ends;
    opens = head;
    int columns = ends.size();
    List<Region> shown = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      boolean first = head && i == columns - 1;
      Region line = new Region();
      line.getStyleClass().addAll("bracket", "bracket-" + (i % COLOURS + 1));
      if (first) {
        line.getStyleClass().add("opens");
      } else if (ends.get(i)) {
        line.getStyleClass().add("closes");
      }
      line.setMinWidth(BRACKET);
      line.setPrefWidth(BRACKET);
      shown.add(line);
    }
    brackets.getChildren().setAll(shown);
  }

  /// Marks the edge that something dragged would be put at.
  ///
  /// @param edge `before`, `after` or, where nothing is, empty
  void dropAt(String edge) {
    body.pseudoClassStateChanged(BEFORE, edge.equals("before"));
    body.pseudoClassStateChanged(AFTER, edge.equals("after"));
  }

  void select(boolean selected) {
    body.pseudoClassStateChanged(Overlay.SELECTED, selected);
  }

  /// Says what is doubtful about the row.
  void problem(List<BoardProblem> problems) {
    if (problems.equals(this.problems)) {
      return;
    }
    this.problems = problems;
    boolean any = !problems.isEmpty();
    if (any && problem == null) {
      Label made = new Label(null, Icons.of(Feather.ALERT_TRIANGLE, Icons.SMALL));
      made.getStyleClass().add("row-problem");
      made.setMinWidth(USE_PREF_SIZE);
      problem = made;
      body.getChildren().add(body.getChildren().indexOf(sentence) + 1, made);
    }
    if (problem != null) {
      problem.setVisible(any);
      problem.setManaged(any);
    }
    if (any && problem != null) {
      String said = problems.getFirst().problem().message();
      problem.setAccessibleText(said);
      problem.setTooltip(new Tooltip(said));
    }
  }

  Figures figures() {
    return figures;
  }

  FontIcon handle() {
    return handle;
  }
}
