package candlewright.app.ui.build.strip;

import candlewright.app.ui.kit.Labels;
import candlewright.app.ui.kit.Texts;
import candlewright.core.indicator.Setting;
import candlewright.core.market.Decimals;
import candlewright.core.strategy.edit.Chip;
import candlewright.core.strategy.edit.Kind;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One number of a row: field, slider, range, step, and whether it is chosen by an optimiser. What
/// is changed applies at once; a drag of the slider is one step.
final class NumberEditor extends VBox {
  private final InspectorModel model;
  private final TextField field = new TextField();
  private final Slider slider = new Slider();
  private final TextField least = new TextField();
  private final TextField greatest = new TextField();
  private final Label step = Labels.styled("", "label-small");
  private final CheckBox optimise = new CheckBox(Texts.of("inspector.optimise"));
  private final Label problem = Labels.styled("", "field-problem");
  private Chip chip;
  private Chip.Editing.Numeral numeral;
  private @Nullable Setting parameter;

  /// What the edits of the drag under way have in common.
  private @Nullable Object drag;

  /// Whether what is written comes from the model; so it is until the first number is shown.
  private boolean showing = true;

  NumberEditor(InspectorModel model, Chip chip, Chip.Editing.Numeral numeral) {
    this.model = model;
    this.chip = chip;
    this.numeral = numeral;
    String id = chip.address().toString();
    String title = model.title(chip);
    Label name = Labels.styled(title, "medium");
    name.setWrapText(true);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    field.setId("number-" + id);
    field.setAccessibleText(title);
    field.getStyleClass().add("number-field");
    slider.setId("slider-" + id);
    slider.setAccessibleText(Texts.of("inspector.slider", title));
    least.setId("least-" + id);
    least.setAccessibleText(Texts.of("inspector.least.of", title));
    greatest.setId("greatest-" + id);
    greatest.setAccessibleText(Texts.of("inspector.greatest.of", title));
    least.getStyleClass().add("range-field");
    greatest.getStyleClass().add("range-field");
    optimise.setId("optimise-" + id);
    optimise.setAccessibleText(Texts.of("inspector.optimise.of", title));
    optimise.setMinWidth(USE_PREF_SIZE);
    problem.setWrapText(true);
    problem.setManaged(false);
    problem.setVisible(false);
    HBox head = new HBox(8, name, field);
    head.setAlignment(Pos.CENTER_LEFT);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox range =
        new HBox(
            4,
            small("inspector.least"),
            least,
            small("inspector.greatest"),
            greatest,
            step,
            gap,
            optimise);
    range.setAlignment(Pos.CENTER_LEFT);
    step.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(head, slider, range, problem);
    getStyleClass().add("number-editor");
    listen();
    show(chip, numeral);
  }

  private static Label small(String text) {
    Label label = Labels.styled(Texts.of(text), "label-small");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private void listen() {
    commits(field, this::typed);
    commits(least, () -> ends("min", least));
    commits(greatest, () -> ends("max", greatest));
    slider.setOnMousePressed(_ -> drag = new Object());
    slider.setOnMouseReleased(_ -> drag = null);
    slider
        .valueProperty()
        .subscribe(value -> {
          double rounded = rounded(value.doubleValue());
          if (!showing && rounded != numeral.value()) {
            model.number(chip, rounded, drag);
          }
        });
    optimise.setOnAction(_ -> {
      if (optimise.isSelected()) {
        model.optimise(chip, slider.getMin(), slider.getMax());
      } else {
        model.fix(chip);
      }
    });
  }

  private static void commits(TextField of, Runnable done) {
    of.setOnAction(_ -> done.run());
    of.focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            done.run();
          }
        });
    of.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE && of.isUndoable()) {
        of.undo();
      }
    });
  }

  /// Rounds what a slider says to its step.
  private double rounded(double value) {
    double unit = numeral.step();
    double rounded = Math.rint(value / unit) * unit;
    // A step is a power of ten: so many decimals are all it has.
    return Double.parseDouble(Decimals.text(Math.rint(rounded * 1e9) / 1e9));
  }

  /// Shows a chip of the same address.
  void show(Chip shown, Chip.Editing.Numeral now) {
    showing = true;
    chip = shown;
    numeral = now;
    parameter = model.parameter(now);
    Setting chosen = parameter;
    if (chosen != null) {
      slider.setMin(chosen.minimum());
      slider.setMax(chosen.maximum());
    } else if (drag == null
        && !(now.value() >= slider.getMin()
            && now.value() <= slider.getMax()
            && slider.getUserData() instanceof String)) {
      around(now);
    }
    // A range that was made around a fixed number stays while the number moves within it.
    slider.setUserData(chosen == null ? "around" : null);
    slider.setBlockIncrement(now.step());
    if (!Double.isNaN(now.value())) {
      slider.setValue(now.value());
    }
    write(field, text(now.value()));
    write(least, text(slider.getMin()));
    write(greatest, text(slider.getMax()));
    least.setDisable(chosen == null);
    greatest.setDisable(chosen == null);
    step.setText(Texts.of("inspector.step", text(now.step())));
    optimise.setSelected(chosen != null);
    optimise.setDisable(shown.kind() != Kind.NUMBER);
    say("");
    showing = false;
  }

  private static void write(TextField of, String text) {
    if (!of.getText().equals(text)) {
      of.setText(text);
    }
  }

  /// Half to twice the number, within what is allowed.
  private void around(Chip.Editing.Numeral now) {
    double value = Double.isNaN(now.value()) ? 0 : now.value();
    double size = value == 0 ? 1 : Math.abs(value);
    double low = Math.max(now.minimum(), value - size / 2);
    double high = Math.min(now.maximum(), value + size);
    if (now.whole()) {
      low = Math.floor(low);
      high = Math.max(Math.ceil(high), Math.min(now.maximum(), low + 4));
    }
    slider.setMin(Math.min(low, value));
    slider.setMax(Math.max(high, value));
  }

  private static String text(double value) {
    return Double.isNaN(value) ? "" : Decimals.text(value);
  }

  private void typed() {
    if (showing || field.getText().strip().equals(text(numeral.value()))) {
      return;
    }
    Double value = read(field);
    if (value == null) {
      return;
    }
    Setting chosen = parameter;
    double low = chosen == null ? numeral.minimum() : chosen.minimum();
    double high = chosen == null ? numeral.maximum() : chosen.maximum();
    if (value < low || value > high || (numeral.whole() && value != Math.rint(value))) {
      say(
          Texts.of(
              numeral.whole() ? "inspector.outside.whole" : "inspector.outside",
              text(low),
              text(high)));
      return;
    }
    model.number(chip, value, null);
  }

  private void ends(String end, TextField of) {
    Setting chosen = parameter;
    if (showing || chosen == null) {
      return;
    }
    double now = end.equals("min") ? chosen.minimum() : chosen.maximum();
    if (of.getText().strip().equals(text(now))) {
      return;
    }
    Double value = read(of);
    if (value == null) {
      return;
    }
    boolean holds =
        end.equals("min") ? value <= chosen.defaultValue() : value >= chosen.defaultValue();
    if (!holds) {
      say(Texts.of("inspector.range", text(chosen.defaultValue())));
      return;
    }
    model.range(chosen.name(), end, value);
  }

  private @Nullable Double read(TextField of) {
    try {
      double value = Double.parseDouble(of.getText().strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, as for what is no finite number.
    }
    say(Texts.of("inspector.nonumber", of.getText().strip()));
    return null;
  }

  private void say(String sentence) {
    problem.setText(sentence);
    problem.setManaged(!sentence.isEmpty());
    problem.setVisible(!sentence.isEmpty());
  }
}
