package candlewright.app.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class PaletteViewModelTest {
  private final List<String> done = new ArrayList<>();
  private final PaletteViewModel palette =
      new PaletteViewModel(() ->
          List.of(
              item(PaletteItem.Group.INSTRUMENTS, "ETHUSDT", "Spot · DEMO"),
              item(PaletteItem.Group.INSTRUMENTS, "BTCUSDT", "Spot · DEMO"),
              item(PaletteItem.Group.ACTIONS, "Follow the system", "General"),
              item(PaletteItem.Group.ACTIONS, "Switch themes", "General"),
              item(PaletteItem.Group.ACTIONS, "Theme list", "General")));

  private PaletteItem item(PaletteItem.Group group, String name, String detail) {
    return new PaletteItem(group, name, detail, Feather.CIRCLE, "Open", () -> done.add(name));
  }

  @BeforeEach
  void open() {
    palette.show();
  }

  private List<String> found(String query) {
    palette.queryProperty().set(query);
    return palette.matches().stream().map(match -> match.item().name()).toList();
  }

  @Test
  void everythingIsListedBeforeAnythingIsTyped() {
    assertEquals(5, palette.matches().size());
    assertTrue(palette.openProperty().get());
  }

  @Test
  void namesThatBeginSoComeFirstThenWordsThenTheRest() {
    assertEquals(
        List.of("Theme list", "Follow the system", "Switch themes"), found("the").subList(0, 3));
    assertEquals(List.of("ETHUSDT"), found("eth"));
  }

  @Test
  void theMatchedPartIsMarked() {
    found("SYS");
    PaletteMatch match = palette.matches().getFirst();
    assertEquals("sys", match.item().name().substring(match.from(), match.to()));
  }

  @Test
  void prefixesAskForOneKind() {
    assertEquals(List.of("ETHUSDT", "BTCUSDT"), found("@"));
    assertEquals(List.of("BTCUSDT"), found("@ btc"));
    assertEquals(List.of(), found(">btc"));
  }

  @Test
  void aSlipIsAnsweredWithWhatWasMeant() {
    assertEquals(List.of(), found("btcusdd"));
    assertEquals(
        "Nothing matches 'btcusdd'. Did you mean 'btcusdt'?", palette.nothingProperty().get());
    found("btc");
    assertEquals("", palette.nothingProperty().get());
  }

  @Test
  void theSelectionGoesRoundAndEnterTakesIt() {
    found("@");
    palette.move(-1);
    assertEquals(1, palette.selectedProperty().get());
    palette.move(1);
    assertEquals(0, palette.selectedProperty().get());
    palette.accept();
    assertEquals(List.of("ETHUSDT"), done);
    assertFalse(palette.openProperty().get());
  }

  @Test
  void enterWithoutAMatchDoesNothing() {
    found("zzzzzz");
    palette.accept();
    assertEquals(List.of(), done);
    assertTrue(palette.openProperty().get());
  }
}
