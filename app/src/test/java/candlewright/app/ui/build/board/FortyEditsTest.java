package candlewright.app.ui.build.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.build.Strip;
import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Forty edits by clicks and keys, each a step of its own, taken back to the blank board and done
/// again by keys.
@ExtendWith(ApplicationExtension.class)
class FortyEditsTest {
  private final List<StrategyDefinition> states = new ArrayList<>();
  private BoardWindow window;

  @Start
  void start(Stage stage) {
    window = new BoardWindow(stage, 1440, 1000);
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

  /// Notes what the last gesture made of the strategy.
  private void changed() {
    StrategyDefinition now = window.definition();
    assertNotEquals(states.getLast(), now, "edit " + states.size());
    states.add(now);
  }

  private void add(String section, String text) {
    window.click("add-" + section).type(text).enter();
    changed();
  }

  private void number(String chip, String text) {
    window.click(chip).retype(text).enter();
    changed();
  }

  private void keys(KeyCode... codes) {
    window.keys(codes);
    changed();
  }

  @Test
  void areTakenBackAndDoneAgain() throws Exception {
    window.untilLibrary();
    states.add(BuildViewModel.blank("my-strategy"));
    assertEquals(states.getFirst(), window.definition());
    window.click("chip-timeframe").type("1h").enter();
    changed();
    add("entry_long", "close > sma(50)");
    add("entry_long", "close > open");
    add("entry_long", "rsi(14) < 45");
    add("exit_long", "close < ema(20)");
    add("exits", "take");
    add("exits", "time");
    number("chip-exits[1].bars", "12");
    add("protections", "cooldown");
    number("chip-protections[0].bars", "4");
    for (int i = 0; i < 7; i++) {
      window.click("handle-entry_long[" + i + "]");
      keys(KeyCode.D);
      keys(KeyCode.N);
      keys(KeyCode.ALT, KeyCode.UP);
      keys(KeyCode.E);
    }
    window.click("handle-entry_long[9]");
    keys(KeyCode.DELETE);
    window.click("handle-exit_long");
    keys(KeyCode.N);
    assertEquals(1 + 40, states.size());
    window.click("handle-entry_long[0]");
    for (int i = 39; i >= 0; i--) {
      assertFalse(window.edits.undoNameProperty().get().isEmpty());
      window.keys(KeyCode.CONTROL, KeyCode.Z);
      assertEquals(states.get(i), window.definition(), "after taking back edit " + (i + 1));
    }
    assertEquals("", window.edits.undoNameProperty().get());
    for (int i = 1; i <= 40; i++) {
      window.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
      assertEquals(states.get(i), window.definition(), "after doing edit " + i + " again");
    }
    assertEquals("", window.edits.redoNameProperty().get());
  }
}
