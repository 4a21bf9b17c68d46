package candlewright.backtest.review;

import candlewright.backtest.measure.Metric;
import candlewright.backtest.measure.MetricValue;
import java.util.List;

/// The first thing a reader sees: six figures large, then the most asked for with what they mean.
final class KeyFigures {
  /// More characters than this need a smaller font to stay on one line.
  private static final int LONG = 11;

  private static final List<String> RETURN =
      List.of(
          "net_profit",
          "total_return",
          "cagr",
          "benchmark_return",
          "benchmark_excess_return",
          "fees");
  private static final List<String> RISK =
      List.of(
          "max_drawdown",
          "longest_drawdown",
          "volatility",
          "sharpe_ratio",
          "sortino_ratio",
          "calmar_ratio");
  private static final List<String> TRADES =
      List.of(
          "trade_count",
          "win_rate",
          "profit_factor",
          "average_trade_return",
          "time_in_market",
          "refused_orders");

  private final Markup html;
  private final Run run;
  private final String currency;

  private KeyFigures(Markup html, Run run) {
    this.html = html;
    this.run = run;
    this.currency = run.currency();
  }

  static void write(Markup html, Run run) {
    KeyFigures figures = new KeyFigures(html, run);
    figures.headlines();
    figures.groups();
  }

  private void headlines() {
    html.raw("<section class=\"headlines\" aria-label=\"Key figures\">\n");
    headline("net_profit", figure("start_equity") + " → " + figure("end_equity"));
    headline("total_return", "Buy and hold " + figure("benchmark_return"));
    fall();
    headline("sharpe_ratio", "Volatility " + figure("volatility"));
    headline("trade_count", "Win rate " + figure("win_rate"));
    headline("profit_factor", "Average trade " + figure("average_trade_return"));
    html.raw("</section>\n");
  }

  /// A drawdown is a loss, and told as one here.
  private void fall() {
    MetricValue value = run.measurement().value("max_drawdown");
    String shown =
        value instanceof MetricValue.Decimal(double depth)
            ? Figures.signedPercent(-depth)
            : MetricFigures.of("max_drawdown", value);
    headline(
        MetricFigures.metric("max_drawdown"),
        shown,
        Figures.tone(shown),
        "Longest " + figure("longest_drawdown"));
  }

  private String figure(String id) {
    return MetricFigures.of(id, run.measurement().value(id));
  }

  private void headline(String id, String note) {
    Metric metric = MetricFigures.metric(id);
    String shown = figure(id);
    headline(metric, shown, MetricFigures.tone(metric, shown), note);
  }

  private void headline(Metric metric, String value, String tone, String note) {
    html.raw("<div><h2 title=\"").text(MetricFigures.explanation(metric)).raw("\">");
    html.text(MetricFigures.title(metric, currency)).raw("</h2><p class=\"value");
    html.raw(value.length() > LONG ? " long" : "").raw(tone.isEmpty() ? "" : " " + tone).raw("\">");
    html.text(value).raw("</p><p class=\"note\">").text(note).raw("</p></div>\n");
  }

  private void groups() {
    html.raw("<section class=\"groups\" aria-label=\"Main figures\">\n");
    group("Return", RETURN);
    group("Risk", RISK);
    group("Trades", TRADES);
    html.raw("</section>\n");
  }

  private void group(String title, List<String> ids) {
    html.raw("<div class=\"card\"><table class=\"figures\"><caption>");
    html.text(title).raw("</caption>\n");
    for (String id : ids) {
      Metric metric = MetricFigures.metric(id);
      html.row(metric, MetricFigures.title(metric, currency), run.measurement().value(id));
    }
    html.raw("</table></div>\n");
  }
}
