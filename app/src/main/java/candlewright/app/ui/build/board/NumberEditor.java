package candlewright.app.ui.build.board;

import candlewright.app.ui.build.BuildViewModel;
import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.market.Decimals;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.edit.Address;
import candlewright.core.strategy.edit.Chip;
import candlewright.core.strategy.edit.Edit;
import candlewright.core.strategy.edit.Kind;
import candlewright.core.strategy.edit.Outcome;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Changes a number by typing, the slider, the wheel or the arrow keys, at once and as one step; or
/// makes it a parameter. Typing a parameter's name uses that.
final class NumberEditor extends VBox {
  private static final double FIELD = 88;
  private static final double REACH = 4;

  private final BuildViewModel model;
  private final Address address;
  private final Chip.Editing.Numeral numeral;
  private final boolean plain;
  private final Applying applying;
  private final Runnable done;
  private final Runnable resized;
  private final TextField field = new TextField();
  private final Slider slider;
  private final Label error = error();
  private Object series = new Object();
  private boolean writing;

  /// Does an edit of a series.
  interface Applying {
    Outcome apply(Edit edit, @Nullable Object series);
  }

  /// @param applying does the edits
  /// @param done asked to close the editor, by Enter
  /// @param resized called when it needs another height
  NumberEditor(
      BuildViewModel model,
      Chip chip,
      Chip.Editing.Numeral numeral,
      Applying applying,
      Runnable done,
      Runnable resized) {
    this.model = model;
    this.numeral = numeral;
    this.applying = applying;
    this.done = done;
    this.resized = resized;
    address = chip.address();
    plain = chip.kind() == Kind.PLAIN_NUMBER;
    setSpacing(6);
    String name = ChipEditor.title(address.last());
    Label title = new Label(name);
    title.setMinWidth(USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    field.setId("number-" + address);
    field.setAccessibleText(name);
    field.getStyleClass().add("number-field");
    field.setPrefWidth(FIELD);
    field.setMaxWidth(FIELD);
    field.setText(text());
    field.textProperty().addListener((_, _, typed) -> typed(typed));
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            done.run();
          } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            event.consume();
            turn((event.getCode() == KeyCode.UP ? 1 : -1) * (event.isShiftDown() ? 10 : 1));
          }
        });
    field.setOnScroll(event -> {
      event.consume();
      double delta = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
      if (delta != 0) {
        turn((delta > 0 ? 1 : -1) * (event.isShiftDown() ? 10 : 1));
      }
    });
    field
        .focusedProperty()
        .subscribe(focused -> {
          series = new Object();
        });
    slider = slider(name);
    HBox head = new HBox(8, title, gap, field);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, slider, error);
    if (!plain) {
      getChildren().add(parameters());
    }
    getStyleClass().add("chip-number");
  }

  TextField field() {
    return field;
  }

  private static Label error() {
    Label label = Labels.styled("", "field-error");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setMaxWidth(320);
    label.setVisible(false);
    label.setManaged(false);
    return label;
  }

  private String text() {
    if (!numeral.parameter().isEmpty()) {
      return numeral.parameter();
    }
    return Double.isNaN(numeral.value()) ? "" : Decimals.text(numeral.value());
  }

  /// The slider reaches a few times the value, within what is allowed: most ranges are far wider
  /// than anyone wants.
  private Slider slider(String name) {
    double value = Double.isNaN(numeral.value()) ? numeral.minimum() : numeral.value();
    double far = Math.max(Math.abs(value) * REACH, 10 * numeral.step());
    double low = Math.max(numeral.minimum(), value < 0 ? -far : numeral.whole() ? 1 : 0);
    double high = Math.min(numeral.maximum(), far);
    Slider made = new Slider(Math.min(low, value), Math.max(high, value), value);
    made.setId("slider-" + address);
    made.setAccessibleText(name);
    made.setBlockIncrement(numeral.step());
    made.valueProperty()
        .addListener((_, _, now) -> {
          if (!writing) {
            double stepped = Math.rint(now.doubleValue() / numeral.step()) * numeral.step();
            field.setText(Decimals.text(cleaned(stepped)));
          }
        });
    return made;
  }

  /// Whole steps of a tenth and so on are what they look like, without the rounding of binary
  /// fractions.
  private static double cleaned(double value) {
    return Math.rint(value * 1e9) / 1e9;
  }

  private void turn(int notches) {
    double now = current();
    field.setText(
        Decimals.text(stepped(numeral, Double.isNaN(now) ? numeral.value() : now, notches)));
    field.selectAll();
  }

  /// Returns the number so many steps away, within what is allowed.
  static double stepped(Chip.Editing.Numeral numeral, double from, int notches) {
    double start = Double.isNaN(from) ? numeral.minimum() : from;
    return Math.clamp(
        cleaned(start + notches * numeral.step()), numeral.minimum(), numeral.maximum());
  }

  private double current() {
    try {
      return Double.parseDouble(field.getText().strip());
    } catch (NumberFormatException e) {
      // What is half typed is no number to step from; the value in force is.
      return Double.NaN;
    }
  }

  private void typed(String typed) {
    String name = typed.strip();
    boolean parameter =
        model.definitionProperty().get().parameters().stream()
            .anyMatch(each -> each.name().equals(name));
    double value = current();
    if (parameter && !plain) {
      set(new Scalar.ParameterReference(name));
    } else if (Double.isNaN(value)) {
      say(Texts.of("board.number.none", ChipEditor.title(address.last())));
    } else if (value < numeral.minimum()
        || value > numeral.maximum()
        || (numeral.whole() && value != Math.rint(value))) {
      say(
          Texts.of(
              numeral.whole() ? "board.number.whole" : "board.number.range",
              Decimals.text(numeral.minimum()),
              Decimals.text(numeral.maximum())));
    } else {
      writing = true;
      slider.setValue(Math.clamp(value, slider.getMin(), slider.getMax()));
      writing = false;
      set(new Scalar.Literal(value));
    }
  }

  private void set(Scalar value) {
    Outcome outcome = applying.apply(new Edit.Set(address, value), series);
    say(outcome instanceof Outcome.Refused(String sentence) ? sentence : "");
  }

  private void say(String sentence) {
    boolean changed = !error.getText().equals(sentence);
    error.setText(sentence);
    error.setVisible(!sentence.isEmpty());
    error.setManaged(!sentence.isEmpty());
    if (changed) {
      resized.run();
    }
  }

  private Region parameters() {
    FlowPane uses = new FlowPane(4, 4);
    uses.setPrefWrapLength(300);
    for (Parameter parameter : model.definitionProperty().get().parameters()) {
      if (!parameter.name().equals(numeral.parameter())) {
        Button use = small(Texts.of("board.parameter.use", parameter.name()));
        use.setId("use-" + parameter.name());
        use.setOnAction(_ -> field.setText(parameter.name()));
        uses.getChildren().add(use);
      }
    }
    if (numeral.parameter().isEmpty()) {
      Button make = small(Texts.of("board.parameter.make"));
      make.setId("parameter-make");
      VBox box = new VBox(6, uses);
      uses.getChildren().addFirst(make);
      make.setOnAction(_ -> {
        box.getChildren().setAll(form());
        resized.run();
        box.lookup("#parameter-name").requestFocus();
      });
      return box;
    }
    Button write = small(Texts.of("board.parameter.write", Decimals.text(numeral.value())));
    write.setId("parameter-write");
    write.setOnAction(_ -> field.setText(Decimals.text(numeral.value())));
    uses.getChildren().addFirst(write);
    return uses;
  }

  private static Button small(String text) {
    Button button = new Button(text);
    button.getStyleClass().add("small-button");
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private VBox form() {
    double value = Double.isNaN(current()) ? numeral.value() : current();
    TextField name = formField("parameter-name", "board.parameter.name", fresh());
    double low = value > 0 ? Math.max(numeral.minimum(), value / 2) : numeral.minimum();
    double high = value > 0 ? Math.min(numeral.maximum(), value * 2) : numeral.maximum();
    TextField least = formField("parameter-min", "board.parameter.min", rounded(low));
    TextField most = formField("parameter-max", "board.parameter.max", rounded(high));
    HBox fields = new HBox(8, labelled(name), labelled(least), labelled(most));
    Button make = small(Texts.of("board.parameter.make"));
    make.setId("parameter-done");
    Runnable doIt = () -> make(name.getText().strip(), least.getText(), most.getText());
    make.setOnAction(_ -> doIt.run());
    for (TextField each : List.of(name, least, most)) {
      each.setOnAction(_ -> doIt.run());
    }
    return new VBox(6, fields, make);
  }

  private String rounded(double value) {
    return Decimals.text(numeral.whole() ? Math.rint(value) : value);
  }

  private static TextField formField(String id, String name, String text) {
    TextField made = new TextField(text);
    made.setId(id);
    made.setAccessibleText(Texts.of(name));
    made.getStyleClass().add("number-field");
    made.setPrefWidth(96);
    return made;
  }

  private static VBox labelled(TextField of) {
    return new VBox(2, Labels.styled(of.getAccessibleText(), "label-small"), of);
  }

  private String fresh() {
    String base = address.last().startsWith("[") ? "number" : address.last();
    String name = base;
    List<String> taken =
        model.definitionProperty().get().parameters().stream().map(Parameter::name).toList();
    for (int i = 2; taken.contains(name); i++) {
      name = base + "_" + i;
    }
    return name;
  }

  private void make(String name, String least, String most) {
    Double low = number(least);
    Double high = number(most);
    if (low == null || high == null) {
      say(Texts.of("board.parameter.range"));
      return;
    }
    Outcome outcome = applying.apply(new Edit.Parametrise(address, name, low, high), null);
    if (outcome instanceof Outcome.Refused(String sentence)) {
      say(sentence);
    } else {
      done.run();
    }
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
