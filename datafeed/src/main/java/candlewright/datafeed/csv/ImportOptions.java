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
    Change change = new Change(this);
    change.delimiter = newDelimiter;
    return change.options();
  }

  public ImportOptions withZone(ZoneId newZone) {
    Change change = new Change(this);
    change.zone = newZone;
    return change.options();
  }

  public ImportOptions withColumns(List<String> newColumns) {
    Change change = new Change(this);
    change.columns = newColumns;
    return change.options();
  }

  public ImportOptions withDecimal(char newDecimal) {
    Change change = new Change(this);
    change.decimal = newDecimal;
    return change.options();
  }

  public ImportOptions withDateOrder(DateOrder newDateOrder) {
    Change change = new Change(this);
    change.dateOrder = newDateOrder;
    return change.options();
  }

  public ImportOptions refusingOffGrid() {
    Change change = new Change(this);
    change.refuseOffGrid = true;
    return change.options();
  }

  public ImportOptions withEntries(String newEntries) {
    Change change = new Change(this);
    change.entries = newEntries;
    return change.options();
  }

  public ImportOptions withSide(PriceSide newSide) {
    Change change = new Change(this);
    change.side = newSide;
    return change.options();
  }

  public ImportOptions withPriceDivisor(int newPriceDivisor) {
    Change change = new Change(this);
    change.priceDivisor = newPriceDivisor;
    return change.options();
  }

  /// A copy in which single options can be set before it becomes options again.
  private static final class Change {
    private final SeriesKey key;
    private final Calendar calendar;
    private @Nullable Character delimiter;
    private @Nullable ZoneId zone;
    private @Nullable List<String> columns;
    private @Nullable Character decimal;
    private @Nullable DateOrder dateOrder;
    private boolean refuseOffGrid;
    private @Nullable String entries;
    private PriceSide side;
    private int priceDivisor;

    Change(ImportOptions from) {
      key = from.key;
      calendar = from.calendar;
      delimiter = from.delimiter;
      zone = from.zone;
      columns = from.columns;
      decimal = from.decimal;
      dateOrder = from.dateOrder;
      refuseOffGrid = from.refuseOffGrid;
      entries = from.entries;
      side = from.side;
      priceDivisor = from.priceDivisor;
    }

    ImportOptions options() {
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
  }
}
