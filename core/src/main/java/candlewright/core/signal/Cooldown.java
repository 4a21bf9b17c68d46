package candlewright.core.signal;

/// Lets a part through and then nothing for some bars.
final class Cooldown implements CombinationKernel {
  private final int bars;

  /// Bars still to be blocked, at least and at most. They differ where an unknown part may have
  /// been let through.
  private int least;

  private int most;
  private boolean began;

  Cooldown(int bars) {
    this.bars = bars;
  }

  @Override
  public int warmUp() {
    return 0;
  }

  @Override
  public Truth update(Truth[] parts) {
    Truth part = parts[0];
    began |= part.isKnown();
    if (!began) {
      return Truth.UNKNOWN;
    }
    Truth blocked = least > 0 ? Truth.TRUE : most == 0 ? Truth.FALSE : Truth.UNKNOWN;
    Truth fires = part.and(blocked.not());
    least = fires == Truth.TRUE ? bars : Math.max(0, least - 1);
    most = fires == Truth.FALSE ? Math.max(0, most - 1) : bars;
    return fires;
  }

  @Override
  public void reset() {
    least = 0;
    most = 0;
    began = false;
  }

  @Override
  public CombinationKernel copyState() {
    Cooldown copy = new Cooldown(bars);
    copy.least = least;
    copy.most = most;
    copy.began = began;
    return copy;
  }
}
