package candlewright.backtest.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candlewright.core.testkit.Seeds;
import org.junit.jupiter.api.Test;

class LaneTouchFinderTest {
  @Test
  void testsRunWithTheModule() {
    assertInstanceOf(LaneTouchFinder.class, Lanes.ofMachine().finder());
  }

  @Test
  void findsTheBarThatTheScalarOneFinds() {
    TouchFinder lanes = new LaneTouchFinder();
    Seeds.forEach(
        500,
        random -> {
          int count = random.nextInt(1, 200);
          double[] low = new double[count + TouchFinder.ROOM];
          double[] high = new double[low.length];
          for (int i = 0; i < low.length; i++) {
            low[i] = random.nextInt(50, 100);
            high[i] = low[i] + random.nextInt(20);
          }
          // Prices that tie with a bound count; what lies beyond the end does not.
          double below = random.nextInt(47, 54);
          double above = random.nextInt(112, 122);
          for (int k = 0; k < 20; k++) {
            int from = random.nextInt(count);
            int to = random.nextInt(from, count + 1);
            assertEquals(
                TouchFinder.SCALAR.first(low, high, from, to, below, above),
                lanes.first(low, high, from, to, below, above),
                from + " to " + to);
          }
        });
  }
}
