package candlewright.core.indicator;

import java.util.Arrays;

/// A kernel of several inputs or outputs that never sees a NaN: where an input is one, every output
/// is NaN and the kernel starts afresh.
public abstract class ColumnsKernel implements Kernel {
  private final int inputs;
  private final int outputs;
  private final int warmUp;

  /// @param warmUp number of leading bars on which not every output is known
  protected ColumnsKernel(int inputs, int outputs, int warmUp) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.warmUp = warmUp;
  }

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

  /// Takes one bar whose inputs are all numbers and writes every output.
  protected abstract void step(double[] in, double[] out);

  @Override
  public final void update(double[] in, double[] out) {
    for (int k = 0; k < inputs; k++) {
      if (Double.isNaN(in[k])) {
        reset();
        Arrays.fill(out, 0, outputs, Double.NaN);
        return;
      }
    }
    step(in, out);
  }

  @Override
  public abstract ColumnsKernel copyState();
}
