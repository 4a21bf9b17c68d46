package candlewright.core.signal;

/// A combination that needs nothing but its parts on the bar itself.
record StatelessCombination(Rule rule) implements CombinationKernel {
  /// What the parts make together.
  @FunctionalInterface
  interface Rule {
    Truth apply(Truth[] parts);
  }

  @Override
  public int warmUp() {
    return 0;
  }

  @Override
  public Truth update(Truth[] parts) {
    return rule.apply(parts);
  }

  @Override
  public void reset() {}

  @Override
  public CombinationKernel copyState() {
    return this;
  }
}
