package candlewright.backtest.measure.oracle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumpyRandomTest {
  @Test
  void drawsTheBitsOfTheMersenneTwister() {
    // The 10,000th number after the default seed, as the C++ standard states it.
    NumpyRandom random = new NumpyRandom(5489);
    long last = 0;
    for (int i = 0; i < 10_000; i++) {
      last = random.bits() & 0xffffffffL;
    }

    assertEquals(4_123_659_995L, last);
  }

  @Test
  void drawsTheNumbersOfNumpy() {
    // numpy 2.4.6: RandomState(1337), normal(0, 0.001, 1000), uniform(-0.01, 0.01, 1000),
    // randint(1, 10), choice of 1,000, twice over.
    NumpyRandom random = new NumpyRandom(1337);
    double[] normal = random.normal(0, 0.001, 1000);
    double[] uniform = random.uniform(-0.01, 0.01, 1000);

    assertEquals(-0.00070319, normal[0], 5e-9);
    assertEquals(-0.00067791, normal[999], 5e-9);
    assertEquals(-0.00082154, uniform[0], 5e-9);
    assertEquals(0.00183935, uniform[999], 5e-9);
    assertEquals(2, random.whole(1, 10));
    assertArrayEquals(
        new int[] {674, 575}, new int[] {random.whole(0, 1000), random.whole(0, 1000)});
    assertEquals(4, random.whole(1, 10));
    assertEquals(287, random.whole(0, 1000));
  }
}
