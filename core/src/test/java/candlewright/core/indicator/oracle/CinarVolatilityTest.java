package candlewright.core.indicator.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.Kernel;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The actions that strategies of cinar/indicator took from volatility indicators, 1 to buy and -1
/// to sell.
class CinarVolatilityTest {
  @Test
  void donchianBreakoutActsWhenTheCloseIsAnExtremeOfTheLastTwentyCloses() throws IOException {
    OracleTable table = Source.CINAR.table("volatility__donchian_channel_breakout_strategy");
    OracleColumn actions = table.expected("Action");
    OracleColumn closes = table.input("close");
    Kernel donchian =
        Objects.requireNonNull(IndicatorCatalogue.find("donchian"))
            .factory()
            .make(new double[] {20, 0}, new int[] {closes.scale(), closes.scale()});
    double[] out = new double[donchian.outputs()];
    int traded = 0;
    for (int i = 0; i < actions.size(); i++) {
      double close = closes.value(i);
      donchian.update(new double[] {close, close}, out);
      int expected = close == out[0] ? 1 : close == out[2] ? -1 : 0;
      assertEquals(actions.value(i), expected, "bar " + i);
      traded += Math.abs(expected);
    }
    assertEquals(251, actions.size());
    assertEquals(64, traded);
  }
}
