package candlewright.backtest.review;

import candlewright.backtest.measure.AccountCurve;

/// How far equity was below its highest close so far, in percent.
final class DrawdownChart {
  private static final int HEIGHT = 120;

  /// From here on, in percent, the axis goes down to the loss of everything.
  private static final int NEARLY_ALL = -90;

  private DrawdownChart() {}

  static void write(Markup html, Run run, TimeAxis time) {
    AccountCurve curve = run.curve();
    double[] depths = depths(curve, run.settings().cash() / 1e8);
    int deepest = 0;
    for (int i = 0; i < depths.length; i++) {
      if (depths[i] < depths[deepest]) {
        deepest = i;
      }
    }
    double least = depths[deepest] <= NEARLY_ALL ? -100 : Math.min(depths[deepest], -1);
    ValueAxis axis = ValueAxis.of(least, 0, 0, HEIGHT, 8);
    html.raw("<figure><figcaption><h2>Drawdown</h2>");
    html.raw("<span class=\"key drawdown\">below the highest close so far</span></figcaption>\n");
    Svg.begin(
        html,
        Svg.PLOT + Svg.AXIS,
        HEIGHT + TimeAxis.HEIGHT,
        "Drawdown, at its deepest "
            + Figures.number(depths[deepest], 2)
            + " % on "
            + UtcText.moment(curve.openTime(deepest))
            + ".");
    time.grid(html, HEIGHT);
    axis.draw(html, Svg.PLOT, Double.NaN, "\u00A0%");
    StringBuilder line = new StringBuilder();
    LinePath.append(line, axis, 0, depths);
    html.raw("<path class=\"drawdown-area\" d=\"").raw(line.toString());
    html.raw("V" + Svg.coordinate(axis.y(0)) + "H0Z\"/>\n<path class=\"drawdown\" d=\"");
    html.raw(line.toString()).raw("\"/>\n");
    time.labels(html, HEIGHT);
    Svg.end(html);
    html.raw("</figure>\n");
  }

  private static double[] depths(AccountCurve curve, double cash) {
    double[] depths = new double[curve.size()];
    double peak = cash;
    for (int i = 0; i < depths.length; i++) {
      double equity = curve.equity(i);
      peak = Math.max(peak, equity);
      depths[i] = (equity / peak - 1) * 100;
    }
    return depths;
  }
}
