package candlewright.datafeed.csv;

import org.jspecify.annotations.Nullable;

/// Reads one row into the fields of a bar, from bytes and without making objects for common rows.
final class RowParser {
  private final Role[] roles;
  private final int[] slots;
  private final int width;
  private final boolean mid;
  private final byte delimiter;
  private final DecimalReader numbers;
  private final RowTimeReader times;
  private String detail = "";

  long time;
  double open;
  double high;
  double low;
  double close;
  double volume;

  /// The decimals of the row's prices, or {@link candlewright.core.market.Decimals#OFF_GRID}.
  int priceScale;

  int volumeScale;

  RowParser(Layout layout, ImportOptions options) {
    this.roles = layout.roles().toArray(new Role[0]);
    this.slots = layout.roles().stream().mapToInt(Role::slot).toArray();
    this.width = layout.width();
    this.mid = layout.mid();
    this.delimiter = (byte) layout.delimiter();
    this.numbers = new DecimalReader(layout.delimiter(), layout.decimal(), options.priceDivisor());
    this.times = new RowTimeReader(layout, options);
  }

  /// Reads the row and answers null, or what is wrong with it; {@link #detail()} says more.
  ///
  /// @param after the time of the row before, or {@link Long#MIN_VALUE}
  @Nullable RowProblem parse(byte[] b, int from, int to, long after) {
    @Nullable RowProblem problem = null;
    times.begin();
    int p = from;
    int column = 0;
    while (true) {
      Role role = column < roles.length ? roles[column] : Role.SKIP;
      int slot = column < slots.length ? slots[column] : -1;
      int next;
      if (slot >= 0) {
        next = numbers.read(b, p, to, slot);
        if (next < 0) {
          next = fieldEnd(b, p, to);
          @Nullable RowProblem wrong = numbers.readRare(b, p, next, role);
          if (wrong != null && problem == null) {
            problem = wrong;
            detail = numbers.detail();
          }
        }
      } else if (role == Role.TIME) {
        next = times.number(b, p, to);
        if (next < 0) {
          next = fieldEnd(b, p, to);
        }
        times.foundTime(p, next);
      } else {
        next = fieldEnd(b, p, to);
        if (role == Role.CLOCK) {
          times.foundClock(p, next);
        }
      }
      column++;
      if (next >= to) {
        break;
      }
      p = next + 1;
      if (delimiter == ' ') {
        while (p < to && b[p] == ' ') {
          p++;
        }
      }
    }
    if (column != width) {
      detail = column + " values instead of " + width;
      return RowProblem.COLUMNS;
    }
    if (problem != null) {
      return problem;
    }
    problem = times.read(b, after);
    if (problem != null) {
      detail = times.detail();
      return problem;
    }
    time = times.time();
    takeNumbers();
    return null;
  }

  private void takeNumbers() {
    if (mid) {
      numbers.average(Role.OPEN, Role.ASK_OPEN);
      numbers.average(Role.HIGH, Role.ASK_HIGH);
      numbers.average(Role.LOW, Role.ASK_LOW);
      numbers.average(Role.CLOSE, Role.ASK_CLOSE);
    }
    numbers.beginPrices();
    open = numbers.price(Role.OPEN);
    high = numbers.price(Role.HIGH);
    low = numbers.price(Role.LOW);
    close = numbers.price(Role.CLOSE);
    priceScale = numbers.priceScale();
    volume = numbers.volume();
    volumeScale = numbers.volumeScale();
  }

  private int fieldEnd(byte[] b, int from, int to) {
    int p = from;
    if (p < to && b[p] == '"') {
      p++;
      while (p < to && b[p] != '"') {
        p++;
      }
    }
    while (p < to && b[p] != delimiter) {
      p++;
    }
    return p;
  }

  /// Returns the last row's problem with the value in question.
  String detail() {
    return detail;
  }

  /// Returns what was met among the times so far.
  RowTimeReader times() {
    return times;
  }
}
