package candlewright.app.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.app.ui.settings.MapMemory;
import javafx.beans.property.SimpleStringProperty;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class DiscretionTest {
  private final SimpleStringProperty amount = new SimpleStringProperty("1,508.20 USDT");
  private final SimpleStringProperty label = new SimpleStringProperty("");

  @Test
  void amountsAreHiddenAndShownAgain() {
    Discretion discretion = new Discretion(new MapMemory());
    Subscription shown = discretion.show(label, amount);
    assertEquals("1,508.20 USDT", label.get());
    discretion.toggle();
    assertEquals("•••••", label.get());
    // A longer amount does not show through.
    amount.set("1,000,000.00 USDT");
    assertEquals("•••••", label.get());
    discretion.toggle();
    assertEquals("1,000,000.00 USDT", label.get());
    shown.unsubscribe();
    amount.set("0.00 USDT");
    assertEquals("1,000,000.00 USDT", label.get());
  }

  @Test
  void itIsRememberedForTheNextStart() {
    MapMemory memory = new MapMemory();
    new Discretion(memory).toggle();
    Discretion next = new Discretion(memory);
    assertTrue(next.hiddenProperty().get());
    next.toggle();
    assertFalse(new Discretion(memory).hiddenProperty().get());
  }

  @Test
  void itIsOfUseWhileAnyAmountIsOnTheScreen() {
    MapMemory memory = new MapMemory();
    memory.put("discreet", "true");
    Discretion discretion = new Discretion(memory);
    assertFalse(discretion.usedProperty().get());
    Subscription one = discretion.show(label, amount);
    Subscription two = discretion.show(new SimpleStringProperty(""), amount);
    assertEquals("•••••", label.get());
    one.unsubscribe();
    assertTrue(discretion.usedProperty().get());
    two.unsubscribe();
    assertFalse(discretion.usedProperty().get());
  }
}
