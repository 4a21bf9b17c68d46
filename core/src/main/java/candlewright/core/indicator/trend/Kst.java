package candlewright.core.indicator.trend;

import candlewright.core.indicator.Kernel;
import candlewright.core.market.Decimals;

/// Know sure thing (Pring 1992): four smoothed rates of change, weighted 1 to 4, and the simple
/// average of their sum. Warm-up: the longest of the four, `rate + average - 1` bars, and `signal -
/// 1` more.
public final class Kst implements Kernel {
  private final RateOfChange[] rates;
  private final Sma[] averages;
  private final Sma signal;
  private final int warmUp;

  /// @param rates bars of the four rates of change
  /// @param lengths bars of their averages
  /// @param signal bars of the signal
  public Kst(int[] rates, int[] lengths, int signal) {
    this(
        new RateOfChange[rates.length],
        new Sma[rates.length],
        new Sma(signal, Decimals.OFF_GRID),
        longest(rates, lengths) + signal - 1);
    for (int k = 0; k < rates.length; k++) {
      this.rates[k] = new RateOfChange(rates[k]);
      averages[k] = new Sma(lengths[k], Decimals.OFF_GRID);
    }
  }

  private Kst(RateOfChange[] rates, Sma[] averages, Sma signal, int warmUp) {
    this.rates = rates;
    this.averages = averages;
    this.signal = signal;
    this.warmUp = warmUp;
  }

  private static int longest(int[] rates, int[] lengths) {
    int longest = 0;
    for (int k = 0; k < rates.length; k++) {
      longest = Math.max(longest, rates[k] + lengths[k] - 1);
    }
    return longest;
  }

  @Override
  public int inputs() {
    return 1;
  }

  @Override
  public int outputs() {
    return 2;
  }

  @Override
  public int warmUp() {
    return warmUp;
  }

  @Override
  public void update(double[] in, double[] out) {
    double sum = 0;
    for (int k = 0; k < rates.length; k++) {
      sum += (k + 1) * averages[k].update(rates[k].update(in[0]));
    }
    out[0] = sum;
    out[1] = signal.update(sum);
  }

  @Override
  public void reset() {
    for (int k = 0; k < rates.length; k++) {
      rates[k].reset();
      averages[k].reset();
    }
    signal.reset();
  }

  @Override
  public Kst copyState() {
    Kst copy =
        new Kst(new RateOfChange[rates.length], averages.clone(), signal.copyState(), warmUp);
    for (int k = 0; k < rates.length; k++) {
      copy.rates[k] = rates[k].copyState();
      copy.averages[k] = averages[k].copyState();
    }
    return copy;
  }
}
