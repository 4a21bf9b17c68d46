package candlewright.core.signal;

/// A signal that holds a bar against the one before it; unknown where any input of either is NaN.
final class TwoBars implements SignalKernel {
  /// What is said of two neighbouring bars, none of whose inputs is NaN.
  @FunctionalInterface
  interface Rule {
    boolean holds(double[] before, double[] now);
  }

  private final Rule rule;
  private final double[] before;
  private boolean seen;

  /// @param inputs how many columns it reads
  TwoBars(int inputs, Rule rule) {
    this.rule = rule;
    before = new double[inputs];
  }

  @Override
  public int warmUp() {
    return 1;
  }

  @Override
  public Truth update(double[] in) {
    if (OneBar.anyNaN(in)) {
      seen = false;
      return Truth.UNKNOWN;
    }
    Truth truth = seen ? Truth.of(rule.holds(before, in)) : Truth.UNKNOWN;
    System.arraycopy(in, 0, before, 0, before.length);
    seen = true;
    return truth;
  }

  @Override
  public void reset() {
    seen = false;
  }

  @Override
  public SignalKernel copyState() {
    TwoBars copy = new TwoBars(before.length, rule);
    System.arraycopy(before, 0, copy.before, 0, before.length);
    copy.seen = seen;
    return copy;
  }
}
