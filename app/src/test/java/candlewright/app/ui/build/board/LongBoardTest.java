package candlewright.app.ui.build.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.build.Strip;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What a board that is longer than its window costs: nodes are counted, not milliseconds.
@ExtendWith(ApplicationExtension.class)
class LongBoardTest {
  /// Fifty of the entry, seven groups of six conditions within one, and eight of other sections.
  private static final int ROWS = 58;

  private final StrategyDefinition sixty = BoardWindow.yaml(BoardBench.sixty());
  private BoardWindow window;
  private BoardView board;

  @Start
  void start(Stage stage) {
    window = new BoardWindow(stage, 1440, 1000);
    board = window.workspace.board();
  }

  @AfterEach
  void close() throws Exception {
    // Its jobs begin others, which a closed window takes no more.
    BoardWindow.until(() -> {
      Strip strip = window.strips.stripProperty().get();
      return strip != null && strip.definition().equals(window.build.definitionProperty().get());
    });
    window.close();
  }

  private int made() {
    return board.madeProperty().get();
  }

  private boolean isWhole() {
    return board.rows().size() == ROWS
        && board.rows().values().stream().noneMatch(RowView::isPending);
  }

  @Test
  void rowsInSightAreMadeFirst() throws Exception {
    List<RowView> pending = new ArrayList<>();
    List<RowView> unseen = new ArrayList<>();
    window
        .robot()
        .interact(() -> {
          window.build.open(sixty, "Open");
          board.node().applyCss();
          board.node().layout();
          Bounds seen = board.scroll().localToScene(board.scroll().getLayoutBounds());
          for (RowView row : board.rows().values()) {
            Bounds at = row.localToScene(row.getLayoutBounds());
            if (row.isPending()) {
              pending.add(row);
            }
            if (!at.intersects(seen)) {
              unseen.add(row);
            }
          }
        });
    assertEquals(ROWS, board.rows().size());
    assertTrue(pending.size() >= ROWS / 3, pending.size() + " rows were left for later");
    assertTrue(unseen.containsAll(pending), "a row in sight was left for later");
    BoardWindow.until(this::isWhole);
    int whole = made();
    window.robot().interact(() -> board.rows().values().forEach(RowView::fill));
    assertEquals(whole, made());
    assertTrue(window.has("chip-protections[0].bars"));
  }

  @Test
  void rowsOutOfSightAreMadeWhenTheyAreAskedFor() {
    List<Integer> chips = new ArrayList<>();
    window
        .robot()
        .interact(() -> {
          window.build.open(sixty, "Open");
          RowView last = board.rows().values().stream().toList().getLast();
          assertTrue(last.isPending());
          chips.add(last.chips().size());
          assertFalse(last.isPending());
        });
    // What it is, and for how many bars.
    assertEquals(List.of(2), chips);
  }

  @Test
  void anotherNumberMakesNoNodes() throws Exception {
    window.robot().interact(() -> window.build.open(sixty, "Open"));
    BoardWindow.until(this::isWhole);
    int before = made();
    window
        .robot()
        .interact(() ->
            window.build.apply(
                new Edit.Set(
                    Address.parse("entry_long[0][0].other.length"), new Scalar.Literal(11))));
    assertEquals("EMA 11", window.text("chip-entry_long[0][0].other"));
    window.robot().interact(window.edits::undo);
    assertEquals(before, made());
  }

  @Test
  void nothingIsMadeWhileAnotherViewIsShown() throws Exception {
    window.click("centre-table");
    int before = made();
    window.robot().interact(() -> window.build.open(sixty, "Open"));
    assertEquals(before, made());
    window.click("centre-sentence");
    BoardWindow.until(this::isWhole);
    assertTrue(window.has("chip-entry_long[6][5].other"));
  }
}
