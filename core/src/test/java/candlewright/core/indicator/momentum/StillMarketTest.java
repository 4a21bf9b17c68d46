package candlewright.core.indicator.momentum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.Decimals;
import candlewright.core.testkit.Fed;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What indicators say of a market that does not move; its price is no exact double.
class StillMarketTest {
  private static final double[] STILL = new double[300];
  private static final int LAST = STILL.length - 1;

  static {
    Arrays.fill(STILL, 0.3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rsi", "efficiency_ratio", "price_spike", "stoch_rsi", "connors_rsi"})
  void neitherStrongNorWeakIsUnknown(String name) {
    for (int scale : new int[] {1, Decimals.OFF_GRID}) {
      assertTrue(Double.isNaN(Fed.of(name, Map.of(), scale, STILL)[0][LAST]));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"stochastic", "williams_r", "ultimate", "ibs"})
  void aPlaceInNoRangeIsUnknown(String name) {
    for (int scale : new int[] {1, Decimals.OFF_GRID}) {
      assertTrue(Double.isNaN(Fed.of(name, Map.of(), scale, STILL, STILL, STILL)[0][LAST]));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cmo", "tsi", "mom", "roc", "streak"})
  void oscillatorsOfOneColumnRestAtZero(String name) {
    for (int scale : new int[] {1, Decimals.OFF_GRID}) {
      assertEquals(0, Fed.of(name, Map.of(), scale, STILL)[0][LAST]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cci", "smi", "wave_trend"})
  void oscillatorsOfBarsRestAtZero(String name) {
    for (int scale : new int[] {1, Decimals.OFF_GRID}) {
      assertEquals(0, Fed.of(name, Map.of(), scale, STILL, STILL, STILL)[0][LAST]);
    }
    assertEquals(0, Fed.of("cci", Map.of("deviation", 1.0), 1, STILL, STILL, STILL)[0][LAST]);
  }

  @Test
  void aBarWithoutRangeHasNoBalanceAndNoSwing() {
    assertEquals(0, Fed.of("balance_of_power", Map.of(), 1, STILL, STILL, STILL, STILL)[0][LAST]);
    assertEquals(0, Fed.of("swing_index", Map.of(), 1, STILL, STILL, STILL, STILL)[0][LAST]);
    assertTrue(Double.isNaN(Fed.of("rvi", Map.of(), 1, STILL, STILL, STILL, STILL)[0][LAST]));
  }

  @Test
  void pricesThatAreEqualInDecimalsHaveNoRange() {
    // 0.1 + 0.2 and 0.15 + 0.15 differ as doubles.
    double[] high = new double[50];
    double[] low = new double[50];
    for (int i = 0; i < high.length; i++) {
      high[i] = i % 2 == 0 ? 0.2 : 0.15;
      low[i] = i % 2 == 0 ? 0.1 : 0.15;
    }
    assertEquals(0, Fed.of("fisher", Map.of(), 2, high, low)[0][49]);
    assertEquals(0, Fed.of("awesome", Map.of(), 2, high, low)[0][49]);
  }

  @Test
  void aChangeInRelationToZeroIsUnknown() {
    double[] values = {0, 1, 2};
    assertTrue(Double.isNaN(Fed.of("roc", Map.of("length", 1.0), 0, values)[0][1]));
    assertEquals(100, Fed.of("roc", Map.of("length", 1.0), 0, values)[0][2]);
    assertTrue(Double.isNaN(Fed.of("roc", Map.of("length", 1.0, "measure", 2.0), 0, values)[0][1]));
  }

  @Test
  void equalChangesAreEqualDoubles() {
    double[] mom = Fed.of("mom", Map.of("length", 1.0), 1, new double[] {0.1, 0.3, 0.5, 0.7})[0];
    assertEquals(0.2, mom[1]);
    assertEquals(0.2, mom[2]);
    assertEquals(0.2, mom[3]);
  }
}
