package candlewright.backtest.capsule;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.market.Decimals;
import candlewright.core.market.SeriesKey;
import java.nio.charset.StandardCharsets;

/// Bars as lines of comma-separated values that `candlewright import` reads too: open time in epoch
/// milliseconds, then the numbers with all the digits that bring them back.
final class BarText {
  private static final String HEAD = "time,open,high,low,close,volume";

  private BarText() {}

  static byte[] toBytes(BarSeries bars) {
    StringBuilder text = new StringBuilder(60 * (bars.size() + 1)).append(HEAD).append('\n');
    for (int i = 0; i < bars.size(); i++) {
      text.append(bars.openTime(i));
      number(text, bars.open(i));
      number(text, bars.high(i));
      number(text, bars.low(i));
      number(text, bars.close(i));
      number(text, bars.volume(i));
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void number(StringBuilder text, double value) {
    text.append(',');
    if (value == 0 && 1 / value < 0) {
      text.append("-0");
    } else {
      text.append(Decimals.text(value));
    }
  }

  /// Reads what {@link #toBytes} gave.
  ///
  /// @throws IllegalArgumentException if it is something else
  static BarSeries read(SeriesKey key, Calendar calendar, byte[] bytes) {
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
    BarColumns columns = new BarColumns(lines.length);
    for (int i = 1; i < lines.length - 1; i++) {
      String[] cells = lines[i].split(",", -1);
      if (cells.length != 6) {
        throw new IllegalArgumentException("line " + (i + 1) + " holds no bar");
      }
      columns.add(
          Long.parseLong(cells[0]),
          Double.parseDouble(cells[1]),
          Double.parseDouble(cells[2]),
          Double.parseDouble(cells[3]),
          Double.parseDouble(cells[4]),
          Double.parseDouble(cells[5]));
    }
    return BarSeries.of(key, calendar, columns);
  }
}
