package candlewright.core.signal;

/// Follows a part only once it has stayed the same for some bars.
final class Debounce implements CombinationKernel {
  private final int length;
  private Truth state = Truth.UNKNOWN;

  /// Bars in a row, up to now and at most `length`, on which the part was true, or false.
  private int trues;

  private int falses;

  /// The same, with unknown counted in: how many there may have been.
  private int possibleTrues;

  private int possibleFalses;

  Debounce(int length) {
    this.length = length;
    possibleTrues = length;
    possibleFalses = length;
  }

  @Override
  public int warmUp() {
    return length - 1;
  }

  @Override
  public Truth update(Truth[] parts) {
    Truth part = parts[0];
    trues = part == Truth.TRUE ? Math.min(length, trues + 1) : 0;
    falses = part == Truth.FALSE ? Math.min(length, falses + 1) : 0;
    possibleTrues = part == Truth.FALSE ? 0 : Math.min(length, possibleTrues + 1);
    possibleFalses = part == Truth.TRUE ? 0 : Math.min(length, possibleFalses + 1);
    if (trues == length) {
      state = Truth.TRUE;
    } else if (falses == length) {
      state = Truth.FALSE;
    } else if ((state == Truth.FALSE && possibleTrues == length)
        || (state == Truth.TRUE && possibleFalses == length)) {
      state = Truth.UNKNOWN;
    }
    return state;
  }

  @Override
  public void reset() {
    state = Truth.UNKNOWN;
    trues = 0;
    falses = 0;
    possibleTrues = length;
    possibleFalses = length;
  }

  @Override
  public CombinationKernel copyState() {
    Debounce copy = new Debounce(length);
    copy.state = state;
    copy.trues = trues;
    copy.falses = falses;
    copy.possibleTrues = possibleTrues;
    copy.possibleFalses = possibleFalses;
    return copy;
  }
}
