package candlewright.app.ui.build.strip;

import candlewright.app.ui.kit.Labels;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.edit.Chip;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// One of several words of a row.
final class ChoiceEditor extends HBox {
  private final ComboBox<String> box = new ComboBox<>();
  private boolean showing;

  /// @param labels width of what stands before the words
  ChoiceEditor(InspectorModel model, Chip chip, double labels) {
    super(8);
    String title = model.title(chip);
    Label name = Labels.styled(title, "label-small");
    name.setMinWidth(labels);
    name.setPrefWidth(labels);
    box.setId("choice-" + chip.address());
    box.setAccessibleText(title);
    box.setMaxWidth(Double.MAX_VALUE);
    box.getStyleClass().add("inspector-choice");
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String word) {
            return word == null ? "" : word.replace('_', ' ');
          }

          @Override
          public String fromString(String text) {
            return text.replace(' ', '_');
          }
        });
    HBox.setHgrow(box, Priority.ALWAYS);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(name, box);
    box.valueProperty()
        .subscribe(word -> {
          if (!showing && word != null && box.getUserData() instanceof Chip now) {
            choose(model, now, word);
          }
        });
  }

  private static void choose(InspectorModel model, Chip chip, String word) {
    if (chip.editing() instanceof Chip.Editing.Choice choice && !word.equals(choice.now())) {
      int place = choice.choices().indexOf(word);
      model.set(chip.address(), choice.ofNumber() ? new Scalar.Literal(place) : word);
    }
  }

  /// Shows a chip of the same address.
  void show(Chip chip, Chip.Editing.Choice choice) {
    showing = true;
    box.setUserData(chip);
    if (!box.getItems().equals(choice.choices())) {
      box.getItems().setAll(choice.choices());
    }
    box.setValue(choice.now());
    showing = false;
  }
}
