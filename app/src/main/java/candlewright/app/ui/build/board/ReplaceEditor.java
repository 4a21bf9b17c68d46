package candlewright.app.ui.build.board;

import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Popover;
import candlewright.app.ui.kit.Texts;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.edit.Outcome;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Puts a number in the place of another wherever a setting has it.
final class ReplaceEditor {
  private static final double WIDTH = 320;

  private final BuildViewModel model;
  private final Popover popover = new Popover();

  ReplaceEditor(BuildViewModel model) {
    this.model = model;
  }

  boolean isOpen() {
    return popover.isOpen();
  }

  void close() {
    popover.close();
  }

  void open(Node anchor) {
    TextField setting = field("replace-setting", "board.replace.setting", "length");
    TextField from = field("replace-from", "board.replace.from", "");
    TextField to = field("replace-to", "board.replace.to", "");
    Label error = Labels.styled("", "field-error");
    error.setId("replace-error");
    error.setWrapText(true);
    error.setMaxWidth(WIDTH);
    error.setMinHeight(Region.USE_PREF_SIZE);
    error.setVisible(false);
    error.setManaged(false);
    Runnable run =
        () -> {
          String sentence = replace(setting.getText().strip(), from.getText(), to.getText());
          if (sentence.isEmpty()) {
            popover.close();
          } else {
            error.setText(sentence);
            error.setVisible(true);
            error.setManaged(true);
            popover.fit();
          }
        };
    Button button = new Button(Texts.of("board.replace.do"));
    button.setId("replace-do");
    button.getStyleClass().add("accent");
    button.setOnAction(_ -> run.run());
    for (TextField field : List.of(setting, from, to)) {
      field.setOnAction(_ -> run.run());
    }
    HBox fields = new HBox(8, labelled(setting), labelled(from), labelled(to));
    VBox content =
        new VBox(
            10,
            Labels.styled(Texts.of("action.board.replace"), "panel-title"),
            fields,
            button,
            error);
    content.getStyleClass().add("chip-editor");
    content.setPrefWidth(WIDTH);
    popover.open(anchor, "replace-editor", content, from, () -> {});
  }

  private static TextField field(String id, String name, String text) {
    TextField field = new TextField(text);
    field.setId(id);
    field.setAccessibleText(Texts.of(name));
    field.getStyleClass().add("number-field");
    field.setPrefWidth(96);
    return field;
  }

  private static VBox labelled(TextField field) {
    return new VBox(2, Labels.styled(field.getAccessibleText(), "label-small"), field);
  }

  /// @return why not; empty if it was done
  private String replace(String setting, String from, String to) {
    Double old = number(from);
    Double other = number(to);
    if (old == null || other == null) {
      return Texts.of("board.replace.numbers");
    }
    Outcome outcome =
        model.apply(new Edit.Replace(setting.replace(' ', '_'), old, other, Address.ROOT));
    return outcome instanceof Outcome.Refused(String sentence) ? sentence : "";
  }

  private static @Nullable Double number(String text) {
    try {
      return Double.valueOf(text.strip());
    } catch (NumberFormatException e) {
      // The caller says what is wanted.
      return null;
    }
  }
}
