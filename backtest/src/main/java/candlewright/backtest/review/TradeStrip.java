package candlewright.backtest.review;

import candlewright.backtest.measure.AccountCurve;
import candlewright.backtest.simulate.Trade;
import java.util.List;

/// What trades earned over time when they are too many to mark one by one: the sum of the returns
/// of those that ended in each slice of the time axis.
final class TradeStrip {
  private static final int HEIGHT = 88;
  private static final int SLICE = 4;
  private static final int SLICES = Svg.PLOT / SLICE;

  private TradeStrip() {}

  static void write(Markup html, Run run, double[] returns, TimeAxis time) {
    List<Trade> trades = run.outcome().trades();
    AccountCurve curve = run.curve();
    double[] sums = new double[SLICES];
    for (int i = 0; i < returns.length; i++) {
      Trade trade = trades.get(i);
      int bar = run.hasSeveral() ? curve.barAt(trade.exitTime()) : trade.exitBar();
      sums[(int) ((long) bar * SLICES / curve.size())] += returns[i];
    }
    double low = 0;
    double high = 0;
    int losing = 0;
    int winning = 0;
    for (double sum : sums) {
      low = Math.min(low, sum);
      high = Math.max(high, sum);
      losing += sum < 0 ? 1 : 0;
      winning += sum > 0 ? 1 : 0;
    }
    ValueAxis axis = ValueAxis.of(low, high, 0, HEIGHT, 8);
    html.raw("<figure><figcaption><h2>Trade returns</h2><span class=\"key\">sum over each of ");
    html.raw(SLICES + " slices of time; ").raw(Figures.count(trades.size()));
    html.raw(
        run.hasSeveral()
            ? " trades of all instruments</span></figcaption>\n"
            : " trades are too many to mark one by one</span></figcaption>\n");
    Svg.begin(
        html,
        Svg.PLOT + Svg.AXIS,
        HEIGHT,
        "Sum of trade returns in "
            + SLICES
            + " slices of time: above zero in "
            + winning
            + ", below zero in "
            + losing
            + ", lowest "
            + Figures.number(low, 2)
            + " %, highest "
            + Figures.number(high, 2)
            + " %.");
    time.grid(html, HEIGHT);
    axis.draw(html, Svg.PLOT, Double.NaN, "\u00A0%");
    bars(html.raw("<path class=\"slice gain\" d=\""), axis, sums, 1);
    bars(html.raw("<path class=\"slice loss\" d=\""), axis, sums, -1);
    Svg.end(html);
    html.raw("</figure>\n");
  }

  private static void bars(Markup html, ValueAxis axis, double[] sums, int sign) {
    StringBuilder out = html.buffer();
    for (int slice = 0; slice < SLICES; slice++) {
      if (sums[slice] * sign > 0) {
        Svg.append(out.append('M'), slice * SLICE + 1.5);
        Svg.append(out.append(' '), axis.y(0));
        Svg.append(out.append('V'), axis.y(sums[slice]));
      }
    }
    out.append("\"/>\n");
  }
}
