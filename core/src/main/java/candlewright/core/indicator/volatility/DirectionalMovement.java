package candlewright.core.indicator.volatility;

import candlewright.core.market.Decimals;

/// Wilder's smoothed directional movement (1978): sums of true range and of upward and downward
/// movement that lose one part in `length` with each bar.
///
/// A bar moves up by its high's rise if that is positive and greater than its low's fall, and down
/// the other way round; equal moves cancel, exactly on a decimal grid. The first bar only serves
/// the second one.
final class DirectionalMovement {
  /// How the sums begin.
  enum Seed {
    /// The sums of `length - 1` bars, which the next bar already smooths and which are known from
    /// then on: TA-Lib.
    TA_LIB,
    /// The sums of `length` bars: Wilder's book, StockCharts, Stock.Indicators.
    WILDER,
    /// As `TA_LIB`, but known one bar earlier: Tulip Indicators, TA-Lib's movement lines.
    TULIP
  }

  private final int length;
  private final Seed seed;
  private final boolean onGrid;
  private final double power;
  private final double kept;
  private double previousHigh;
  private double previousLow;
  private double previousClose;

  /// Bars so far, not counted further once the sums are known.
  private int bars;

  /// Sums in units of the grid.
  private double range;

  private double up;
  private double down;

  /// @param length at least 2
  /// @param scale decimals of the prices, or OFF_GRID
  DirectionalMovement(int length, Seed seed, int scale) {
    this(
        length,
        seed,
        scale != Decimals.OFF_GRID,
        scale == Decimals.OFF_GRID ? 1 : Decimals.power(scale));
  }

  private DirectionalMovement(int length, Seed seed, boolean onGrid, double power) {
    this.length = length;
    this.seed = seed;
    this.onGrid = onGrid;
    this.power = power;
    kept = 1 - 1.0 / length;
  }

  /// Returns how many leading bars have no sums.
  int warmUp() {
    return seed == Seed.TULIP ? length - 1 : length;
  }

  /// Takes a bar without NaN and tells whether the sums are known.
  boolean add(double newHigh, double newLow, double newClose) {
    double high = onGrid ? Math.rint(newHigh * power) : newHigh;
    double low = onGrid ? Math.rint(newLow * power) : newLow;
    double close = onGrid ? Math.rint(newClose * power) : newClose;
    double rise = high - previousHigh;
    double fall = previousLow - low;
    double trueRange = Math.max(high, previousClose) - Math.min(low, previousClose);
    previousHigh = high;
    previousLow = low;
    previousClose = close;
    double upward = gained(rise, fall);
    double downward = gained(fall, rise);
    if (bars > length) {
      range = range * kept + trueRange;
      up = up * kept + upward;
      down = down * kept + downward;
      return true;
    }
    return begin(trueRange, upward, downward);
  }

  private boolean begin(double trueRange, double upward, double downward) {
    if (bars > 0) {
      double factor = bars == length && seed != Seed.WILDER ? kept : 1;
      range = range * factor + trueRange;
      up = up * factor + upward;
      down = down * factor + downward;
    }
    bars++;
    return bars > warmUp();
  }

  /// Returns the smoothed upward movement as a difference of prices.
  double up() {
    return up / power;
  }

  /// Returns the smoothed downward movement as a difference of prices.
  double down() {
    return down / power;
  }

  /// Tells whether the sums are known and only lose and gain from now on.
  boolean isSteady() {
    return bars > length;
  }

  /// Takes the bars from `from` on as {@link #add} would, to be called only when steady, and writes
  /// the sums in units after each.
  ///
  /// @param to one past the last bar to take
  /// @return one past the last bar taken: the first one with a NaN, else `to`
  int addSteady(double[][] in, int from, int to, double[] ups, double[] downs, double[] ranges) {
    double[] highs = in[0];
    double[] lows = in[1];
    double[] closes = in[2];
    double formerHigh = previousHigh;
    double formerLow = previousLow;
    double formerClose = previousClose;
    double rangeSum = range;
    double upSum = up;
    double downSum = down;
    int i = from;
    for (; i < to; i++) {
      double high = highs[i] * power;
      double low = lows[i] * power;
      double close = closes[i] * power;
      if (Double.isNaN(high + low + close)) {
        break;
      }
      if (onGrid) {
        high = Math.rint(high);
        low = Math.rint(low);
        close = Math.rint(close);
      }
      double rise = high - formerHigh;
      double fall = formerLow - low;
      double trueRange = Math.max(high, formerClose) - Math.min(low, formerClose);
      rangeSum = rangeSum * kept + trueRange;
      upSum = upSum * kept + gained(rise, fall);
      downSum = downSum * kept + gained(fall, rise);
      formerHigh = high;
      formerLow = low;
      formerClose = close;
      ranges[i] = rangeSum;
      ups[i] = upSum;
      downs[i] = downSum;
    }
    previousHigh = formerHigh;
    previousLow = formerLow;
    previousClose = formerClose;
    range = rangeSum;
    up = upSum;
    down = downSum;
    return i;
  }

  /// Returns a move that counts only if it is positive and greater than the other one; without a
  /// branch, because which one is greater cannot be foreseen.
  private static double gained(double move, double other) {
    double positive = Math.max(move, 0);
    long greater = Double.doubleToRawLongBits(Math.max(other, 0) - positive) >> (Long.SIZE - 1);
    return Double.longBitsToDouble(Double.doubleToRawLongBits(positive) & greater);
  }

  /// Returns the plus directional indicator, 0 to 100; 0 where there is no range.
  double plus() {
    return line(up, range);
  }

  /// Returns the minus directional indicator, 0 to 100; 0 where there is no range.
  double minus() {
    return line(down, range);
  }

  /// Returns a sum of movements in per cent of the sum of ranges; 0 where there is no range.
  static double line(double sum, double range) {
    return range == 0 ? 0 : Math.min(100, sum * (100 / range));
  }

  /// Returns the directional movement index, 0 to 100, or NaN where nothing moved.
  double index() {
    return index(up, down);
  }

  /// Returns the directional movement index of two sums, 0 to 100, or NaN where nothing moved.
  static double index(double up, double down) {
    return Math.min(100, 100 * Math.abs(up - down) / (up + down));
  }

  void reset() {
    previousHigh = 0;
    previousLow = 0;
    previousClose = 0;
    bars = 0;
    range = 0;
    up = 0;
    down = 0;
  }

  DirectionalMovement copyState() {
    DirectionalMovement copy = new DirectionalMovement(length, seed, onGrid, power);
    copy.previousHigh = previousHigh;
    copy.previousLow = previousLow;
    copy.previousClose = previousClose;
    copy.bars = bars;
    copy.range = range;
    copy.up = up;
    copy.down = down;
    return copy;
  }
}
