package candlewright.app.chart;

/// What a chart is drawn with: a canvas on the screen, or a record of the calls in a test. Pixels
/// from the top left corner.
interface Painter {
  /// Sizes and weights of text.
  enum Lettering {
    /// Axis, tags: 11 px.
    SMALL,
    SMALL_STRONG,
    /// Legend: 12 px.
    BODY,
    /// The symbol: 13 px.
    TITLE
  }

  /// How a line is broken.
  enum Dash {
    SOLID,
    DASHED,
    DOTTED
  }

  /// Makes everything transparent.
  void clear();

  /// Chooses the colour of what follows.
  void ink(Ink ink);

  void rect(double x, double y, double width, double height);

  /// Draws a rectangle with corners of 2 px radius.
  void tag(double x, double y, double width, double height);

  /// Draws a filled circle.
  void dot(double x, double y, double radius);

  /// Draws a ring around the background.
  void ring(double x, double y, double radius);

  /// Draws a filled triangle with an outline in the colour of the background.
  ///
  /// @param x of its tip
  /// @param y of its tip
  /// @param height from the tip to the base; negative for a tip that points down
  void triangle(double x, double y, double width, double height);

  /// Joins two points by a dashed line.
  void join(double fromX, double fromY, double toX, double toY, double width);

  /// Draws a horizontal or vertical line, one whole pixel wide.
  ///
  /// @param length positive; to the right or downwards
  void rule(double x, double y, double length, boolean vertical, Dash dash);

  /// Joins points that are all known.
  void polyline(double[] x, double[] y, int count, double width);

  /// Keeps what follows within a rectangle until {@link #unclip}.
  void clip(double x, double y, double width, double height);

  void unclip();

  /// Writes from `x` on, centred on `middle`.
  void text(String text, double x, double middle, Lettering lettering);

  /// Returns the width of a text.
  double width(String text, Lettering lettering);
}
