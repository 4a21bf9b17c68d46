package candlewright.app.ui.build.board;

import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.kit.Labels;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Block;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.edit.Fit;
import candlewright.core.strategy.edit.Kind;
import candlewright.core.strategy.edit.Part;
import candlewright.core.strategy.edit.Parts;
import candlewright.core.strategy.edit.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Drags rows by hand to another place, and blocks of the library onto the board. While something
/// is dragged the place it would go to is marked, and what would come of it is said beside the
/// pointer. Escape ends a drag without a change.
final class BoardDrag {
  /// Less than this many pixels is a click with an unsteady hand.
  private static final double START = 6;

  private static final double EDGE = 28;
  private static final double SCROLL = 0.03;
  private static final double BESIDE = 14;
  private static final double WIDEST = 360;

  private final BoardView board;
  private final BuildViewModel model;
  private final Label hint = Labels.styled("", "drop-hint");
  private final EventHandler<KeyEvent> escape =
      event -> {
        if (event.getCode() == KeyCode.ESCAPE) {
          event.consume();
          end();
        }
      };
  private @Nullable Point2D pressed;
  private @Nullable Scene scene;
  private boolean given;
  private @Nullable Target target;
  private Fit fit = new Fit(Fit.Verdict.FITS, "");

  /// Where something would go.
  ///
  /// @param edge of the marked node that it would go to; empty for the node itself
  private record Target(Node marked, String edge, Edit edit) {}

  BoardDrag(BoardView board, BuildViewModel model) {
    this.board = board;
    this.model = model;
    hint.setManaged(false);
    hint.setMouseTransparent(true);
    hint.setWrapText(true);
    hint.setMaxWidth(WIDEST);
    hint.setId("drop-hint");
  }

  private StrategyDefinition definition() {
    return model.definitionProperty().get();
  }

  /// Lets a row be dragged by its body, except where a chip wants the mouse.
  void byRow(RowView row) {
    Region body = row.body();
    body.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event ->
            pressed =
                event.getButton() == MouseButton.PRIMARY
                    ? new Point2D(event.getScreenX(), event.getScreenY())
                    : null);
    body.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> dragRow(row, event));
    body.addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          pressed = null;
          if (scene != null) {
            event.consume();
            drop();
          }
        });
  }

  private void dragRow(RowView row, MouseEvent event) {
    Point2D from = pressed;
    Point2D at = new Point2D(event.getScreenX(), event.getScreenY());
    if (from == null || given || (scene == null && from.distance(at) < START)) {
      return;
    }
    event.consume();
    List<Address> selected = model.selectionProperty().get();
    List<Address> moved = selected.contains(row.address()) ? selected : List.of(row.address());
    over(event, pointer -> moving(moved, pointer));
  }

  /// Shows what would come of dropping a block where the pointer is.
  void over(Block block, MouseEvent event) {
    over(event, pointer -> placing(block, pointer));
  }

  private void over(MouseEvent event, Function<Point2D, Optional<Target>> find) {
    if (!(event.getSource() instanceof Node source) || source.getScene() == null || given) {
      return;
    }
    Scene own = board.node().getScene();
    if (scene == null) {
      begin(source.getScene());
    }
    Point2D pointer = new Point2D(event.getScreenX(), event.getScreenY());
    scrollNear(pointer);
    Target now = own == null ? null : find.apply(pointer).orElse(null);
    Target before = target;
    if (now == null || before == null || !now.equals(before)) {
      mark(before, false);
      target = now;
      fit = now == null ? new Fit(Fit.Verdict.FITS, "") : Fit.of(definition(), now.edit());
      mark(now, true);
    }
    say(event.getSceneX(), event.getSceneY());
  }

  private void begin(Scene in) {
    scene = in;
    in.setCursor(Cursor.MOVE);
    in.addEventFilter(KeyEvent.KEY_PRESSED, escape);
    if (in.getRoot() instanceof Pane pane) {
      pane.getChildren().add(hint);
    }
    hint.setVisible(false);
  }

  /// Does what was shown last.
  void drop() {
    Target last = target;
    end();
    given = false;
    pressed = null;
    if (last != null) {
      model.apply(last.edit());
      board.focusSelected();
    }
  }

  private void end() {
    Scene in = scene;
    if (in != null) {
      in.setCursor(Cursor.DEFAULT);
      in.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
      if (in.getRoot() instanceof Pane pane) {
        pane.getChildren().remove(hint);
      }
      given = true;
    }
    mark(target, false);
    target = null;
    scene = null;
  }

  /// The board goes on when something is held at its upper or lower edge.
  private void scrollNear(Point2D pointer) {
    Node scroll = board.scroll();
    Point2D at = scroll.screenToLocal(pointer);
    double height = board.scroll().getHeight();
    if (at != null && at.getX() >= 0 && at.getX() <= board.scroll().getWidth()) {
      double step = at.getY() < EDGE ? -SCROLL : at.getY() > height - EDGE ? SCROLL : 0;
      board.scroll().setVvalue(Math.clamp(board.scroll().getVvalue() + step, 0, 1));
    }
  }

  private void mark(@Nullable Target at, boolean on) {
    if (at == null) {
      return;
    }
    boolean refused = fit.verdict() == Fit.Verdict.REFUSED;
    PseudoClass drop = refused ? ChipNode.REFUSED : ChipNode.DROP;
    if (at.marked() instanceof RowView row) {
      row.dropAt(on && !at.edge().isEmpty() && !refused ? at.edge() : "");
      row.body().pseudoClassStateChanged(drop, on && (at.edge().isEmpty() || refused));
    } else {
      at.marked().pseudoClassStateChanged(drop, on);
    }
  }

  private void say(double x, double y) {
    boolean said = !fit.sentence().isEmpty() && target != null;
    hint.setVisible(said);
    if (!said) {
      return;
    }
    hint.setText(ChipEditor.title(fit.sentence()));
    hint.pseudoClassStateChanged(ChipNode.REFUSED, fit.verdict() == Fit.Verdict.REFUSED);
    hint.applyCss();
    double width = Math.min(WIDEST, Math.ceil(hint.prefWidth(-1)));
    double height = Math.ceil(hint.prefHeight(width));
    Scene in = scene;
    double right = in == null ? x : in.getWidth() - width - 4;
    double lower = in == null ? y : in.getHeight() - height - 4;
    hint.resizeRelocate(
        Math.rint(Math.clamp(x + BESIDE, 0, Math.max(0, right))),
        Math.rint(Math.clamp(y + BESIDE, 0, Math.max(0, lower))),
        width,
        height);
  }

  private static boolean isOver(Node node, Point2D pointer) {
    Point2D at = node.screenToLocal(pointer);
    return at != null && node.getLayoutBounds().contains(at);
  }

  private boolean isOutside(Point2D pointer) {
    return !isOver(board.scroll(), pointer);
  }

  private Optional<RowView> rowAt(Point2D pointer) {
    return board.rows().values().stream().filter(row -> isOver(row, pointer)).findFirst();
  }

  private Optional<SectionCard> cardAt(Point2D pointer) {
    return board.cards().stream().filter(card -> isOver(card, pointer)).findFirst();
  }

  private static boolean isUpper(RowView row, Point2D pointer) {
    Point2D at = row.screenToLocal(pointer);
    return at.getY() < row.getHeight() / 2;
  }

  private Optional<Target> moving(List<Address> moved, Point2D pointer) {
    if (isOutside(pointer)) {
      return Optional.empty();
    }
    Optional<RowView> row = rowAt(pointer);
    if (row.isPresent()) {
      Address over = row.get().address();
      if (moved.contains(over)) {
        return Optional.empty();
      }
      boolean upper = isUpper(row.get(), pointer);
      Places.Place place = near(row.get().row(), upper);
      return Optional.of(
          new Target(
              row.get(),
              upper ? "before" : "after",
              new Edit.Move(moved, place.container(), place.index())));
    }
    return cardAt(pointer)
        .map(card -> {
          Places.Place end = Places.endOf(definition(), card.address());
          return new Target(card, "", new Edit.Move(moved, end.container(), end.index()));
        });
  }

  /// Behind the head of a group is before its first row.
  private Places.Place near(Row row, boolean upper) {
    boolean into =
        !upper && row.group() && Places.isGroup(Parts.value(definition(), row.address()));
    return into
        ? new Places.Place(row.address(), 0, Kind.CONDITION)
        : Places.beside(definition(), row.address(), upper ? 0 : 1);
  }

  private Optional<Target> placing(Block block, Point2D pointer) {
    if (isOutside(pointer)) {
      return Optional.empty();
    }
    Optional<RowView> row = rowAt(pointer);
    if (row.isEmpty()) {
      return cardAt(pointer)
          .map(card ->
              new Target(
                  card, "", Places.endOf(definition(), card.address()).adding(block.value())));
    }
    RowView over = row.get();
    boolean sameKind = block.kind() == over.row().kind();
    Optional<ChipNode> chip =
        over.chips().stream().filter(each -> isOver(each, pointer)).findFirst();
    if (chip.isPresent() && !sameKind) {
      return Optional.of(new Target(chip.get(), "", putting(block, chip.get().chip().address())));
    }
    boolean upper = isUpper(over, pointer);
    Edit edit = near(over.row(), upper).adding(block.value());
    return Optional.of(
        new Target(over, edit instanceof Edit.Add ? upper ? "before" : "after" : "", edit));
  }

  /// A block goes into the nearest slot of its kind around the chip; without one it goes onto the
  /// chip, which says why not.
  private Edit putting(Block block, Address chip) {
    for (Address at = chip; !at.steps().isEmpty(); at = at.parent()) {
      Part part = Parts.find(definition(), at);
      if (part != null && part.kind() == block.kind()) {
        return new Edit.Set(at, block.value());
      }
    }
    return new Edit.Set(chip, block.value());
  }
}
