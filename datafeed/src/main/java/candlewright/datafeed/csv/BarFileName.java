package candlewright.datafeed.csv;

import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The name of an exported file: `SYMBOL_TIMEFRAME.csv`, or `SYMBOL.VENUE_TIMEFRAME.csv`.
///
/// The venue is there when another known series has the same symbol and timeframe at another venue,
/// or when the symbol has a dot of its own. A month is `1mo`, because `1M` and `1m` are one name on
/// Windows; a name that Windows reserves gets a `_` in front.
///
/// @param symbol upper case
/// @param venue empty if the name has none
public record BarFileName(String symbol, Optional<String> venue, Timeframe timeframe) {
  private static final Set<String> RESERVED = Set.of("CON", "PRN", "AUX", "NUL");
  private static final String MONTH = "1mo";

  /// Returns the name for a series among all series that may be exported to the same folder.
  public static BarFileName of(SeriesKey key, Collection<SeriesKey> known) {
    InstrumentId instrument = key.instrument();
    boolean shared =
        known.stream()
            .anyMatch(other ->
                other.timeframe() == key.timeframe()
                    && other.instrument().symbol().equals(instrument.symbol())
                    && !other.instrument().venue().equals(instrument.venue()));
    boolean dotted = instrument.symbol().indexOf('.') >= 0;
    return new BarFileName(
        instrument.symbol(),
        shared || dotted ? Optional.of(instrument.venue()) : Optional.empty(),
        key.timeframe());
  }

  /// Reads a file's name, whatever follows the timeframe's dot: `BTCUSDT.BINANCE_1m.csv.gz`.
  ///
  /// @throws IllegalArgumentException if it does not name a symbol and a timeframe
  public static BarFileName parse(String fileName) {
    int underscore = fileName.lastIndexOf('_');
    int dot = underscore < 0 ? -1 : fileName.indexOf('.', underscore);
    if (underscore <= 0 || dot < 0) {
      throw unnamed(fileName, "it has no timeframe after a _");
    }
    String text = fileName.substring(underscore + 1, dot);
    Timeframe timeframe;
    try {
      timeframe = text.equals(MONTH) ? Timeframe.ONE_MONTH : Timeframe.parse(text);
    } catch (IllegalArgumentException e) {
      throw unnamed(fileName, String.valueOf(e.getMessage()));
    }
    String instrument = fileName.substring(fileName.startsWith("_") ? 1 : 0, underscore);
    try {
      if (instrument.indexOf('.') < 0) {
        // The venue only completes the check of the symbol.
        return new BarFileName(
            new InstrumentId(instrument, "ANY").symbol(), Optional.empty(), timeframe);
      }
      InstrumentId id = InstrumentId.parse(instrument);
      return new BarFileName(id.symbol(), Optional.of(id.venue()), timeframe);
    } catch (IllegalArgumentException e) {
      throw unnamed(fileName, String.valueOf(e.getMessage()));
    }
  }

  private static IllegalArgumentException unnamed(String fileName, String why) {
    return new IllegalArgumentException(
        "'"
            + FieldText.printable(fileName)
            + "' does not say what it holds ("
            + why
            + "): name it SYMBOL_TIMEFRAME.csv or SYMBOL.VENUE_TIMEFRAME.csv, such as"
            + " BTCUSDT.BINANCE_1m.csv");
  }

  /// Returns the file's name, ending in `.csv`.
  @Override
  public String toString() {
    String code = timeframe == Timeframe.ONE_MONTH ? MONTH : timeframe.code();
    String stem = symbol + venue.map(name -> "." + name).orElse("");
    return unreserved(stem + "_" + code + ".csv");
  }

  /// Returns a file's name with a `_` in front if Windows reserves it.
  static String unreserved(String name) {
    String first = name.replaceAll("\\.csv$", "").split("\\.", -1)[0].toUpperCase(Locale.ROOT);
    boolean reserved = RESERVED.contains(first) || first.matches("(COM|LPT)[0-9]");
    return (reserved ? "_" : "") + name;
  }
}
