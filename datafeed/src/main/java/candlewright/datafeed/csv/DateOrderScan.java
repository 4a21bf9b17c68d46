package candlewright.datafeed.csv;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Decides between month first and day first for dates like 03/04/2017 by looking through the file
/// for a number above 12.
final class DateOrderScan {
  private final byte delimiter;
  private final int column;
  private final StampParser monthFirst = new StampParser();
  private final StampParser dayFirst = new StampParser();

  DateOrderScan(Layout layout) {
    this.delimiter = (byte) layout.delimiter();
    this.column = layout.roles().indexOf(Role.TIME);
    dayFirst.order(DateOrder.DAY_FIRST);
  }

  /// Returns the order, or null if no date of the file tells.
  @Nullable DateOrder find(RowSource rows) throws IOException {
    while (rows.next()) {
      byte[] bytes = rows.bytes();
      int from = rows.start();
      for (int skipped = 0; skipped < column; skipped++) {
        from = fieldEnd(bytes, from, rows.end()) + 1;
      }
      int to = fieldEnd(bytes, from, rows.end());
      if (from < to && bytes[from] == '"' && bytes[to - 1] == '"') {
        from++;
        to--;
      }
      boolean month = monthFirst.stamp(bytes, from, to) && monthFirst.ordered();
      boolean day = dayFirst.stamp(bytes, from, to) && dayFirst.ordered();
      if (month != day) {
        return month ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
      }
    }
    return null;
  }

  private int fieldEnd(byte[] bytes, int from, int to) {
    int p = from;
    while (p < to && bytes[p] != delimiter) {
      p++;
    }
    return p;
  }
}
