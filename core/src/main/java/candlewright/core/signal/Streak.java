package candlewright.core.signal;

/// Counts bars on which a column moves on in one direction.
final class Streak implements SignalKernel {
  private final int length;
  private final boolean up;
  private final boolean orEqual;
  private double before = Double.NaN;

  /// Bars since the column was last unknown, and how many of the latest of them moved on; neither
  /// counts further than `length`.
  private int seen;

  private int run;

  Streak(int length, boolean up, boolean orEqual) {
    this.length = length;
    this.up = up;
    this.orEqual = orEqual;
  }

  @Override
  public int warmUp() {
    return length;
  }

  @Override
  public Truth update(double[] in) {
    double value = in[0];
    if (Double.isNaN(value)) {
      reset();
      return Truth.UNKNOWN;
    }
    if (!Double.isNaN(before)) {
      boolean moved = value == before ? orEqual : (value > before) == up;
      run = moved ? Math.min(length, run + 1) : 0;
      seen = Math.min(length, seen + 1);
    }
    before = value;
    return seen < length ? Truth.UNKNOWN : Truth.of(run == length);
  }

  @Override
  public void reset() {
    before = Double.NaN;
    seen = 0;
    run = 0;
  }

  @Override
  public SignalKernel copyState() {
    Streak copy = new Streak(length, up, orEqual);
    copy.before = before;
    copy.seen = seen;
    copy.run = run;
    return copy;
  }
}
