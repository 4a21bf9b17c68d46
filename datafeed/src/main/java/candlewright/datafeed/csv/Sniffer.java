package candlewright.datafeed.csv;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out how a file is to be read from its first rows and its name. Whatever is a guess between
/// readings that both make sense goes into the notes.
final class Sniffer {
  private static final char[] DELIMITERS = {',', ';', '\t', '|', ' '};
  private static final int MOST_PREAMBLE = 12;

  private final String where;
  private final ImportOptions options;
  private final List<String> notes = new ArrayList<>();

  /// @param where the file and the entry within it, for messages
  Sniffer(String where, ImportOptions options) {
    this.where = where;
    this.options = options;
  }

  /// @param lines the first rows, not empty
  /// @param fixed the delimiter if it is known
  /// @throws ImportException if the rows are not bars, or their columns cannot be told
  Layout sniff(List<byte[]> lines, @Nullable Character fixed) {
    Sample all = split(lines, fixed != null ? fixed : options.delimiter());
    int width = all.width();
    int begin = firstUsual(all, width);
    @Nullable List<String> names = null;
    int headerRows = begin;
    if (begin < all.size() && isHeader(all, begin)) {
      names = all.row(begin);
      headerRows = begin + 1;
    }
    if (headerRows > (names == null ? 0 : 1)) {
      int above = names == null ? headerRows : headerRows - 1;
      notes.add(FieldText.count(above, "line") + " above the table passed over");
    }
    Sample data = all.data(headerRows, width);
    boolean hasHeader = names != null;
    if (options.columns() != null) {
      names = options.columns();
    }
    char decimal = options.decimal() != null ? options.decimal() : decimal(data, width);
    ColumnFinder finder = new ColumnFinder(where, options, notes);
    ColumnFinder.Columns columns = finder.find(names, data, width, decimal);
    TimeForm form = timeForm(finder, data, columns);
    if (looksScaled(data, columns, form)) {
      notes.add(
          "written as Lean does, with whole prices only: its equities are 10000 times the price; if"
              + " that is so here, divide prices by 10000 (--price-divisor 10000)");
    }
    if (isZoneAssumed(data, columns, form)) {
      ZoneId assumed = options.calendar().zone();
      notes.add(
          "times name no zone and are read as those of "
              + assumed
              + ", the zone of the calendar "
              + options.calendar().code()
              + "; choose the zone UTC (--zone UTC) if they are in UTC");
    }
    boolean ordered = form == TimeForm.TEXT && hasOrderedDates(data, columns.time());
    return new Layout(
        all.delimiter(),
        headerRows,
        hasHeader,
        columns.roles(),
        width,
        decimal,
        form,
        form == TimeForm.DAY_MILLIS ? finder.fileDay() : 0,
        columns.atClose(),
        columns.atOpen(),
        options.dateOrder() != null ? options.dateOrder() : DateOrder.MONTH_FIRST,
        ordered && options.dateOrder() == null,
        options.zone() != null ? options.zone() : options.calendar().zone(),
        columns.mid(),
        lastDecimals(data, columns.roles(), width),
        data.size() == 0 ? "" : data.value(0, columns.time()),
        columns.texts(),
        List.copyOf(notes));
  }

  /// Tells whether the zone of the calendar decides what moment a time of the file is: a date alone
  /// is a trading day, whatever the zone.
  private boolean isZoneAssumed(Sample data, ColumnFinder.Columns columns, TimeForm form) {
    if (options.zone() != null
        || options.calendar().zone().equals(ZoneOffset.UTC)
        || data.size() == 0
        || form == TimeForm.EPOCH) {
      return false;
    }
    boolean daily = !options.key().timeframe().isIntraday();
    boolean clockColumn = columns.roles().contains(Role.CLOCK);
    for (int i = 0; i < data.size(); i++) {
      String value = data.value(i, columns.time());
      boolean stamp = form == TimeForm.TEXT && data.isStamp(value);
      StampParser parser = data.parserOf(value);
      boolean clock = stamp && (clockColumn || (parser.hasClock() && parser.clock() != 0));
      if (stamp && !parser.hasOffset() && (clock || !daily)) {
        return true;
      }
    }
    return form == TimeForm.DAY_MILLIS;
  }

  private Sample split(List<byte[]> lines, @Nullable Character known) {
    if (known != null) {
      return new Sample(lines, known);
    }
    @Nullable Sample best = null;
    double bestFitness = -1;
    for (char delimiter : DELIMITERS) {
      Sample sample = new Sample(lines, delimiter);
      int width = sample.width();
      double fitness = width < 5 ? -1 : sample.fitness(width);
      if (fitness > bestFitness) {
        best = sample;
        bestFitness = fitness;
      }
    }
    if (best == null) {
      throw new ImportException(
          where
              + ", line 1 '"
              + excerpt(lines.getFirst())
              + "' does not have five columns or more: bars need time, open, high, low and close");
    }
    return best;
  }

  /// Returns the index of the first row of the table: what stands above it is words.
  private static int firstUsual(Sample all, int width) {
    for (int i = 0; i < all.size() && i < MOST_PREAMBLE; i++) {
      int size = all.row(i).size();
      if (size >= width - 1 || !isHeader(all, i)) {
        return i;
      }
    }
    return 0;
  }

  private static boolean isHeader(Sample all, int i) {
    boolean words = false;
    for (String value : all.row(i)) {
      if (Sample.isNumber(value) || all.isStamp(value) || all.isClock(value)) {
        return false;
      }
      words |= !value.isEmpty();
    }
    return words;
  }

  private static TimeForm timeForm(ColumnFinder finder, Sample data, ColumnFinder.Columns columns) {
    int time = columns.time();
    if (data.size() == 0 || data.isStampColumn(time)) {
      return TimeForm.TEXT;
    }
    if (data.isEpochColumn(time)) {
      return TimeForm.EPOCH;
    }
    if (data.isDayMillisColumn(time) && finder.fileDay() != Long.MIN_VALUE) {
      return TimeForm.DAY_MILLIS;
    }
    throw finder.unclear(
        data,
        "its time column holds '" + data.value(0, time) + "', which is neither date nor time");
  }

  private boolean looksScaled(Sample data, ColumnFinder.Columns columns, TimeForm form) {
    if (options.priceDivisor() > 1 || data.size() == 0) {
      return false;
    }
    boolean lean =
        form == TimeForm.DAY_MILLIS
            || data.value(0, columns.time()).matches("[0-9]{8} [0-9]{2}:[0-9]{2}");
    for (int i = 0; lean && i < data.size(); i++) {
      for (Role price : Role.PRICES) {
        lean &= data.value(i, columns.roles().indexOf(price)).matches("[0-9]{4,}");
      }
    }
    return lean;
  }

  private boolean hasOrderedDates(Sample data, int time) {
    for (int i = 0; i < data.size(); i++) {
      String value = data.value(i, time);
      if (data.isStamp(value)) {
        return data.parserOf(value).ordered();
      }
    }
    return false;
  }

  private char decimal(Sample data, int width) {
    int points = 0;
    int commas = 0;
    int threeDigits = 0;
    for (int i = 0; i < data.size(); i++) {
      for (int column = 0; column < width; column++) {
        String value = data.value(i, column);
        int mark = Math.max(value.lastIndexOf('.'), value.lastIndexOf(','));
        if (mark < 0 || !Sample.isNumber(value)) {
          continue;
        }
        boolean repeated = value.indexOf(value.charAt(mark)) != mark;
        // A mark that occurs twice stands between thousands, so the other one is decimal.
        boolean comma = repeated ? value.charAt(mark) == '.' : value.charAt(mark) == ',';
        commas += comma ? 1 : 0;
        points += comma ? 0 : 1;
        threeDigits += comma && value.length() - mark == 4 ? 1 : 0;
      }
    }
    if (commas > points && threeDigits == commas) {
      notes.add("commas taken as decimal marks, though each stands before three digits");
    }
    return commas > points ? ',' : '.';
  }

  /// Returns the common number of decimals of the last column if it is used, else -1.
  private static int lastDecimals(Sample data, List<Role> roles, int width) {
    // The sample's last row may be the very one that is cut.
    int rows = data.size() - 1;
    if (rows < 2 || roles.size() < width || !roles.get(width - 1).isNumber()) {
      return -1;
    }
    int common = decimals(data.value(0, width - 1));
    for (int i = 1; i < rows; i++) {
      if (decimals(data.value(i, width - 1)) != common) {
        return -1;
      }
    }
    return common;
  }

  private static int decimals(String value) {
    int mark = Math.max(value.lastIndexOf('.'), value.lastIndexOf(','));
    return mark < 0 ? 0 : value.length() - mark - 1;
  }

  static String excerpt(byte[] line) {
    String text = new String(line, 0, Math.min(line.length, 80), StandardCharsets.UTF_8);
    return FieldText.printable(text);
  }
}
