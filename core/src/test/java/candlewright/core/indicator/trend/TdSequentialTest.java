package candlewright.core.indicator.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Six closes that rise by 1 from 100, then 22 that fall by 3 from 95; each bar reaches 1 either
/// way.
class TdSequentialTest {
  private final TdSequential sequential = new TdSequential();
  private final double[] out = new double[3];

  @Test
  void countsASetupOfNineAndThenThirteenClosesBeyondTheBarsBefore() {
    for (int bar = 0; bar < 28; bar++) {
      feed(bar < 6 ? 100 + bar : 95 - 3 * (bar - 6));
      if (bar < 5) {
        assertTrue(Double.isNaN(out[0]));
        continue;
      }
      // Bar 6 is the first close below the one 4 bars before; bar 14 the ninth. Each close is 6
      // below the close two bars before, so 5 below that bar's low: bars 15 to 27 count down.
      assertEquals(bar < 6 || bar > 14 ? 0 : bar - 5, out[0], "setup at " + bar);
      assertEquals(bar < 15 ? 0 : bar - 14, out[1], "countdown at " + bar);
      double phase = bar < 6 ? 0 : bar < 14 ? 1 : bar == 14 ? 5 : 3;
      assertEquals(phase, out[2], "phase at " + bar);
    }
    feed(29);
    assertEquals(0, out[1]);
    assertEquals(0, out[2]);
  }

  @Test
  void aCloseBeyondTheSetupEndsTheCountdownAndMayBeginTheOtherSetup() {
    for (int bar = 0; bar < 17; bar++) {
      feed(bar < 6 ? 100 + bar : 95 - 3 * (bar - 6));
    }
    assertEquals(2, out[1]);
    // The highest high of the setup is 96.
    feed(97);
    assertEquals(-1, out[0]);
    assertEquals(0, out[1]);
    assertEquals(2, out[2]);
  }

  @Test
  void theLastCountWaitsForALowAtTheCloseOfTheEighth() {
    for (int bar = 0; bar < 27; bar++) {
      feed(bar < 6 ? 100 + bar : 95 - 3 * (bar - 6));
    }
    assertEquals(12, out[1]);
    // The eighth count was bar 22 at 47. Then 50 and 52 lie above the lows of two bars before, 37
    // and 34. 49 lies at the low two bars before, but with its own low of 48 above 47.
    feed(50);
    feed(52);
    feed(49, 48);
    assertEquals(12, out[1]);
    feed(49, 47);
    assertEquals(13, out[1]);
  }

  private void feed(double close) {
    feed(close, close - 1);
  }

  private void feed(double close, double low) {
    sequential.update(new double[] {close + 1, low, close}, out);
  }
}
