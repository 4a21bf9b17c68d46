package candlewright.core.indicator.transform;

import candlewright.core.indicator.ColumnsKernel;

/// Fractals (Bill Williams, 1995) once they are known: a high above, or a low below, each of `span`
/// bars on both sides. Gives whether this bar confirmed an upper one (1 or 0), a lower one, and the
/// prices of the last confirmed ones. Warm-up: `2 * span` bars for the first two; a price is NaN
/// until one was confirmed. Equal values beside it prevent a fractal.
///
/// Reads high, low.
final class WilliamsFractal extends ColumnsKernel {
  private final SwingPoint upper;
  private final SwingPoint lower;

  WilliamsFractal(int span) {
    this(2 * span, new SwingPoint(span, span, true), new SwingPoint(span, span, false));
  }

  private WilliamsFractal(int warmUp, SwingPoint upper, SwingPoint lower) {
    super(2, 4, warmUp);
    this.upper = upper;
    this.lower = lower;
  }

  @Override
  protected void step(double[] in, double[] out) {
    out[0] = upper.update(in[0]);
    out[1] = lower.update(in[1]);
    out[2] = upper.price();
    out[3] = lower.price();
  }

  @Override
  public void reset() {
    upper.reset();
    lower.reset();
  }

  @Override
  public WilliamsFractal copyState() {
    return new WilliamsFractal(warmUp(), upper.copyState(), lower.copyState());
  }
}
