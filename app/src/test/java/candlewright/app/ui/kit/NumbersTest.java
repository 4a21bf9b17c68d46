package candlewright.app.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.market.Increment;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void pricesHaveTheDecimalsOfTheirTick() {
    assertEquals("67,412.50", Numbers.price(67412.5, Increment.parse("0.01")));
    assertEquals("0.06641", Numbers.price(0.06641, Increment.parse("0.00001")));
    assertEquals("–", Numbers.price(Double.NaN, Increment.parse("0.01")));
  }

  @Test
  void changesHaveASignUnlessTheyAreZeroOnTheScreen() {
    assertEquals("+1.08", Numbers.change(0.0108));
    assertEquals("\u22120.47", Numbers.change(-0.0047));
    assertEquals("0.00", Numbers.change(-0.00001));
    assertEquals("–", Numbers.change(Double.NaN));
  }

  @Test
  void quantitiesLoseDecimalsAsTheyGrow() {
    assertEquals("41,206", Numbers.quantity(41206.4));
    assertEquals("12.35", Numbers.quantity(12.345));
    assertEquals("0.2690", Numbers.quantity(0.269));
  }

  @Test
  void momentsAreUtc() {
    // 2026-01-01T00:00Z
    assertEquals("1 Jan 2026, 00:00 UTC", Numbers.moment(1_767_225_600_000L));
  }
}
