package candlewright.core.signal;

/// Set by its first part and cleared by its second.
final class Latch implements CombinationKernel {
  private Truth state = Truth.UNKNOWN;

  @Override
  public int warmUp() {
    return 0;
  }

  @Override
  public Truth update(Truth[] parts) {
    state = state.or(parts[0]).and(parts[1].not());
    return state;
  }

  @Override
  public void reset() {
    state = Truth.UNKNOWN;
  }

  @Override
  public CombinationKernel copyState() {
    Latch copy = new Latch();
    copy.state = state;
    return copy;
  }
}
