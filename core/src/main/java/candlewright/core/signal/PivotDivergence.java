package candlewright.core.signal;

import java.util.Arrays;

/// Compares the last two turning points of a price with an oscillator's values there. A turning
/// point is known only `right` bars after it; nothing is said about it before.
final class PivotDivergence implements SignalKernel {
  private final int left;
  private final int right;
  private final int maximumDistance;
  private final boolean lows;
  private final boolean hidden;

  /// The last `left + 1 + right` values, rings whose oldest are at `next` once they are full.
  private final double[] prices;

  private final double[] oscillator;
  private int next;

  /// Bars since an input was last unknown.
  private long seen;

  /// Place of the last turning point, counted like `seen`; 0 for none.
  private long pivotAt;

  private double pivotPrice;
  private double pivotOscillator;

  /// @param lows whether low turning points are compared, for a bullish divergence
  PivotDivergence(int left, int right, int maximumDistance, boolean lows, boolean hidden) {
    this.left = left;
    this.right = right;
    this.maximumDistance = maximumDistance;
    this.lows = lows;
    this.hidden = hidden;
    prices = new double[left + 1 + right];
    oscillator = new double[left + 1 + right];
  }

  @Override
  public int warmUp() {
    return prices.length - 1;
  }

  @Override
  public Truth update(double[] in) {
    if (OneBar.anyNaN(in)) {
      reset();
      return Truth.UNKNOWN;
    }
    oscillator[next] = in[0];
    prices[next] = in[1];
    next = next + 1 == prices.length ? 0 : next + 1;
    seen++;
    if (seen < prices.length) {
      return Truth.UNKNOWN;
    }
    return isPivot() ? judge() : Truth.FALSE;
  }

  private Truth judge() {
    long at = seen - right;
    int slot = slot(left);
    double price = prices[slot];
    double value = oscillator[slot];
    Truth truth;
    if (pivotAt > 0) {
      boolean priceFurther = isFurther(price, pivotPrice);
      boolean oscillatorFurther = isFurther(value, pivotOscillator);
      boolean apart =
          hidden
              ? isFurther(pivotPrice, price) && oscillatorFurther
              : priceFurther && isFurther(pivotOscillator, value);
      truth = Truth.of(apart && at - pivotAt <= maximumDistance);
    } else {
      // Every place from left + 1 on has been looked at; an earlier one may have been a pivot.
      truth = at - maximumDistance > left ? Truth.FALSE : Truth.UNKNOWN;
    }
    pivotAt = at;
    pivotPrice = price;
    pivotOscillator = value;
    return truth;
  }

  /// Tells whether the value in the middle is beyond all before it and not behind any after it.
  private boolean isPivot() {
    double middle = prices[slot(left)];
    for (int i = 0; i < left; i++) {
      if (!isFurther(middle, prices[slot(i)])) {
        return false;
      }
    }
    for (int i = left + 1; i < prices.length; i++) {
      if (isFurther(prices[slot(i)], middle)) {
        return false;
      }
    }
    return true;
  }

  private boolean isFurther(double value, double other) {
    return lows ? value < other : value > other;
  }

  private int slot(int place) {
    int slot = next + place;
    return slot >= prices.length ? slot - prices.length : slot;
  }

  @Override
  public void reset() {
    Arrays.fill(prices, 0);
    Arrays.fill(oscillator, 0);
    next = 0;
    seen = 0;
    pivotAt = 0;
    pivotPrice = 0;
    pivotOscillator = 0;
  }

  @Override
  public SignalKernel copyState() {
    PivotDivergence copy = new PivotDivergence(left, right, maximumDistance, lows, hidden);
    System.arraycopy(prices, 0, copy.prices, 0, prices.length);
    System.arraycopy(oscillator, 0, copy.oscillator, 0, prices.length);
    copy.next = next;
    copy.seen = seen;
    copy.pivotAt = pivotAt;
    copy.pivotPrice = pivotPrice;
    copy.pivotOscillator = pivotOscillator;
    return copy;
  }
}
