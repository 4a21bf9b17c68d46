package candlewright.backtest.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.measure.Metric;
import candlewright.backtest.measure.MetricCatalogue;
import candlewright.core.market.Timeframe;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class RunJsonTest {
  private static JsonNode document(Run run) {
    return new ObjectMapper().readTree(RunJson.of(run));
  }

  @Test
  void listsEveryMetricByItsIdAndSide() {
    JsonNode document = document(ReportRuns.small());
    JsonNode metrics = document.get("metrics");

    assertEquals(3, document.get("format").asInt());
    for (Metric metric : MetricCatalogue.all()) {
      assertTrue(metrics.get("all").has(metric.id()), metric.id());
      assertEquals(metric.bySide(), metrics.get("long").has(metric.id()), metric.id());
      assertEquals(metric.bySide(), metrics.get("short").has(metric.id()), metric.id());
    }
    // -185.0994 + 66.29207416, worked out in the test of the page.
    assertEquals("-118.80732584", metrics.get("all").get("net_profit").asDecimal().toPlainString());
    assertEquals(0.5, metrics.get("long").get("win_rate").asDouble());
    assertTrue(metrics.get("short").get("win_rate").isNull());
    assertEquals("2024-01-28T00:00:00Z", metrics.get("all").get("start_time").asString());
  }

  @Test
  void listsDrawdownsDeepestFirst() {
    JsonNode falls = document(ReportRuns.small()).get("drawdowns");

    assertEquals(1, falls.size());
    assertEquals("2024-01-30T00:00:00Z", falls.get(0).get("start").asString());
    assertTrue(falls.get(0).get("end").isNull());
  }

  @Test
  void anImplausibleFigureIsNamedAndNotPrinted() {
    // Doubled within two minutes.
    Run run =
        ReportRuns.run(
            ReportRuns.level(), ReportRuns.bars(Timeframe.ONE_MINUTE, 11, 11, 22), "0", 0);
    JsonNode document = document(run);

    assertTrue(document.get("metrics").get("all").get("cagr").isNull());
    assertTrue(
        document.get("implausible").valueStream().anyMatch(id -> id.asString().equals("cagr")));
    assertFalse(HtmlReport.of(run).contains("Infinity"));
    assertTrue(HtmlReport.of(run).contains("implausible"));
  }
}
