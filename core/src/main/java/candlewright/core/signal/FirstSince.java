package candlewright.core.signal;

/// True where its first part is true for the first time since its second was.
final class FirstSince implements CombinationKernel {
  /// Whether the first part has not been true since the second was.
  private Truth waiting = Truth.UNKNOWN;

  @Override
  public int warmUp() {
    return 0;
  }

  @Override
  public Truth update(Truth[] parts) {
    Truth fresh = waiting.or(parts[1]);
    waiting = fresh.and(parts[0].not());
    return fresh.and(parts[0]);
  }

  @Override
  public void reset() {
    waiting = Truth.UNKNOWN;
  }

  @Override
  public CombinationKernel copyState() {
    FirstSince copy = new FirstSince();
    copy.waiting = waiting;
    return copy;
  }
}
