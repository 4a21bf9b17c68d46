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
/// the way. What was written can be taken back step by step, whole or broken.
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
  private final ReadOnlyStringWrapper file = new ReadOnlyStringWrapper("");
  private StrategyDefinition saved;

  /// All that a step has to bring back.
  ///
  /// @param file what the definition is kept as
  /// @param saved what was opened or saved last; null where the step leaves that alone
  /// @param text null to write one
  private record State(
      StrategyDefinition definition,
      String file,
      @Nullable StrategyDefinition saved,
      @Nullable String text,
      List<Problem> textProblems,
      List<Address> selection) {}

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
    show(new State(saved, "", null, null, List.of(), List.of()));
    changed.accept(saved);
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

  /// What the definition is kept as; empty while it is kept nowhere. Changes before the text does.
  public ReadOnlyStringProperty fileProperty() {
    return file.getReadOnlyProperty();
  }

  /// Notes what the definition is kept as from now on, which is no step.
  public void keptAs(String name) {
    file.set(name);
  }

  /// Begins with a strategy, which is no step.
  ///
  /// @param written its text, which may be broken
  /// @param keptAs see {@link #fileProperty}
  public void begin(StrategyDefinition first, String written, String keptAs) {
    show(new State(first, keptAs, first, written, errors(StrategyText.read(written)), List.of()));
  }

  /// Shows another strategy that is kept nowhere, as a step that can be taken back.
  ///
  /// @param name of the step, such as `Open Crossing averages`
  public void open(StrategyDefinition other, String name) {
    // What is written here can be read: there is nothing to look for in it.
    open(other, null, List.of(), "", name);
  }

  /// Shows another strategy, as a step that can be taken back.
  ///
  /// @param other what the text says; where it cannot be read, what the board shows meanwhile
  /// @param written its text, which may be broken
  /// @param keptAs see {@link #fileProperty}
  /// @param name of the step, such as `Open Crossing averages`
  public void open(StrategyDefinition other, String written, String keptAs, String name) {
    open(other, written, errors(StrategyText.read(written)), keptAs, name);
  }

  private void open(
      StrategyDefinition other,
      @Nullable String written,
      List<Problem> found,
      String keptAs,
      String name) {
    refusal.set("");
    remedies.set(List.of());
    step(new State(other, keptAs, other, written, found, List.of()), name, null);
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
          step(new State(now, file.get(), null, null, List.of(), touched), name, series);
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

  private void step(State now, String name, @Nullable Object series) {
    step(now, name, () -> {}, () -> {}, series);
  }

  /// @param forth done before each time the step is done again
  /// @param back done before each time it is taken back
  /// @param series see {@link Edits#done(String, Runnable, Runnable, Object)}
  private void step(
      State now, String name, Runnable forth, Runnable back, @Nullable Object series) {
    State before =
        new State(
            definition.get(),
            file.get(),
            now.saved == null ? null : saved,
            text.get(),
            textProblems.get(),
            selection.get());
    show(now);
    edits.done(
        name,
        () -> {
          back.run();
          show(before);
        },
        () -> {
          forth.run();
          show(now);
        },
        series);
  }

  private void show(State state) {
    StrategyDefinition shown = state.definition;
    String written = state.text;
    boolean another = !shown.equals(definition.get());
    file.set(state.file);
    saved = state.saved == null ? saved : state.saved;
    if (another) {
      definition.set(shown);
      board.set(Board.of(shown));
    }
    select(state.selection);
    textProblems.set(state.textProblems);
    text.set(written == null ? StrategyText.yaml(shown) : written);
    dirty.set(!shown.equals(saved));
    if (another) {
      Board rows = board.get();
      problems.set(
          StrategyWarnings.of(shown, ParameterValues.of(shown, Map.of())).stream()
              .map(problem -> Fixes.of(shown, rows, problem))
              .toList());
      changed.accept(shown);
    }
  }

  /// Notes that a person has read why the last edit was refused.
  public void refusalRead() {
    refusal.set("");
    remedies.set(List.of());
  }

  private static List<Problem> errors(Reading<StrategyDefinition> reading) {
    return switch (reading) {
      case Reading.Read<StrategyDefinition> _ -> List.of();
      case Reading.Refused<StrategyDefinition>(List<Problem> found) ->
          found.stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).toList();
    };
  }

  /// Takes text as a person writes it, as a step. If it can be read the board shows what it says;
  /// if not the board stays and {@link #textProblemsProperty} says why.
  public void write(String written) {
    write(written, StrategyText.read(written));
  }

  /// Takes text that was read already, as {@link #write(String)} does.
  public void write(String written, Reading<StrategyDefinition> reading) {
    if (!written.equals(text.get())) {
      write(written, reading, Texts.of("build.text.step"), () -> {}, () -> {});
    }
  }

  /// Takes another text for the strategy, as a step of a name that does more than that.
  ///
  /// @param again what else is done when the step is done again
  /// @param back what else is done when it is taken back
  public void write(
      String written,
      Reading<StrategyDefinition> reading,
      String name,
      Runnable again,
      Runnable back) {
    StrategyDefinition read =
        reading instanceof Reading.Read<StrategyDefinition>(StrategyDefinition value, var _)
            ? value
            : definition.get();
    step(
        new State(read, file.get(), null, written, errors(reading), selection.get()),
        name,
        again,
        back,
        null);
  }

  /// Gives broken text up for what the board says, as a step.
  public void giveTextUp() {
    step(
        new State(definition.get(), file.get(), null, null, List.of(), selection.get()),
        Texts.of("build.text.giveup"),
        null);
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
