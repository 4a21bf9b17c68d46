package candlewright.core.indicator.transform;

import candlewright.core.indicator.ColumnsKernel;

/// The last confirmed swing high or low: its price, how many bars ago it was, and whether this bar
/// confirmed one (1 or 0). Warm-up: `left + right` bars; price and age are NaN until one was
/// confirmed. Equal values beside it prevent a swing point.
final class Swing extends ColumnsKernel {
  private final SwingPoint point;

  Swing(int left, int right, boolean high) {
    this(left + right, new SwingPoint(left, right, high));
  }

  private Swing(int warmUp, SwingPoint point) {
    super(1, 3, warmUp);
    this.point = point;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double confirmed = point.update(in[0]);
    out[0] = point.price();
    out[1] = point.age();
    out[2] = confirmed;
  }

  @Override
  public void reset() {
    point.reset();
  }

  @Override
  public Swing copyState() {
    return new Swing(warmUp(), point.copyState());
  }
}
