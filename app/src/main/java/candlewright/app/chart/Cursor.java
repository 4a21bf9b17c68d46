package candlewright.app.chart;

/// Where the crosshair is: on a bar, and at a height if the mouse put it there.
///
/// @param bar index of the bar
/// @param y pixels from the top, or NaN where only the time is known
record Cursor(int bar, double y) {
  /// A cursor put by a key or by a linked chart.
  static Cursor atBar(int bar) {
    return new Cursor(bar, Double.NaN);
  }
}
