package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.testkit.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The exits that freqtrade publishes for some candles each, trade by trade.
class FreqtradeOracleTest {
  private static final Path DOCUMENT = Path.of("../core/docs/oracles-engine.md");

  @TestFactory
  Stream<DynamicTest> everyTradeIsThePublishedOne() throws IOException {
    return cases().stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.name(),
                () -> {
                  assertEquals(each.expected(), each.ours());
                  assertEquals(each.expectedProfit(), each.profit(), 1e-9);
                }));
  }

  @Test
  void documentTellsWhatWasCompared() throws IOException {
    String document = EngineOracleDocument.of(cases());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, document);
    }
    assertEquals(Files.readString(DOCUMENT), document);
  }

  private static List<FreqtradeCase> cases() throws IOException {
    JsonNode all =
        new ObjectMapper()
            .readTree(Files.readString(Shared.path("oracles/freqtrade_exit_cases_open.json")));
    List<FreqtradeCase> cases = new ArrayList<>();
    all.forEach(each -> cases.add(new FreqtradeCase(each)));
    return cases;
  }
}
