package candlewright.app.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceScaleTest {
  private final PriceScale scale = new PriceScale();
  private final PriceTicks ticks = new PriceTicks();

  @Test
  void leavesTheRoomItIsAskedFor() {
    scale.place(100, 400);
    scale.fit(10, 20, 0.1, 0.2);

    assertEquals(140, scale.y(20), 1e-9);
    assertEquals(420, scale.y(10), 1e-9);
    assertEquals(15, scale.value(280), 1e-9);
  }

  @Test
  void equalFactorsAreEqualDistancesOnALogarithmicScale() {
    scale.place(0, 300);
    scale.logarithmic(true);
    scale.fit(1, 1000, 0, 0);

    assertEquals(300, scale.y(1), 1e-9);
    assertEquals(200, scale.y(10), 1e-9);
    assertEquals(100, scale.y(100), 1e-9);
    assertEquals(10, scale.value(200), 1e-9);
  }

  @Test
  void aLogarithmicScaleBearsZero() {
    scale.place(0, 300);
    scale.logarithmic(true);
    scale.fit(0, 1000, 0, 0);

    // Six decades, and zero below them.
    assertEquals(150, scale.y(1), 1e-6);
    assertEquals(300, scale.y(0), 1e-6);
  }

  @Test
  void aFlatLineLiesInTheMiddle() {
    scale.place(0, 300);
    scale.fit(5, 5, 0, 0);
    assertEquals(150, scale.y(5), 1e-6);

    scale.fit(0, 0, 0, 0);
    assertEquals(150, scale.y(0), 1e-6);
  }

  @Test
  void aManualScaleStaysUntilItIsAutomaticAgain() {
    scale.place(0, 100);
    scale.fit(0, 100, 0, 0);
    scale.stretch(2);
    assertEquals(-50, scale.least(), 1e-9);
    scale.shift(10);
    assertEquals(-30, scale.least(), 1e-9);

    scale.fit(0, 1, 0, 0);
    assertEquals(170, scale.greatest(), 1e-9);
    scale.automatic();
    scale.fit(0, 1, 0, 0);
    assertEquals(1, scale.greatest(), 1e-9);
  }

  @Test
  void ticksAreRoundAndAtLeastSoFarApart() {
    scale.place(0, 500);
    scale.fit(58_412, 69_050, 0, 0);
    ticks.find(scale, 50);

    // 10,638 over 500 pixels: 50 pixels are 1,063.8, so 2,000 it is.
    assertArrayEquals(new double[] {60_000, 62_000, 64_000, 66_000, 68_000}, values());
    assertEquals(0, ticks.decimals(0));
  }

  @Test
  void fractionsAreExactDecimals() {
    scale.place(0, 500);
    scale.fit(0.05, 0.75, 0, 0);
    ticks.find(scale, 60);

    // 60 pixels are 0.084: steps of 0.1 whose doubles are those of the decimals.
    assertArrayEquals(new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7}, values());
    assertEquals(1, ticks.decimals(0));
  }

  @Test
  void logarithmicTicksGrowWithThePrice() {
    scale.place(0, 600);
    scale.logarithmic(true);
    scale.fit(1, 1001, 0, 0);
    ticks.find(scale, 50);

    // A decade is 200 pixels, so 50 are a factor of 1.78: after 1 a step of 1, after 2 one of 2,
    // after 4 one of 5, of which 5 is too near and 10 is not.
    assertArrayEquals(new double[] {1, 2, 4, 10, 20, 40, 100, 200, 400, 1000}, values());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ticksNeverOverlap(boolean logarithmic) {
    RandomGenerator random = RandomBars.random(9);
    scale.logarithmic(logarithmic);
    for (int run = 0; run < 2000; run++) {
      scale.place(0, 50 + random.nextInt(900));
      double least = StrictMath.exp(random.nextDouble() * 30 - 15);
      scale.fit(least, least * (1 + StrictMath.exp(random.nextDouble() * 14 - 9)), 0.1, 0.2);
      ticks.find(scale, 28);
      for (int i = 1; i < ticks.count(); i++) {
        double apart = scale.y(ticks.value(i - 1)) - scale.y(ticks.value(i));
        assertTrue(apart >= 28 - 1e-6, () -> "run " + apart);
      }
    }
  }

  private double[] values() {
    double[] values = new double[ticks.count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = ticks.value(i);
    }
    return values;
  }
}
