package candlewright.backtest.review;

import candlewright.backtest.measure.MonthlyReturns;

/// Returns by year and month as a heat map with the figures in it.
final class MonthlyTable {
  private static final int MONTHS = 12;

  /// A month of this return, either way, has the full colour: mixed in by 5 % steps, 11 at most.
  private static final double FULL = 0.05;

  private static final int STEPS_TO_FULL = 20;
  private static final int MOST_STEPS = 11;

  private MonthlyTable() {}

  static void write(Markup html, MonthlyReturns returns) {
    html.raw("<section class=\"card\"><h2>Monthly returns, %</h2>\n");
    html.raw(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Monthly returns\">");
    html.raw("<table class=\"heat\">\n<thead><tr><th scope=\"col\">Year</th>");
    for (int month = 1; month <= MONTHS; month++) {
      html.raw("<th scope=\"col\">").text(UtcText.month(month)).raw("</th>");
    }
    html.raw("<th scope=\"col\">All</th></tr></thead>\n<tbody>\n");
    for (int year = returns.firstYear(); year <= returns.lastYear(); year++) {
      html.raw("<tr><th scope=\"row\">" + year + "</th>");
      for (int month = 1; month <= MONTHS; month++) {
        cell(html, returns.month(year, month));
      }
      String all = figure(returns.year(year));
      html.raw("<td class=\"all " + Figures.tone(all) + "\">").text(all).raw("</td></tr>\n");
    }
    html.raw("</tbody></table></div>\n");
    html.raw("<p class=\"note\">Equity at the last close of the month over that of the month");
    html.raw(" before. The first and the last month may be partial.</p></section>\n");
  }

  private static void cell(Markup html, double value) {
    if (Double.isNaN(value)) {
      html.raw("<td></td>");
      return;
    }
    int step = (int) Math.min(MOST_STEPS, Math.rint(Math.abs(value) / FULL * STEPS_TO_FULL));
    html.raw("<td class=\"h" + step + " " + (value < 0 ? "loss" : "gain") + "\">");
    html.text(figure(value)).raw("</td>");
  }

  private static String figure(double value) {
    return Figures.number(value * 100, 1, true);
  }
}
