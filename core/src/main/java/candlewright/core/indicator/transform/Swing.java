package candlewright.core.indicator.transform;

import candlewright.core.indicator.ColumnsKernel;

/// The last confirmed swing high or low: whether this bar confirmed one (1 or 0), its price and how
/// many bars ago it was. Warm-up: `left + right` bars for the first; the others are NaN until one
/// was confirmed. Equal values beside it prevent a swing point.
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
    out[0] = point.update(in[0]);
    out[1] = point.price();
    out[2] = point.age();
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
