package candlewright.core.indicator.momentum;

/// Stochastic momentum index (Blau 1993): the twice smoothed distance of the close from the middle
/// of the window's range in relation to half the twice smoothed range, -100 to 100, and an
/// exponential average of that; 0 where there is no range. Warm-up: `length - 1` bars, and the
/// other lengths less one each if the averages begin with a mean.
public final class Smi extends CompleteBarKernel {
  private final HighLow range;
  private final Averaging firstDistance;
  private final Averaging secondDistance;
  private final Averaging firstRange;
  private final Averaging secondRange;
  private final Averaging signal;

  /// @param length bars of the range
  /// @param first length of the first smoothing
  /// @param second length of the smoothing of the first one
  /// @param signal length of the signal line
  /// @param fromFirst whether averages begin with their first value rather than with a mean
  public Smi(int length, int first, int second, int signal, boolean fromFirst) {
    this(
        new HighLow(length, false),
        Averaging.ema(first, fromFirst),
        Averaging.ema(second, fromFirst),
        Averaging.ema(first, fromFirst),
        Averaging.ema(second, fromFirst),
        Averaging.ema(signal, fromFirst),
        length - 1);
  }

  private Smi(
      HighLow range,
      Averaging firstDistance,
      Averaging secondDistance,
      Averaging firstRange,
      Averaging secondRange,
      Averaging signal,
      int rangeWarmUp) {
    super(3, 2, rangeWarmUp + firstDistance.warmUp() + secondDistance.warmUp() + signal.warmUp());
    this.range = range;
    this.firstDistance = firstDistance;
    this.secondDistance = secondDistance;
    this.firstRange = firstRange;
    this.secondRange = secondRange;
    this.signal = signal;
  }

  @Override
  void take(double[] in, double[] out) {
    range.add(in[0], in[1], 0);
    double high = range.highest();
    double low = range.lowest();
    // Twice the distance against the whole range is the distance against half of it.
    double distance = secondDistance.update(firstDistance.update((in[2] - high) + (in[2] - low)));
    double span = secondRange.update(firstRange.update(high - low));
    out[0] = Tsi.ratio(distance, span);
    out[1] = signal.update(out[0]);
  }

  @Override
  public void reset() {
    range.reset();
    firstDistance.reset();
    secondDistance.reset();
    firstRange.reset();
    secondRange.reset();
    signal.reset();
  }

  @Override
  public Smi copyState() {
    return new Smi(
        range.copyState(),
        firstDistance.copyState(),
        secondDistance.copyState(),
        firstRange.copyState(),
        secondRange.copyState(),
        signal.copyState(),
        warmUp() - firstDistance.warmUp() - secondDistance.warmUp() - signal.warmUp());
  }
}
