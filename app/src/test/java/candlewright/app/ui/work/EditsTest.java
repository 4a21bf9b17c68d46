package candlewright.app.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {
  private final List<String> log = new ArrayList<>();
  private final Edits edits = new Edits();

  private void step(String name) {
    edits.done(name, () -> log.add("undo " + name), () -> log.add("redo " + name));
  }

  @Test
  void stepsAreTakenBackInReverseAndDoneAgainInOrder() {
    step("a");
    step("b");
    assertEquals("b", edits.undoNameProperty().get());
    edits.undo();
    edits.undo();
    edits.undo();
    assertEquals("", edits.undoNameProperty().get());
    assertEquals("a", edits.redoNameProperty().get());
    edits.redo();
    edits.redo();
    edits.redo();
    assertEquals(List.of("undo b", "undo a", "redo a", "redo b"), log);
    assertEquals("b", edits.undoNameProperty().get());
    assertEquals("", edits.redoNameProperty().get());
  }

  @Test
  void aNewStepEndsWhatCouldBeDoneAgain() {
    step("a");
    edits.undo();
    step("b");
    edits.redo();
    assertEquals(List.of("undo a"), log);
    assertEquals("", edits.redoNameProperty().get());
  }

  @Test
  void theOldestOfVeryManyIsLetGo() {
    for (int i = 0; i <= 200; i++) {
      step(Integer.toString(i));
    }
    for (int i = 0; i <= 200; i++) {
      edits.undo();
    }
    assertEquals(200, log.size());
    assertEquals("undo 1", log.getLast());
  }

  @Test
  void aStepThatCannotBeTakenBackStaysDone() {
    edits.done(
        "Delete a",
        () -> {
          throw new IllegalStateException("the store is closed");
        },
        () -> {});
    assertThrows(IllegalStateException.class, edits::undo);
    assertEquals("Delete a", edits.undoNameProperty().get());
    assertEquals("", edits.redoNameProperty().get());
  }

  @Test
  void theLinkWorksWhileItsStepIsTheLastOne() {
    Toast.Link a = edits.done("a", () -> log.add("undo a"), () -> {});
    assertTrue(a.possible().getValue());
    Toast.Link b = edits.done("b", () -> log.add("undo b"), () -> {});
    assertFalse(a.possible().getValue());
    assertTrue(b.possible().getValue());
    edits.undo();
    assertTrue(a.possible().getValue());
    assertFalse(b.possible().getValue());
  }
}
