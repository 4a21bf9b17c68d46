package candlewright.core.market;

import java.util.Locale;
import java.util.regex.Pattern;

/// A symbol at a venue, written `SYMBOL.VENUE`, such as `BTCUSDT.BINANCE`; always upper case.
///
/// @param symbol letters, digits and `_ - ^ = .`, starting with a letter, a digit or `^`
/// @param venue letters, digits, `_` and `-`, starting with a letter
public record InstrumentId(String symbol, String venue) implements Comparable<InstrumentId> {
  private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9^][A-Z0-9_\\-^=.]{0,39}");
  private static final Pattern VENUE = Pattern.compile("[A-Z][A-Z0-9_\\-]{0,23}");

  public InstrumentId {
    symbol = symbol.toUpperCase(Locale.ROOT);
    venue = venue.toUpperCase(Locale.ROOT);
    if (!SYMBOL.matcher(symbol).matches()) {
      throw new IllegalArgumentException(
          "'" + symbol + "' is not a symbol: use letters, digits and _ - ^ = . (at most 40)");
    }
    if (!VENUE.matcher(venue).matches()) {
      throw new IllegalArgumentException(
          "'" + venue + "' is not a venue: use letters, digits, _ and - (at most 24)");
    }
  }

  /// Reads `SYMBOL.VENUE`; the venue is what follows the last dot.
  ///
  /// @throws IllegalArgumentException if a part is missing or holds other characters
  public static InstrumentId parse(String text) {
    int dot = text.lastIndexOf('.');
    if (dot <= 0 || dot == text.length() - 1) {
      throw new IllegalArgumentException(
          "'" + text + "' is not an instrument: write SYMBOL.VENUE, such as BTCUSDT.BINANCE");
    }
    return new InstrumentId(text.substring(0, dot), text.substring(dot + 1));
  }

  @Override
  public int compareTo(InstrumentId other) {
    int bySymbol = symbol.compareTo(other.symbol);
    return bySymbol != 0 ? bySymbol : venue.compareTo(other.venue);
  }

  @Override
  public String toString() {
    return symbol + "." + venue;
  }
}
