package candlewright.core.trading;

import candlewright.core.market.Decimals;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentKind;
import java.math.BigInteger;

/// Turns ticks and lots of one instrument into cash, in whole 1e-8 units of the quote currency.
public final class Notional {
  /// Decimals of cash: 1 unit of a currency is 10^8.
  public static final int CASH_SCALE = 8;

  private final Instrument instrument;
  private final long factor;
  private final int exponent;

  /// Value of one lot at one tick, in 1e-8 units.
  private final double unit;

  /// @throws IllegalArgumentException for an inverse perpetual, whose cash is in the base currency
  public Notional(Instrument instrument) {
    if (instrument.kind() == InstrumentKind.INVERSE_PERPETUAL) {
      throw new IllegalArgumentException(
          instrument.id()
              + " is an inverse perpetual; its profit is paid in "
              + instrument.settlement()
              + " and cannot be simulated in "
              + instrument.quote()
              + " yet. Choose a linear contract or the spot pair.");
    }
    this.instrument = instrument;
    factor =
        Math.multiplyExact(
            Math.multiplyExact(instrument.tick().units(), instrument.lot().units()),
            instrument.contractSize().units());
    exponent =
        CASH_SCALE
            - instrument.tick().scale()
            - instrument.lot().scale()
            - instrument.contractSize().scale();
    unit =
        instrument.tick().size()
            * instrument.lot().size()
            * instrument.contractSize().size()
            * Decimals.power(CASH_SCALE);
  }

  public Instrument instrument() {
    return instrument;
  }

  /// Returns the value of `lots` at `ticks`, rounded half to even where a product is finer than
  /// 1e-8.
  ///
  /// @throws ArithmeticException if the value exceeds about 92 billion units of the currency
  public long of(long ticks, long lots) {
    try {
      long high = Math.multiplyHigh(ticks, lots);
      long product = ticks * lots;
      if (high == 0 && product >= 0 && exponent >= 0 && exponent <= Decimals.MAX_SCALE) {
        long scaled = Math.multiplyExact(factor, Decimals.longPower(exponent));
        return Math.multiplyExact(product, scaled);
      }
      return exact(ticks, lots);
    } catch (ArithmeticException e) {
      ArithmeticException failure =
          new ArithmeticException(
              instrument.id()
                  + ": "
                  + instrument.lot().value(lots)
                  + " at "
                  + instrument.tick().value(ticks)
                  + " is worth more than 92 billion "
                  + instrument.quote()
                  + ", more than an account can hold. Check the prices for outliers, or begin with"
                  + " less cash.");
      failure.initCause(e);
      throw failure;
    }
  }

  /// Returns what {@link #of} does, but {@link Long#MAX_VALUE} for about half of what cash can
  /// count and more.
  public long upToAll(long ticks, long lots) {
    double about = (double) ticks * lots * unit;
    return about < Long.MAX_VALUE / 2.0 ? of(ticks, lots) : Long.MAX_VALUE;
  }

  private long exact(long ticks, long lots) {
    BigInteger value =
        BigInteger.valueOf(ticks)
            .multiply(BigInteger.valueOf(lots))
            .multiply(BigInteger.valueOf(factor));
    if (exponent >= 0) {
      return value.multiply(BigInteger.TEN.pow(exponent)).longValueExact();
    }
    BigInteger divisor = BigInteger.TEN.pow(-exponent);
    BigInteger[] parts = value.divideAndRemainder(divisor);
    int half = parts[1].shiftLeft(1).compareTo(divisor);
    boolean up = half > 0 || (half == 0 && parts[0].testBit(0));
    return (up ? parts[0].add(BigInteger.ONE) : parts[0]).longValueExact();
  }
}
