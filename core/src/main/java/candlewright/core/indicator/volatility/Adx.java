package candlewright.core.indicator.volatility;

import candlewright.core.indicator.ColumnsKernel;
import java.util.Arrays;

/// Average directional index with the lines it is made of (Wilder 1978): the index, both
/// directional indicators and the directional movement index.
///
/// The average begins with the mean of the first `length` movement indexes. As in TA-Lib a bar
/// without any movement counts as 0 there and later leaves the average as it is. Warm-up: `2 *
/// length - 1` bars, one less with {@link DirectionalMovement.Seed#TULIP}.
public final class Adx extends ColumnsKernel {
  private static final int CHUNK = 1024;

  private final int length;
  private final double alpha;
  private final DirectionalMovement movement;
  private double sum;
  private int count;
  private double value = Double.NaN;

  /// @param length at least 2
  /// @param scale decimals of the prices, or OFF_GRID
  Adx(int length, DirectionalMovement.Seed seed, int scale) {
    this(length, new DirectionalMovement(length, seed, scale));
  }

  private Adx(int length, DirectionalMovement movement) {
    super(3, 4, movement.warmUp() + length - 1);
    this.length = length;
    this.movement = movement;
    alpha = 1.0 / length;
  }

  /// Takes a bar without NaN and returns the average, NaN during the warm-up.
  double update(double high, double low, double close) {
    if (movement.add(high, low, close)) {
      average(movement.index());
    }
    return value;
  }

  private void average(double index) {
    if (count == length) {
      value += Double.isNaN(index) ? 0 : alpha * (index - value);
      return;
    }
    sum += Double.isNaN(index) ? 0 : index;
    count++;
    if (count == length) {
      value = sum / length;
    }
  }

  @Override
  protected void step(double[] in, double[] out) {
    if (!movement.add(in[0], in[1], in[2])) {
      Arrays.fill(out, Double.NaN);
      return;
    }
    double index = movement.index();
    average(index);
    out[0] = value;
    out[1] = movement.plus();
    out[2] = movement.minus();
    out[3] = Double.isNaN(index) ? 0 : index;
  }

  /// Works in passes over chunks: first the sums, into the columns for the lines, then the lines.
  @Override
  public void run(double[][] in, double[][] out, int from, int to) {
    double[] bar = new double[inputs()];
    double[] results = new double[outputs()];
    int i = from;
    while (i < to) {
      if (count == length && movement.isSteady()) {
        int begin = i;
        i = movement.addSteady(in, begin, Math.min(to, begin + CHUNK), out[1], out[2], out[3]);
        writeLines(out, begin, i);
      }
      if (i < to && (count < length || Double.isNaN(in[0][i] + in[1][i] + in[2][i]))) {
        for (int k = 0; k < bar.length; k++) {
          bar[k] = in[k][i];
        }
        update(bar, results);
        for (int k = 0; k < results.length; k++) {
          out[k][i] = results[k];
        }
        i++;
      }
    }
  }

  private void writeLines(double[][] out, int from, int to) {
    double[] averages = out[0];
    double[] plus = out[1];
    double[] minus = out[2];
    double[] indexes = out[3];
    double average = value;
    for (int i = from; i < to; i++) {
      double up = plus[i];
      double down = minus[i];
      double range = indexes[i];
      double index = DirectionalMovement.index(up, down);
      boolean moved = !Double.isNaN(index);
      average += moved ? alpha * (index - average) : 0;
      averages[i] = average;
      plus[i] = DirectionalMovement.line(up, range);
      minus[i] = DirectionalMovement.line(down, range);
      indexes[i] = moved ? index : 0;
    }
    value = average;
  }

  @Override
  public void reset() {
    movement.reset();
    sum = 0;
    count = 0;
    value = Double.NaN;
  }

  @Override
  public Adx copyState() {
    Adx copy = new Adx(length, movement.copyState());
    copy.sum = sum;
    copy.count = count;
    copy.value = value;
    return copy;
  }
}
