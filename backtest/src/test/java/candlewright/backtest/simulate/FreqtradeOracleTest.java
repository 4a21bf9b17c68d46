package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The exits that freqtrade publishes for some candles each, trade by trade.
class FreqtradeOracleTest {
  @TestFactory
  Stream<DynamicTest> everyTradeIsThePublishedOne() throws IOException {
    return FreqtradeCase.all().stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.name(),
                () -> {
                  assertEquals(each.expected(), each.ours());
                  assertEquals(each.expectedProfit(), each.profit(), 1e-9);
                }));
  }
}
