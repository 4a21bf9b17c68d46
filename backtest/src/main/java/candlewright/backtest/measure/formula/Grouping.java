package candlewright.backtest.measure.formula;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/// Calendar periods into which dated returns are gathered.
public enum Grouping {
  /// Monday to Sunday, ISO 8601.
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /// Returns a number that the dates of one period share and that grows from period to period.
  long key(LocalDate date) {
    return switch (this) {
      case WEEK ->
          date.get(IsoFields.WEEK_BASED_YEAR) * 100L + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case MONTH -> date.getYear() * 12L + date.getMonthValue();
      case QUARTER -> date.getYear() * 4L + date.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> date.getYear();
    };
  }
}
