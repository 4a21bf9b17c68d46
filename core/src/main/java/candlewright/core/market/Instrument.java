package candlewright.core.market;

import java.util.Locale;
import java.util.regex.Pattern;

/// The trading rules of one instrument as a venue stated them at one time.
///
/// @param id symbol and venue
/// @param kind decides how cash and positions are computed
/// @param base currency or asset code of what is traded, such as `BTC` or `AAPL`
/// @param quote currency code of the price
/// @param settlement currency code in which profit, fees and margin are paid
/// @param tick the price step, in quote currency
/// @param lot the quantity step: base units, shares, or contracts of an inverse perpetual
/// @param minimumLots the smallest order, in lots; at least 1
/// @param minimumNotional the smallest order value in 1e-8 units of the quote currency; 0 if none
/// @param contractSize what one unit of quantity stands for: base units, or quote units for an
///   inverse perpetual; 1 for everything else
/// @param calendar the sessions in which it trades
/// @param version counts the changes of this instrument's rules, from 1
public record Instrument(
    InstrumentId id,
    InstrumentKind kind,
    String base,
    String quote,
    String settlement,
    Increment tick,
    Increment lot,
    long minimumLots,
    long minimumNotional,
    Increment contractSize,
    Calendar calendar,
    int version) {
  private static final Pattern CURRENCY = Pattern.compile("[A-Z0-9._^=\\-]{1,40}");

  public Instrument {
    base = currency("base", base);
    quote = currency("quote", quote);
    settlement = currency("settlement", settlement);
    if (minimumLots < 1) {
      throw new IllegalArgumentException("minimumLots must be at least 1, was " + minimumLots);
    }
    if (minimumNotional < 0) {
      throw new IllegalArgumentException(
          "minimumNotional must not be negative, was " + minimumNotional);
    }
    if (version < 1) {
      throw new IllegalArgumentException("version must be at least 1, was " + version);
    }
    String expected = kind == InstrumentKind.INVERSE_PERPETUAL ? base : quote;
    if (!settlement.equals(expected)) {
      throw new IllegalArgumentException(
          id + ": a " + kind.code() + " settles in " + expected + ", not in " + settlement);
    }
  }

  /// Returns version 1 of an instrument that settles as its kind demands, with contract size 1 and
  /// no minimum beyond one lot.
  public static Instrument of(
      InstrumentId id,
      InstrumentKind kind,
      String base,
      String quote,
      Increment tick,
      Increment lot,
      Calendar calendar) {
    String settlement = kind == InstrumentKind.INVERSE_PERPETUAL ? base : quote;
    return new Instrument(
        id, kind, base, quote, settlement, tick, lot, 1, 0, new Increment(1, 0), calendar, 1);
  }

  /// Returns the same rules under another version number.
  public Instrument withVersion(int newVersion) {
    return new Instrument(
        id,
        kind,
        base,
        quote,
        settlement,
        tick,
        lot,
        minimumLots,
        minimumNotional,
        contractSize,
        calendar,
        newVersion);
  }

  /// Tells whether all rules but the version are the same.
  public boolean sameRules(Instrument other) {
    return withVersion(other.version).equals(other);
  }

  /// Returns a currency or asset code in upper case.
  ///
  /// @param role what it is the currency of, for the sentence
  /// @throws IllegalArgumentException if it is no code
  public static String currency(String role, String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    if (!CURRENCY.matcher(upper).matches()) {
      throw new IllegalArgumentException("the " + role + " currency '" + code + "' is not a code");
    }
    return upper;
  }
}
