package candlewright.core.signal;

import candlewright.core.indicator.WindowExtremes;
import java.util.function.ToDoubleFunction;

/// Holds a bar against the highest or lowest measure of the bars before it.
final class AgainstWindow implements SignalKernel {
  /// What is said of a bar and the extreme of those before it.
  @FunctionalInterface
  interface Rule {
    boolean holds(double[] in, double extreme);
  }

  private final WindowExtremes before;
  private final ToDoubleFunction<double[]> measure;
  private final Rule rule;

  /// @param before an empty window for the measures of the bars before
  AgainstWindow(WindowExtremes before, ToDoubleFunction<double[]> measure, Rule rule) {
    this.before = before;
    this.measure = measure;
    this.rule = rule;
  }

  @Override
  public int warmUp() {
    return before.length();
  }

  @Override
  public Truth update(double[] in) {
    if (OneBar.anyNaN(in)) {
      before.reset();
      return Truth.UNKNOWN;
    }
    Truth truth = before.isFull() ? Truth.of(rule.holds(in, before.value())) : Truth.UNKNOWN;
    before.add(measure.applyAsDouble(in));
    return truth;
  }

  @Override
  public void reset() {
    before.reset();
  }

  @Override
  public SignalKernel copyState() {
    return new AgainstWindow(before.copyState(), measure, rule);
  }
}
