package candlewright.core.indicator.volume;

import candlewright.core.indicator.AverageKind;
import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ScalarKernel;
import candlewright.core.market.Decimals;
import java.util.List;

/// Klinger volume oscillator (Stephen Klinger, 1997): a fast less a slow exponential average of the
/// volume force, and an exponential average of that as signal.
///
/// The volume force is signed by the direction of `high + low + close`. In the first two forms it
/// weighs the volume by the bar's range against the ranges summed since the direction last turned.
/// A bar whose summed range is 0 has no force.
///
/// Reads high, low, close, volume.
final class Klinger extends ColumnsKernel {
  /// How the volume force is made. Names as a definition writes them: {@link #NAMES}.
  enum Form {
    /// `|2 (range / summed - 1)|`; equal prices count as falling; the first sum holds the third bar
    /// only; averages seeded with simple averages. Force from the third bar on.
    STOCK_INDICATORS,
    /// `|2 range / summed - 1|`; equal prices keep the direction; averages seeded with their first
    /// value. Force from the second bar on, and everything known with it.
    TULIP,
    /// The volume itself, equal prices counting as rising; averages seeded with simple averages.
    /// Force from the second bar on.
    SIGNED_VOLUME;

    private static final List<Form> CHOICES = List.of(STOCK_INDICATORS, TULIP, SIGNED_VOLUME);

    /// Returns the form of a place in {@link #NAMES}.
    static Form of(double choice) {
      return CHOICES.get((int) choice);
    }

    AverageKind average() {
      return this == TULIP ? AverageKind.EMA_AT_ONCE : AverageKind.EMA;
    }
  }

  static final String[] NAMES = {"stock_indicators", "tulip", "signed_volume"};

  private final Form form;
  private final ScalarKernel fast;
  private final ScalarKernel slow;
  private final ScalarKernel signal;
  private double lastPrice = Double.NaN;
  private double lastRange;
  private double summed;
  private int direction;

  Klinger(int fast, int slow, int signal, Form form) {
    this(
        warmUp(Math.max(fast, slow), signal, form),
        form,
        form.average().make(fast, Decimals.OFF_GRID),
        form.average().make(slow, Decimals.OFF_GRID),
        form.average().make(signal, Decimals.OFF_GRID));
  }

  private Klinger(
      int warmUp, Form form, ScalarKernel fast, ScalarKernel slow, ScalarKernel signal) {
    super(4, 2, warmUp);
    this.form = form;
    this.fast = fast;
    this.slow = slow;
    this.signal = signal;
  }

  private static int warmUp(int longer, int signal, Form form) {
    return switch (form) {
      case STOCK_INDICATORS -> longer + signal;
      case TULIP -> 1;
      case SIGNED_VOLUME -> longer + signal - 1;
    };
  }

  @Override
  protected void step(double[] in, double[] out) {
    double price = in[0] + in[1] + in[2];
    double range = in[0] - in[1];
    double force = Double.NaN;
    if (!Double.isNaN(lastPrice)) {
      force =
          switch (form) {
            case STOCK_INDICATORS -> stockIndicators(price, range, in[3]);
            case TULIP -> tulip(price, range, in[3]);
            case SIGNED_VOLUME -> price >= lastPrice ? in[3] : -in[3];
          };
    }
    lastPrice = price;
    lastRange = range;
    if (Double.isNaN(force)) {
      out[0] = Double.NaN;
      out[1] = Double.NaN;
      return;
    }
    out[0] = fast.update(force) - slow.update(force);
    out[1] = Double.isNaN(out[0]) ? Double.NaN : signal.update(out[0]);
  }

  private double stockIndicators(double price, double range, double volume) {
    int turned = price > lastPrice ? 1 : -1;
    if (direction == 0) {
      direction = turned;
      return Double.NaN;
    }
    summed = (turned == direction ? summed : lastRange) + range;
    direction = turned;
    return summed > 0 ? 100 * volume * Math.abs(2 * (range / summed - 1)) * direction : 0;
  }

  private double tulip(double price, double range, double volume) {
    int turned = price > lastPrice ? 1 : price < lastPrice || direction == 0 ? -1 : direction;
    if (turned != direction) {
      summed = lastRange;
      direction = turned;
    }
    summed += range;
    return summed > 0 ? 100 * volume * Math.abs(2 * range / summed - 1) * direction : 0;
  }

  @Override
  public void reset() {
    fast.reset();
    slow.reset();
    signal.reset();
    lastPrice = Double.NaN;
    lastRange = 0;
    summed = 0;
    direction = 0;
  }

  @Override
  public Klinger copyState() {
    Klinger copy =
        new Klinger(warmUp(), form, fast.copyState(), slow.copyState(), signal.copyState());
    copy.lastPrice = lastPrice;
    copy.lastRange = lastRange;
    copy.summed = summed;
    copy.direction = direction;
    return copy;
  }
}
