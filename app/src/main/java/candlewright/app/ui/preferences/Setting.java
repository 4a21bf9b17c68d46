package candlewright.app.ui.preferences;

import candlewright.app.ui.kit.Texts;
import candlewright.app.ui.work.Edits;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.Property;

/// Something that is chosen from a few values and holds at once.
public final class Setting<T> {
  private final String id;
  private final Property<T> value;
  private final Supplier<List<T>> options;
  private final Function<T, String> words;
  private final Edits edits;

  /// @param id such as `theme`; the text `setting.` and it is the name, with `.note` what it does
  /// @param options asked each time they are shown
  /// @param words a value as a person reads it
  public Setting(
      String id,
      Property<T> value,
      Supplier<List<T>> options,
      Function<T, String> words,
      Edits edits) {
    this.id = id;
    this.value = value;
    this.options = options;
    this.words = words;
    this.edits = edits;
  }

  public String id() {
    return id;
  }

  public String name() {
    return Texts.of("setting." + id);
  }

  /// Returns what it does, in a sentence.
  public String note() {
    return Texts.of("setting." + id + ".note");
  }

  public Property<T> valueProperty() {
    return value;
  }

  public List<T> options() {
    return options.get();
  }

  public String words(T option) {
    return words.apply(option);
  }

  /// Chooses a value, as a step that can be undone.
  public void choose(T chosen) {
    T before = value.getValue();
    if (!chosen.equals(before)) {
      value.setValue(chosen);
      edits.done(
          Texts.of("setting.edit", name(), words(chosen)),
          () -> value.setValue(before),
          () -> value.setValue(chosen));
    }
  }
}
