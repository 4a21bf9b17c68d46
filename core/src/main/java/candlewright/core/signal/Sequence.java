package candlewright.core.signal;

import java.util.Arrays;

/// Follows how far its parts have come true one after another.
///
/// For each number of parts it keeps the latest bar on which that many have come true in order; a
/// later bar leaves more time, so no earlier one is needed. Where parts are unknown that bar lies
/// between one that is sure and one that is possible. Bars before the first count as unknown.
final class Sequence implements CombinationKernel {
  private static final long NEVER = Long.MIN_VALUE;

  private final int timeout;
  private final boolean sameBar;

  /// The latest bar on which parts 0 to i have surely, or possibly, come true in order.
  private final long[] sure;

  private final long[] possible;

  /// Bars fed so far; the first has number 1.
  private long bar;

  Sequence(int parts, int timeout, boolean sameBar) {
    this.timeout = timeout;
    this.sameBar = sameBar;
    sure = new long[parts];
    possible = new long[parts];
    reset();
  }

  @Override
  public int warmUp() {
    // The first part may have come true just before the first bar, each other at the last moment.
    return (sure.length - 1) * timeout;
  }

  @Override
  public Truth update(Truth[] parts) {
    bar++;
    int last = parts.length - 1;
    if (sameBar) {
      for (int i = 0; i <= last; i++) {
        step(parts[i], i);
      }
    } else {
      // Backwards, so that a part goes on from what had come true on an earlier bar.
      for (int i = last; i >= 0; i--) {
        step(parts[i], i);
      }
    }
    if (sure[last] == bar) {
      Arrays.fill(sure, NEVER);
      Arrays.fill(possible, NEVER);
      return Truth.TRUE;
    }
    if (possible[last] == bar) {
      Arrays.fill(sure, NEVER);
      return Truth.UNKNOWN;
    }
    return Truth.FALSE;
  }

  private void step(Truth part, int i) {
    if (part == Truth.TRUE && (i == 0 || isInTime(sure[i - 1]))) {
      sure[i] = bar;
    }
    if (part != Truth.FALSE && (i == 0 || isInTime(possible[i - 1]))) {
      possible[i] = bar;
    }
  }

  private boolean isInTime(long before) {
    return before != NEVER && bar - before <= timeout;
  }

  @Override
  public void reset() {
    Arrays.fill(sure, NEVER);
    Arrays.fill(possible, 0);
    bar = 0;
  }

  @Override
  public CombinationKernel copyState() {
    Sequence copy = new Sequence(sure.length, timeout, sameBar);
    System.arraycopy(sure, 0, copy.sure, 0, sure.length);
    System.arraycopy(possible, 0, copy.possible, 0, possible.length);
    copy.bar = bar;
    return copy;
  }
}
