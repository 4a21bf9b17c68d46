package candlewright.core.signal;

/// True where a part has turned from false to true.
final class Edge implements CombinationKernel {
  private Truth before = Truth.UNKNOWN;

  @Override
  public int warmUp() {
    return 1;
  }

  @Override
  public Truth update(Truth[] parts) {
    Truth now = parts[0];
    Truth was = before;
    before = now;
    return now.and(was.not());
  }

  @Override
  public void reset() {
    before = Truth.UNKNOWN;
  }

  @Override
  public CombinationKernel copyState() {
    Edge copy = new Edge();
    copy.before = before;
    return copy;
  }
}
