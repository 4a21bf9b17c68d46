package candlewright.core.indicator.trend;

import candlewright.core.indicator.Kernel;

/// A kernel of one input and one output, of which others can be composed.
public interface MovingAverage extends Kernel {
  /// Takes one value and returns the average, NaN during the warm-up.
  double update(double value);

  @Override
  MovingAverage copyState();

  @Override
  default int inputs() {
    return 1;
  }

  @Override
  default int outputs() {
    return 1;
  }

  @Override
  default void update(double[] in, double[] out) {
    out[0] = update(in[0]);
  }

  @Override
  default void run(double[][] in, double[][] out, int from, int to) {
    double[] source = in[0];
    double[] target = out[0];
    for (int i = from; i < to; i++) {
      target[i] = update(source[i]);
    }
  }
}
