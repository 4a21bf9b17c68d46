package candlewright.backtest.review;

/// The vertical axis of a chart: values to pixels, and labels at steps of 1, 2 or 5.
final class ValueAxis {
  /// Labels are at least about as many pixels apart.
  private static final int PIXELS_PER_LABEL = 40;

  private static final int LEAST_LABELS = 2;

  /// From here on labels count in millions, billions or trillions, to fit beside the plot.
  private static final double WIDE = 1e7;

  private static final int TAG_DISTANCE = 14;
  private static final String[] UNITS = {"", " M", " bn", " T"};

  private final double low;
  private final double high;
  private final int top;
  private final int bottom;
  private final int margin;
  private final NiceStep step;
  private final int unit;

  private ValueAxis(double low, double high, int top, int bottom, int margin) {
    this.low = low;
    this.high = high;
    this.top = top;
    this.bottom = bottom;
    this.margin = margin;
    step = step(low, high, (double) (bottom - top) / PIXELS_PER_LABEL);
    double largest = Math.max(Math.abs(low), Math.abs(high));
    unit = largest < WIDE ? 0 : largest < WIDE * 1e3 ? 1 : largest < WIDE * 1e6 ? 2 : 3;
  }

  private static NiceStep step(double low, double high, double labels) {
    NiceStep step = NiceStep.atLeast((high - low) / labels);
    boolean enough =
        Math.floor(high / step.size()) - Math.ceil(low / step.size()) + 1 >= LEAST_LABELS;
    return enough ? step : step(low, high, labels * 2);
  }

  /// Lays out an axis.
  ///
  /// @param low smallest value shown
  /// @param high largest value shown; if it is all but the same, room is made around it
  /// @param margin pixels left free above and below
  static ValueAxis of(double low, double high, int top, int bottom, int margin) {
    double room = high - low > Math.abs(high) * 1e-9 ? 0 : Math.max(Math.abs(high) / 100, 1e-9);
    return new ValueAxis(low - room, high + room, top, bottom, margin);
  }

  /// Returns the pixel of a value.
  double y(double value) {
    double room = bottom - top - 2.0 * margin;
    return bottom - margin - (value - low) / (high - low) * room;
  }

  /// Draws grid lines and labels, leaving out labels that a tag would cover. If fewer than two were
  /// left, the steps are finer.
  ///
  /// @param tag pixel of the tag's middle, or NaN
  /// @param suffix after each label, such as ` %`
  void draw(Markup svg, int width, double tag, String suffix) {
    NiceStep drawn = step;
    while (labels(drawn, tag) < LEAST_LABELS) {
      drawn = drawn.finer();
    }
    for (long k = first(drawn); k <= last(drawn); k++) {
      line(
          svg,
          width,
          axisY(k * drawn.size()),
          tag,
          drawn.text(k, unitExponent(), false) + UNITS[unit] + suffix);
    }
  }

  /// Returns how many labels a tag leaves.
  private int labels(NiceStep drawn, double tag) {
    int labels = 0;
    for (long k = first(drawn); k <= last(drawn); k++) {
      labels += covered(axisY(k * drawn.size()), tag) ? 0 : 1;
    }
    return labels;
  }

  private long first(NiceStep drawn) {
    return (long) Math.ceil(low / drawn.size() - 1e-9);
  }

  private long last(NiceStep drawn) {
    return (long) Math.floor(high / drawn.size() + 1e-9);
  }

  private static boolean covered(double y, double tag) {
    return Math.abs(y - tag) < TAG_DISTANCE;
  }

  /// Draws grid lines and labels at whole numbers only, for counts.
  void drawWhole(Markup svg, int width) {
    if (step.exponent() < 0) {
      for (long count = 0; count <= high; count++) {
        line(svg, width, axisY((double) count), Double.NaN, Figures.count(count));
      }
    } else {
      draw(svg, width, Double.NaN, "");
    }
  }

  private double axisY(double value) {
    return Math.rint(y(value)) + 0.5;
  }

  private static void line(Markup svg, int width, double y, double tag, String label) {
    svg.raw("<path class=\"grid\" d=\"M0 " + Svg.coordinate(y) + "H" + width + "\"/>");
    if (!covered(y, tag)) {
      svg.raw("<text class=\"axis\" x=\"" + (width + 8) + "\" y=\"" + Svg.coordinate(y + 4));
      svg.raw("\">").text(label).raw("</text>\n");
    }
  }

  /// Draws a value at the right edge in a filled tag and returns the pixel of its middle.
  double tag(Markup svg, int width, double value, String text, String kind) {
    double y = Math.clamp(Math.rint(y(value)), top + 9.0, bottom - 9.0);
    svg.raw("<rect class=\"" + kind + "\" x=\"" + width + "\" y=\"" + Svg.coordinate(y - 9));
    svg.raw("\" width=\"" + Svg.AXIS + "\" height=\"18\" rx=\"2\"/>");
    svg.raw("<text class=\"" + kind + "-text\" x=\"" + (width + 8) + "\" y=\"");
    svg.raw(Svg.coordinate(y + 4) + "\">").text(text).raw("</text>\n");
    return y;
  }

  private int unitExponent() {
    return unit == 0 ? 0 : 3 * unit + 3;
  }

  /// Returns a value as short as the labels are, for a tag.
  String shortText(double value, int decimals) {
    return unit == 0
        ? Figures.number(value, decimals)
        : Figures.number(value / StrictMath.pow(10, unitExponent()), 2) + UNITS[unit];
  }
}
