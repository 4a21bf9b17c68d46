package candlewright.backtest.review;

import candlewright.backtest.measure.AccountCurve;

/// Equity at each close against the same cash held in the instrument from the first close on, for
/// several in equal parts from the first moment at which all have one.
final class EquityChart {
  private static final int HEIGHT = 200;

  private EquityChart() {}

  static void write(Markup html, Run run, TimeAxis time) {
    AccountCurve curve = run.curve();
    int size = curve.size();
    double cash = run.settings().cash() / 1e8;
    double[] equity = new double[size];
    double[] held = curve.benchmarkPrices();
    int begin = 0;
    while (Double.isNaN(held[begin])) {
      held[begin++] = cash;
    }
    // A series may begin at a price of zero; nothing can be bought with cash at that.
    double perPrice = held[begin] > 0 ? cash / held[begin] : 0;
    double low = cash;
    double high = cash;
    for (int i = 0; i < size; i++) {
      equity[i] = curve.equity(i);
      held[i] *= i < begin ? 1 : perPrice;
      low = Math.min(low, Math.min(equity[i], held[i]));
      high = Math.max(high, Math.max(equity[i], held[i]));
    }
    ValueAxis axis = ValueAxis.of(low, high, 0, HEIGHT, 10);
    double last = equity[size - 1];
    String currency = run.currency();
    html.raw("<figure><figcaption><h2>Equity, ").text(currency);
    html.raw("</h2><span class=\"key equity\">strategy</span>");
    html.raw("<span class=\"key benchmark\">buy and hold, without fees</span></figcaption>\n");
    Svg.begin(
        html,
        Svg.PLOT + Svg.AXIS,
        HEIGHT,
        "Equity from "
            + Figures.number(cash, 2)
            + " to "
            + Figures.number(last, 2)
            + " "
            + currency
            + "; buy and hold to "
            + Figures.number(held[size - 1], 2)
            + ".");
    time.grid(html, HEIGHT);
    axis.draw(html, Svg.PLOT, Math.clamp(Math.rint(axis.y(last)), 9.0, HEIGHT - 9.0), "");
    html.raw("<path class=\"benchmark\" d=\"");
    LinePath.append(html.buffer(), axis, cash, held);
    html.raw("\"/>\n<path class=\"equity\" d=\"");
    LinePath.append(html.buffer(), axis, cash, equity);
    html.raw("\"/>\n");
    axis.tag(html, Svg.PLOT, last, axis.shortText(last, 2), "equity-tag");
    Svg.end(html);
    html.raw("</figure>\n");
  }
}
