package candlewright.core.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.testkit.Seeds;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncrementTest {
  @Test
  void hugeExponentsAreRefusedBeforeTheyAreWrittenOut() {
    for (String text : new String[] {"1e999999999", "1e-999999999", "1e19"}) {
      assertThrows(IllegalArgumentException.class, () -> Increment.parse(text));
    }
    assertEquals(new Increment(1000, 0), Increment.parse("1e3"));
  }

  @Test
  void everyMultipleKeepsAllItsSteps() {
    Seeds.forEach(
        200,
        random -> {
          Increment step = new Increment(random.nextLong(1, 1_000), random.nextInt(0, 10));
          for (int i = 0; i < 500; i++) {
            // k * units stays below 2^50, far more than any market needs.
            long k = random.nextLong(0, (1L << random.nextInt(1, 50)) / step.units() + 1);
            // The decimal text a venue would send, read as a double: independent of Increment.
            double value =
                new BigDecimal(step.toString()).multiply(BigDecimal.valueOf(k)).doubleValue();
            assertEquals(k, step.floor(value), () -> k + " steps of " + step);
            assertEquals(k, step.nearest(value));
            assertEquals(value, step.value(k));
            assertTrue(step.divides(value));
          }
        });
  }

  @Test
  void tenthsAreNotLostToBinaryRounding() {
    // 0.3 / 0.1 is 2.9999999999999996 in doubles.
    assertEquals(3, Increment.parse("0.1").floor(0.3));
    assertEquals(2, Increment.parse("0.1").floor(Math.nextDown(0.3)));
  }

  @Test
  void floorDropsTheBrokenStepAndNearestRoundsIt() {
    Increment step = Increment.parse("0.05");
    assertEquals(2, step.floor(0.149));
    assertEquals(3, step.nearest(0.149));
    assertEquals(-3, step.floor(-0.101));
    assertFalse(step.divides(0.149));
  }

  @Test
  void trailingZerosDoNotMakeAnotherIncrement() {
    assertEquals(Increment.parse("0.01"), Increment.parse("0.0100"));
    assertEquals(new Increment(1, 2), new Increment(100, 4));
    assertEquals("100", Increment.parse("1E2").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0.01", "", "abc", "0.0000000000000000001", "1234567890123456789"})
  void refusesWhatIsNoStep(String text) {
    assertThrows(IllegalArgumentException.class, () -> Increment.parse(text));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e300})
  void refusesToCountTheUncountable(double value) {
    assertThrows(IllegalArgumentException.class, () -> Increment.ofScale(2).floor(value));
  }
}
