package candlewright.core.indicator.transform;

/// The slope of a least-squares line through points given one by one.
final class Slope {
  private int count;
  private double meanX;
  private double meanY;
  private double squares;
  private double products;

  void add(double x, double y) {
    count++;
    double distance = x - meanX;
    meanX += distance / count;
    meanY += (y - meanY) / count;
    squares += distance * (x - meanX);
    products += distance * (y - meanY);
  }

  /// Returns the slope, NaN when all x are equal.
  double value() {
    return squares > 0 ? products / squares : Double.NaN;
  }

  void reset() {
    count = 0;
    meanX = 0;
    meanY = 0;
    squares = 0;
    products = 0;
  }
}
