package candlewright.app.data;

import candlewright.core.market.Calendar;
import candlewright.core.market.SeriesKey;
import candlewright.datafeed.csv.DateOrder;
import candlewright.datafeed.csv.ImportOptions;
import candlewright.datafeed.csv.PriceSide;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person says about a file and its instrument; whatever is null is found in the file.
///
/// @param key the series
/// @param rules of its instrument
/// @param columns see {@link ImportOptions#columns}
/// @param entries which files of an archive
public record ImportChoices(
    SeriesKey key,
    NewInstrument rules,
    @Nullable Character delimiter,
    @Nullable ZoneId zone,
    @Nullable List<String> columns,
    @Nullable Character decimal,
    @Nullable DateOrder dateOrder,
    boolean refuseOffGrid,
    @Nullable String entries,
    PriceSide side,
    int priceDivisor) {
  /// Returns them as options for the trading hours of the instrument.
  ///
  /// @throws IllegalArgumentException if they do not go together; one sentence
  public ImportOptions options(Calendar calendar) {
    return new ImportOptions(
        key,
        calendar,
        delimiter,
        zone,
        columns,
        decimal,
        dateOrder,
        refuseOffGrid,
        entries,
        side,
        priceDivisor);
  }

  /// Reads a zone such as `UTC`, `+02:00` or `America/New_York`.
  ///
  /// @throws IllegalArgumentException if there is none of this name; one sentence with the remedy
  public static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + name + "' is not a time zone: write UTC, +02:00 or America/New_York", e);
    }
  }
}
