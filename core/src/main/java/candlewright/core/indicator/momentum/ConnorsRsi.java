package candlewright.core.indicator.momentum;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ValueWindow;
import candlewright.core.market.Decimals;

/// Connors' relative strength index (Connors and Alvarez 2012): the mean of Wilder's index, of
/// Wilder's index of the streak, and of the percentage of the last `rank` returns that are smaller
/// than the latest one.
///
/// The streak begins with 0 on the first bar. NaN where a part has no value. Warm-up: the longest
/// of the index lengths and `rank + 1`.
public final class ConnorsRsi extends ColumnsKernel {
  private final int rank;
  private final RelativeStrength index;
  private final Streak streak;
  private final RelativeStrength streakIndex;
  private final ValueWindow returns;
  private double previous = Double.NaN;

  /// @param scale decimals of the input, or OFF_GRID
  /// @param keep whether an unchanged value leaves the streak as it is rather than ending it
  public ConnorsRsi(int length, int streakLength, int rank, int scale, boolean keep) {
    this(
        rank,
        RelativeStrength.wilder(length, scale),
        new Streak(keep),
        RelativeStrength.wilder(streakLength, Decimals.OFF_GRID),
        new ValueWindow(rank));
  }

  private ConnorsRsi(
      int rank,
      RelativeStrength index,
      Streak streak,
      RelativeStrength streakIndex,
      ValueWindow returns) {
    super(1, 1, Math.max(rank + 1, Math.max(index.warmUp(), streakIndex.warmUp())));
    this.rank = rank;
    this.index = index;
    this.streak = streak;
    this.streakIndex = streakIndex;
    this.returns = returns;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double value = in[0];
    double strength = index.update(value) + streakIndex.update(streak.update(value));
    boolean first = Double.isNaN(previous);
    double simpleReturn = previous == 0 ? Double.NaN : (value - previous) / previous;
    previous = value;
    out[0] = Double.NaN;
    if (first) {
      return;
    }
    if (returns.isFull() && !Double.isNaN(simpleReturn)) {
      int smaller = 0;
      for (int ago = 0; ago < rank; ago++) {
        if (returns.ago(ago) < simpleReturn) {
          smaller++;
        }
      }
      out[0] = (strength + 100.0 * smaller / rank) / 3;
    }
    // A return that has no value is smaller than none.
    returns.add(Double.isNaN(simpleReturn) ? Double.POSITIVE_INFINITY : simpleReturn);
  }

  @Override
  public void reset() {
    index.reset();
    streak.reset();
    streakIndex.reset();
    returns.reset();
    previous = Double.NaN;
  }

  @Override
  public ConnorsRsi copyState() {
    ConnorsRsi copy =
        new ConnorsRsi(
            rank,
            index.copyState(),
            streak.copyState(),
            streakIndex.copyState(),
            returns.copyState());
    copy.previous = previous;
    return copy;
  }
}
