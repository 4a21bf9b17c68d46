package candlewright.core.market;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;

/// Immutable funding settlements of one perpetual future, stored as columns.
///
/// Index 0 is the oldest settlement. Settlement times are epoch milliseconds UTC, strictly
/// increasing. A rate is the fraction of the position's notional that longs pay to shorts at the
/// settlement, in whole units of `10^-16`; longs receive if it is negative. Sixteen decimals hold
/// what venues publish exactly (most give 8, some 16), and such a rate is one correctly rounded
/// double as long as it is below 0.9.
///
/// The interval of a settlement is the length of the period that it ends, in whole hours, as far as
/// the source states it; venues change it by instrument and by the day. What should have settled
/// and is not here is said by {@link FundingGaps}: an absent rate is unknown, never zero.
public final class FundingRates {
  /// Decimals of a rate: 1 is `10^16` units.
  public static final int RATE_SCALE = 16;

  /// The interval of a settlement whose source states none.
  public static final int UNKNOWN_INTERVAL = 0;

  /// The longest interval that can be stated, in hours.
  public static final int LONGEST_INTERVAL = 24;

  private static final long WHOLE = Decimals.longPower(RATE_SCALE);
  private static final BigInteger DIVISOR = BigInteger.valueOf(WHOLE);

  /// The root of {@link #WHOLE}.
  private static final long ROOT = Decimals.longPower(RATE_SCALE / 2);

  /// Below it a notional times a rate is counted in `long`s.
  private static final long SMALL = 1_000_000_000_000_000_000L;

  private final InstrumentId instrument;
  private final long[] time;
  private final long[] rate;
  private final int[] intervalHours;

  private FundingRates(InstrumentId instrument, long[] time, long[] rate, int[] intervalHours) {
    this.instrument = instrument;
    this.time = time;
    this.rate = rate;
    this.intervalHours = intervalHours;
  }

  /// Copies columns of one length and checks every settlement.
  ///
  /// @param time epoch milliseconds UTC, strictly increasing
  /// @param rate in units of `10^-16`, at most 1 (100 %) either way
  /// @param intervalHours {@link #UNKNOWN_INTERVAL} or 1 to {@link #LONGEST_INTERVAL}
  /// @throws IllegalArgumentException if one is malformed; the message names the first
  public static FundingRates of(
      InstrumentId instrument, long[] time, long[] rate, int[] intervalHours) {
    if (time.length != rate.length || time.length != intervalHours.length) {
      throw new IllegalArgumentException(
          instrument
              + ": the columns must have one length, were "
              + time.length
              + ", "
              + rate.length
              + " and "
              + intervalHours.length);
    }
    for (int i = 0; i < time.length; i++) {
      String defect = null;
      if (i > 0 && time[i - 1] >= time[i]) {
        defect = "it does not follow " + Instant.ofEpochMilli(time[i - 1]);
      } else if (rate[i] > WHOLE || rate[i] < -WHOLE) {
        defect = "a funding rate is a fraction from -1 to 1, was " + text(rate[i]);
      } else if (intervalHours[i] < 0 || intervalHours[i] > LONGEST_INTERVAL) {
        defect = "the interval must be 0 (unknown) to 24 hours, was " + intervalHours[i];
      }
      if (defect != null) {
        throw new IllegalArgumentException(
            instrument + ": funding of " + Instant.ofEpochMilli(time[i]) + ": " + defect);
      }
    }
    return new FundingRates(instrument, time.clone(), rate.clone(), intervalHours.clone());
  }

  /// Returns no settlements of an instrument.
  public static FundingRates none(InstrumentId instrument) {
    return new FundingRates(instrument, new long[0], new long[0], new int[0]);
  }

  public InstrumentId instrument() {
    return instrument;
  }

  public int size() {
    return time.length;
  }

  public boolean isEmpty() {
    return time.length == 0;
  }

  /// Returns when settlement `i` was due, epoch milliseconds UTC.
  public long time(int i) {
    return time[i];
  }

  /// Returns the exact rate of settlement `i` in units of `10^-16`.
  public long rateUnits(int i) {
    return rate[i];
  }

  /// Returns the rate of settlement `i` as a fraction: 0.0001 is 0.01 %.
  public double rate(int i) {
    return Decimals.value(rate[i], RATE_SCALE);
  }

  /// Returns the rate of settlement `i` as plain decimal text without needless zeros: `-0.00005`.
  public String rateText(int i) {
    return text(rate[i]);
  }

  /// Returns the stated length of the period that settlement `i` ends, in hours, or {@link
  /// #UNKNOWN_INTERVAL}.
  public int intervalHours(int i) {
    return intervalHours[i];
  }

  /// Returns the index of the first settlement later than `after`, {@link #size()} if there is
  /// none. The settlements of a span `(from, to]` are those from `indexAfter(from)` to before
  /// `indexAfter(to)`.
  public int indexAfter(long after) {
    int found = Arrays.binarySearch(time, after);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /// Returns the settlements due in `(from, to]`.
  public FundingRates within(long from, long to) {
    int first = indexAfter(from);
    int end = Math.max(first, indexAfter(to));
    return new FundingRates(
        instrument,
        Arrays.copyOfRange(time, first, end),
        Arrays.copyOfRange(rate, first, end),
        Arrays.copyOfRange(intervalHours, first, end));
  }

  /// Returns what a long position of this notional pays at settlement `i`, rounded half to even; a
  /// short position receives it.
  ///
  /// @param notional value at the settlement's mark price, in 1e-8 units of the settlement currency
  /// @return in 1e-8 units; negative if the long receives
  public long payment(int i, long notional) {
    return -SMALL < notional && notional < SMALL
        ? ofSmall(notional, rate[i])
        : ofAny(notional, rate[i]);
  }

  /// Multiplies by hand, each number in two parts at the root of the unit, so that no sum exceeds a
  /// `long`. All parts have the sign of the product or are 0.
  private static long ofSmall(long notional, long rate) {
    long upper = notional / ROOT;
    long lower = notional % ROOT;
    long rateUpper = rate / ROOT;
    long rateLower = rate % ROOT;
    long middle = upper * rateLower + lower * rateUpper;
    long rest = middle % ROOT * ROOT + lower * rateLower;
    long whole = upper * rateUpper + middle / ROOT + rest / WHOLE;
    rest %= WHOLE;
    boolean away = Math.abs(rest) > WHOLE / 2 || (Math.abs(rest) == WHOLE / 2 && (whole & 1) != 0);
    return away ? whole + Long.signum(rest) : whole;
  }

  private static long ofAny(long notional, long rate) {
    BigInteger[] parts =
        BigInteger.valueOf(notional).multiply(BigInteger.valueOf(rate)).divideAndRemainder(DIVISOR);
    long whole = parts[0].longValueExact();
    int half = parts[1].abs().shiftLeft(1).compareTo(DIVISOR);
    boolean away = half > 0 || (half == 0 && (whole & 1) != 0);
    return away ? whole + parts[1].signum() : whole;
  }

  private static String text(long units) {
    return units == 0
        ? "0"
        : BigDecimal.valueOf(units, RATE_SCALE).stripTrailingZeros().toPlainString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FundingRates that
        && instrument.equals(that.instrument)
        && Arrays.equals(time, that.time)
        && Arrays.equals(rate, that.rate)
        && Arrays.equals(intervalHours, that.intervalHours);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * instrument.hashCode() + Arrays.hashCode(time)) + Arrays.hashCode(rate);
  }

  @Override
  public String toString() {
    return instrument
        + ": "
        + size()
        + " settlements"
        + (isEmpty()
            ? ""
            : " from "
                + Instant.ofEpochMilli(time[0])
                + " to "
                + Instant.ofEpochMilli(time[time.length - 1]));
  }
}
