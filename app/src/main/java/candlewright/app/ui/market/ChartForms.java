package candlewright.app.ui.market;

import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A popover of one field: a name, what is typed, a button that does it, and a sentence under the
/// field where it cannot be done.
final class ChartForms {
  private static final double WIDTH = 400;

  /// @param node to be shown
  /// @param field gets the focus
  /// @param more buttons may be added here, at the end of the last line
  record Form(Region node, TextField field, HBox more) {}

  private ChartForms() {}

  /// Makes one.
  ///
  /// @param key of its texts: `.name`, `.prompt` and `.do`
  /// @param value what the field begins with
  /// @param act does it and returns a sentence where it cannot, else nothing
  /// @param resized called when it needs another height
  static Form of(String key, String value, Function<String, String> act, Runnable resized) {
    TextField field = new TextField(value);
    field.setId(key + "-field");
    field.setPromptText(Texts.of(key + ".prompt"));
    field.setAccessibleText(Texts.of(key + ".name"));
    Label error = Labels.styled("", "field-error");
    error.setId(key + "-error");
    error.setWrapText(true);
    error.setMinHeight(Region.USE_PREF_SIZE);
    error.setManaged(false);
    error.setVisible(false);
    Runnable go =
        () -> {
          String sentence = act.apply(field.getText());
          error.setText(sentence);
          error.setManaged(!sentence.isEmpty());
          error.setVisible(!sentence.isEmpty());
          resized.run();
        };
    field.setOnAction(_ -> go.run());
    Button button = new Button(Texts.of(key + ".do"));
    button.setId(key + "-do");
    button.getStyleClass().add("accent");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> go.run());
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox line = new HBox(8, field, button);
    line.setAlignment(Pos.CENTER_LEFT);
    HBox more = new HBox(8);
    Node name = Labels.styled(Texts.of(key + ".name"), "field-name");
    VBox root = new VBox(8, name, line, error, more);
    root.getStyleClass().add("picker");
    root.setPrefWidth(WIDTH);
    return new Form(root, field, more);
  }
}
