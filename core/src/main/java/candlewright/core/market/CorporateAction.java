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

    /// Returns the ratio: `2:1`.
    public String ratioText() {
      return newShares + ":" + oldShares;
    }
  }

  /// Decimals of a dividend's amount, those of all cash.
  int AMOUNT_SCALE = 8;
}
