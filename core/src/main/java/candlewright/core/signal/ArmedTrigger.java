package candlewright.core.signal;

/// Armed by its first part, fired by its second, disarmed by its third or by time.
///
/// The bar on which it was last armed lies between one that is sure and one that is possible. Bars
/// before the first count as unknown.
final class ArmedTrigger implements CombinationKernel {
  private static final long NEVER = Long.MIN_VALUE;

  private final int timeout;
  private long sure = NEVER;
  private long possible;

  /// Bars fed so far; the first has number 1.
  private long bar;

  ArmedTrigger(int timeout) {
    this.timeout = timeout;
  }

  @Override
  public int warmUp() {
    return timeout;
  }

  @Override
  public Truth update(Truth[] parts) {
    bar++;
    Truth arm = parts[0];
    Truth trigger = parts[1];
    Truth cancel = parts[2];
    Truth armed = isInTime(sure) ? Truth.TRUE : isInTime(possible) ? Truth.UNKNOWN : Truth.FALSE;
    Truth fires = armed.and(trigger).and(cancel.not());
    if (cancel == Truth.TRUE || fires == Truth.TRUE) {
      sure = NEVER;
      possible = NEVER;
      return fires;
    }
    if (cancel == Truth.UNKNOWN || fires == Truth.UNKNOWN) {
      sure = NEVER;
    } else if (arm == Truth.TRUE) {
      sure = bar;
    }
    if (arm != Truth.FALSE) {
      possible = bar;
    } else if (trigger == Truth.TRUE) {
      // Armed before, it fired or was canceled; else it was not armed.
      possible = NEVER;
    }
    return fires;
  }

  private boolean isInTime(long armedAt) {
    return armedAt != NEVER && bar - armedAt <= timeout;
  }

  @Override
  public void reset() {
    sure = NEVER;
    possible = 0;
    bar = 0;
  }

  @Override
  public CombinationKernel copyState() {
    ArmedTrigger copy = new ArmedTrigger(timeout);
    copy.sure = sure;
    copy.possible = possible;
    copy.bar = bar;
    return copy;
  }
}
