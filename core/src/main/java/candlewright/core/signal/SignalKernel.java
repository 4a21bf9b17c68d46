package candlewright.core.signal;

/// The state of one signal, fed bar by bar.
///
/// A kernel allocates nothing after its construction and is used by one thread. It answers unknown
/// while it has not seen enough bars and whenever an input it needs is NaN; it never guesses.
/// Feeding a prefix of the bars gives the same answers as feeding all of them.
public interface SignalKernel {
  /// Returns the number of leading bars on which it cannot answer yet although its inputs are known
  /// on all of them; after them it can. It may still be unknown where its formula has no value, and
  /// while it waits for something that need not happen, such as two columns coming apart: of such
  /// it counts the fewest bars in which it can have happened.
  int warmUp();

  /// Takes one bar's inputs and says whether the signal is true on it.
  ///
  /// @param in one value for each input
  Truth update(double[] in);

  /// Forgets everything fed so far.
  void reset();

  /// Returns a kernel of its own that goes on from the same state.
  SignalKernel copyState();

  /// Feeds the first `count` bars of columns, as so many updates, and writes bits: bar `i` is bit
  /// `i & 63` of word `i >> 6`. A value bit is set only where the known bit is.
  ///
  /// @param in one column for each input
  /// @param value words for the bits of the bars on which it is true, at least `(count + 63) >> 6`
  /// @param known words for the bits of the bars on which it is known
  default void run(double[][] in, int count, long[] value, long[] known) {
    double[] bar = new double[in.length];
    for (int start = 0; start < count; start += 64) {
      int end = Math.min(count, start + 64);
      long v = 0;
      long k = 0;
      for (int i = start; i < end; i++) {
        for (int input = 0; input < bar.length; input++) {
          bar[input] = in[input][i];
        }
        Truth truth = update(bar);
        long bit = 1L << i;
        if (truth != Truth.UNKNOWN) {
          k |= bit;
          v |= truth == Truth.TRUE ? bit : 0;
        }
      }
      value[start >> 6] = v;
      known[start >> 6] = k;
    }
  }
}
