package candlewright.datafeed.csv;

import candlewright.core.market.Calendar;
import candlewright.core.market.SeriesKey;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person says about a file; whatever is null is found in the file and reported.
///
/// @param key the series the bars belong to
/// @param calendar its trading hours
/// @param delimiter the character between values
/// @param zone the zone of times without one; otherwise the calendar's
/// @param columns names in place of the file's own, such as `time open high low close volume`; `-`
///   for a column to pass over
/// @param decimal `.` or `,`
/// @param dateOrder of dates like 03/04/2017
/// @param refuseOffGrid leaves out bars that are not on the timeframe's grid, which are kept
///   otherwise
/// @param entries which files of an archive: a beginning of their names, or a pattern with `*`
/// @param side of a file with bid and ask prices
/// @param priceDivisor a power of ten by which every price is divided, 10000 for Lean's equities
public record ImportOptions(
    SeriesKey key,
    Calendar calendar,
    @Nullable Character delimiter,
    @Nullable ZoneId zone,
    @Nullable List<String> columns,
    @Nullable Character decimal,
    @Nullable DateOrder dateOrder,
    boolean refuseOffGrid,
    @Nullable String entries,
    PriceSide side,
    int priceDivisor) {
  public ImportOptions {
    columns = columns == null ? null : List.copyOf(columns);
    int rest = priceDivisor;
    while (rest > 0 && rest % 10 == 0) {
      rest /= 10;
    }
    if (rest != 1) {
      throw new IllegalArgumentException(
          "the price divisor must be 1, 10, 100 and so on, was " + priceDivisor);
    }
    if (decimal != null && decimal != '.' && decimal != ',') {
      throw new IllegalArgumentException("the decimal mark must be . or , but was " + decimal);
    }
    if (decimal != null && decimal.equals(delimiter)) {
      throw new IllegalArgumentException(
          "the decimal mark and the delimiter are both '" + decimal + "'");
    }
  }

  /// Returns options that leave everything to the file.
  public static ImportOptions of(SeriesKey key, Calendar calendar) {
    return new ImportOptions(
        key, calendar, null, null, null, null, null, false, null, PriceSide.BID, 1);
  }

  public ImportOptions withDelimiter(char newDelimiter) {
    return new ImportOptions(
        key,
        calendar,
        newDelimiter,
        zone,
        columns,
        decimal,
        dateOrder,
        refuseOffGrid,
        entries,
        side,
        priceDivisor);
  }

  public ImportOptions withZone(ZoneId newZone) {
    return new ImportOptions(
        key,
        calendar,
        delimiter,
        newZone,
        columns,
        decimal,
        dateOrder,
        refuseOffGrid,
        entries,
        side,
        priceDivisor);
  }

  public ImportOptions withColumns(List<String> newColumns) {
    return new ImportOptions(
        key,
        calendar,
        delimiter,
        zone,
        newColumns,
        decimal,
        dateOrder,
        refuseOffGrid,
        entries,
        side,
        priceDivisor);
  }

  public ImportOptions withDecimal(char newDecimal) {
    return new ImportOptions(
        key,
        calendar,
        delimiter,
        zone,
        columns,
        newDecimal,
        dateOrder,
        refuseOffGrid,
        entries,
        side,
        priceDivisor);
  }

  public ImportOptions withDateOrder(DateOrder newDateOrder) {
    return new ImportOptions(
        key,
        calendar,
        delimiter,
        zone,
        columns,
        decimal,
        newDateOrder,
        refuseOffGrid,
        entries,
        side,
        priceDivisor);
  }

  public ImportOptions refusingOffGrid() {
    return new ImportOptions(
        key,
        calendar,
        delimiter,
        zone,
        columns,
        decimal,
        dateOrder,
        true,
        entries,
        side,
        priceDivisor);
  }

  public ImportOptions withEntries(String newEntries) {
    return new ImportOptions(
        key,
        calendar,
        delimiter,
        zone,
        columns,
        decimal,
        dateOrder,
        refuseOffGrid,
        newEntries,
        side,
        priceDivisor);
  }

  public ImportOptions withSide(PriceSide newSide) {
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
        newSide,
        priceDivisor);
  }

  public ImportOptions withPriceDivisor(int newPriceDivisor) {
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
        newPriceDivisor);
  }
}
