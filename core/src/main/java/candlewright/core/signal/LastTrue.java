package candlewright.core.signal;

/// Follows how long ago a part was last true, as far as that is known. Bars before the first count
/// as unknown.
final class LastTrue implements CombinationKernel {
  /// What is asked about the part.
  enum Question {
    /// Was it true on any of the last `length` bars?
    ANY,
    /// Was it true on each of the last `length` bars?
    EACH,
    /// Has it been true once, and not on any of the last `length` bars?
    BEFORE
  }

  private final Question question;
  private final int length;

  /// Bars in a row, up to now and at most `length`, on which it was true, or false.
  private int trues;

  private int falses;

  /// Bars since it was true, or false; `length` stands for that many and more.
  private int sinceTrue;

  private int sinceFalse;
  private boolean wasTrue;

  LastTrue(Question question, int length) {
    this.question = question;
    this.length = length;
    sinceTrue = length;
    sinceFalse = length;
  }

  @Override
  public int warmUp() {
    return question == Question.BEFORE ? 0 : length - 1;
  }

  @Override
  public Truth update(Truth[] parts) {
    Truth part = parts[0];
    trues = part == Truth.TRUE ? Math.min(length, trues + 1) : 0;
    falses = part == Truth.FALSE ? Math.min(length, falses + 1) : 0;
    sinceTrue = part == Truth.TRUE ? 0 : Math.min(length, sinceTrue + 1);
    sinceFalse = part == Truth.FALSE ? 0 : Math.min(length, sinceFalse + 1);
    wasTrue |= part == Truth.TRUE;
    return switch (question) {
      case ANY -> known(sinceTrue < length, falses == length);
      case EACH -> known(trues == length, sinceFalse < length);
      case BEFORE -> known(wasTrue && falses == length, sinceTrue < length);
    };
  }

  private static Truth known(boolean isTrue, boolean isFalse) {
    return isTrue ? Truth.TRUE : isFalse ? Truth.FALSE : Truth.UNKNOWN;
  }

  @Override
  public void reset() {
    trues = 0;
    falses = 0;
    sinceTrue = length;
    sinceFalse = length;
    wasTrue = false;
  }

  @Override
  public CombinationKernel copyState() {
    LastTrue copy = new LastTrue(question, length);
    copy.trues = trues;
    copy.falses = falses;
    copy.sinceTrue = sinceTrue;
    copy.sinceFalse = sinceFalse;
    copy.wasTrue = wasTrue;
    return copy;
  }
}
