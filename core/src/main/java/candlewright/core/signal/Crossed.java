package candlewright.core.signal;

/// Tells when two columns have come apart the other way round than they last were.
final class Crossed implements SignalKernel {
  private final int wanted;

  /// On which side of the other the value last was: -1 below, 1 above, 0 not seen apart since the
  /// last unknown bar, which may have hidden a crossing.
  private int side;

  /// @param wanted the side to come out on: 1 above, -1 below, 0 either
  Crossed(int wanted) {
    this.wanted = wanted;
  }

  @Override
  public int warmUp() {
    return 1;
  }

  @Override
  public Truth update(double[] in) {
    double value = in[0];
    double other = in[1];
    if (Double.isNaN(value) || Double.isNaN(other)) {
      side = 0;
      return Truth.UNKNOWN;
    }
    int before = side;
    if (value != other) {
      side = value > other ? 1 : -1;
    }
    return before == 0
        ? Truth.UNKNOWN
        : Truth.of(side != before && (wanted == 0 || side == wanted));
  }

  @Override
  public void reset() {
    side = 0;
  }

  @Override
  public SignalKernel copyState() {
    Crossed copy = new Crossed(wanted);
    copy.side = side;
    return copy;
  }
}
