package candlewright.core.indicator.momentum;

/// Lane's stochastic oscillator: where the close lies between the lowest low (0) and the highest
/// high (100) of the window, smoothed (k), and an average of that (d).
///
/// NaN where the window has no range; a simple average is then NaN as long as that bar is in it, a
/// recursive one begins afresh. Warm-up: the lengths less one each, added up.
public final class Stochastic extends CompleteBarKernel {
  private final int limit;
  private final boolean adaptive;
  private final HighLow range;
  private final Averaging smooth;
  private final Averaging signal;

  /// @param limit length of the window, or the greatest that a fourth input may ask for
  /// @param smoothing choice of {@link Averaging#KIND}
  /// @param adaptive whether a fourth input asks for the length
  public Stochastic(int limit, int smooth, int signal, double smoothing, boolean adaptive) {
    this(
        limit,
        adaptive,
        new HighLow(limit, adaptive),
        Averaging.of(smoothing, smooth),
        Averaging.of(smoothing, signal));
  }

  private Stochastic(
      int limit, boolean adaptive, HighLow range, Averaging smooth, Averaging signal) {
    super(adaptive ? 4 : 3, 2, limit - 1 + smooth.warmUp() + signal.warmUp());
    this.limit = limit;
    this.adaptive = adaptive;
    this.range = range;
    this.smooth = smooth;
    this.signal = signal;
  }

  @Override
  void take(double[] in, double[] out) {
    range.add(in[0], in[1], adaptive ? Grid.length(in[3], limit) : limit);
    double k = smooth.update(position(in[2], range));
    out[0] = k;
    out[1] = signal.update(k);
  }

  /// Returns where a value lies in a range, 0 to 100; NaN where there is no range.
  static double position(double value, HighLow range) {
    double low = range.lowest();
    double span = range.highest() - low;
    return span > 0 ? 100 * ((value - low) / span) : Double.NaN;
  }

  @Override
  public void reset() {
    range.reset();
    smooth.reset();
    signal.reset();
  }

  @Override
  public Stochastic copyState() {
    return new Stochastic(
        limit, adaptive, range.copyState(), smooth.copyState(), signal.copyState());
  }
}
