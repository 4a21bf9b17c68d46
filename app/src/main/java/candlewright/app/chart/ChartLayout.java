package candlewright.app.chart;

import java.util.Arrays;

/// Where the panes of a chart lie: one below the other, the prices first, the axes right and below.
///
/// Heights are shares; a separator can be dragged and a pane be shown alone. Used by one thread.
final class ChartLayout {
  static final double AXIS = 72;
  static final double TIME_AXIS = 28;

  /// Half of what can be grabbed of a separator.
  private static final double GRAB = 3;

  private static final double LEAST_HEIGHT = 48;
  private static final double PRICE_SHARE = 3.8;

  private double[] shares = {PRICE_SHARE};
  private double width;
  private double height;
  private int alone = -1;

  void resize(double newWidth, double newHeight) {
    width = newWidth;
    height = newHeight;
  }

  /// Sets the number of panes; those that stay keep their shares.
  void panes(int count) {
    int before = shares.length;
    if (count != before) {
      shares = Arrays.copyOf(shares, count);
      Arrays.fill(shares, Math.min(before, count), count, 1);
      alone = -1;
    }
  }

  int panes() {
    return shares.length;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /// Returns the width of what the panes draw in, whole pixels.
  double plotWidth() {
    return Math.max(1, Math.floor(width) - AXIS);
  }

  /// Returns the height of all panes together, whole pixels.
  double plotHeight() {
    return Math.max(1, Math.floor(height) - TIME_AXIS);
  }

  /// Returns the top of a pane; of the number of panes: the bottom of the last.
  double top(int pane) {
    if (alone >= 0) {
      return pane <= alone ? 0 : plotHeight();
    }
    double before = 0;
    for (int i = 0; i < pane; i++) {
      before += shares[i];
    }
    return Math.rint(plotHeight() * before / total());
  }

  double height(int pane) {
    return top(pane + 1) - top(pane);
  }

  /// Returns the pane at a height, or -1 on the time axis.
  int paneAt(double y) {
    for (int i = 0; i < shares.length; i++) {
      if (y >= top(i) && y < top(i + 1)) {
        return i;
      }
    }
    return -1;
  }

  /// Returns the pane below the separator at a height, or -1.
  int separatorAt(double y) {
    for (int i = 1; alone < 0 && i < shares.length; i++) {
      if (Math.abs(y - top(i)) <= GRAB) {
        return i;
      }
    }
    return -1;
  }

  /// Moves the separator above a pane to a height; the panes beside it stay readable.
  void moveSeparator(int pane, double y) {
    double above = top(pane - 1);
    double below = top(pane + 1);
    if (below - above < 2 * LEAST_HEIGHT) {
      return;
    }
    double placed = Math.clamp(y, above + LEAST_HEIGHT, below - LEAST_HEIGHT);
    double both = shares[pane - 1] + shares[pane];
    shares[pane - 1] = both * (placed - above) / (below - above);
    shares[pane] = both - shares[pane - 1];
  }

  /// Shows one pane alone, or all again.
  void toggleAlone(int pane) {
    alone = alone == pane ? -1 : pane;
  }

  private double total() {
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    return sum;
  }
}
