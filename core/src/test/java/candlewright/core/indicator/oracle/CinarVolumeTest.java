package candlewright.core.indicator.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.testkit.Fed;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/// The actions that strategies of cinar/indicator took from volume indicators, 1 to buy and -1 to
/// sell. They do not print the indicators, so the rules were found by trying: those below give
/// every action of the year.
class CinarVolumeTest {
  @Test
  void moneyFlowBuysAtTwentyAndSellsAtEighty() throws IOException {
    double[] mfi =
        Fed.first(
            "mfi", Map.of("length", 14.0), bar("high"), bar("low"), bar("close"), bar("volume"));
    assertActions(
        "volume__money_flow_index_strategy", i -> mfi[i] <= 20 ? 1 : mfi[i] >= 80 ? -1 : 0);
  }

  @Test
  void onBalanceVolumeBuysAboveItsAverageOfTenBars() throws IOException {
    double[] balance = Fed.first("obv", Map.of(), bar("close"), bar("volume"));
    double[] average =
        Fed.first("smoothed_obv", Map.of("length", 10.0), bar("close"), bar("volume"));
    assertActions("volume__obv_strategy", i -> sign(balance[i] - average[i]));
  }

  @Test
  void weightedAverageOfClosesBuysBelowIt() throws IOException {
    double[] close = bar("close");
    double[] average =
        Fed.first("rolling_vwap", Map.of("length", 14.0), close, close, close, bar("volume"));
    assertActions(
        "volume__volume_weighted_average_price_strategy", i -> sign(average[i] - close[i]));
  }

  @Test
  void easeOfMovementBuysAboveZeroWithTheRangeAndVolumeOfTheBarBefore() throws IOException {
    // The source divides each move by the volume and range of the bar before it. With those of its
    // own bar, as Arms has it, 32 of the actions differ.
    double[] high = bar("high");
    double[] low = bar("low");
    double[] volume = bar("volume");
    double[] upper = high.clone();
    double[] lower = low.clone();
    double[] before = volume.clone();
    for (int i = 1; i < high.length; i++) {
      double middle = (high[i] + low[i]) / 2;
      double half = (high[i - 1] - low[i - 1]) / 2;
      upper[i] = middle + half;
      lower[i] = middle - half;
      before[i] = volume[i - 1];
    }
    double[] ease = Fed.first("eom", Map.of("length", 14.0), upper, lower, before);
    assertActions("volume__ease_of_movement_strategy", i -> sign(ease[i]));
    double[] own = Fed.first("eom", Map.of("length", 14.0), high, low, volume);
    OracleColumn actions =
        Source.CINAR.table("volume__ease_of_movement_strategy").expected("Action");
    int different = 0;
    for (int i = 0; i < own.length; i++) {
      different += actions.value(i) == sign(own[i]) ? 0 : 1;
    }
    assertEquals(32, different);
  }

  private static int sign(double value) {
    return value > 0 ? 1 : value < 0 ? -1 : 0;
  }

  private static double[] bar(String column) throws IOException {
    OracleTable table = Source.CINAR.table("volume__obv_strategy");
    double[] values = new double[table.size()];
    Arrays.setAll(values, table.input(column)::value);
    return values;
  }

  private static void assertActions(String file, IntUnaryOperator rule) throws IOException {
    OracleColumn actions = Source.CINAR.table(file).expected("Action");
    int taken = 0;
    for (int i = 0; i < actions.size(); i++) {
      assertEquals(actions.value(i), rule.applyAsInt(i), file + " on bar " + i);
      taken += rule.applyAsInt(i) == 0 ? 0 : 1;
    }
    assertTrue(taken > 20, file + " acts " + taken + " times");
  }
}
