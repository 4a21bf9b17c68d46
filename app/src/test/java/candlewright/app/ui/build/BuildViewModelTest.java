package candlewright.app.ui.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.work.Edits;
import candlewright.core.indicator.BarField;
import candlewright.core.indicator.Setting;
import candlewright.core.strategy.CanonicalText;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Blocks;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.edit.Outcome;
import candlewright.core.strategy.text.StrategyText;
import candlewright.core.testkit.RandomDefinitions;
import candlewright.core.testkit.RandomEdits;
import candlewright.core.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BuildViewModelTest {
  private final Edits edits = new Edits();
  private final List<StrategyDefinition> shown = new ArrayList<>();
  private final BuildViewModel build = new BuildViewModel(edits, shown::add);

  private static Address at(String text) {
    return Address.parse(text);
  }

  private StrategyDefinition now() {
    return build.definitionProperty().get();
  }

  /// What a step has to bring back.
  private record State(String text, String canonical) {
    static State of(BuildViewModel build) {
      return new State(
          build.textProperty().get(), CanonicalText.of(build.definitionProperty().get()));
    }
  }

  private void done(Edit edit) {
    assertInstanceOf(Outcome.Done.class, build.apply(edit), () -> build.refusalProperty().get());
  }

  private String refused(Edit edit) {
    StrategyDefinition before = now();
    String sentence = assertInstanceOf(Outcome.Refused.class, build.apply(edit)).sentence();
    assertEquals(before, now());
    assertEquals(sentence, build.refusalProperty().get());
    return sentence;
  }

  @Test
  void everyRandomEditIsTakenBackAndDoneAgainToTheLetter() {
    Seeds.forEach(
        100,
        random -> {
          Edits steps = new Edits();
          BuildViewModel model = new BuildViewModel(steps, _ -> {});
          model.open(RandomDefinitions.next(random), "Open");
          RandomEdits drawn = new RandomEdits(random);
          List<State> states = new ArrayList<>(List.of(State.of(model)));
          for (int i = 0; i < 10; i++) {
            StrategyDefinition before = model.definitionProperty().get();
            model.apply(drawn.next(before));
            if (!model.definitionProperty().get().equals(before)) {
              states.add(State.of(model));
            }
          }
          takeBackAndRedo(steps, model, states);
        });
  }

  @Test
  void fortyEditsAreTakenBackToTheBlank() {
    SplittableRandom random = new SplittableRandom(7);
    RandomEdits drawn = new RandomEdits(random);
    List<State> states = new ArrayList<>(List.of(State.of(build)));
    while (states.size() <= 40) {
      StrategyDefinition before = now();
      build.apply(drawn.next(before));
      if (!now().equals(before)) {
        states.add(State.of(build));
      }
    }
    takeBackAndRedo(edits, build, states);
  }

  private static void takeBackAndRedo(Edits steps, BuildViewModel model, List<State> states) {
    for (int i = states.size() - 2; i >= 0; i--) {
      steps.undo();
      assertEquals(states.get(i), State.of(model));
    }
    for (int i = 1; i < states.size(); i++) {
      steps.redo();
      assertEquals(states.get(i), State.of(model));
    }
  }

  @Test
  void editsHaveNamesThatSayWhatTheyDid() {
    build.open(Templates.named("sma-cross"), "Open");
    done(new Edit.Add(at("entry_short"), 0, Blocks.signal("crosses_below")));
    assertEquals(
        "Add 'close crosses below sma(20)' to entry short", edits.undoNameProperty().get());
    done(new Edit.Set(at("entry_short.other.length"), new Scalar.Literal(21)));
    assertEquals("Change sma length to 21", edits.undoNameProperty().get());
    done(new Edit.Set(at("entry_short.is"), "crosses_above"));
    assertEquals("Change crosses below is to 'crosses above'", edits.undoNameProperty().get());
    done(new Edit.Enable(List.of(at("entry_short")), false));
    assertEquals("Disable 'close crosses above sma(21)'", edits.undoNameProperty().get());
    done(new Edit.Remove(List.of(at("entry_short"))));
    assertEquals("Remove 'close crosses above sma(21)'", edits.undoNameProperty().get());
  }

  @Test
  void nonsenseIsRefusedWithItsReason() {
    done(new Edit.Add(at("entry_long"), 0, Blocks.signal("above")));
    assertEquals(
        "'sma()' is a value, but a condition is needed here; compare it with another one, as in"
            + " sma() > 0",
        refused(new Edit.Add(at("entry_long"), 0, Blocks.indicator("sma"))));
    assertEquals(
        "'close is above sma(20)' is a condition, but a value is needed here; bars_since(...)"
            + " counts the bars since a condition was true",
        refused(new Edit.Set(at("entry_long.value"), Blocks.signal("above"))));
    assertEquals(
        "length must be a whole number from 1 to 100000, was 0",
        refused(new Edit.Set(at("entry_long.other.length"), new Scalar.Literal(0))));
    assertEquals(
        "nothing is called 'x'; there are open, high, low, close, volume, session, minute,"
            + " weekday, month_day, month",
        refused(new Edit.Set(at("entry_long.other.length"), new Scalar.ParameterReference("x"))));
    assertEquals(
        "'sequence' needs at least 2 conditions, was given 1",
        refused(new Edit.Group(List.of(at("entry_long")), "sequence")));
    assertEquals(
        "nothing can be added to a value",
        refused(new Edit.Add(at("entry_long.value"), 0, Blocks.signal("above"))));
    assertEquals(
        "a value cannot be removed; put another one in its place",
        refused(new Edit.Remove(List.of(at("entry_long.value")))));
    assertEquals(
        "a size cannot be disabled; only conditions, exits and protections can",
        refused(new Edit.Enable(List.of(at("sizing")), false)));
    assertEquals(
        "a group cannot be moved into itself",
        refused(new Edit.Move(List.of(at("entry_long")), at("entry_long.value"), 0)));
    assertEquals(
        "there is nothing at 'entry_long[4]' any more",
        refused(new Edit.Remove(List.of(at("entry_long[4]")))));
    assertEquals(
        "nothing is called 'nonsense'; there are open, high, low, close, volume, session,"
            + " minute, weekday, month_day, month",
        refused(new Edit.Paste(at("entry_long"), 0, "close > nonsense")));
    assertEquals("no length is 33", refused(new Edit.Replace("length", 33, 1, Address.ROOT)));
  }

  @Test
  void whatNeedsAStopLossComesWithOneAsRemedy() {
    assertEquals(
        "sizing by risk needs a stop loss to measure the risk by; add a stop_loss to exits",
        refused(new Edit.Set(at("sizing.kind"), "percent_risk")));
    assertEquals(1, build.remediesProperty().get().size());
    done(build.remediesProperty().get().getFirst().edit());
    assertTrue(build.remediesProperty().get().isEmpty());
    assertEquals(1, now().exits().size());
    edits.undo();
    assertEquals(BuildViewModel.blank("my-strategy"), now());
  }

  @Test
  void problemsComeWithAddressAndFix() {
    done(new Edit.Add(at("parameters"), 0, new Parameter(new Setting("idle", 5, 1, 9, true), "")));
    done(new Edit.Add(at("entry_long"), 0, Blocks.signal("above")));
    done(new Edit.Add(at("entry_long"), 1, Blocks.signal("above")));
    done(new Edit.Set(at("entry_long[1].other"), new Operand.Field(BarField.CLOSE)));
    List<BoardProblem> problems = build.problemsProperty().get();
    assertEquals(
        List.of("entry_long[1]", "parameters.idle"),
        problems.stream().map(problem -> problem.address().toString()).toList());
    assertEquals(
        List.of("Disable the row", "Remove the row"),
        problems.getFirst().fixes().stream().map(BoardProblem.Fix::name).toList());
    done(problems.getFirst().fixes().getFirst().edit());
    done(build.problemsProperty().get().getFirst().fixes().getFirst().edit());
    assertEquals(List.of(), build.problemsProperty().get());
    assertEquals(List.of(), now().parameters());
  }

  @Test
  void textAndBoardSayTheSame() {
    String written =
        """
        # A comment that stays as long as the board does.
        format: 1
        name: written
        entry_long: close > sma(20)
        """;
    build.write(written);
    assertEquals(written, build.textProperty().get());
    assertEquals("written", now().name());
    assertEquals(List.of(), build.textProblemsProperty().get());
    done(new Edit.Set(at("entry_long.other.length"), new Scalar.Literal(30)));
    assertEquals(StrategyText.yaml(now()), build.textProperty().get());
    edits.undo();
    edits.undo();
    assertEquals(BuildViewModel.blank("my-strategy"), now());
  }

  @Test
  void brokenTextLeavesTheBoardAndSaysWhere() {
    done(new Edit.Add(at("entry_long"), 0, Blocks.signal("above")));
    StrategyDefinition before = now();
    String broken = build.textProperty().get().replace("sma(20)", "sma(2O)");
    build.write(broken);
    assertEquals(before, now());
    assertEquals(broken, build.textProperty().get());
    assertEquals(3, build.textProblemsProperty().get().getFirst().line());
    assertTrue(
        refused(new Edit.Remove(List.of(at("entry_long"))))
            .startsWith("The text cannot be read: line 3"));
    build.giveTextUp();
    assertEquals(StrategyText.yaml(before), build.textProperty().get());
    done(new Edit.Remove(List.of(at("entry_long"))));
  }

  @Test
  void savedIsWhatWasSavedOrOpened() {
    assertFalse(build.dirtyProperty().get());
    done(new Edit.Add(at("entry_long"), 0, Blocks.signal("above")));
    assertTrue(build.dirtyProperty().get());
    build.saved();
    assertFalse(build.dirtyProperty().get());
    edits.undo();
    assertTrue(build.dirtyProperty().get());
    edits.redo();
    assertFalse(build.dirtyProperty().get());
  }

  @Test
  void selectedRowsAreEditedTogether() {
    for (int i = 0; i < 3; i++) {
      done(new Edit.Add(at("entry_long"), i, Blocks.signal("rising")));
    }
    assertEquals(List.of(at("entry_long[2]")), build.selectionProperty().get());
    build.select(List.of(at("entry_long[0]"), at("entry_long[2]"), at("nowhere")));
    assertEquals(2, build.selectionProperty().get().size());
    build.toggle();
    assertEquals("entry_long:\n  all:\n    - disabled: rising()\n", rows(3));
    build.toggle();
    build.not();
    assertEquals("entry_long:\n  all:\n    - not rising()\n", rows(3));
    build.group("any");
    assertEquals(List.of(at("entry_long[0]")), build.selectionProperty().get());
    String copied = build.copy();
    assertEquals("not rising() or not rising()", copied);
    build.remove();
    assertEquals(Blocks.signal("rising"), now().entryLong());
    done(new Edit.Paste(at("exit_long"), 0, copied));
    assertInstanceOf(Condition.Combination.class, now().exitLong());
    assertEquals(shown.getLast(), now());
  }

  private String rows(int lines) {
    String text = build.textProperty().get();
    return String.join(
            "\n", text.substring(text.indexOf("entry_long")).lines().limit(lines).toList())
        + "\n";
  }
}
