package candlewright.backtest.review;

import candlewright.backtest.measure.Metrics;

/// The first thing a reader sees: six figures large, then all of them with what they mean.
final class KeyFigures {
  /// More characters than this need a smaller font to stay on one line.
  private static final int LONG = 11;

  private final Markup html;
  private final Run run;
  private final Metrics metrics;
  private final String currency;

  private KeyFigures(Markup html, Run run) {
    this.html = html;
    this.run = run;
    this.metrics = run.metrics();
    this.currency = run.instrument().settlement();
  }

  static void write(Markup html, Run run) {
    KeyFigures figures = new KeyFigures(html, run);
    figures.headlines();
    figures.groups();
  }

  private void headlines() {
    html.raw("<section class=\"headlines\" aria-label=\"Key figures\">\n");
    change(
        "Net profit, " + currency,
        Figures.signedMoney(metrics.netProfit()),
        Figures.money(run.settings().cash())
            + " → "
            + Figures.money(run.settings().cash() + metrics.netProfit()));
    change(
        "Total return",
        Figures.signedPercent(metrics.totalReturn()),
        "Buy and hold " + Figures.signedPercent(metrics.benchmarkReturn()));
    change(
        "Maximum drawdown",
        Figures.signedPercent(-metrics.maxDrawdown()),
        "Longest " + UtcText.duration(metrics.longestDrawdownMillis()));
    headline(
        "Sharpe ratio",
        Figures.number(metrics.sharpeRatio(), 2),
        "",
        "Volatility " + Figures.percent(metrics.volatility()));
    headline(
        "Trades",
        Figures.count(metrics.trades()),
        "",
        "Win rate " + Figures.percent(metrics.winRate()));
    headline(
        "Profit factor",
        Figures.number(metrics.profitFactor(), 2),
        "",
        "Average trade " + Figures.signedPercent(metrics.averageTradeReturn()));
    html.raw("</section>\n");
  }

  private void change(String name, String value, String note) {
    headline(name, value, Figures.tone(value), note);
  }

  private void headline(String name, String value, String tone, String note) {
    html.raw("<div><h2>").text(name).raw("</h2><p class=\"value");
    html.raw(value.length() > LONG ? " long" : "").raw(tone.isEmpty() ? "" : " " + tone).raw("\">");
    html.text(value).raw("</p><p class=\"note\">").text(note).raw("</p></div>\n");
  }

  private void groups() {
    html.raw("<section class=\"groups\" aria-label=\"All figures\">\n");
    group("Return");
    html.row(
        "Net profit, " + currency,
        "Final equity minus starting cash, after fees.",
        Figures.signedMoney(metrics.netProfit()),
        Figures.tone(Figures.signedMoney(metrics.netProfit())));
    change("Total return", "Net profit / starting cash.", metrics.totalReturn());
    change("Annual return", "Growth that compounds to it in 365.25 days.", metrics.annualReturn());
    change("Buy and hold", "Last close / first close − 1, no fees.", metrics.benchmarkReturn());
    change(
        "Against buy and hold",
        "Total return minus buy and hold, in points.",
        metrics.totalReturn() - metrics.benchmarkReturn());
    html.row(
        "Fees, " + currency,
        "Paid on all fills; already taken off the profit.",
        Figures.money(metrics.fees()),
        "");
    html.raw("</table></div>\n");

    group("Risk");
    change(
        "Maximum drawdown",
        "Largest fall from an earlier high, at closes.",
        -metrics.maxDrawdown());
    html.row(
        "Longest drawdown",
        "From a high until it is reached again.",
        UtcText.duration(metrics.longestDrawdownMillis()),
        "");
    html.row(
        "Volatility",
        "Deviation of " + period() + " returns, annualised.",
        Figures.percent(metrics.volatility()),
        "");
    ratio(
        "Sharpe ratio",
        "Mean / deviation of " + period() + " returns, annualised; no risk-free rate.",
        metrics.sharpeRatio());
    ratio(
        "Sortino ratio",
        "As Sharpe, but only " + period() + " losses deviate.",
        metrics.sortinoRatio());
    ratio("Calmar ratio", "Annual return / maximum drawdown.", metrics.calmarRatio());
    html.raw("</table></div>\n");

    group("Trades");
    html.row(
        "Trades",
        "Round trips; one still open at the end counts.",
        Figures.count(metrics.trades()),
        "");
    html.row(
        "Win rate", "Trades with a profit / all trades.", Figures.percent(metrics.winRate()), "");
    ratio("Profit factor", "Sum of profits / sum of losses.", metrics.profitFactor());
    change("Average trade", "Mean of profit / value at entry.", metrics.averageTradeReturn());
    html.row(
        "Time in the market",
        "Closes with an open position / all closes.",
        Figures.percent(metrics.exposure()),
        "");
    html.row(
        "Refused orders",
        "Too small for the venue, or too little cash.",
        Figures.count(run.outcome().refused()),
        "");
    html.raw("</table></div>\n</section>\n");
  }

  private void group(String title) {
    html.raw("<div class=\"card\"><table class=\"figures\"><caption>")
        .text(title)
        .raw("</caption>\n");
  }

  private void change(String name, String explanation, double fraction) {
    String value = Figures.signedPercent(fraction);
    html.row(name, explanation, value, Figures.tone(value));
  }

  private void ratio(String name, String explanation, double value) {
    html.row(name, explanation, Figures.number(value, 2), "");
  }

  private String period() {
    return switch (run.bars().timeframe()) {
      case ONE_WEEK -> "weekly";
      case ONE_MONTH -> "monthly";
      default -> "daily";
    };
  }
}
