package candlewright.core.signal;

/// The state of one combination of conditions, fed bar by bar; the same promises as {@link
/// SignalKernel}.
public interface CombinationKernel {
  /// Takes the truth of each part on one bar and returns that of the whole.
  Truth update(Truth[] parts);

  /// Forgets everything fed so far.
  void reset();

  /// Returns a kernel of its own that goes on from the same state.
  CombinationKernel copyState();
}
