package candlewright.core.indicator;

/// The state of one indicator, fed bar by bar from the first stored bar on.
///
/// A kernel allocates nothing after its construction and is used by one thread. An output is NaN
/// while the kernel warms up, and wherever its formula has no value (never an infinity). A NaN in
/// any input is answered with NaN in every output, and the kernel goes on as if it were fresh.
/// Feeding a prefix of the bars gives the same outputs as feeding all of them and looking at the
/// prefix.
public interface Kernel {
  /// Returns how many values an update takes.
  int inputs();

  /// Returns how many values an update gives.
  int outputs();

  /// Returns the number of leading bars on which not every output is known; after them the first
  /// output is, unless the type says that it has gaps.
  int warmUp();

  /// Takes one bar's inputs and writes its outputs.
  ///
  /// @param in one value for each input
  /// @param out room for one value for each output
  void update(double[] in, double[] out);

  /// Forgets everything fed so far.
  void reset();

  /// Returns a kernel of its own that goes on from the same state.
  Kernel copyState();

  /// Feeds bars `from` (inclusive) to `to` (exclusive) of whole columns, as so many updates.
  ///
  /// @param in one column for each input
  /// @param out one column for each output
  default void run(double[][] in, double[][] out, int from, int to) {
    double[] values = new double[inputs()];
    double[] results = new double[outputs()];
    for (int i = from; i < to; i++) {
      for (int k = 0; k < values.length; k++) {
        values[k] = in[k][i];
      }
      update(values, results);
      for (int k = 0; k < results.length; k++) {
        out[k][i] = results[k];
      }
    }
  }
}
