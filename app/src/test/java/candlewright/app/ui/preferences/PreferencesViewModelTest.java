package candlewright.app.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.look.AppearanceViewModel;
import candlewright.app.ui.look.ThemeChoice;
import candlewright.app.ui.settings.MapMemory;
import candlewright.app.ui.settings.Memory;
import candlewright.app.ui.work.Edits;
import candlewright.app.ui.work.Jobs;
import candlewright.app.ui.work.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesViewModelTest {
  private final Memory memory = new MapMemory();
  private final Edits edits = new Edits();
  private final AppearanceViewModel appearance = new AppearanceViewModel(ThemeChoice.DARK);

  @TempDir private Path home;

  private PreferencesViewModel model() {
    return new PreferencesViewModel(
        appearance,
        new FormatsViewModel(memory),
        memory,
        edits,
        new Jobs(Runnable::run, Runnable::run, new Problems()),
        new DataFolder(home, _ -> {}),
        () -> List.of("BTCUSDT.DEMO", "ETHUSDT.DEMO"),
        List.of("1h", "4h"));
  }

  @SuppressWarnings("unchecked") // The test knows the type of each setting.
  private static <T> Setting<T> setting(PreferencesViewModel model, String id) {
    return (Setting<T>)
        model.sections().stream()
            .flatMap(section -> section.settings().stream())
            .filter(setting -> setting.id().equals(id))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void aChoiceHoldsAtOnceIsKeptAndCanBeTakenBack() {
    Setting<Boolean> colours = setting(model(), "colours");
    assertEquals(Optional.empty(), memory.get("look.blue-orange"));
    colours.choose(true);
    assertTrue(appearance.blueOrangeProperty().get());
    assertEquals(Optional.of("true"), memory.get("look.blue-orange"));
    assertEquals("Rising and falling: Blue and orange", edits.undoNameProperty().get());
    edits.undo();
    assertFalse(appearance.blueOrangeProperty().get());
    assertEquals(Optional.of("false"), memory.get("look.blue-orange"));
    edits.redo();
    appearance.blueOrangeProperty().set(false);
    memory.put("look.blue-orange", "true");
    model();
    assertTrue(appearance.blueOrangeProperty().get());
  }

  @Test
  void choosingWhatIsChosenIsNoStep() {
    setting(model(), "theme").choose(ThemeChoice.DARK);
    assertEquals("", edits.undoNameProperty().get());
    setting(model(), "theme").choose(ThemeChoice.LIGHT);
    assertEquals(ThemeChoice.LIGHT, appearance.choiceProperty().get());
    assertEquals("Theme: Light", edits.undoNameProperty().get());
  }

  @Test
  void theFirstChartIsTheChosenOneElseTheLast() {
    memory.put("market.instrument", "SOLUSDT.DEMO");
    memory.put("market.timeframe", "1d");
    PreferencesViewModel.openFirst(memory);
    assertEquals(Optional.of("SOLUSDT.DEMO"), memory.get("market.instrument"));
    PreferencesViewModel model = model();
    Setting<String> instrument = setting(model, "instrument");
    Setting<String> timeframe = setting(model, "timeframe");
    assertEquals(List.of("", "BTCUSDT.DEMO", "ETHUSDT.DEMO"), instrument.options());
    assertEquals("The one shown last", instrument.words(""));
    instrument.choose("ETHUSDT.DEMO");
    timeframe.choose("4h");
    PreferencesViewModel.openFirst(memory);
    assertEquals(Optional.of("ETHUSDT.DEMO"), memory.get("market.instrument"));
    assertEquals(Optional.of("4h"), memory.get("market.timeframe"));
    edits.undo();
    memory.put("market.timeframe", "1d");
    PreferencesViewModel.openFirst(memory);
    assertEquals(Optional.of("1d"), memory.get("market.timeframe"));
    memory.put("start.instrument", "GONEUSDT.DEMO");
    Setting<String> gone = setting(model(), "instrument");
    assertEquals(List.of("", "GONEUSDT.DEMO", "BTCUSDT.DEMO", "ETHUSDT.DEMO"), gone.options());
  }

  @Test
  void theFolderIsMeasured() throws Exception {
    PreferencesViewModel model = model();
    assertEquals("", model.sizeProperty().get());
    Files.write(home.resolve("one"), new byte[1_400]);
    Files.createDirectory(home.resolve("below"));
    Files.write(home.resolve("below").resolve("two"), new byte[100]);
    model.measure();
    assertEquals("1.5 kB in 2 files", model.sizeProperty().get());
  }
}
