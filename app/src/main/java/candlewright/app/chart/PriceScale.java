package candlewright.app.chart;

/// Maps values to pixels down a pane, linearly or by their logarithms.
///
/// While it is automatic, {@link #fit} sets the range for each frame; after a manual change the
/// range stays. On a logarithmic scale what is not positive lies at the bottom. Used by one thread.
final class PriceScale {
  /// Decades shown of a logarithmic scale that would have to begin at zero.
  private static final double DECADES = 6;

  private double top;
  private double height = 1;
  private boolean automatic = true;
  private boolean logarithmic;
  // In what is drawn: values or their natural logarithms.
  private double low;
  private double high = 1;

  /// Sets where the pane lies, pixels.
  void place(double newTop, double newHeight) {
    top = newTop;
    height = Math.max(1, newHeight);
  }

  double top() {
    return top;
  }

  double height() {
    return height;
  }

  boolean isAutomatic() {
    return automatic;
  }

  boolean isLogarithmic() {
    return logarithmic;
  }

  /// Changes between linear and logarithmic; a changed scale is automatic again.
  void logarithmic(boolean wanted) {
    if (logarithmic != wanted) {
      logarithmic = wanted;
      automatic = true;
    }
  }

  /// Goes back to the range of what is seen.
  void automatic() {
    automatic = true;
  }

  /// Shows `least` to `greatest` if the scale is automatic.
  ///
  /// @param above part of the height that stays free at the top
  /// @param below part of the height that stays free at the bottom
  void fit(double least, double greatest, double above, double below) {
    if (!automatic) {
      return;
    }
    if (!(least <= greatest)) {
      least = 0;
      greatest = 1;
    }
    double bottom;
    double top;
    if (logarithmic && greatest > 0) {
      top = StrictMath.log(greatest);
      bottom = least > 0 ? StrictMath.log(least) : top - DECADES * StrictMath.log(10);
    } else {
      top = transform(greatest);
      bottom = transform(least);
    }
    // A flat line lies in the middle of something.
    double least1 = logarithmic ? 1e-4 : Math.max(Math.abs(top) * 1e-4, 1e-12);
    if (top - bottom < least1) {
      double middle = (top + bottom) / 2;
      top = middle + least1;
      bottom = middle - least1;
    }
    double whole = (top - bottom) / (1 - above - below);
    low = bottom - whole * below;
    high = top + whole * above;
  }

  /// Returns the pixel of a value.
  double y(double value) {
    return top + height * (high - transform(value)) / (high - low);
  }

  /// Returns the value at a pixel.
  double value(double y) {
    double drawn = high - (y - top) / height * (high - low);
    return logarithmic ? StrictMath.exp(drawn) : drawn;
  }

  /// Returns the least value shown.
  double least() {
    return value(top + height);
  }

  /// Returns the greatest value shown.
  double greatest() {
    return value(top);
  }

  /// Shows more (`factor` above 1) or less about the middle; the scale is manual from then on.
  void stretch(double factor) {
    automatic = false;
    double middle = (low + high) / 2;
    double half = (high - low) / 2 * factor;
    low = middle - half;
    high = middle + half;
  }

  /// Moves a manual scale by so many pixels, downwards if positive.
  void shift(double pixels) {
    if (!automatic) {
      double by = pixels / height * (high - low);
      low += by;
      high += by;
    }
  }

  private double transform(double value) {
    if (!logarithmic) {
      return value;
    }
    return value > 0 ? StrictMath.log(value) : low;
  }
}
