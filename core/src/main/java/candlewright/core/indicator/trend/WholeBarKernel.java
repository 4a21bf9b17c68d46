package candlewright.core.indicator.trend;

import candlewright.core.indicator.Kernel;
import java.util.Arrays;

/// A kernel that starts afresh where any input is NaN, and else steps on.
interface WholeBarKernel extends Kernel {
  /// Takes one bar without a NaN and writes every output.
  void step(double[] in, double[] out);

  @Override
  default void update(double[] in, double[] out) {
    for (int k = 0; k < inputs(); k++) {
      if (Double.isNaN(in[k])) {
        reset();
        Arrays.fill(out, 0, outputs(), Double.NaN);
        return;
      }
    }
    step(in, out);
  }
}
