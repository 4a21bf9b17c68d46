package candlewright.core.indicator.volatility;

import candlewright.core.indicator.Kernel;
import java.util.Arrays;

/// A kernel that sees only bars whose inputs are all known: a bar with NaN in any of them resets it
/// and is answered with NaN.
abstract class CompleteBarKernel implements Kernel {
  private final int inputs;
  private final int outputs;
  private final int warmUp;

  CompleteBarKernel(int inputs, int outputs, int warmUp) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.warmUp = warmUp;
  }

  /// Takes one bar without NaN and writes every output.
  abstract void take(double[] in, double[] out);

  @Override
  public final int inputs() {
    return inputs;
  }

  @Override
  public final int outputs() {
    return outputs;
  }

  @Override
  public final int warmUp() {
    return warmUp;
  }

  @Override
  public final void update(double[] in, double[] out) {
    for (int k = 0; k < inputs; k++) {
      if (Double.isNaN(in[k])) {
        reset();
        Arrays.fill(out, 0, outputs, Double.NaN);
        return;
      }
    }
    take(in, out);
  }
}
