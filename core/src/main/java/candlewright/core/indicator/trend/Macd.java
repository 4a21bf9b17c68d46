package candlewright.core.indicator.trend;

import candlewright.core.indicator.Kernel;
import candlewright.core.market.Decimals;

/// Moving average convergence/divergence (Appel 1979): a fast less a slow exponential average, the
/// exponential average of that, and their difference. Warm-up: `slow - 1 + signal - 1` bars.
public final class Macd implements Kernel {
  /// What the averages begin with.
  public enum Start {
    /// Each with the mean of its own first values.
    OWN,
    /// The fast one with the mean of the last values of the slow one's seed, as TA-Lib does.
    ALIGNED,
    /// Each with its first value; they are still shown from the same bars on.
    FIRST;

    static Start of(double choice) {
      return values()[(int) choice];
    }
  }

  private final int skip;
  private final Ema fast;
  private final Ema slow;
  private final Ema signal;
  private int count;

  /// @param fast bars of the fast average, at least 1
  /// @param slow bars of the slow average, more than `fast`
  /// @param signal bars of the signal, at least 1
  /// @param scale decimals of the input, or {@link Decimals#OFF_GRID}
  public Macd(int fast, int slow, int signal, Start start, int scale) {
    this(
        start == Start.ALIGNED ? slow - fast : 0,
        new Ema(fast, seed(start), scale),
        new Ema(slow, seed(start), scale),
        new Ema(signal, seed(start), Decimals.OFF_GRID),
        0);
    if (fast >= slow) {
      throw new IllegalArgumentException(
          "fast must be less than slow, were " + fast + " and " + slow);
    }
  }

  private Macd(int skip, Ema fast, Ema slow, Ema signal, int count) {
    this.skip = skip;
    this.fast = fast;
    this.slow = slow;
    this.signal = signal;
    this.count = count;
  }

  private static Seed seed(Start start) {
    return start == Start.FIRST ? Seed.FIRST : Seed.AVERAGE;
  }

  @Override
  public int inputs() {
    return 1;
  }

  @Override
  public int outputs() {
    return 3;
  }

  @Override
  public int warmUp() {
    return slow.warmUp() + signal.warmUp();
  }

  @Override
  public void update(double[] in, double[] out) {
    double value = in[0];
    if (Double.isNaN(value)) {
      count = 0;
    } else if (count < skip) {
      count++;
      slow.update(value);
      out[0] = Double.NaN;
      out[1] = Double.NaN;
      out[2] = Double.NaN;
      return;
    }
    double difference = fast.update(value) - slow.update(value);
    double average = signal.update(difference);
    out[0] = difference;
    out[1] = average;
    out[2] = difference - average;
  }

  @Override
  public void run(double[][] in, double[][] out, int from, int to) {
    double[] bar = new double[1];
    double[] result = new double[3];
    int i = from;
    while (i < to) {
      if (Double.isNaN(signal.value())) {
        bar[0] = in[0][i];
        update(bar, result);
        out[0][i] = result[0];
        out[1][i] = result[1];
        out[2][i] = result[2];
        i++;
      } else {
        i = runKnown(in[0], out, i, to);
      }
    }
  }

  /// Goes on until the averages are lost or the bars are at their end; returns the next bar.
  private int runKnown(double[] source, double[][] out, int from, int to) {
    double[] differences = out[0];
    double[] signals = out[1];
    double[] histogram = out[2];
    double fastFactor = fast.alpha();
    double slowFactor = slow.alpha();
    double signalFactor = signal.alpha();
    double quick = fast.value();
    double steady = slow.value();
    double average = signal.value();
    int i = from;
    while (i < to && !Double.isNaN(average)) {
      double value = source[i];
      quick += fastFactor * (value - quick);
      steady += slowFactor * (value - steady);
      double difference = quick - steady;
      average += signalFactor * (difference - average);
      differences[i] = difference;
      signals[i] = average;
      histogram[i] = difference - average;
      i++;
    }
    fast.startAt(quick);
    slow.startAt(steady);
    signal.startAt(average);
    if (Double.isNaN(average)) {
      count = 0;
    }
    return i;
  }

  @Override
  public void reset() {
    fast.reset();
    slow.reset();
    signal.reset();
    count = 0;
  }

  @Override
  public Macd copyState() {
    return new Macd(skip, fast.copyState(), slow.copyState(), signal.copyState(), count);
  }
}
