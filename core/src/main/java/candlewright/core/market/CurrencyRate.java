package candlewright.core.market;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// What one unit of a currency is worth in another: the price of a pair, or one over it where the
/// pair is quoted the other way round. A rate is never rounded, only what is converted by it.
///
/// @param units of the price, from 1 to `10^18`
/// @param scale decimals of the price
/// @param inverted whether the rate is one over the price
public record CurrencyRate(long units, int scale, boolean inverted) {
  private static final double LEAST = 1e-12;
  private static final double MOST = 1e12;

  public CurrencyRate {
    if (units < 1 || units > Decimals.longPower(Decimals.MAX_SCALE)) {
      throw new IllegalArgumentException("a rate has 1 to 10^18 units, was " + units);
    }
    if (scale < 0 || scale > Decimals.MAX_SCALE) {
      throw new IllegalArgumentException("a rate has 0 to 18 decimals, was " + scale);
    }
  }

  /// Takes the decimal as which a price is written: the shortest that gives the same double,
  /// rounded half to even to 18 decimals.
  ///
  /// @param price from 1e-12 to 1e12
  /// @param inverted whether the rate is one over the price
  /// @throws IllegalArgumentException for any other price
  public static CurrencyRate of(double price, boolean inverted) {
    if (!isRate(price)) {
      throw new IllegalArgumentException("a rate is from 1e-12 to 1e12, was " + price);
    }
    BigDecimal decimal = new BigDecimal(Double.toString(price)).stripTrailingZeros();
    int scale = Math.clamp(decimal.scale(), 0, Decimals.MAX_SCALE);
    decimal = decimal.setScale(scale, RoundingMode.HALF_EVEN);
    return new CurrencyRate(decimal.unscaledValue().longValueExact(), scale, inverted);
  }

  /// Tells whether a price is one that {@link #of} takes.
  static boolean isRate(double price) {
    return price >= LEAST && price <= MOST;
  }

  /// Returns what an amount is worth in the other currency, both in 1e-8 units; rounded half to
  /// even.
  ///
  /// @throws ArithmeticException if that is more than about 92 billion units of the currency
  public long convert(long amount) {
    long numerator = inverted ? Decimals.longPower(scale) : units;
    long denominator = inverted ? units : Decimals.longPower(scale);
    long product = amount * numerator;
    if (Math.multiplyHigh(amount, numerator) != product >> 63) {
      return exact(amount, numerator, denominator);
    }
    long whole = product / denominator;
    long half = Math.abs(product % denominator) * 2;
    boolean away = half > denominator || (half == denominator && (whole & 1) != 0);
    return away ? whole + Long.signum(product) : whole;
  }

  private long exact(long amount, long numerator, long denominator) {
    BigInteger divisor = BigInteger.valueOf(denominator);
    BigInteger[] parts =
        BigInteger.valueOf(amount)
            .multiply(BigInteger.valueOf(numerator))
            .divideAndRemainder(divisor);
    int half = parts[1].abs().shiftLeft(1).compareTo(divisor);
    boolean away = half > 0 || (half == 0 && parts[0].testBit(0));
    BigInteger whole = away ? parts[0].add(BigInteger.valueOf(parts[1].signum())) : parts[0];
    if (whole.bitLength() > 63) {
      throw new ArithmeticException(
          BigDecimal.valueOf(amount, 8).toPlainString()
              + " at a rate of "
              + value()
              + " is more than 92 billion, more than an account can hold. Check the rates for"
              + " outliers, or begin with less cash.");
    }
    return whole.longValue();
  }

  /// Returns the rate as a double, correctly rounded while the price has up to 15 digits.
  public double value() {
    double price = Decimals.value(units, scale);
    return inverted ? 1 / price : price;
  }
}
