package candlewright.app.ui.look;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The colours in use: those chosen, or those of the system.
public final class AppearanceViewModel {
  private final ObjectProperty<ThemeChoice> choice;
  private final BooleanProperty systemDark = new SimpleBooleanProperty(true);
  private final BooleanProperty blueOrange = new SimpleBooleanProperty(false);
  private final BooleanProperty calm = new SimpleBooleanProperty(false);
  private final BooleanBinding dark;

  public AppearanceViewModel(ThemeChoice choice) {
    this.choice = new SimpleObjectProperty<>(choice);
    this.dark =
        Bindings.createBooleanBinding(
            () ->
                this.choice.get() == ThemeChoice.DARK
                    || (this.choice.get() == ThemeChoice.SYSTEM && systemDark.get()),
            this.choice,
            systemDark);
  }

  public ObjectProperty<ThemeChoice> choiceProperty() {
    return choice;
  }

  /// Whether the system's own windows are dark.
  public BooleanProperty systemDarkProperty() {
    return systemDark;
  }

  /// Whether this window is dark.
  public BooleanBinding dark() {
    return dark;
  }

  /// Whether what rises is blue and what falls orange, for eyes that do not tell green from red.
  public BooleanProperty blueOrangeProperty() {
    return blueOrange;
  }

  /// Whether nothing fades or slides; else that is as the system wants it.
  public BooleanProperty calmProperty() {
    return calm;
  }

  /// Chooses the other colours, whatever the system says.
  public void switchTheme() {
    choice.set(dark.get() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
  }
}
