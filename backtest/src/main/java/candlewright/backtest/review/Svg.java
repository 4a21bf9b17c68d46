package candlewright.backtest.review;

/// The frame and the coordinates that all charts over time share.
final class Svg {
  /// Width of the part that holds the data, in pixels of the drawing.
  static final int PLOT = 1024;

  /// Width of the labels right of it.
  static final int AXIS = 80;

  private Svg() {}

  /// Opens a drawing; close it with {@link #end}.
  ///
  /// @param description says in words what the drawing shows
  static void begin(Markup html, int width, int height, String description) {
    html.raw("<svg viewBox=\"0 0 " + width + " " + height + "\" role=\"img\" aria-label=\"");
    html.text(description).raw("\">\n");
  }

  static void end(Markup html) {
    html.raw("</svg>");
  }

  /// Appends a pixel with at most one decimal.
  static void append(StringBuilder out, double pixel) {
    long tenths = Math.round(pixel * 10);
    if (tenths < 0) {
      out.append('-');
      tenths = -tenths;
    }
    out.append(tenths / 10);
    if (tenths % 10 != 0) {
      out.append('.').append(tenths % 10);
    }
  }

  /// Returns a pixel with at most one decimal.
  static String coordinate(double pixel) {
    StringBuilder out = new StringBuilder();
    append(out, pixel);
    return out.toString();
  }

  /// Returns where bar `i` of `size` lies: the middle of its share of the plot.
  static double x(int i, int size) {
    return (i + 0.5) * PLOT / size;
  }
}
