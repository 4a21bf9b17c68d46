package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;

/// Laguerre relative strength index (Ehlers 2004): rises and falls along the four stages of a
/// Laguerre filter, 0 to 1; NaN where all stages are equal. Every stage begins with the first
/// value. Warm-up: one bar.
public final class LaguerreRsi extends ColumnsKernel {
  private static final double MIDDLE = 0.5;

  private final double gamma;
  private double first = Double.NaN;
  private double second;
  private double third;
  private double fourth;
  private double index = MIDDLE;

  /// @param gamma damping, 0 to less than 1: the greater, the smoother
  public LaguerreRsi(double gamma) {
    super(1, 1, 1);
    this.gamma = gamma;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double value = in[0];
    out[0] = Double.NaN;
    if (Double.isNaN(first)) {
      first = value;
      second = value;
      third = value;
      fourth = value;
      return;
    }
    double oldFirst = first;
    double oldSecond = second;
    double oldThird = third;
    // As differences, so that stages that are equal stay equal.
    first = value + gamma * (oldFirst - value);
    second = oldFirst + gamma * (oldSecond - first);
    third = oldSecond + gamma * (oldThird - second);
    fourth = oldThird + gamma * (fourth - third);
    double up =
        RelativeStrength.gain(first - second)
            + RelativeStrength.gain(second - third)
            + RelativeStrength.gain(third - fourth);
    double down =
        RelativeStrength.gain(second - first)
            + RelativeStrength.gain(third - second)
            + RelativeStrength.gain(fourth - third);
    if (up + down > 0) {
      index = up / (up + down);
    }
    out[0] = index;
  }

  @Override
  public void reset() {
    first = Double.NaN;
    second = 0;
    third = 0;
    fourth = 0;
    index = MIDDLE;
  }

  @Override
  public LaguerreRsi copyState() {
    LaguerreRsi copy = new LaguerreRsi(gamma);
    copy.first = first;
    copy.second = second;
    copy.third = third;
    copy.fourth = fourth;
    copy.index = index;
    return copy;
  }
}
