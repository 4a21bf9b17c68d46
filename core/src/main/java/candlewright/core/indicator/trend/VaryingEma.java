package candlewright.core.indicator.trend;

import candlewright.core.indicator.AdaptiveLength;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.WindowSum;

/// {@link Ema} of a length read bar by bar from the second input, seeded with the mean of the first
/// `limit` values. Warm-up: `limit - 1` bars.
public final class VaryingEma extends ColumnsKernel {
  private final int limit;
  private final WindowSum seed;
  private double value;

  /// @param limit greatest length
  /// @param scale decimals of the first input, or {@link
  ///   candlewright.core.market.Decimals#OFF_GRID}
  public VaryingEma(int limit, int scale) {
    this(limit, new WindowSum(limit, scale), Double.NaN);
  }

  private VaryingEma(int limit, WindowSum seed, double value) {
    super(2, 1, limit - 1);
    this.limit = limit;
    this.seed = seed;
    this.value = value;
  }

  @Override
  protected void step(double[] in, double[] out) {
    if (Double.isNaN(value)) {
      seed.add(in[0]);
      value = seed.mean();
    } else {
      value += 2.0 / (AdaptiveLength.of(in[1], 1, limit) + 1) * (in[0] - value);
    }
    out[0] = value;
  }

  @Override
  public void reset() {
    seed.reset();
    value = Double.NaN;
  }

  @Override
  public VaryingEma copyState() {
    return new VaryingEma(limit, seed.copyState(), value);
  }
}
