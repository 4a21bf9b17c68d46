package candlewright.core.signal;

/// Switches on above an upper column and off below a lower one.
final class Hysteresis implements SignalKernel {
  private Truth state = Truth.UNKNOWN;

  @Override
  public int warmUp() {
    return 0;
  }

  @Override
  public Truth update(double[] in) {
    if (OneBar.anyNaN(in)) {
      state = Truth.UNKNOWN;
    } else if (in[0] < in[2]) {
      state = Truth.FALSE;
    } else if (in[0] > in[1]) {
      state = Truth.TRUE;
    }
    return state;
  }

  @Override
  public void reset() {
    state = Truth.UNKNOWN;
  }

  @Override
  public SignalKernel copyState() {
    Hysteresis copy = new Hysteresis();
    copy.state = state;
    return copy;
  }
}
