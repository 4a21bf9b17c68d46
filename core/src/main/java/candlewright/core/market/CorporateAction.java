package candlewright.core.market;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

/// What a company did to its shares.
///
/// Who holds shares when the session before `exTime` closes takes part; who buys from `exTime` on
/// does not.
public sealed interface CorporateAction {
  /// Returns the open of the first session without the right, epoch milliseconds UTC.
  long exTime();

  /// Cash paid for each share.
  ///
  /// @param exTime as {@link CorporateAction#exTime()}
  /// @param amount for each share held before any split of the same `exTime`, in 1e-8 units of the
  ///   quote currency; positive
  record Dividend(long exTime, long amount) implements CorporateAction {
    public Dividend {
      if (amount <= 0) {
        throw new IllegalArgumentException(
            "the dividend of "
                + Instant.ofEpochMilli(exTime)
                + " must be positive, was "
                + Decimals.text(amount, AMOUNT_SCALE));
      }
    }

    /// Returns the amount as plain decimal text without needless zeros: `0.31`.
    public String amountText() {
      return BigDecimal.valueOf(amount, AMOUNT_SCALE).stripTrailingZeros().toPlainString();
    }
  }

  /// Shares exchanged for others of the same company: 2 new for 1 old is `2:1`, a reverse split of
  /// 1 for 20 is `1:20`. Kept in lowest terms.
  ///
  /// @param exTime as {@link CorporateAction#exTime()}
  /// @param newShares positive
  /// @param oldShares positive
  record Split(long exTime, long newShares, long oldShares) implements CorporateAction {
    public Split {
      if (newShares <= 0 || oldShares <= 0 || newShares == oldShares) {
        throw new IllegalArgumentException(
            "the split of "
                + Instant.ofEpochMilli(exTime)
                + " must be of two positive, different numbers such as 2:1, was "
                + newShares
                + ":"
                + oldShares);
      }
      long divisor =
          BigInteger.valueOf(newShares).gcd(BigInteger.valueOf(oldShares)).longValueExact();
      newShares /= divisor;
      oldShares /= divisor;
    }

    /// Returns the whole steps of quantity that so many become, as lots of an instrument; what is
    /// left over is paid out.
    public long quantity(long before) {
      return times(before, newShares, oldShares)[0].longValueExact();
    }

    /// Returns the value of what {@link #quantity} leaves over, rounded half to even.
    ///
    /// @param before steps of quantity, positive
    /// @param value of all of them, in 1e-8 units
    public long paidOut(long before, long value) {
      BigInteger whole = BigInteger.valueOf(before).multiply(BigInteger.valueOf(newShares));
      BigInteger left =
          whole.subtract(
              BigInteger.valueOf(quantity(before)).multiply(BigInteger.valueOf(oldShares)));
      return nearest(BigInteger.valueOf(value).multiply(left).divideAndRemainder(whole), whole);
    }

    /// Returns the price, in ticks, that a price becomes, rounded half to even.
    public long price(long before) {
      return nearest(times(before, oldShares, newShares), BigInteger.valueOf(newShares));
    }

    private static BigInteger[] times(long number, long by, long over) {
      return BigInteger.valueOf(number)
          .multiply(BigInteger.valueOf(by))
          .divideAndRemainder(BigInteger.valueOf(over));
    }

    private static long nearest(BigInteger[] parts, BigInteger divisor) {
      int half = parts[1].shiftLeft(1).compareTo(divisor);
      boolean up = half > 0 || (half == 0 && parts[0].testBit(0));
      return (up ? parts[0].add(BigInteger.ONE) : parts[0]).longValueExact();
    }

    /// Returns the ratio: `2:1`.
    public String ratioText() {
      return newShares + ":" + oldShares;
    }
  }

  /// Decimals of a dividend's amount, those of all cash.
  int AMOUNT_SCALE = 8;
}
