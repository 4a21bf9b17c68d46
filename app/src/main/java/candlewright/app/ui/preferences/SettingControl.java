package candlewright.app.ui.preferences;

import candlewright.app.ui.kit.Texts;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/// The control of one setting: segments where the values are few and fixed, else a list.
sealed interface SettingControl<T> {
  /// What has room beside each other.
  int MOST_SEGMENTS = 3;

  static <T> SettingControl<T> of(Setting<T> setting) {
    return setting.options().size() <= MOST_SEGMENTS
            && !(setting.valueProperty().getValue() instanceof String)
        ? new Segments<>(setting)
        : new Choices<>(setting);
  }

  Setting<T> setting();

  Region node();

  void focus();

  /// Keeps it as the setting is, until unsubscribed.
  Subscription attach();

  /// All values side by side.
  final class Segments<T> implements SettingControl<T> {
    private final Setting<T> setting;
    private final ToggleGroup group = new ToggleGroup();
    private final HBox box = new HBox();
    private final List<T> options;

    Segments(Setting<T> setting) {
      this.setting = setting;
      this.options = setting.options();
      for (T option : options) {
        ToggleButton button = new ToggleButton(setting.words(option));
        button.setId("setting-" + setting.id() + "-" + option.toString().toLowerCase(Locale.ROOT));
        button.setToggleGroup(group);
        button.setAccessibleText(
            Texts.of("setting.accessible", setting.name(), setting.words(option)));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
          setting.choose(option);
          // A click on the chosen one would leave none chosen.
          button.setSelected(true);
        });
        box.getChildren().add(button);
      }
      box.getStyleClass().add("segments");
      box.setMaxHeight(Region.USE_PREF_SIZE);
    }

    @Override
    public Setting<T> setting() {
      return setting;
    }

    @Override
    public Region node() {
      return box;
    }

    @Override
    public void focus() {
      box.getChildren().get(chosen()).requestFocus();
    }

    private int chosen() {
      return Math.max(0, options.indexOf(setting.valueProperty().getValue()));
    }

    @Override
    public Subscription attach() {
      return setting
          .valueProperty()
          .subscribe(_ -> group.selectToggle(group.getToggles().get(chosen())));
    }
  }

  /// The values in a list that drops down.
  final class Choices<T> implements SettingControl<T> {
    private static final double WIDTH = 240;

    private final Setting<T> setting;
    private final ComboBox<T> box = new ComboBox<>();

    Choices(Setting<T> setting) {
      this.setting = setting;
      box.setId("setting-" + setting.id());
      box.setAccessibleText(setting.name());
      box.setPrefWidth(WIDTH);
      box.setConverter(
          new StringConverter<>() {
            @Override
            public String toString(T value) {
              return value == null ? "" : setting.words(value);
            }

            @Override
            public T fromString(String words) {
              throw new UnsupportedOperationException("the list cannot be typed into");
            }
          });
      box.setOnShowing(_ -> fill());
      box.setOnAction(_ -> {
        T chosen = box.getValue();
        if (chosen != null) {
          setting.choose(chosen);
        }
      });
    }

    private void fill() {
      T now = setting.valueProperty().getValue();
      box.setItems(FXCollections.observableArrayList(setting.options()));
      box.setValue(now);
    }

    @Override
    public Setting<T> setting() {
      return setting;
    }

    @Override
    public Region node() {
      return box;
    }

    @Override
    public void focus() {
      box.requestFocus();
    }

    @Override
    public Subscription attach() {
      fill();
      return setting.valueProperty().subscribe(box::setValue);
    }
  }
}
