package candlewright.datafeed.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The first rows of a file, split by one delimiter, with the questions a sniffer asks of them.
final class Sample {
  private final char delimiter;
  private final List<List<String>> rows;
  private final StampParser monthFirst = new StampParser();
  private final StampParser dayFirst = new StampParser();

  Sample(List<byte[]> lines, char delimiter) {
    this.delimiter = delimiter;
    this.rows = lines.stream().map(line -> split(line, delimiter)).toList();
    dayFirst.order(DateOrder.DAY_FIRST);
  }

  private Sample(Sample other, int from, int width) {
    this.delimiter = other.delimiter;
    this.rows =
        other.rows.subList(from, other.rows.size()).stream()
            .filter(row -> row.size() == width)
            .toList();
    dayFirst.order(DateOrder.DAY_FIRST);
  }

  /// Returns the rows from `from` on that have `width` values.
  Sample data(int from, int width) {
    return new Sample(this, from, width);
  }

  char delimiter() {
    return delimiter;
  }

  int size() {
    return rows.size();
  }

  List<String> row(int i) {
    return rows.get(i);
  }

  String value(int row, int column) {
    return rows.get(row).get(column);
  }

  /// Returns the number of values most rows have; of several equally frequent ones the largest.
  int width() {
    Map<Integer, Integer> counts = new HashMap<>();
    int width = 0;
    int most = 0;
    for (List<String> row : rows) {
      int count = counts.merge(row.size(), 1, Integer::sum);
      if (count > most || (count == most && row.size() > width)) {
        most = count;
        width = row.size();
      }
    }
    return width;
  }

  /// Returns how well the delimiter fits: the share of rows with the usual width, times the share
  /// of their values that are numbers, times or empty.
  double fitness(int width) {
    int usual = 0;
    int clean = 0;
    for (List<String> row : rows) {
      if (row.size() == width) {
        usual++;
        for (String value : row) {
          clean += value.isEmpty() || isNumber(value) || isStamp(value) || isClock(value) ? 1 : 0;
        }
      }
    }
    return usual == 0 ? 0 : (double) usual / rows.size() * clean / ((double) usual * width);
  }

  /// Tells whether most rows have a date, with or without time, in this column.
  boolean isStampColumn(int column) {
    return mostly(column, this::isStamp);
  }

  boolean isClockColumn(int column) {
    return mostly(column, this::isClock);
  }

  boolean isDateOnlyColumn(int column) {
    return mostly(column, value -> isStamp(value) && !parserOf(value).hasClock());
  }

  boolean isNumberColumn(int column) {
    return mostly(column, Sample::isNumber);
  }

  /// Tells whether most rows have a whole number that is a time between 1975 and 2200 in some unit.
  boolean isEpochColumn(int column) {
    return mostly(
        column,
        value -> {
          if (!value.matches("-?[0-9]{1,19}(\\.0*)?")) {
            return false;
          }
          int point = value.indexOf('.');
          String whole = point < 0 ? value : value.substring(0, point);
          return fitsLong(whole) && Math.abs(Long.parseLong(whole)) > 150_000_000L;
        });
  }

  private static boolean fitsLong(String digits) {
    return digits.length() < 19
        || (digits.length() == 19 && digits.compareTo(Long.toString(Long.MAX_VALUE)) <= 0);
  }

  boolean isDayMillisColumn(int column) {
    return mostly(
        column, value -> value.matches("[0-9]{1,8}") && Long.parseLong(value) < 86_400_000);
  }

  /// Tells whether almost every row has at least as much in column `high` and at most as much in
  /// `low` as in the others.
  boolean isHighAndLow(int high, int low, List<Integer> others, char decimal) {
    int fine = 0;
    int read = 0;
    for (List<String> row : rows) {
      double top = number(row.get(high), decimal);
      double bottom = number(row.get(low), decimal);
      boolean all = top >= bottom;
      boolean known = !Double.isNaN(top) && !Double.isNaN(bottom);
      for (int other : others) {
        double value = number(row.get(other), decimal);
        known &= !Double.isNaN(value);
        all &= bottom <= value && value <= top;
      }
      read += known ? 1 : 0;
      fine += known && all ? 1 : 0;
    }
    return read > 0 && fine >= 0.9 * read;
  }

  /// Returns a value as a number, NaN if it is none.
  static double number(String text, char decimal) {
    String plain = DecimalReader.plain(text, decimal);
    return plain == null ? Double.NaN : Double.parseDouble(plain);
  }

  static boolean isNumber(String value) {
    return DecimalReader.plain(value, '.') != null || DecimalReader.plain(value, ',') != null;
  }

  boolean isStamp(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return monthFirst.stamp(bytes, 0, bytes.length) || dayFirst.stamp(bytes, 0, bytes.length);
  }

  boolean isClock(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return value.indexOf(':') > 0 && monthFirst.clock(bytes, 0, bytes.length);
  }

  /// Returns the parser that read a value, so that its parts can be asked for.
  StampParser parserOf(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    if (monthFirst.stamp(bytes, 0, bytes.length)) {
      return monthFirst;
    }
    dayFirst.stamp(bytes, 0, bytes.length);
    return dayFirst;
  }

  private boolean mostly(int column, Predicate<String> test) {
    int yes = 0;
    for (List<String> row : rows) {
      yes += column < row.size() && test.test(row.get(column)) ? 1 : 0;
    }
    return 2 * yes > rows.size();
  }

  /// Splits a line; quotes are removed, blanks around values too.
  static List<String> split(byte[] line, char delimiter) {
    String text = new String(line, StandardCharsets.UTF_8);
    List<String> values = new ArrayList<>();
    int from = 0;
    while (true) {
      int to = from;
      if (to < text.length() && text.charAt(to) == '"') {
        int quote = text.indexOf('"', to + 1);
        to = quote < 0 ? text.length() : quote;
      }
      int end = text.indexOf(delimiter, to);
      end = end < 0 ? text.length() : end;
      values.add(unquoted(text.substring(from, end).trim()));
      if (end == text.length()) {
        return values;
      }
      from = end + 1;
      while (delimiter == ' ' && from < text.length() && text.charAt(from) == ' ') {
        from++;
      }
    }
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1).trim() : value;
  }
}
