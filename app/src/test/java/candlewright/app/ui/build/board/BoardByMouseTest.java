package candlewright.app.ui.build.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.BarField;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Blocks;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Drags, selections and the clipboard on a board of several rows.
@ExtendWith(ApplicationExtension.class)
class BoardByMouseTest {
  private static final String FOUR =
      """
      format: 1
      name: four
      entry_long:
        all:
          - close > sma(10)
          - close > sma(20)
          - close > sma(30)
          - any:
              - rsi(14) < 30
              - rsi(14) > 70
      sizing: all_in
      """;

  private BoardWindow window;

  @Start
  void start(Stage stage) {
    window = new BoardWindow(stage, 1440, 1000);
    window.build.open(BoardWindow.yaml(FOUR), "Open four");
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private List<Condition> entry() {
    return ((Condition.Combination) window.definition().entryLong()).parts();
  }

  private static Condition condition(String text) {
    return BoardWindow.yaml("format: 1\nname: x\nentry_long: " + text + "\nsizing: all_in\n")
        .entryLong();
  }

  private Point2D at(String id, double height) {
    Bounds bounds = window.node(id).localToScreen(window.node(id).getLayoutBounds());
    return new Point2D(bounds.getMinX() + 8, bounds.getMinY() + height * bounds.getHeight());
  }

  private void drag(Node from, Point2D to) {
    window.robot().drag(from, MouseButton.PRIMARY).moveTo(to);
    // The last step is where the pointer stays.
    window.robot().moveBy(1, 0);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void drop() {
    window.robot().drop();
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void rowsAreReorderedByDragging() {
    drag(window.node("handle-entry_long[0]"), at("row-entry_long[2]", 0.8));
    drop();
    assertEquals(
        List.of(condition("close > sma(20)"), condition("close > sma(30)")), entry().subList(0, 2));
    assertEquals(condition("close > sma(10)"), entry().get(2));
    // Into the group, before its first row, and back by undo.
    drag(window.node("handle-entry_long[0]"), at("row-entry_long[3]", 0.8));
    drop();
    Condition.Combination any = assertInstanceOf(Condition.Combination.class, entry().getLast());
    assertEquals(condition("close > sma(20)"), any.parts().getFirst());
    window.keys(KeyCode.CONTROL, KeyCode.Z).keys(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(BoardWindow.yaml(FOUR), window.definition());
  }

  @Test
  void escapeEndsADrag() {
    drag(window.node("handle-entry_long[0]"), at("row-entry_long[2]", 0.8));
    window.keys(KeyCode.ESCAPE);
    drop();
    assertEquals(BoardWindow.yaml(FOUR), window.definition());
  }

  private Node block(String name) throws Exception {
    window.untilLibrary();
    window.click("library-search").retype(name);
    return window
        .robot()
        .lookup((Node node) ->
            node instanceof ListCell<?> cell
                && node.getParent() != null
                && name.equals(cell.getAccessibleText()))
        .query();
  }

  @Test
  void nonsenseIsRefusedWhereItIsDropped() throws Exception {
    Node block = block("all in");
    Node chip = window.node("chip-entry_long[0].value");
    Bounds bounds = chip.localToScreen(chip.getLayoutBounds());
    drag(block, new Point2D(bounds.getCenterX(), bounds.getCenterY()));
    Label hint = (Label) window.node("drop-hint");
    assertEquals("'all in' is a size, but a value is needed here", hint.getText());
    assertTrue(chip.getPseudoClassStates().contains(ChipNode.REFUSED));
    drop();
    assertFalse(window.has("drop-hint"));
    assertEquals(BoardWindow.yaml(FOUR), window.definition());
    assertEquals("'all in' is a size, but a value is needed here", window.text("refusal"));
    window.click("refusal-close");
    assertFalse(window.has("refusal"));
  }

  @Test
  void aValueOfTheLibraryIsDroppedOntoAChip() throws Exception {
    Node block = block("Exponential moving average");
    Node chip = window.node("chip-entry_long[0].other");
    Bounds bounds = chip.localToScreen(chip.getLayoutBounds());
    drag(block, new Point2D(bounds.getCenterX(), bounds.getCenterY()));
    assertTrue(chip.getPseudoClassStates().contains(ChipNode.DROP));
    drop();
    Operand average = Blocks.indicator("ema");
    assertEquals(Condition.above(new Operand.Field(BarField.CLOSE), average), entry().getFirst());
    assertSame(chip, window.node("chip-entry_long[0].other"));
  }

  @Test
  void severalRowsAreRemovedAtOnce() {
    window.click("handle-entry_long[0]");
    window.keys(KeyCode.SHIFT, KeyCode.DOWN).keys(KeyCode.DELETE);
    assertEquals(2, entry().size());
    assertEquals(condition("close > sma(30)"), entry().getFirst());
    window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(BoardWindow.yaml(FOUR), window.definition());
  }

  @Test
  void rowsAreCopiedAsTextAndSwitchedOff() {
    window.click("handle-entry_long[1]");
    window.robot().press(KeyCode.CONTROL);
    window.click("handle-entry_long[2]");
    window.robot().release(KeyCode.CONTROL);
    window.keys(KeyCode.CONTROL, KeyCode.C);
    window.click("handle-entry_long[3].[0]".replace(".[", "[")).keys(KeyCode.CONTROL, KeyCode.V);
    assertEquals(
        List.of("close > sma(20)", "close > sma(30)").stream()
            .map(BoardByMouseTest::condition)
            .toList(),
        ((Condition.Combination) entry().getLast()).parts().subList(1, 3));
    window.keys(KeyCode.CONTROL, KeyCode.Z);
    window.click("handle-entry_long[0]").keys(KeyCode.E);
    assertEquals(new Condition.Disabled(condition("close > sma(10)")), entry().getFirst());
    RowView off = (RowView) window.node("row-entry_long[0]").getParent();
    assertTrue(off.body().getAccessibleText().endsWith(", off"));
    window.keys(KeyCode.E);
    assertEquals(BoardWindow.yaml(FOUR), window.definition());
  }

  @Test
  void aNumberTurnsByTheWheelAsOneStep() {
    window.click("chip-entry_long[3][0].other").keys(KeyCode.ESCAPE);
    for (int i = 0; i < 5; i++) {
      window.robot().scroll(javafx.geometry.VerticalDirection.UP);
    }
    WaitForAsyncUtils.waitForFxEvents();
    Condition.Combination any = (Condition.Combination) entry().getLast();
    Condition turned = any.parts().getFirst();
    assertFalse(turned.equals(condition("rsi(14) < 30")), "nothing turned");
    window.keys(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(BoardWindow.yaml(FOUR), window.definition());
  }

  @Test
  void problemsAreShownAndMended() {
    window.click("chip-entry_long[0].other").type("close").enter();
    StrategyDefinition doubtful = window.definition();
    assertFalse(window.build.problemsProperty().get().isEmpty());
    window.click("jump-0");
    assertEquals("row-entry_long[0]", window.stage.getScene().getFocusOwner().getId());
    window.click("fix-0-0");
    assertFalse(doubtful.equals(window.definition()));
    assertTrue(window.build.problemsProperty().get().isEmpty());
  }

  @Test
  void anEditMakesNodesForWhatIsNewOnly() {
    BoardView board = window.workspace.board();
    Node kept = window.node("chip-entry_long[2].other");
    int before = board.madeProperty().get();
    window.click("handle-entry_long[2]").keys(KeyCode.D);
    int made = board.madeProperty().get() - before;
    // The rows from there on are shown in those that were there; one more row with its chips.
    assertTrue(made <= 12, made + " nodes were made");
    assertSame(kept, window.node("chip-entry_long[2].other"));
    assertNotNull(board.rows().get(Address.parse("entry_long[4]")));
  }
}
