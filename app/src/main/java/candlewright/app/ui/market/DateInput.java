package candlewright.app.ui.market;

import candlewright.app.ui.kit.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/// Reads a date that a person typed, with or without a time of day.
final class DateInput {
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("[uuuu-M-d][d MMM uuuu][d MMMM uuuu]['T'][ ][H:mm]")
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  private DateInput() {}

  /// Returns the epoch milliseconds of what was typed, read by a clock of `zone`; of a day its
  /// first moment.
  ///
  /// @throws IllegalArgumentException if it is no date; one sentence with the remedy
  static long parse(String typed, ZoneId zone) {
    String text = typed.strip().replace(",", "").replaceAll("\\s+", " ");
    try {
      TemporalAccessor read = FORMAT.parseBest(text, LocalDateTime::from, LocalDate::from);
      LocalDateTime time =
          read instanceof LocalDateTime found ? found : LocalDate.from(read).atStartOfDay();
      return time.atZone(zone).toInstant().toEpochMilli();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(Texts.of("goto.bad", typed.strip()), e);
    }
  }
}
