package candlewright.app.ui.build;

import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Edits;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Problem;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.StrategyWarnings;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Board;
import candlewright.core.strategy.edit.Clip;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.edit.Editor;
import candlewright.core.strategy.edit.Outcome;
import candlewright.core.strategy.edit.Parts;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The strategy on the board: the same definition as rows and as text, every change a step that can
/// be taken back. Lives on the screen's thread.
///
/// The definition can always be written, read and compiled: what would break it is refused with a
/// sentence. Only the text may be broken while a person writes it; the board then stays as it was
/// and takes no edits until the text is whole again or given up, so that nothing written is lost by
/// the way. Taking a step back gives it up.
public final class BuildViewModel {
  private final Edits edits;
  private final Consumer<StrategyDefinition> changed;
  private final ReadOnlyObjectWrapper<StrategyDefinition> definition;
  private final ReadOnlyObjectWrapper<Board> board;
  private final ReadOnlyObjectWrapper<List<BoardProblem>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Address>> selection =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<Problem>> textProblems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<BoardProblem.Fix>> remedies =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(false);
  private StrategyDefinition saved;

  /// Begins with a blank strategy.
  ///
  /// @param edits takes the steps
  /// @param changed is told each definition that is shown, such as the strip
  public BuildViewModel(Edits edits, Consumer<StrategyDefinition> changed) {
    this.edits = edits;
    this.changed = changed;
    saved = blank("my-strategy");
    definition = new ReadOnlyObjectWrapper<>(saved);
    board = new ReadOnlyObjectWrapper<>(Board.of(saved));
    show(saved, List.of());
  }

  /// Returns a strategy that never enters.
  public static StrategyDefinition blank(String name) {
    return new StrategyDefinition(
        name,
        "",
        "",
        List.of(),
        StrategyDefinition.NEVER,
        StrategyDefinition.NEVER,
        new Sizing.AllIn());
  }

  public ReadOnlyObjectProperty<StrategyDefinition> definitionProperty() {
    return definition.getReadOnlyProperty();
  }

  /// The definition as sections of rows.
  public ReadOnlyObjectProperty<Board> boardProperty() {
    return board.getReadOnlyProperty();
  }

  /// What is doubtful about the definition, in its order, with what may be done about it.
  public ReadOnlyObjectProperty<List<BoardProblem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /// The selected parts; all of them exist.
  public ReadOnlyObjectProperty<List<Address>> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /// The definition as YAML; as a person wrote it as long as that is what it says, or tries to.
  public ReadOnlyStringProperty textProperty() {
    return text.getReadOnlyProperty();
  }

  /// What is wrong with the text, with lines and columns; empty if the board shows what it says.
  public ReadOnlyObjectProperty<List<Problem>> textProblemsProperty() {
    return textProblems.getReadOnlyProperty();
  }

  /// Why the last edit was refused; empty if it was done.
  public ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /// What would let the refused edit be done.
  public ReadOnlyObjectProperty<List<BoardProblem.Fix>> remediesProperty() {
    return remedies.getReadOnlyProperty();
  }

  /// Whether the definition is another than the one that was opened or saved last.
  public ReadOnlyBooleanProperty dirtyProperty() {
    return dirty.getReadOnlyProperty();
  }

  /// Shows another strategy, as a step that can be taken back.
  ///
  /// @param name of the step, such as `Open Crossing averages`
  public void open(StrategyDefinition other, String name) {
    StrategyDefinition savedBefore = saved;
    StrategyDefinition before = definition.get();
    List<Address> selected = selection.get();
    saved = other;
    show(other, List.of());
    edits.done(
        name,
        () -> {
          saved = savedBefore;
          show(before, selected);
        },
        () -> {
          saved = other;
          show(other, List.of());
        });
  }

  /// Notes that the definition was saved as it is.
  public void saved() {
    saved = definition.get();
    dirty.set(false);
  }

  /// Selects parts; those that do not exist are left out.
  public void select(List<Address> addresses) {
    selection.set(existing(definition.get(), addresses));
  }

  private static List<Address> existing(StrategyDefinition definition, List<Address> addresses) {
    return addresses.stream().filter(each -> Parts.find(definition, each) != null).toList();
  }

  /// Does an edit, selects what it touched and notes it as a step; or says in {@link
  /// #refusalProperty} why not.
  public Outcome apply(Edit edit) {
    return apply(edit, null);
  }

  /// Does an edit that may be one of a series, such as the notches of a wheel, which is one step.
  ///
  /// @param series what the edits have in common; null for a step of its own
  public Outcome apply(Edit edit, @Nullable Object series) {
    Outcome outcome =
        textProblems.get().isEmpty()
            ? Editor.apply(definition.get(), edit)
            : new Outcome.Refused(
                Texts.of("build.text.broken", textProblems.get().getFirst().toString()));
    switch (outcome) {
      case Outcome.Done(StrategyDefinition now, String name, List<Address> touched) -> {
        refusal.set("");
        remedies.set(List.of());
        if (!now.equals(definition.get())) {
          step(now, touched, name, null, series);
        }
      }
      case Outcome.Refused(String sentence) -> {
        refusal.set(sentence);
        remedies.set(
            textProblems.get().isEmpty() ? Fixes.ofRefused(definition.get(), edit) : List.of());
      }
    }
    return outcome;
  }

  /// @param written the text that says it; null to write one
  private void step(
      StrategyDefinition now,
      List<Address> touched,
      String name,
      @Nullable String written,
      @Nullable Object series) {
    StrategyDefinition before = definition.get();
    List<Address> selected = selection.get();
    show(now, touched);
    if (written != null) {
      text.set(written);
    }
    edits.done(name, () -> show(before, selected), () -> show(now, touched), series);
  }

  private void show(StrategyDefinition shown, List<Address> selected) {
    definition.set(shown);
    board.set(Board.of(shown));
    select(selected);
    text.set(StrategyText.yaml(shown));
    textProblems.set(List.of());
    Board rows = board.get();
    problems.set(
        StrategyWarnings.of(shown, ParameterValues.of(shown, Map.of())).stream()
            .map(problem -> Fixes.of(shown, rows, problem))
            .toList());
    dirty.set(!shown.equals(saved));
    changed.accept(shown);
  }

  /// Notes that a person has read why the last edit was refused.
  public void refusalRead() {
    refusal.set("");
    remedies.set(List.of());
  }

  /// Takes text as a person writes it. If it can be read the board shows what it says, as a step;
  /// if not the board stays and {@link #textProblemsProperty} says why.
  public void write(String written) {
    switch (StrategyText.read(written)) {
      case Reading.Read<StrategyDefinition>(StrategyDefinition read, var _) -> {
        if (read.equals(definition.get())) {
          text.set(written);
          textProblems.set(List.of());
        } else {
          step(read, selection.get(), Texts.of("build.text.step"), written, null);
        }
      }
      case Reading.Refused<StrategyDefinition>(List<Problem> found) -> {
        text.set(written);
        textProblems.set(
            found.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList());
      }
    }
  }

  /// Gives broken text up for what the board says.
  public void giveTextUp() {
    text.set(StrategyText.yaml(definition.get()));
    textProblems.set(List.of());
  }

  /// Returns the selected rows as text for the clipboard.
  public String copy() {
    return Clip.text(definition.get(), selection.get());
  }

  /// Removes the selected parts.
  public Outcome remove() {
    return apply(new Edit.Remove(selection.get()));
  }

  /// Puts a copy behind each selected row.
  public Outcome duplicate() {
    return apply(new Edit.Duplicate(selection.get()));
  }

  /// Turns the selected rows into their opposite, and back.
  public Outcome not() {
    return apply(new Edit.Not(selection.get()));
  }

  /// Makes the selected rows a group.
  ///
  /// @param type a combination of the catalogue
  public Outcome group(String type) {
    return apply(new Edit.Group(selection.get(), type));
  }

  /// Lets the selected rows count, or not if all of them do.
  public Outcome toggle() {
    Board rows = board.get();
    boolean counts =
        selection.get().stream().map(rows::row).allMatch(row -> row != null && row.enabled());
    return apply(new Edit.Enable(selection.get(), !counts));
  }
}
