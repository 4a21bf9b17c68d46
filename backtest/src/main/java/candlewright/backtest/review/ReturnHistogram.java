package candlewright.backtest.review;

import java.util.Arrays;

/// How often trades earned how much. The outermost hundredths share the first and the last bar, so
/// that a single freak trade does not squeeze the rest together.
final class ReturnHistogram {
  private static final int WIDTH = 400;
  private static final int AXIS = 56;
  private static final int HEIGHT = 190;
  private static final int FOOT = 22;
  private static final int MOST_BARS = 32;
  private static final int BARS_PER_LABEL = 5;

  /// With fewer trades a hundredth of them is less than one.
  private static final int CLIPPED_FROM = 100;

  private final double[] sorted;
  private final NiceStep step;

  /// Index of the leftmost bar; bar `k` holds returns from `k` to `k + 1` steps.
  private final int first;

  private final int[] counts;

  private ReturnHistogram(double[] returns) {
    sorted = returns.clone();
    Arrays.sort(sorted);
    double low = Math.min(0, sorted[sorted.length / CLIPPED_FROM]);
    double high = Math.max(0, sorted[sorted.length - 1 - sorted.length / CLIPPED_FROM]);
    double raw = Math.max(high - low, 0.01) / (MOST_BARS - 2);
    step = NiceStep.atLeast(raw);
    double size = step.size();
    first = (int) Math.floor(low / size);
    counts = new int[Math.max(1, (int) Math.floor(high / size) - first + 1)];
    for (double value : sorted) {
      int bar = (int) Math.clamp(Math.floor(value / size) - first, 0, counts.length - 1.0);
      counts[bar]++;
    }
  }

  /// @param returns in percent; at least one
  static void write(Markup html, double[] returns) {
    html.raw("<section class=\"card\"><h2>Returns of trades, %</h2>\n");
    ReturnHistogram histogram = new ReturnHistogram(returns);
    histogram.draw(html);
    html.raw("<p class=\"note\">").text(histogram.summary()).raw("</p></section>\n");
  }

  private String summary() {
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return "Worst "
        + Figures.number(sorted[0], 2, true)
        + ", median "
        + Figures.number(median, 2, true)
        + ", best "
        + Figures.number(sorted[sorted.length - 1], 2, true)
        + (sorted.length < CLIPPED_FROM
            ? "."
            : ". The first and the last bar hold everything beyond them.");
  }

  private void draw(Markup html) {
    int most = Arrays.stream(counts).max().orElse(0);
    ValueAxis axis = ValueAxis.of(0, most, 0, HEIGHT, 8);
    Svg.begin(
        html,
        WIDTH + AXIS,
        HEIGHT + FOOT,
        "Histogram of " + Figures.counted(sorted.length, "trade return") + ". " + summary());
    axis.drawWhole(html, WIDTH);
    double width = (double) WIDTH / counts.length;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == 0) {
        continue;
      }
      double y = Math.min(axis.y(counts[i]), axis.y(0) - 1);
      html.raw("<rect class=\"" + (first + i < 0 ? "loss" : "gain") + "\" x=\"");
      html.raw(Svg.coordinate(i * width) + "\" y=\"" + Svg.coordinate(y) + "\" width=\"");
      html.raw(Svg.coordinate(Math.max(1, width - 1)) + "\" height=\"");
      html.raw(Svg.coordinate(axis.y(0) - y) + "\"><title>").text(caption(i));
      html.raw("</title></rect>\n");
    }
    for (int i = 0; i <= counts.length; i++) {
      if ((first + i) % BARS_PER_LABEL == 0) {
        html.raw("<text class=\"axis\" text-anchor=\"");
        html.raw(i == 0 ? "start" : i == counts.length ? "end" : "middle");
        html.raw("\" x=\"" + Svg.coordinate(i * width) + "\" y=\"" + (HEIGHT + 15) + "\">");
        html.text(edge(first + i)).raw("</text>\n");
      }
    }
    Svg.end(html);
  }

  private String caption(int i) {
    String from = edge(first + i) + " %";
    String to = edge(first + i + 1) + " %";
    String range =
        i == 0 ? "below " + to : i == counts.length - 1 ? from + " or more" : from + " to " + to;
    return range + ": " + Figures.counted(counts[i], "trade");
  }

  /// Returns the lower edge of bar `k`.
  private String edge(int k) {
    return step.text(k, 0, true);
  }
}
