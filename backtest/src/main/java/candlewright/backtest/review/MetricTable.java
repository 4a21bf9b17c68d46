package candlewright.backtest.review;

import candlewright.backtest.measure.Metric;
import candlewright.backtest.measure.MetricCatalogue;
import candlewright.backtest.measure.MetricGroup;
import candlewright.backtest.measure.TradeSide;

/// Every metric of the catalogue, folded by group, over all, long and short trades. What each means
/// is in the tooltip of its name.
final class MetricTable {
  private final Markup html;
  private final Run run;

  private MetricTable(Markup html, Run run) {
    this.html = html;
    this.run = run;
  }

  static void write(Markup html, Run run) {
    html.raw("<section class=\"card metrics\"><h2>Every figure</h2>\n");
    html.raw("<p class=\"note\">Point at a name for its formula.</p>\n");
    MetricTable table = new MetricTable(html, run);
    for (MetricGroup group : MetricGroup.values()) {
      table.group(group);
    }
    html.raw("</section>\n");
  }

  private void group(MetricGroup group) {
    boolean bySide = MetricCatalogue.of(group).stream().anyMatch(Metric::bySide);
    html.raw("<details><summary><b>").text(group.title()).raw("</b></summary>\n");
    html.raw("<table><thead><tr><th scope=\"col\">Figure</th>");
    for (TradeSide side : TradeSide.values()) {
      if (bySide || side == TradeSide.ALL) {
        html.raw("<th scope=\"col\">").text(side.title()).raw("</th>");
      }
    }
    html.raw("</tr></thead><tbody>\n");
    for (Metric metric : MetricCatalogue.of(group)) {
      row(metric, bySide);
    }
    html.raw("</tbody></table></details>\n");
  }

  private void row(Metric metric, boolean bySide) {
    html.raw("<tr><th scope=\"row\" title=\"").text(MetricFigures.explanation(metric));
    html.raw("\">").text(MetricFigures.title(metric, run.currency()));
    html.raw("</th>");
    for (TradeSide side : TradeSide.values()) {
      if (side == TradeSide.ALL || metric.bySide()) {
        html.cell(metric, run.measurement().value(metric.id(), side));
      } else if (bySide) {
        html.raw("<td></td>");
      }
    }
    html.raw("</tr>\n");
  }
}
