package candlewright.core.indicator.volume;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowSum;
import candlewright.core.market.Decimals;

/// Chaikin money flow: money flow volume of the last `length` bars over their volume, -1 to 1.
/// Warm-up: `length - 1` bars. NaN where the window has no volume.
///
/// Reads high, low, close, volume.
final class ChaikinMoneyFlow extends ColumnsKernel {
  private final WindowSum flow;
  private final WindowSum volume;

  ChaikinMoneyFlow(int length, int volumeScale) {
    this(length, new WindowSum(length, Decimals.OFF_GRID), new WindowSum(length, volumeScale));
  }

  private ChaikinMoneyFlow(int length, WindowSum flow, WindowSum volume) {
    super(4, 1, length - 1);
    this.flow = flow;
    this.volume = volume;
  }

  @Override
  protected void step(double[] in, double[] out) {
    flow.add(MoneyFlow.volume(in[0], in[1], in[2], in[3]));
    volume.add(in[3]);
    double volumes = volume.sum();
    out[0] =
        volumes > 0
            ? Math.max(-1, Math.min(1, flow.sum() / volumes)) // Rounding could step over.
            : Double.NaN;
  }

  @Override
  public void reset() {
    flow.reset();
    volume.reset();
  }

  @Override
  public ChaikinMoneyFlow copyState() {
    return new ChaikinMoneyFlow(warmUp() + 1, flow.copyState(), volume.copyState());
  }
}
