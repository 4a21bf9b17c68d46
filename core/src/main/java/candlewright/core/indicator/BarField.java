package candlewright.core.indicator;

import candlewright.core.market.Column;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What can be read off a bar itself: its columns and, from its time and calendar, when it is.
public enum BarField {
  OPEN(Column.OPEN),
  HIGH(Column.HIGH),
  LOW(Column.LOW),
  CLOSE(Column.CLOSE),
  VOLUME(Column.VOLUME),
  /// Number of the trading day the bar belongs to: days since 1970-01-01 of the session's date.
  SESSION(null),
  /// Minute of the day at the bar's open in the zone of its calendar, 0 to 1439.
  MINUTE(null),
  /// Day of the week of the session's date: 1 Monday to 7 Sunday.
  WEEKDAY(null),
  /// Day of the month of the session's date, 1 to 31.
  MONTH_DAY(null),
  /// Month of the session's date, 1 to 12.
  MONTH(null);

  private final @Nullable Column column;

  BarField(@Nullable Column column) {
    this.column = column;
  }

  /// Returns the stored column, or null for what is worked out from the time.
  public @Nullable Column column() {
    return column;
  }

  /// Returns the name as written in definitions.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
