package candlewright.app.chart;

/// The stretch of bars a chart shows: from a place (bar index as a double) over a number of bars.
///
/// It never leaves the bars and the empty margin of 14 bars after the last. A chart that shows the
/// last bar goes on showing it when bars are added. Used by one thread.
public final class ChartViewport {
  /// Empty bars after the last one.
  static final int MARGIN = 14;

  /// Fewer bars than these are not worth a screen.
  static final double LEAST_SPAN = 10;

  private static final double USUAL_SPAN = 160;

  private final Runnable changed;
  private int size;
  private double from;
  private double span = USUAL_SPAN;

  /// @param changed called after every change
  ChartViewport(Runnable changed) {
    this.changed = changed;
  }

  /// Returns the place at the left edge.
  public double from() {
    return from;
  }

  /// Returns the place at the right edge.
  public double to() {
    return from + span;
  }

  /// Returns the number of bars there are.
  int size() {
    return size;
  }

  /// Returns how many bars fit.
  public double span() {
    return span;
  }

  /// Returns the first bar that is seen at least in part.
  int firstBar() {
    return Math.clamp((long) Math.floor(from), 0, Math.max(0, size - 1));
  }

  /// Returns the last bar that is seen at least in part.
  int lastBar() {
    return Math.clamp((long) Math.ceil(to()) - 1, 0, Math.max(0, size - 1));
  }

  /// Tells whether the last bar is in sight.
  public boolean following() {
    return to() >= size;
  }

  /// Starts afresh on so many bars, the last of them in sight.
  void reset(int bars) {
    size = bars;
    set(bars + MARGIN - USUAL_SPAN, USUAL_SPAN);
  }

  /// Tells how many bars there are now.
  void grow(int bars) {
    int more = bars - size;
    boolean follow = following();
    size = bars;
    set(follow ? from + more : from, span);
  }

  /// Shows what lies between two places of so many bars.
  void show(int bars, double start, double end) {
    size = bars;
    double wanted = clampSpan(end - start);
    // A stretch too short or too long grows or shrinks about its centre.
    set((start + end - wanted) / 2, wanted);
  }

  /// Shows more bars (`factor` above 1) or fewer, keeping the place under the cursor where it is.
  ///
  /// @param at the cursor between 0 (left edge) and 1 (right edge)
  public void zoom(double factor, double at) {
    double wanted = clampSpan(span * factor);
    set(from + (span - wanted) * at, wanted);
  }

  /// Moves on by so many bars; negative is back in time.
  public void pan(double bars) {
    set(from + bars, span);
  }

  /// Shows the first bars.
  public void home() {
    set(0, span);
  }

  /// Shows the last bars.
  public void end() {
    set(Double.MAX_VALUE, span);
  }

  /// Shows all bars.
  public void all() {
    set(0, size + MARGIN);
  }

  /// Shows the last bars, as many as a chart begins with.
  public void usual() {
    set(Double.MAX_VALUE, USUAL_SPAN);
  }

  /// Moves a place into the middle.
  void center(double place) {
    set(place - span / 2, span);
  }

  /// Moves as little as it takes to see bar `i`.
  void reveal(int i) {
    if (i < from) {
      set(i, span);
    } else if (i + 1 > to()) {
      set(i + 1 - span, span);
    }
  }

  private double clampSpan(double wanted) {
    return Math.clamp(wanted, LEAST_SPAN, Math.max(LEAST_SPAN, size + MARGIN));
  }

  private void set(double start, double bars) {
    double wanted = clampSpan(bars);
    double latest = size + MARGIN - wanted;
    double placed = Math.clamp(start, Math.min(0, latest), latest);
    if (placed != from || wanted != span) {
      from = placed;
      span = wanted;
      changed.run();
    }
  }
}
