package candlewright.core.indicator.ta4j;

import candlewright.core.indicator.Kernel;

/// Any indicator of ta4j as a kernel with one output.
///
/// Unlike other kernels it keeps every bar it was fed, allocates on each, and {@link #copyState}
/// costs as much as feeding them again. Outputs before the warm-up are NaN even where ta4j gives
/// numbers; see {@link WarmUps}.
final class Ta4jKernel implements Kernel {
  private final Entry entry;
  private final double[] settings;
  private final int warmUp;
  private Evaluation evaluation;
  private long fed;

  /// @param settings one for each setting of the entry
  Ta4jKernel(Entry entry, double[] settings) {
    this(entry, settings.clone(), WarmUps.of(entry, settings), new Evaluation(entry, settings), 0);
  }

  private Ta4jKernel(Entry entry, double[] settings, int warmUp, Evaluation evaluation, long fed) {
    this.entry = entry;
    this.settings = settings;
    this.warmUp = warmUp;
    this.evaluation = evaluation;
    this.fed = fed;
  }

  @Override
  public int inputs() {
    return entry.feed().inputs().size();
  }

  @Override
  public int outputs() {
    return 1;
  }

  @Override
  public int warmUp() {
    return warmUp;
  }

  @Override
  public void update(double[] in, double[] out) {
    out[0] = Double.NaN;
    for (double value : in) {
      if (!Double.isFinite(value)) {
        reset();
        return;
      }
    }
    double value = evaluation.next(in);
    if (fed++ >= warmUp) {
      out[0] = value;
    }
  }

  @Override
  public void reset() {
    evaluation = new Evaluation(entry, settings);
    fed = 0;
  }

  @Override
  public Ta4jKernel copyState() {
    return new Ta4jKernel(entry, settings, warmUp, evaluation.copy(), fed);
  }
}
