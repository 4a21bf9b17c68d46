package candlewright.core.signal;

/// True on every so many bars, counted from the first one fed.
final class EveryBars implements SignalKernel {
  private final int length;
  private final int offset;

  /// Place of the next bar within its group of `length`.
  private int place;

  EveryBars(int length, int offset) {
    if (offset >= length) {
      throw new IllegalArgumentException(
          "offset must be below length " + length + ", was " + offset);
    }
    this.length = length;
    this.offset = offset;
  }

  @Override
  public int warmUp() {
    return 0;
  }

  @Override
  public Truth update(double[] in) {
    Truth truth = Truth.of(place == offset);
    place = place + 1 == length ? 0 : place + 1;
    return truth;
  }

  @Override
  public void reset() {
    place = 0;
  }

  @Override
  public SignalKernel copyState() {
    EveryBars copy = new EveryBars(length, offset);
    copy.place = place;
    return copy;
  }
}
