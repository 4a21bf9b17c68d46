package candlewright.backtest.simulate;

import candlewright.core.market.CurrencyRate;
import candlewright.core.market.CurrencyRates;
import candlewright.core.market.Instrument;
import candlewright.core.trading.StateInput;
import candlewright.core.trading.StateOutput;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The money of one instrument that is quoted in another currency than the account is kept in:
/// every payment is converted on its own when it is made, and every position whenever it is valued,
/// by the last rate known at that moment.
final class Conversion {
  /// How old a rate may be before it counts as missing. A weekend with holidays is shorter.
  static final long LONGEST = Duration.ofDays(7).toMillis();

  private final Instrument instrument;
  private final CurrencyRates rates;

  // The rate asked for last holds from here to there.
  private @Nullable CurrencyRate rate;
  private long from = Long.MAX_VALUE;
  private long until = Long.MIN_VALUE;

  /// The rate that the prices of liquidations were worked out by.
  private @Nullable CurrencyRate called;

  private long payments;

  /// Closes counted before the bar that equity begins with.
  private long closesBefore;

  private long firstMissing = Long.MAX_VALUE;
  private long lastMissing = Long.MIN_VALUE;

  private Conversion(Instrument instrument, CurrencyRates rates) {
    this.instrument = instrument;
    this.rates = rates;
  }

  /// Returns the conversion that a series needs; null if it is quoted in the account's currency.
  ///
  /// @param currency of the account
  /// @throws IllegalArgumentException if rates are missing, or are those of other currencies
  static @Nullable Conversion of(TradedSeries series, String currency) {
    Instrument instrument = series.instrument();
    String quote = instrument.quote();
    CurrencyRates rates = series.rates();
    if (rates == null && quote.equals(currency)) {
      return null;
    }
    String both =
        instrument.id() + " is quoted in " + quote + " and the account is kept in " + currency;
    if (rates == null) {
      throw new IllegalArgumentException(
          both
              + ", but no rates are given to convert one into the other: import bars of the pair "
              + quote
              + currency
              + " or "
              + currency
              + quote
              + ", or trade instruments of one currency.");
    }
    if (!rates.to().equals(currency)) {
      throw new IllegalArgumentException(
          both
              + ", but its rates convert "
              + rates.from()
              + " into "
              + rates.to()
              + (quote.equals(currency)
                  ? "; leave them out."
                  : "; give those of " + quote + " in " + currency + "."));
    }
    if (!series.bars().isEmpty()) {
      long first = series.bars().knownAt(0);
      if (rates.indexAt(first) < 0) {
        throw new IllegalArgumentException(
            both
                + ", but at the close of its first bar at "
                + Instant.ofEpochMilli(first)
                + " no rate of "
                + rates.bars().instrument()
                + " is known"
                + (rates.size() == 0
                    ? ""
                    : "; the first is from " + Instant.ofEpochMilli(rates.knownAt(0)))
                + ": import earlier bars of the pair, or begin later.");
      }
    }
    return new Conversion(instrument, rates);
  }

  /// Returns an amount in the account's currency.
  ///
  /// @param rate null for an instrument quoted in it
  static long convert(@Nullable CurrencyRate rate, long amount) {
    return rate == null ? amount : rate.convert(amount);
  }

  /// Returns the last rate known at a moment, epoch milliseconds UTC.
  CurrencyRate at(long time) {
    CurrencyRate known = rate;
    if (known != null && time >= from && time < until) {
      return known;
    }
    int index = rates.indexAt(time);
    if (index < 0) {
      throw new IllegalStateException(instrument.id() + " has no rate at " + time);
    }
    known = rates.rate(index);
    rate = known;
    from = rates.knownAt(index);
    until = index + 1 < rates.size() ? rates.knownAt(index + 1) : Long.MAX_VALUE;
    return known;
  }

  /// Returns the rate that the prices of liquidations were worked out by; null before there were
  /// any.
  @Nullable CurrencyRate called() {
    return called;
  }

  void called(CurrencyRate by) {
    called = by;
  }

  /// Returns the rate of a payment and counts it if the rate is too old.
  CurrencyRate ofPayment(long time) {
    CurrencyRate known = at(time);
    if (isOld(time)) {
      payments++;
      missing(time);
    }
    return known;
  }

  private boolean isOld(long time) {
    at(time);
    return time - from > LONGEST;
  }

  private void missing(long time) {
    firstMissing = Math.min(firstMissing, time);
    lastMissing = Math.max(lastMissing, time);
  }

  /// Returns what was converted by rates that were too old, or null if nothing was.
  ///
  /// @param end the first bar whose close does not count
  @Nullable MissingRates missing(EquityCurve curve, int end) {
    long closes = closesBefore + curve.countHeld(end, this::isMissing);
    return payments + closes == 0
        ? null
        : new MissingRates(
            instrument.id(),
            rates.bars().instrument(),
            closes,
            payments,
            firstMissing,
            lastMissing);
  }

  private boolean isMissing(long close) {
    boolean old = isOld(close);
    if (old) {
      missing(close);
    }
    return old;
  }

  void write(StateOutput out, EquityCurve curve, int end) {
    MissingRates missing = missing(curve, end);
    out.writeLong(missing == null ? 0 : missing.closes());
    out.writeLong(payments);
    out.writeLong(firstMissing);
    out.writeLong(lastMissing);
    QuoteSums.write(out, called);
  }

  void read(StateInput in) {
    closesBefore = in.readLong();
    payments = in.readLong();
    firstMissing = in.readLong();
    lastMissing = in.readLong();
    called = QuoteSums.rate(in);
  }
}
