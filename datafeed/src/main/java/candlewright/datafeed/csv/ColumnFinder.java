package candlewright.datafeed.csv;

import candlewright.datafeed.csv.HeaderNames.Meaning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells which column holds what, by the names above them or by the values in them.
final class ColumnFinder {
  /// What was found.
  ///
  /// @param roles one for each column
  /// @param texts the used columns for a person
  /// @param time the column of the time
  /// @param atClose whether that is the time of the close
  /// @param atOpen whether its name says that it is the moment of the open
  /// @param mid whether bid and ask are both read, for their mean
  record Columns(
      List<Role> roles,
      List<String> texts,
      int time,
      boolean atClose,
      boolean atOpen,
      boolean mid) {}

  private static final Pattern FILE_DAY =
      Pattern.compile("(?:^|[/_])((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])_");

  /// The orders in which venues write prices; the usual one first.
  private static final List<List<Role>> PRICE_ORDERS =
      List.of(
          Role.PRICES,
          List.of(Role.OPEN, Role.CLOSE, Role.HIGH, Role.LOW),
          List.of(Role.LOW, Role.HIGH, Role.OPEN, Role.CLOSE),
          List.of(Role.HIGH, Role.LOW, Role.OPEN, Role.CLOSE),
          List.of(Role.OPEN, Role.LOW, Role.HIGH, Role.CLOSE));

  private static final List<Meaning> TRADE_PRICES =
      List.of(Meaning.OPEN, Meaning.HIGH, Meaning.LOW, Meaning.CLOSE);
  private static final List<Meaning> BID_PRICES =
      List.of(Meaning.BID_OPEN, Meaning.BID_HIGH, Meaning.BID_LOW, Meaning.BID_CLOSE);
  private static final List<Meaning> ASK_PRICES =
      List.of(Meaning.ASK_OPEN, Meaning.ASK_HIGH, Meaning.ASK_LOW, Meaning.ASK_CLOSE);

  private final String where;
  private final ImportOptions options;
  private final List<String> notes;

  /// @param where the file and the entry within it, for messages and for the date in its name
  /// @param notes gets what was decided between readings that both make sense
  ColumnFinder(String where, ImportOptions options, List<String> notes) {
    this.where = where;
    this.options = options;
    this.notes = notes;
  }

  /// Finds the columns by their names if there are any that help, else by their values.
  ///
  /// @throws ImportException if neither tells where time, open, high, low and close are
  Columns find(@Nullable List<String> names, Sample data, int width, char decimal) {
    if (names != null) {
      List<String> aligned = aligned(names, data, width);
      @Nullable Columns byName = byName(aligned, data);
      if (byName != null) {
        return byName;
      }
      notes.add("column names " + names + " not understood; columns told by their values");
    }
    if (data.size() == 0) {
      throw new ImportException(
          where
              + " has no rows of bars and no column names that say time, open, high, low and close");
    }
    return byContent(data, width, decimal);
  }

  /// Makes as many names as values: a header may lack the name of the time of day or of the row
  /// numbers.
  private List<String> aligned(List<String> names, Sample data, int width) {
    List<String> aligned = new ArrayList<>(names);
    if (data.size() == 0 || aligned.size() == width) {
      return aligned;
    }
    boolean lastEmpty = aligned.size() > width && aligned.getLast().isEmpty();
    if (aligned.size() == width + 1 && lastEmpty) {
      aligned.removeLast();
      return aligned;
    }
    if (aligned.size() != width - 1) {
      throw new ImportException(
          where
              + " has "
              + names.size()
              + " column names over "
              + width
              + " values: name the columns yourself");
    }
    if (data.isDateOnlyColumn(0) && data.isClockColumn(1)) {
      aligned.add(1, "clock");
      notes.add("the header has no name for the time of day in column 2");
    } else if (lastColumnEmpty(data, width)) {
      aligned.add("");
    } else {
      aligned.addFirst("index");
      notes.add("the header has no name for column 1");
    }
    return aligned;
  }

  private static boolean lastColumnEmpty(Sample data, int width) {
    for (int i = 0; i < data.size(); i++) {
      if (!data.value(i, width - 1).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Columns byName(List<String> names, Sample data) {
    Map<Meaning, Integer> at = new EnumMap<>(Meaning.class);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Meaning meaning =
          name.equals("clock")
              ? Meaning.OTHER
              : name.isEmpty() && i == 0 ? Meaning.TIME : HeaderNames.meaning(name);
      at.putIfAbsent(meaning, i);
    }
    boolean quotes = at.containsKey(Meaning.BID_OPEN) && at.containsKey(Meaning.ASK_OPEN);
    Role[] roles = new Role[names.size()];
    Arrays.fill(roles, Role.SKIP);
    boolean atClose = false;
    int clock = -1;
    @Nullable Integer time = at.get(Meaning.EPOCH);
    @Nullable Integer date = at.get(Meaning.DATE);
    @Nullable Integer stamp = at.get(Meaning.TIME);
    if (time == null && date != null) {
      time = date;
      if (names.size() > date + 1 && names.get(date + 1).equals("clock")) {
        clock = date + 1;
      } else if (stamp != null && data.isClockColumn(stamp)) {
        clock = stamp;
      }
    }
    if (time == null) {
      time = stamp;
    }
    if (time == null) {
      time = at.get(Meaning.END_TIME);
      atClose = time != null;
    }
    if (time == null) {
      time = timeByContent(data, names.size());
    }
    if (time == null || !placePrices(at, roles, quotes)) {
      return null;
    }
    roles[time] = Role.TIME;
    if (clock >= 0) {
      roles[clock] = Role.CLOCK;
    }
    @Nullable Integer volume = at.get(Meaning.VOLUME);
    volume = volume != null ? volume : at.get(Meaning.LESSER_VOLUME);
    if (volume != null) {
      roles[volume] = Role.VOLUME;
    } else {
      notes.add("no volume column: volume is 0");
    }
    return finished(roles, names, time, atClose, quotes && options.side() == PriceSide.MID);
  }

  private boolean placePrices(Map<Meaning, Integer> at, Role[] roles, boolean quotes) {
    if (!quotes) {
      return place(at, TRADE_PRICES, roles, Role.PRICES);
    }
    notes.add("bid and ask prices: " + options.side() + " taken");
    return switch (options.side()) {
      case BID -> place(at, BID_PRICES, roles, Role.PRICES);
      case ASK -> place(at, ASK_PRICES, roles, Role.PRICES);
      case MID ->
          place(at, BID_PRICES, roles, Role.PRICES) && place(at, ASK_PRICES, roles, Role.ASKS);
    };
  }

  private static boolean place(
      Map<Meaning, Integer> at, List<Meaning> meanings, Role[] roles, List<Role> wanted) {
    for (int i = 0; i < meanings.size(); i++) {
      @Nullable Integer column = at.get(meanings.get(i));
      if (column == null) {
        return false;
      }
      roles[column] = wanted.get(i);
    }
    return true;
  }

  private Columns byContent(Sample data, int width, char decimal) {
    @Nullable Integer time = timeByContent(data, width);
    if (time == null) {
      throw unclear(data, "no column holds a time");
    }
    Role[] roles = new Role[width];
    Arrays.fill(roles, Role.SKIP);
    roles[time] = Role.TIME;
    int next = time + 1;
    if (next < width && data.isDateOnlyColumn(time) && data.isClockColumn(next)) {
      roles[next] = Role.CLOCK;
      next++;
    }
    List<Integer> numbers = new ArrayList<>();
    for (int column = next; column < width; column++) {
      if (data.isNumberColumn(column)) {
        numbers.add(column);
      }
    }
    if (numbers.size() < 4) {
      throw unclear(
          data, "only " + FieldText.count(numbers.size(), "column") + " of numbers after the time");
    }
    boolean mid = false;
    if (isQuotes(data, numbers, decimal)) {
      notes.add(
          "bid and ask prices: " + options.side() + " taken; sizes are not volume, which is 0");
      mid = options.side() == PriceSide.MID;
      for (int i = 0; i < Role.PRICES.size(); i++) {
        int side = options.side() == PriceSide.ASK ? 5 : 0;
        roles[numbers.get(side + i)] = Role.PRICES.get(i);
        if (mid) {
          roles[numbers.get(5 + i)] = Role.ASKS.get(i);
        }
      }
    } else {
      placeByContent(data, numbers, roles, decimal);
      if (numbers.size() > 4) {
        roles[numbers.get(4)] = Role.VOLUME;
      } else {
        notes.add("no volume column: volume is 0");
      }
    }
    return finished(roles, List.of(), time, false, mid);
  }

  private boolean isQuotes(Sample data, List<Integer> numbers, char decimal) {
    if (numbers.size() != 10) {
      return false;
    }
    List<Integer> bid = numbers.subList(0, 4);
    List<Integer> ask = numbers.subList(5, 9);
    return data.isHighAndLow(bid.get(1), bid.get(2), bid, decimal)
        && data.isHighAndLow(ask.get(1), ask.get(2), ask, decimal)
        && data.isHighAndLow(ask.get(1), bid.get(2), List.of(bid.get(0), ask.get(3)), decimal);
  }

  private void placeByContent(Sample data, List<Integer> numbers, Role[] roles, char decimal) {
    List<Integer> prices = numbers.subList(0, 4);
    for (List<Role> order : PRICE_ORDERS) {
      int high = prices.get(order.indexOf(Role.HIGH));
      int low = prices.get(order.indexOf(Role.LOW));
      if (data.isHighAndLow(high, low, prices, decimal)) {
        for (int i = 0; i < 4; i++) {
          roles[prices.get(i)] = order.get(i);
        }
        if (!order.equals(Role.PRICES)) {
          notes.add("column order told by which values are highest and lowest");
        }
        return;
      }
    }
    throw unclear(data, "no order of open, high, low and close fits its numbers");
  }

  private @Nullable Integer timeByContent(Sample data, int width) {
    for (int column = 0; column < width; column++) {
      if (data.isStampColumn(column) || data.isEpochColumn(column)) {
        return column;
      }
    }
    return width > 0 && data.isDayMillisColumn(0) && fileDay() != Long.MIN_VALUE ? 0 : null;
  }

  private Columns finished(
      Role[] roles, List<String> names, int time, boolean atClose, boolean mid) {
    List<String> texts = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < roles.length; i++) {
      if (roles[i] != Role.SKIP) {
        String role = roles[i] == Role.TIME && atClose ? "time of close" : roles[i].text();
        String name = i < names.size() && !names.get(i).isEmpty() ? " '" + names.get(i) + "'" : "";
        texts.add(role + " = column " + (i + 1) + FieldText.printable(name));
      } else if (i < names.size() && !names.get(i).isEmpty() && !names.get(i).equals("-")) {
        ignored.add(FieldText.printable(names.get(i)));
      }
    }
    if (!ignored.isEmpty()) {
      texts.add("ignored: " + String.join(" and ", ignored));
    }
    if (atClose) {
      notes.add("times are those of the close: open time = close - one bar");
    }
    boolean atOpen = time < names.size() && HeaderNames.saysOpenTime(names.get(time));
    return new Columns(List.of(roles), texts, time, atClose, atOpen, mid);
  }

  /// Returns the date at the beginning of a name such as `20140605_aapl_minute_trade.csv`, in days
  /// since 1970, or {@link Long#MIN_VALUE}.
  long fileDay() {
    Matcher matcher = FILE_DAY.matcher(where.replace(", ", "/"));
    long day = Long.MIN_VALUE;
    while (matcher.find()) {
      int year = Integer.parseInt(matcher.group(1));
      int month = Integer.parseInt(matcher.group(2));
      int date = Integer.parseInt(matcher.group(3));
      if (month >= 1 && month <= 12 && date >= 1 && date <= 28) {
        day = LocalDate.of(year, month, date).toEpochDay();
      } else if (month >= 1 && month <= 12 && date >= 1) {
        LocalDate first = LocalDate.of(year, month, 1);
        day = date <= first.lengthOfMonth() ? first.withDayOfMonth(date).toEpochDay() : day;
      }
    }
    return day;
  }

  ImportException unclear(Sample data, String what) {
    String row = data.size() == 0 ? "" : " (first row " + data.row(0) + ")";
    return new ImportException(
        where
            + ": "
            + what
            + FieldText.printable(row)
            + "; if these are bars, name the columns, such as time,open,high,low,close,volume");
  }
}
