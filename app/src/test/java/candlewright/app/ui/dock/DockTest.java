package candlewright.app.ui.dock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.settings.MapMemory;
import candlewright.app.ui.settings.Memory;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Toasts;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockTest {
  private final Memory memory = new MapMemory();
  private final Edits edits = new Edits();
  private final Toasts toasts = new Toasts();

  private Dock dock() {
    return new Dock("market", Panes.ALL, memory, edits, toasts);
  }

  private static String tree(Dock dock) {
    return Panes.text(dock.layoutProperty().get().root());
  }

  private List<String> told() {
    return toasts.shown().stream().map(toast -> toast.text()).toList();
  }

  @Test
  void theArrangementIsThereAgainAtTheNextStart() {
    Dock dock = dock();
    dock.move("list", new Place("chart", DockSide.RIGHT));
    dock.hide("orders");
    dock.tearOff("book");
    assertEquals(dock.layoutProperty().get(), dock().layoutProperty().get());
    assertTrue(dock().layoutProperty().get().torn().contains("book"));
    assertEquals(List.of(), told());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"root\":",
        "null",
        "{\"root\":{\"tabs\":[\"other\"],\"front\":\"other\"},\"hidden\":[],\"torn\":[]}"
      })
  void aDamagedArrangementIsTheUsualOneAndSaidToBe(String text) {
    memory.put("market.layout", text);
    assertEquals(Layout.usual(Panes.ALL), dock().layoutProperty().get());
    assertEquals(
        List.of("The layout of Market could not be read, so the usual one is shown."), told());
  }

  @Test
  void damagedNamedArrangementsAreSaidToBeGone() {
    memory.put("market.layouts", "{\"mine\":3}");
    assertEquals(Set.of(), dock().namedProperty().get().keySet());
    assertEquals(List.of("The saved layouts of Market could not be read and are gone."), told());
  }

  @Test
  void anArrangementIsKeptUnderANameAndUsedAgain() {
    Dock dock = dock();
    assertEquals("Usual layout", dock.nameNow());
    dock.move("list", new Place(null, DockSide.BOTTOM));
    assertEquals("Own layout", dock.nameNow());
    dock.saveAs("Wide");
    assertEquals("Wide", dock.nameNow());
    String wide = tree(dock);
    dock.reset();
    assertEquals("Usual layout", dock.nameNow());
    Dock next = dock();
    next.use("Wide");
    assertEquals(wide, tree(next));
    next.delete("Wide");
    assertEquals(Set.of(), dock().namedProperty().get().keySet());
    assertEquals("Delete the layout Wide", edits.undoNameProperty().get());
    edits.undo();
    assertEquals(Set.of("Wide"), dock().namedProperty().get().keySet());
  }

  @Test
  void everyMoveCanBeTakenBack() {
    Dock dock = dock();
    String usual = tree(dock);
    dock.move("list", new Place(null, DockSide.BOTTOM));
    dock.hide("book");
    dock.reset();
    assertEquals("Reset the layout of Market", edits.undoNameProperty().get());
    edits.undo();
    assertFalse(dock.isShown("book"));
    edits.undo();
    assertTrue(dock.isShown("book"));
    assertEquals("Move list", edits.undoNameProperty().get());
    edits.undo();
    assertEquals(usual, tree(dock));
    assertEquals("", edits.undoNameProperty().get());
    edits.redo();
    assertEquals("(((chart / orders) | [book* trades]) / list)", tree(dock));
  }

  @Test
  void whatCannotBeDoneIsSaid() {
    Dock dock = dock();
    dock.step("list", DockSide.LEFT);
    List.of("list", "book", "trades", "orders").forEach(dock::hide);
    dock.hide("chart");
    dock.join("chart");
    assertEquals(
        List.of(
            "list is at that edge already.",
            "chart is the last pane here. Another one has to stay.",
            "chart has no other pane to stand beside."),
        told());
    assertTrue(dock.isShown("chart"));
  }
}
