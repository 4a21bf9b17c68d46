package candlewright.core.indicator.trend;

import candlewright.core.indicator.ColumnsKernel;
import candlewright.core.indicator.ValueWindow;
import java.util.Arrays;

/// MESA adaptive moving average (Ehlers 2001) of the middle of the bars, and the average following
/// it: an exponential average whose weight is `fast` over the change of phase that a Hilbert
/// transform finds, not below `slow`. It begins on bar 12 and is first shown on bar 32, as in
/// TA-Lib. Warm-up: 32 bars.
public final class Mama extends ColumnsKernel {
  private static final int WARM_UP = 32;

  /// The first bar that the averages move on.
  private static final int BEGIN = 12;

  /// Values that a transform reaches back on.
  private static final int REACH = 7;

  private final double fast;
  private final double slow;
  private final boolean fromZero;
  private final ValueWindow prices;
  private final ValueWindow smooth;
  private final ValueWindow detrended;
  private final ValueWindow quadrature;
  private final ValueWindow inPhase;
  private double inPhase2;
  private double quadrature2;
  private double real;
  private double imaginary;
  private double period;
  private double phase;
  private double mama;
  private double fama;
  private int count;

  /// @param fast greatest weight of the latest value, 0 to 1
  /// @param slow least weight, not above `fast`
  /// @param fromZero whether the averages begin from zero, as in TA-Lib, rather than from a price
  public Mama(double fast, double slow, boolean fromZero) {
    this(
        fast,
        slow,
        fromZero,
        new ValueWindow(4),
        new ValueWindow(REACH),
        new ValueWindow(REACH),
        new ValueWindow(REACH),
        new ValueWindow(REACH));
    if (slow > fast) {
      throw new IllegalArgumentException(
          "slow must not be above fast, were " + slow + " and " + fast);
    }
    reset();
  }

  private Mama(
      double fast,
      double slow,
      boolean fromZero,
      ValueWindow prices,
      ValueWindow smooth,
      ValueWindow detrended,
      ValueWindow quadrature,
      ValueWindow inPhase) {
    super(2, 2, WARM_UP);
    this.fast = fast;
    this.slow = slow;
    this.fromZero = fromZero;
    this.prices = prices;
    this.smooth = smooth;
    this.detrended = detrended;
    this.quadrature = quadrature;
    this.inPhase = inPhase;
  }

  @Override
  protected void step(double[] in, double[] out) {
    double price = (in[0] + in[1]) / 2;
    prices.add(price);
    if (count < BEGIN) {
      mama = fromZero ? 0 : price;
      fama = mama;
    } else {
      double weight = Math.max(slow, fast / Math.max(1, phaseChange()));
      mama += weight * (price - mama);
      fama += 0.5 * weight * (mama - fama);
    }
    if (count < WARM_UP) {
      count++;
      Arrays.fill(out, 0, 2, Double.NaN);
      return;
    }
    out[0] = mama;
    out[1] = fama;
  }

  /// Follows the dominant cycle by one bar and returns how many degrees the phase fell.
  private double phaseChange() {
    smooth.add((4 * prices.ago(0) + 3 * prices.ago(1) + 2 * prices.ago(2) + prices.ago(3)) / 10);
    double adjust = 0.075 * period + 0.54;
    detrended.add(transform(smooth) * adjust);
    double detrended3 = orZero(detrended.ago(3));
    quadrature.add(transform(detrended) * adjust);
    inPhase.add(detrended3);
    double lastInPhase2 = inPhase2;
    double lastQuadrature2 = quadrature2;
    inPhase2 += 0.2 * (detrended3 - transform(quadrature) * adjust - inPhase2);
    quadrature2 += 0.2 * (quadrature.ago(0) + transform(inPhase) * adjust - quadrature2);
    real += 0.2 * (inPhase2 * lastInPhase2 + quadrature2 * lastQuadrature2 - real);
    imaginary += 0.2 * (inPhase2 * lastQuadrature2 - quadrature2 * lastInPhase2 - imaginary);
    double cycle = period;
    if (imaginary != 0 && real != 0) {
      cycle = 360 / StrictMath.toDegrees(StrictMath.atan(imaginary / real));
    }
    cycle = Math.max(0.67 * period, Math.min(1.5 * period, cycle));
    cycle = Math.max(6, Math.min(50, cycle));
    period += 0.2 * (cycle - period);
    double lastPhase = phase;
    if (detrended3 != 0) {
      phase = StrictMath.toDegrees(StrictMath.atan(quadrature.ago(0) / detrended3));
    }
    return lastPhase - phase;
  }

  private static double transform(ValueWindow values) {
    return 0.0962 * (orZero(values.ago(0)) - orZero(values.ago(6)))
        + 0.5769 * (orZero(values.ago(2)) - orZero(values.ago(4)));
  }

  private static double orZero(double value) {
    return Double.isNaN(value) ? 0 : value;
  }

  @Override
  public void reset() {
    prices.reset();
    smooth.reset();
    detrended.reset();
    quadrature.reset();
    inPhase.reset();
    inPhase2 = 0;
    quadrature2 = 0;
    real = 0;
    imaginary = 0;
    period = 0;
    phase = 0;
    mama = 0;
    fama = 0;
    count = 0;
  }

  @Override
  public Mama copyState() {
    Mama copy =
        new Mama(
            fast,
            slow,
            fromZero,
            prices.copyState(),
            smooth.copyState(),
            detrended.copyState(),
            quadrature.copyState(),
            inPhase.copyState());
    copy.inPhase2 = inPhase2;
    copy.quadrature2 = quadrature2;
    copy.real = real;
    copy.imaginary = imaginary;
    copy.period = period;
    copy.phase = phase;
    copy.mama = mama;
    copy.fama = fama;
    copy.count = count;
    return copy;
  }
}
