package candlewright.app.format;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// In which order day, month and year stand.
public enum DateStyle {
  /// 21 Nov 2026 in sentences and on charts, 2026-11-21 in tables.
  MIXED("d MMM uuuu", "uuuu-MM-dd"),
  /// 21 Nov 2026
  WORDS("d MMM uuuu", "d MMM uuuu"),
  /// 2026-11-21
  YEAR_FIRST("uuuu-MM-dd", "uuuu-MM-dd"),
  /// 21.11.2026
  DAY_FIRST("dd.MM.uuuu", "dd.MM.uuuu"),
  /// 11/21/2026
  MONTH_FIRST("MM/dd/uuuu", "MM/dd/uuuu");

  private final DateTimeFormatter sentence;
  private final DateTimeFormatter moment;
  private final DateTimeFormatter table;
  private final DateTimeFormatter minute;

  DateStyle(String sentence, String table) {
    this.sentence = DateTimeFormatter.ofPattern(sentence, Locale.ENGLISH);
    this.table = DateTimeFormatter.ofPattern(table, Locale.ENGLISH);
    moment = DateTimeFormatter.ofPattern(sentence + ", HH:mm z", Locale.ENGLISH);
    minute = DateTimeFormatter.ofPattern(table + " HH:mm", Locale.ENGLISH);
  }

  /// A date in a sentence or on a chart.
  public DateTimeFormatter sentence() {
    return sentence;
  }

  /// Date, time and zone in a sentence.
  public DateTimeFormatter moment() {
    return moment;
  }

  /// A date in a table.
  public DateTimeFormatter table() {
    return table;
  }

  /// Date and time in a table, whose head names the zone.
  public DateTimeFormatter minute() {
    return minute;
  }
}
