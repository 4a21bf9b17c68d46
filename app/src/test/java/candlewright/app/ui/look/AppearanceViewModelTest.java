package candlewright.app.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AppearanceViewModelTest {
  @Test
  void itFollowsTheSystemUntilSomethingIsChosen() {
    AppearanceViewModel appearance = new AppearanceViewModel(ThemeChoice.SYSTEM);
    appearance.systemDarkProperty().set(false);
    assertFalse(appearance.dark().get());
    appearance.systemDarkProperty().set(true);
    assertTrue(appearance.dark().get());
    appearance.switchTheme();
    assertEquals(ThemeChoice.LIGHT, appearance.choiceProperty().get());
    assertFalse(appearance.dark().get());
    appearance.choiceProperty().set(ThemeChoice.SYSTEM);
    assertTrue(appearance.dark().get());
  }

  @Test
  void aChoiceHoldsWhateverTheSystemSays() {
    AppearanceViewModel appearance = new AppearanceViewModel(ThemeChoice.DARK);
    appearance.systemDarkProperty().set(false);
    assertTrue(appearance.dark().get());
  }
}
