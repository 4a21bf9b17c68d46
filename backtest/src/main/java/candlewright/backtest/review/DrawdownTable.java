package candlewright.backtest.review;

import candlewright.backtest.measure.DrawdownSpan;
import java.util.List;

/// The deepest drawdowns with when they began, were worst and ended.
final class DrawdownTable {
  private static final int ROWS = 5;

  private DrawdownTable() {}

  static void write(Markup html, Run run) {
    List<DrawdownSpan> falls = run.measurement().drawdowns();
    if (falls.isEmpty()) {
      return;
    }
    html.raw("<section class=\"card metrics\"><h2>Deepest drawdowns</h2>\n");
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\"");
    html.raw(" aria-label=\"Deepest drawdowns\"><table><thead><tr>");
    for (String name : List.of("High", "Low", "Recovered", "Depth", "Fall", "Recovery", "Length")) {
      html.raw("<th scope=\"col\">").raw(name).raw("</th>");
    }
    html.raw("</tr></thead><tbody>\n");
    for (DrawdownSpan fall : falls.subList(0, Math.min(ROWS, falls.size()))) {
      html.raw("<tr><th scope=\"row\">").text(UtcText.moment(fall.start())).raw("</th><td>");
      html.text(UtcText.moment(fall.trough())).raw("</td><td>");
      html.text(fall.recovered() ? UtcText.moment(fall.end()) : "not yet").raw("</td><td>");
      html.text(Figures.percent(fall.depth())).raw("</td><td>");
      html.text(UtcText.duration(fall.fallMillis())).raw("</td><td>");
      html.text(fall.recovered() ? UtcText.duration(fall.recoveryMillis()) : Figures.MISSING);
      html.raw("</td><td>").text(UtcText.duration(fall.millis())).raw("</td></tr>\n");
    }
    html.raw("</tbody></table></div>\n<p class=\"note\">");
    html.text(
        "The deepest "
            + Math.min(ROWS, falls.size())
            + " of "
            + Figures.count(falls.size())
            + ", by equity at closes; times are UTC.");
    html.raw("</p></section>\n");
  }
}
