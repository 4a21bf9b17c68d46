package candlewright.backtest.review;

import candlewright.backtest.simulate.Trade;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Column;
import candlewright.core.market.Increment;
import java.util.List;

/// The price with entries and exits: candles when each has room, otherwise the range of each pixel
/// column.
///
/// Trades are marked one by one only while the marks do not cover each other; {@link TradeStrip}
/// shows more than that.
final class PriceChart {
  private static final int HEIGHT = 320;
  private static final int MARGIN = 16;
  private static final int LEAST_CANDLE = 3;
  private static final int WIDEST_BODY = 25;
  private static final int PIXELS_PER_MARK = 16;

  private final Markup html;
  private final StringBuilder out;
  private final Run run;
  private final BarSeries bars;
  private final Increment tick;
  private final ValueAxis axis;
  private final int size;
  private final double[] lows;
  private final double[] highs;
  private int lowest;
  private int highest;

  private PriceChart(Markup html, Run run) {
    this.html = html;
    this.out = html.buffer();
    this.run = run;
    this.bars = run.bars();
    this.tick = run.instrument().tick();
    this.size = bars.size();
    this.lows = column(Column.LOW);
    this.highs = column(Column.HIGH);
    for (int i = 0; i < size; i++) {
      lowest = lows[i] < lows[lowest] ? i : lowest;
      highest = highs[i] > highs[highest] ? i : highest;
    }
    axis = ValueAxis.of(lows[lowest], highs[highest], 0, HEIGHT, MARGIN);
  }

  private double[] column(Column column) {
    double[] values = new double[size];
    bars.copy(column, 0, size, values, 0);
    return values;
  }

  /// Tells whether so few trades can be marked one by one.
  static boolean marks(Run run) {
    return run.outcome().trades().size() * PIXELS_PER_MARK <= Svg.PLOT;
  }

  static void write(Markup html, Run run, TimeAxis time) {
    new PriceChart(html, run).write(time);
  }

  private void write(TimeAxis time) {
    boolean marks = marks(run) && !run.outcome().trades().isEmpty();
    html.raw("<figure><figcaption><h2>Price, ").text(run.instrument().quote()).raw("</h2>");
    if (marks) {
      html.raw("<span class=\"key entry\">entry</span><span class=\"key exit\">exit</span>");
      html.raw("<span class=\"key gain\">profit</span><span class=\"key loss\">loss</span>");
    }
    html.raw("</figcaption>\n");
    int height = HEIGHT + TimeAxis.HEIGHT;
    Svg.begin(html, Svg.PLOT + Svg.AXIS, height, description(marks));
    time.grid(html, HEIGHT);
    double close = bars.close(size - 1);
    double tag = Math.clamp(Math.rint(axis.y(close)), 9.0, HEIGHT - 9.0);
    axis.draw(html, Svg.PLOT, tag, "");
    if (size * LEAST_CANDLE <= Svg.PLOT) {
      candles();
    } else {
      columns();
    }
    if (marks) {
      marks();
    }
    axis.tag(html, Svg.PLOT, close, axis.shortText(close, tick.scale()), "price-tag");
    time.labels(html, HEIGHT);
    Svg.end(html);
    html.raw("</figure>\n");
  }

  private String description(boolean marks) {
    return "Price between "
        + Figures.number(lows[lowest], tick.scale())
        + " on "
        + UtcText.moment(bars.openTime(lowest))
        + " and "
        + Figures.number(highs[highest], tick.scale())
        + " on "
        + UtcText.moment(bars.openTime(highest))
        + ", last close "
        + Figures.number(bars.close(size - 1), tick.scale())
        + "."
        + (marks ? " Entries and exits are marked; the table of trades lists them." : "");
  }

  private void candles() {
    int width = (int) Math.min(WIDEST_BODY, Math.floor(0.7 * Svg.PLOT / size));
    width = Math.max(1, width % 2 == 0 ? width - 1 : width);
    for (boolean rising : new boolean[] {true, false}) {
      out.append(rising ? "<path class=\"rising\" d=\"" : "<path class=\"falling\" d=\"");
      for (int i = 0; i < size; i++) {
        if (bars.close(i) >= bars.open(i) == rising) {
          candle(i, width);
        }
      }
      out.append("\"/>\n");
    }
  }

  private void candle(int i, int width) {
    double middle = Math.floor(Svg.x(i, size));
    double top = Math.rint(axis.y(Math.max(bars.open(i), bars.close(i))));
    double bottom = Math.rint(axis.y(Math.min(bars.open(i), bars.close(i))));
    double high = Math.rint(axis.y(highs[i]));
    double low = Math.rint(axis.y(lows[i]));
    rectangle(middle, high, 1, Math.max(1, low - high));
    rectangle(middle - (width - 1) / 2.0, top, width, Math.max(1, bottom - top));
  }

  private void rectangle(double x, double y, double width, double height) {
    Svg.append(out.append('M'), x);
    Svg.append(out.append(' '), y);
    Svg.append(out.append('h'), width);
    Svg.append(out.append('v'), height);
    Svg.append(out.append('h'), -width);
    out.append('z');
  }

  /// Draws the range of the bars of each pixel column, stretched to the close before it so that the
  /// columns hang together.
  private void columns() {
    int count = Math.min(size, Svg.PLOT);
    out.append("<path class=\"price\" d=\"");
    for (int column = 0; column < count; column++) {
      int from = (int) ((long) column * size / count);
      int to = (int) ((column + 1L) * size / count);
      double low = from == 0 ? bars.open(0) : bars.close(from - 1);
      double high = low;
      for (int i = from; i < to; i++) {
        low = Math.min(low, lows[i]);
        high = Math.max(high, highs[i]);
      }
      double top = axis.y(high);
      Svg.append(out.append('M'), (column + 0.5) * Svg.PLOT / count);
      Svg.append(out.append(' '), top);
      Svg.append(out.append('V'), Math.max(top + 1, axis.y(low)));
    }
    out.append("\"/>\n");
  }

  private void marks() {
    List<Trade> trades = run.outcome().trades();
    for (int i = 0; i < trades.size(); i++) {
      mark(i + 1, trades.get(i));
    }
  }

  private void mark(int number, Trade trade) {
    double entryX = Svg.x(trade.entryBar(), size);
    double exitX = Svg.x(trade.exitBar(), size);
    double entryY = axis.y(tick.value(trade.entryTicks()));
    double exitY = axis.y(tick.value(trade.exitTicks()));
    html.raw("<g><title>").text(caption(number, trade)).raw("</title><path class=\"");
    html.raw(trade.profit() > 0 ? "gain" : "loss").raw("\" d=\"M");
    pair(entryX, entryY);
    out.append('L');
    pair(exitX, exitY);
    html.raw("\"/><path class=\"entry\" d=\"M");
    pair(entryX, axis.y(lows[trade.entryBar()]) + 4);
    html.raw("l5 8h-10z\"/>");
    if (!trade.open()) {
      html.raw("<circle class=\"exit\" r=\"3.5\" cx=\"" + Svg.coordinate(exitX));
      html.raw("\" cy=\"" + Svg.coordinate(exitY) + "\"/>");
    }
    html.raw("</g>\n");
  }

  private void pair(double x, double y) {
    Svg.append(out, x);
    Svg.append(out.append(' '), y);
  }

  private String caption(int number, Trade trade) {
    return "Trade "
        + number
        + ": "
        + UtcText.moment(trade.entryTime())
        + " at "
        + Figures.steps(trade.entryTicks(), tick)
        + " → "
        + (trade.open() ? "open, " : UtcText.moment(trade.exitTime()) + " at ")
        + Figures.steps(trade.exitTicks(), tick)
        + ", "
        + Figures.signedMoney(trade.profit())
        + " "
        + run.currency();
  }
}
