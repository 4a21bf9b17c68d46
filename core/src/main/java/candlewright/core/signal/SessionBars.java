package candlewright.core.signal;

/// Counts the bars of a session.
final class SessionBars implements SignalKernel {
  private final int bars;
  private double session = Double.NaN;

  /// Bars of the session seen so far, no more than `bars`.
  private int count;

  private boolean sawStart;

  SessionBars(int bars) {
    this.bars = bars;
  }

  @Override
  public int warmUp() {
    return bars - 1;
  }

  @Override
  public Truth update(double[] in) {
    double now = in[0];
    if (Double.isNaN(now)) {
      reset();
      return Truth.UNKNOWN;
    }
    if (now == session) {
      count = Math.min(bars, count + 1);
    } else {
      sawStart = !Double.isNaN(session);
      session = now;
      count = 1;
    }
    if (count == bars) {
      return Truth.TRUE;
    }
    return sawStart ? Truth.FALSE : Truth.UNKNOWN;
  }

  @Override
  public void reset() {
    session = Double.NaN;
    count = 0;
    sawStart = false;
  }

  @Override
  public SignalKernel copyState() {
    SessionBars copy = new SessionBars(bars);
    copy.session = session;
    copy.count = count;
    copy.sawStart = sawStart;
    return copy;
  }
}
