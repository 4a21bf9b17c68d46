package candlewright.core.indicator.trend;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ValueWindow;
import candlewright.core.market.Decimals;

/// Alligator (Williams 1995): three smoothed averages of the middle of the bars, each as it is
/// drawn over this bar, that is as it was some bars ago. Warm-up: the longest `length - 1 + offset`
/// bars.
public final class Alligator extends ColumnsKernel {
  private final Wilder[] averages;
  private final ValueWindow[] values;

  /// @param lengths bars of jaw, teeth and lips
  /// @param offsets bars that each is drawn ahead, at least 0
  public Alligator(int[] lengths, int[] offsets) {
    this(new Wilder[lengths.length], new ValueWindow[lengths.length], warmUp(lengths, offsets));
    for (int k = 0; k < lengths.length; k++) {
      averages[k] = new Wilder(lengths[k], Decimals.OFF_GRID);
      values[k] = new ValueWindow(offsets[k] + 1);
    }
  }

  private Alligator(Wilder[] averages, ValueWindow[] values, int warmUp) {
    super(2, averages.length, warmUp);
    this.averages = averages;
    this.values = values;
  }

  private static int warmUp(int[] lengths, int[] offsets) {
    int longest = 0;
    for (int k = 0; k < lengths.length; k++) {
      longest = Math.max(longest, lengths[k] - 1 + offsets[k]);
    }
    return longest;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double middle = (in[0] + in[1]) / 2;
    for (int k = 0; k < averages.length; k++) {
      values[k].add(averages[k].update(middle));
      out[k] = values[k].oldest();
    }
  }

  @Override
  public void reset() {
    for (int k = 0; k < averages.length; k++) {
      averages[k].reset();
      values[k].reset();
    }
  }

  @Override
  public Alligator copyState() {
    Alligator copy = new Alligator(averages.clone(), values.clone(), warmUp());
    for (int k = 0; k < averages.length; k++) {
      copy.averages[k] = averages[k].copyState();
      copy.values[k] = values[k].copyState();
    }
    return copy;
  }
}
