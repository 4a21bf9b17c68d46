package candlewright.core.signal;

/// A signal that needs nothing but the bar itself; unknown where any of its inputs is NaN.
record OneBar(Rule rule) implements SignalKernel {
  /// What is said of one bar, none of whose inputs is NaN.
  @FunctionalInterface
  interface Rule {
    boolean holds(double[] in);
  }

  @Override
  public int warmUp() {
    return 0;
  }

  @Override
  public Truth update(double[] in) {
    return anyNaN(in) ? Truth.UNKNOWN : Truth.of(rule.holds(in));
  }

  @Override
  public void reset() {}

  @Override
  public SignalKernel copyState() {
    return this;
  }

  static boolean anyNaN(double[] in) {
    for (double value : in) {
      if (Double.isNaN(value)) {
        return true;
      }
    }
    return false;
  }
}
