package candlewright.app.ui.build.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.build.BuildViewModel;
import candlewright.core.strategy.StrategyDefinition;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A whole strategy without a mouse.
@ExtendWith(ApplicationExtension.class)
class KeyboardOnlyTest {
  private BoardWindow window;

  @Start
  void start(Stage stage) {
    window = new BoardWindow(stage, 1440, 1000);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private String focused() {
    Node owner = window.stage.getScene().getFocusOwner();
    return owner == null ? "" : String.valueOf(owner.getId());
  }

  @Test
  void wholeStrategyAndBackAndForth() throws Exception {
    window.untilLibrary();
    assertEquals("row-universe", focused());
    // The entry: two rows, one of them turned round, as alternatives.
    window.keys(KeyCode.DOWN, KeyCode.DOWN);
    window.keys(KeyCode.TAB);
    for (int i = 0; i < 20 && !focused().equals("add-entry_long"); i++) {
      window.keys(KeyCode.TAB);
    }
    window.keys(KeyCode.SPACE).type("crosses above").enter();
    assertEquals("row-entry_long", focused());
    window.keys(KeyCode.RIGHT).enter().type("ema").enter().retype("12").enter();
    assertEquals("chip-entry_long.value", focused());
    window.keys(KeyCode.TAB).keys(KeyCode.TAB);
    assertEquals("chip-entry_long.other", focused());
    window.enter().type("ema(26)").enter().keys(KeyCode.ESCAPE).keys(KeyCode.ESCAPE);
    assertEquals("row-entry_long", focused());
    window.keys(KeyCode.A).type("rsi(14) > 70").enter();
    assertEquals("row-entry_long[1]", focused());
    window.keys(KeyCode.N);
    assertEquals("row-entry_long[1]", focused());
    // The number 70, two up.
    window.keys(KeyCode.DOWN).keys(KeyCode.RIGHT).keys(KeyCode.RIGHT).keys(KeyCode.RIGHT);
    assertEquals("chip-entry_long[1].[0].other".replace(".[", "["), focused());
    window.keys(KeyCode.UP).keys(KeyCode.UP).keys(KeyCode.ESCAPE);
    // Its copy is switched off and moved up.
    window.keys(KeyCode.HOME);
    for (int i = 0; i < 10 && !focused().equals("row-entry_long[0]"); i++) {
      window.keys(KeyCode.DOWN);
    }
    window.keys(KeyCode.D);
    assertEquals("row-entry_long[1]", focused());
    window.keys(KeyCode.E).keys(KeyCode.ALT, KeyCode.UP);
    assertEquals("row-entry_long[0]", focused());
    // The exits, by the palette of the section.
    for (int i = 0; i < 60 && !focused().equals("add-exits"); i++) {
      window.keys(KeyCode.TAB);
    }
    window.keys(KeyCode.SPACE).type("stop").enter();
    assertEquals("row-exits[0]", focused());
    window.keys(KeyCode.A).type("time").enter();
    StrategyDefinition built = window.definition();
    assertEquals(
        BoardWindow.yaml(
                """
                format: 1
                name: my-strategy
                entry_long:
                  all:
                    - disabled: crosses_above(ema(12), ema(26))
                    - crosses_above(ema(12), ema(26))
                    - not: rsi(14) > 72
                exits:
                  - stop_loss: {percent: 2}
                  - time_limit: 20
                sizing: all_in
                """)
            .entryLong(),
        built.entryLong());
    assertEquals(2, built.exits().size());
    int steps = 0;
    while (!window.edits.undoNameProperty().get().isEmpty()) {
      window.keys(KeyCode.CONTROL, KeyCode.Z);
      steps++;
    }
    // Entry, average, its length, the other average, second row, not, two notches as one, copy,
    // off,
    // up, stop, time limit.
    assertEquals(12, steps);
    assertEquals(BuildViewModel.blank("my-strategy"), window.definition());
    for (int i = 0; i < steps; i++) {
      window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    }
    assertEquals(built, window.definition());
    assertTrue(window.edits.redoNameProperty().get().isEmpty());
  }
}
