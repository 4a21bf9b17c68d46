package candlewright.backtest.review;

import candlewright.backtest.measure.Breakdown;
import candlewright.backtest.measure.Metric;
import java.util.List;

/// Trades by what they have in common, one folded table for each way of parting them that gives
/// more than one part.
final class BreakdownTables {
  private static final List<String> COLUMNS =
      List.of(
          "trade_count",
          "win_rate",
          "net_profit",
          "average_trade_return",
          "profit_factor",
          "average_trade_length");

  private BreakdownTables() {}

  static void write(Markup html, Run run) {
    List<Breakdown> breakdowns =
        List.of(Breakdown.Dimension.values()).stream()
            .map(run.measurement()::breakdown)
            .filter(breakdown -> breakdown.rows().size() > 1)
            .toList();
    if (breakdowns.isEmpty()) {
      return;
    }
    html.raw("<section class=\"card metrics\"><h2>Trades by kind</h2>\n");
    for (Breakdown breakdown : breakdowns) {
      table(html, run, breakdown);
    }
    html.raw("</section>\n");
  }

  private static void table(Markup html, Run run, Breakdown breakdown) {
    html.raw("<details><summary><b>").text(breakdown.dimension().title());
    html.raw("</b></summary>\n<table><thead><tr><th scope=\"col\">");
    html.text(breakdown.dimension().title()).raw("</th>");
    for (String id : COLUMNS) {
      Metric metric = MetricFigures.metric(id);
      html.raw("<th scope=\"col\" title=\"").text(MetricFigures.explanation(metric)).raw("\">");
      html.text(MetricFigures.title(metric, run.currency())).raw("</th>");
    }
    html.raw("</tr></thead><tbody>\n");
    for (Breakdown.Row row : breakdown.rows()) {
      html.raw("<tr><th scope=\"row\">").text(row.text().isEmpty() ? "none" : row.text());
      html.raw("</th>");
      for (String id : COLUMNS) {
        html.cell(MetricFigures.metric(id), row.value(id));
      }
      html.raw("</tr>\n");
    }
    html.raw("</tbody></table></details>\n");
  }
}
