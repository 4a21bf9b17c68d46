package candlewright.app.ui.build.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.build.BuildViewModel;
import candlewright.core.strategy.Templates;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The crossing of two averages, from blank by clicks.
@ExtendWith(ApplicationExtension.class)
class SmaCrossByHandTest {
  private BoardWindow window;

  @Start
  void start(Stage stage) {
    window = new BoardWindow(stage, 1440, 900);
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void isTheTemplateAndShowsWhatItsRowsDid() throws Exception {
    window.untilLibrary();
    assertTrue(window.has("board-blank"));
    window.click("blank-entry").type("crosses above").enter();
    assertFalse(window.has("board-blank"));
    window.click("chip-entry_long.value").type("sma").enter();
    window.retype("10").enter();
    window.click("chip-entry_long.other");
    window.click("number-entry_long.other.length").retype("30").enter();
    window.click("chip-entry_long.value").click("parameter-make");
    window.click("parameter-name").retype("fast");
    window.click("parameter-min").retype("1");
    window.click("parameter-max").retype("10000").enter();
    window.click("chip-entry_long.other").click("parameter-make");
    window.click("parameter-name").retype("slow");
    window.click("parameter-min").retype("2");
    window.click("parameter-max").retype("10000").enter();
    window.click("add-exit_long").type("crosses above").enter();
    window.click("chip-exit_long.value").type("sma").enter();
    window.retype("slow").enter();
    window.click("chip-exit_long.other").click("use-fast").keys(KeyCode.ESCAPE);
    window.assertBuilt(Templates.named("sma-cross"));

    RowView row = row("entry_long");
    BoardWindow.until(() -> !row.figures().text().isEmpty());
    Label fires = (Label) row.figures().getChildren().getFirst();
    BoardWindow.until(() -> fires.getText().endsWith("/ mo"));
    for (int i = 0; !window.edits.undoNameProperty().get().isEmpty(); i++) {
      assertTrue(i < 40, "the steps do not end");
      window.keys(KeyCode.CONTROL, KeyCode.Z);
    }
    assertEquals(BuildViewModel.blank("my-strategy"), window.definition());
  }

  private RowView row(String address) {
    return (RowView) window.node("row-" + address).getParent();
  }
}
