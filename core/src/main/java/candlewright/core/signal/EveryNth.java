package candlewright.core.signal;

/// Counts how often a part is true and tells every so many times. A second part, if there is one,
/// starts the count anew.
final class EveryNth implements CombinationKernel {
  private final int n;

  /// Times counted since the last one told or the last new start, below `n`; of no meaning while
  /// uncertain.
  private int count;

  private boolean certain = true;
  private boolean began;

  EveryNth(int n) {
    this.n = n;
  }

  @Override
  public int warmUp() {
    return 0;
  }

  @Override
  public Truth update(Truth[] parts) {
    Truth part = parts[0];
    Truth anew = parts.length > 1 ? parts[1] : Truth.FALSE;
    began |= part.isKnown();
    if (!began) {
      return Truth.UNKNOWN;
    }
    if (anew == Truth.TRUE) {
      count = 0;
      certain = true;
    } else if (anew == Truth.UNKNOWN && count > 0) {
      certain = false;
    }
    return n == 1 ? part : counted(part);
  }

  private Truth counted(Truth part) {
    if (part == Truth.FALSE) {
      return Truth.FALSE;
    }
    if (part == Truth.UNKNOWN || !certain) {
      boolean cannot = certain && count < n - 1;
      certain = false;
      return cannot ? Truth.FALSE : Truth.UNKNOWN;
    }
    count = count + 1 == n ? 0 : count + 1;
    return Truth.of(count == 0);
  }

  @Override
  public void reset() {
    count = 0;
    certain = true;
    began = false;
  }

  @Override
  public CombinationKernel copyState() {
    EveryNth copy = new EveryNth(n);
    copy.count = count;
    copy.certain = certain;
    copy.began = began;
    return copy;
  }
}
