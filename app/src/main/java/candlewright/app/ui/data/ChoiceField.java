package candlewright.app.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A field for one of several values, of which the first may be what the file or the venue says.
final class ChoiceField<T> extends ComboBox<Choice<T>> {
  private final List<T> values;
  private final Function<T, String> text;
  private @Nullable String found;
  private @Nullable Property<@Nullable T> bound;
  private boolean taking;

  /// @param name for a screen reader
  ChoiceField(String id, String name, List<T> values, Function<T, String> text) {
    this.values = List.copyOf(values);
    this.text = text;
    setId(id);
    setAccessibleText(name);
    setMaxWidth(Double.MAX_VALUE);
    fill();
    setOnAction(_ -> give());
  }

  /// Offers to leave the choice to the file first.
  ///
  /// @param words say what that means, such as "As found: ;"
  void setFound(String words) {
    if (!words.equals(found)) {
      found = words;
      fill();
      take();
    }
  }

  private void fill() {
    taking = true;
    List<Choice<T>> choices = new ArrayList<>();
    String words = found;
    if (words != null) {
      choices.add(new Choice<>(null, words));
    }
    values.forEach(value -> choices.add(new Choice<>(value, text.apply(value))));
    getItems().setAll(choices);
    taking = false;
  }

  /// Shows and changes a property until the subscription ends.
  Subscription bind(Property<@Nullable T> property) {
    bound = property;
    return Subscription.combine(property.subscribe(_ -> take()), () -> bound = null);
  }

  private void take() {
    Property<@Nullable T> property = bound;
    if (property == null) {
      return;
    }
    taking = true;
    Choice<T> wanted =
        getItems().stream()
            .filter(choice -> Objects.equals(choice.value(), property.getValue()))
            .findFirst()
            .orElse(null);
    getSelectionModel().select(wanted);
    taking = false;
  }

  private void give() {
    Choice<T> chosen = getValue();
    Property<@Nullable T> property = bound;
    if (!taking && chosen != null && property != null) {
      property.setValue(chosen.value());
    }
  }
}
