package candlewright.app.ui.data;

import candlewright.app.ui.kit.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A button that names what is chosen, such as `Source: all`, and offers the others below itself.
final class ChoiceButton<T> extends MenuButton {
  private final String name;
  private final Function<T, String> text;
  private final ObjectProperty<@Nullable T> chosen;

  /// @param name what is chosen by it
  /// @param chosen null for all
  ChoiceButton(
      String id,
      String name,
      List<T> choices,
      Function<T, String> text,
      ObjectProperty<@Nullable T> chosen) {
    this.name = name;
    this.text = text;
    this.chosen = chosen;
    setId(id);
    getStyleClass().add("choice");
    setMinWidth(USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    getItems().add(item(group, null));
    choices.forEach(choice -> getItems().add(item(group, choice)));
  }

  private RadioMenuItem item(ToggleGroup group, @Nullable T choice) {
    RadioMenuItem item = new RadioMenuItem(nameOf(choice));
    item.setToggleGroup(group);
    item.setUserData(choice);
    item.setOnAction(_ -> chosen.set(choice));
    return item;
  }

  private String nameOf(@Nullable T choice) {
    return choice == null ? Texts.of("choice.all") : text.apply(choice);
  }

  /// Keeps the button's text up to date until the subscription ends.
  Subscription watch() {
    return chosen.subscribe(now -> {
      setText(Texts.of("choice", name, nameOf(now)));
      setAccessibleText(getText());
      getItems().stream()
          .filter(item -> now == null ? item.getUserData() == null : now.equals(item.getUserData()))
          .findFirst()
          .ifPresent(item -> ((RadioMenuItem) item).setSelected(true));
    });
  }
}
