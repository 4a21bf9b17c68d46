package candlewright.datafeed.csv;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads the times and numbers of events, whatever the locale of the machine.
final class EventValues {
  private EventValues() {}

  /// Returns a decimal number, or null if the text is none. A comma is the decimal mark if values
  /// are not separated by commas and there is no point; a percent sign divides by 100.
  static @Nullable BigDecimal decimal(String text, char delimiter) {
    boolean percent = text.endsWith("%");
    String number = percent ? text.substring(0, text.length() - 1).trim() : text;
    boolean comma = delimiter != ',' && number.indexOf(',') >= 0 && number.indexOf('.') < 0;
    String plain = DecimalReader.plain(number, comma ? ',' : '.');
    if (plain == null) {
      return null;
    }
    BigDecimal value = new BigDecimal(plain);
    return percent ? value.movePointLeft(2) : value;
  }

  /// Returns epoch milliseconds UTC of a time in text or in any unit since 1970, or null if it is
  /// neither or its day and month could be either. Text without a zone is UTC.
  static @Nullable Long moment(String text) {
    if (text.matches("-?[0-9]{9,19}(\\.0*)?")) {
      int point = text.indexOf('.');
      BigInteger whole = new BigInteger(point < 0 ? text : text.substring(0, point));
      if (whole.bitLength() > 63) {
        return null;
      }
      long epoch = whole.longValueExact();
      return EpochUnit.of(epoch).millis(epoch);
    }
    StampParser parser = parser(text);
    return parser == null
        ? null
        : (Long) (parser.day() * 86_400_000L + parser.clock() - parser.offset());
  }

  /// Returns the date that a text shows, in days since 1970-01-01 and whatever its zone, or null if
  /// it shows none or its day and month could be either.
  static @Nullable Long date(String text) {
    StampParser parser = parser(text);
    return parser == null ? null : (Long) parser.day();
  }

  private static @Nullable StampParser parser(String text) {
    StampParser parser = new StampParser();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return parser.stamp(bytes, 0, bytes.length) && !parser.ordered() ? parser : null;
  }
}
