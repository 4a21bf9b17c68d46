package candlewright.app.ui.market;

import candlewright.app.ui.kit.Icons;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.indicator.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a click on a study's chip opens: its settings, which apply at once, and what else can be
/// done with it. The wheel and Up and Down change numbers, with Shift by ten notches.
final class StudyEditorView {
  private static final double WIDTH = 320;
  private static final double LABEL = 112;
  private static final int MANY = 10;

  private final StudyEditor editor;
  private final Runnable resized;
  private final Runnable removed;
  private final VBox root = new VBox(8);
  private final Label title = Labels.styled("", "panel-title");
  private final Label refusal = error("study-refusal");
  private final Button hide;
  private final Button place;
  private final List<Node> fields = new ArrayList<>();

  /// @param resized called when it needs another height
  /// @param removed called after it was taken off the chart
  StudyEditorView(StudyEditor editor, Runnable resized, Runnable removed) {
    this.editor = editor;
    this.resized = resized;
    this.removed = removed;
    title.setId("study-title");
    Label about = Labels.styled(editor.studyProperty().get().type().title(), "label-small");
    about.setWrapText(true);
    root.getChildren().addAll(title, about);
    for (Setting setting : editor.studyProperty().get().type().settings()) {
      addRow(setting);
    }
    hide =
        button(
            "study-hide",
            Feather.EYE_OFF,
            () -> {
              editor.toggleHidden();
              return "";
            });
    place = button("study-place", Feather.LAYERS, editor::togglePlace);
    Button remove =
        button(
            "study-remove",
            Feather.TRASH_2,
            () -> {
              editor.remove();
              return "";
            });
    remove.setText(Texts.of("study.remove"));
    remove.addEventHandler(javafx.event.ActionEvent.ACTION, _ -> this.removed.run());
    HBox buttons = new HBox(8, hide, place, remove);
    root.getChildren().addAll(refusal, buttons);
    root.setPrefWidth(WIDTH);
    root.getStyleClass().add("picker");
    update();
  }

  Region node() {
    return root;
  }

  Node focus() {
    return fields.isEmpty() ? hide : fields.getFirst();
  }

  /// Shows what the study is now.
  void update() {
    var study = editor.studyProperty().get();
    title.setText(study.title());
    hide.setText(Texts.of(study.hidden() ? "study.show" : "study.hide"));
    place.setText(Texts.of(study.overlay() ? "study.toPane" : "study.toBars"));
    say(refusal, editor.refusal());
  }

  private Button button(String id, Feather icon, Supplier<String> action) {
    Button button = new Button(null, Icons.of(icon, Icons.SMALL));
    button.setId(id);
    button.getStyleClass().add("small-button");
    button.setOnAction(_ -> {
      String sentence = action.get();
      update();
      if (!sentence.isEmpty()) {
        say(refusal, sentence);
      }
    });
    return button;
  }

  private void addRow(Setting setting) {
    String words = setting.name().replace('_', ' ');
    Label name =
        new Label(words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1));
    name.getStyleClass().add("field-name");
    name.setMinWidth(LABEL);
    name.setPrefWidth(LABEL);
    Label error = error("error-" + setting.name());
    double value = editor.studyProperty().get().value(setting);
    Node field =
        setting.choices().isEmpty()
            ? number(setting, setting.text(value), error)
            : choice(setting, setting.text(value), error);
    if (!setting.note().isEmpty()) {
      name.setTooltip(new Tooltip(setting.note()));
    }
    fields.add(field);
    HBox row = new HBox(8, name, field);
    row.setAlignment(Pos.CENTER_LEFT);
    root.getChildren().addAll(row, error);
  }

  private TextField number(Setting setting, String value, Label error) {
    TextField field = new TextField(value);
    field.setId("setting-" + setting.name());
    field.getStyleClass().add("number-field");
    field.setAccessibleText(Texts.of("study.setting", setting.name(), setting.note()));
    field.textProperty().addListener((_, _, text) -> set(setting, text, error));
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            event.consume();
            step(setting, field, event.getCode() == KeyCode.UP, event.isShiftDown());
          }
        });
    field.setOnScroll(event -> {
      event.consume();
      // With Shift the wheel arrives as a horizontal one.
      double delta = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
      if (delta != 0) {
        step(setting, field, delta > 0, event.isShiftDown());
      }
    });
    field
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            editor.settle();
          }
        });
    return field;
  }

  private static void step(Setting setting, TextField field, boolean up, boolean many) {
    field.setText(StudyEditor.stepped(setting, field.getText(), (up ? 1 : -1) * (many ? MANY : 1)));
    field.selectAll();
  }

  private ComboBox<String> choice(Setting setting, String value, Label error) {
    ComboBox<String> box = new ComboBox<>();
    box.setId("setting-" + setting.name());
    box.setAccessibleText(Texts.of("study.setting", setting.name(), setting.note()));
    box.getItems().setAll(setting.choices());
    box.setValue(value);
    box.valueProperty().addListener((_, _, text) -> set(setting, text, error));
    return box;
  }

  private void set(Setting setting, String text, Label error) {
    say(error, editor.set(setting, text));
    update();
  }

  private static Label error(String id) {
    Label label = Labels.styled("", "field-error");
    label.setId(id);
    label.setWrapText(true);
    label.setMaxWidth(WIDTH - 2);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setVisible(false);
    label.setManaged(false);
    return label;
  }

  private void say(Label label, String sentence) {
    boolean changed = !label.getText().equals(sentence);
    label.setText(sentence);
    label.setVisible(!sentence.isEmpty());
    label.setManaged(!sentence.isEmpty());
    if (changed) {
      resized.run();
    }
  }
}
