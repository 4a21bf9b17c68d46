package candlewright.backtest.review;

import candlewright.backtest.measure.AccountCurve;
import candlewright.backtest.measure.TradedBars;
import candlewright.core.market.Decimals;
import java.util.Map;

/// A run as one self-contained HTML page, the same bytes for the same run.
///
/// It refers to nothing outside itself and needs no script; it follows the reader's choice of dark
/// or light and prints on paper. The text is well-formed XML too.
public final class HtmlReport {
  private static final int PAGE_SIZE = 400_000;
  private static final int TRADE_SIZE = 260;

  private HtmlReport() {}

  /// Returns the page, which ends with a line feed; to be stored as UTF-8.
  public static String of(Run run) {
    Markup html = new Markup(PAGE_SIZE + run.outcome().trades().size() * TRADE_SIZE);
    head(html, run);
    html.raw("<main>\n");
    BandLine.write(html, run);
    title(html, run);
    KeyFigures.write(html, run);
    Caveats.write(html, run);
    double[] returns = TradeReturns.of(run);
    charts(html, run, returns);
    html.raw(returns.length == 0 ? "<div>\n" : "<div class=\"pair returns\">\n");
    MonthlyTable.write(html, run.measurement().monthlyReturns());
    if (returns.length > 0) {
      ReturnHistogram.write(html, returns);
    }
    html.raw("</div>\n");
    DrawdownTable.write(html, run);
    BreakdownTables.write(html, run);
    TradeTable.write(html, run);
    MetricTable.write(html, run);
    Settings.write(html, run);
    html.raw("</main>\n</body></html>\n");
    return html.toString();
  }

  private static void head(Markup html, Run run) {
    html.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>");
    html.text(run.definition().title() + " on " + run.marketsText() + ", run " + run.id());
    html.raw("</title>\n<style>\n").raw(ReportStyle.text()).raw("</style></head>\n<body>\n");
  }

  private static void title(Markup html, Run run) {
    AccountCurve curve = run.curve();
    html.raw("<header><p class=\"brand\">Candlewright backtest</p>\n<h1>");
    html.text(run.definition().title()).raw("</h1>\n<p class=\"facts\"><span>");
    for (TradedBars market : run.markets()) {
      html.text(market.instrument().id().toString()).raw("</span><span>");
    }
    html.text(run.bars().timeframe().code()).raw("</span>");
    for (Map.Entry<String, Double> value : run.values().asMap().entrySet()) {
      html.raw("<span>").text(value.getKey() + " " + Decimals.text(value.getValue()));
      html.raw("</span>");
    }
    html.raw("</p>\n<p class=\"span\">").text(UtcText.moment(curve.openTime(0)) + " → ");
    html.text(UtcText.moment(curve.closeTime(curve.size() - 1)) + " UTC · ");
    html.text(Figures.counted(run.barCount(), "bar"));
    html.raw(" · run <code>").text(run.id()).raw("</code></p></header>\n");
  }

  private static void charts(Markup html, Run run, double[] returns) {
    TimeAxis time = TimeAxis.of(run.curve());
    html.raw("<section class=\"card\"><div class=\"scroll\" tabindex=\"0\" role=\"region\"");
    html.raw(" aria-label=\"Charts\"><div class=\"stack\">\n");
    if (!run.hasSeveral()) {
      PriceChart.write(html, run, time);
    }
    if (run.hasSeveral() || !PriceChart.marks(run)) {
      TradeStrip.write(html, run, returns, time);
    }
    EquityChart.write(html, run, time);
    DrawdownChart.write(html, run, time);
    html.raw("</div></div></section>\n");
  }
}
