package candlewright.core.indicator;

/// A kernel of one input and one output.
public abstract class ScalarKernel implements Kernel {
  private final int warmUp;

  /// @param warmUp number of leading values that are answered with NaN
  protected ScalarKernel(int warmUp) {
    this.warmUp = warmUp;
  }

  @Override
  public final int inputs() {
    return 1;
  }

  @Override
  public final int outputs() {
    return 1;
  }

  @Override
  public final int warmUp() {
    return warmUp;
  }

  /// Takes one value and returns the result. NaN is answered with NaN and a fresh start.
  public final double update(double value) {
    if (Double.isNaN(value)) {
      reset();
      return Double.NaN;
    }
    return next(value);
  }

  /// Takes one value that is a number.
  protected abstract double next(double value);

  @Override
  public final void update(double[] in, double[] out) {
    out[0] = update(in[0]);
  }

  @Override
  public void run(double[][] in, double[][] out, int from, int to) {
    double[] source = in[0];
    double[] target = out[0];
    for (int i = from; i < to; i++) {
      target[i] = update(source[i]);
    }
  }

  @Override
  public abstract ScalarKernel copyState();
}
