package candlewright.core.indicator.transform;

import candlewright.core.indicator.ColumnsKernel;

/// Fractals (Bill Williams, 1995) once they are known: a high above, or a low below, each of `span`
/// bars on both sides. Gives the prices of the last confirmed upper and lower one, and whether this
/// bar confirmed an upper one (1 or 0) and a lower one. Warm-up: `2 * span` bars; a price is NaN
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
    double upperConfirmed = upper.update(in[0]);
    double lowerConfirmed = lower.update(in[1]);
    out[0] = upper.price();
    out[1] = lower.price();
    out[2] = upperConfirmed;
    out[3] = lowerConfirmed;
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
