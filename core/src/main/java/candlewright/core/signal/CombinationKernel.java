package candlewright.core.signal;

/// The state of one combination of conditions, fed bar by bar; the same promises as {@link
/// SignalKernel}.
public interface CombinationKernel {
  /// Returns the number of leading bars on which it may be unknown although all of its parts are
  /// known on all of them: bars before the first count as unknown. After them it is known, unless
  /// it was unknown on one of so many bars before, which leaves in doubt what it remembers. If it
  /// waits for something that need not happen, such as a part being true for the first time, it
  /// counts the fewest bars in which it can have happened.
  int warmUp();

  /// Takes the truth of each part on one bar and returns that of the whole.
  Truth update(Truth[] parts);

  /// Forgets everything fed so far.
  void reset();

  /// Returns a kernel of its own that goes on from the same state.
  CombinationKernel copyState();
}
