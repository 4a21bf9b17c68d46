package candlewright.app.ui.kit;

import candlewright.app.format.Formats;
import candlewright.core.market.Increment;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Numbers and dates as a person has chosen to read them, see {@link Formats}, with a real minus and
/// a dash for what is missing.
public final class Numbers {
  private static final String MINUS = "\u2212";
  private static final String MISSING = "\u2013";
  private static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofPattern("HH:mm z", Locale.ENGLISH);

  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final List<String> BYTE_UNITS = List.of("B", "KB", "MB", "GB", "TB");
  private static final double BYTES_PER_UNIT = 1024;
  private Numbers() {}

  /// Returns a price with the decimals of its tick.
  public static String price(double price, Increment tick) {
    return Double.isNaN(price) ? MISSING : number(price, tick.scale());
  }

  /// Returns a simple return as percent without its sign `%`, such as `+1.08`; zero has no sign.
  public static String change(double simpleReturn) {
    if (Double.isNaN(simpleReturn)) {
      return MISSING;
    }
    String digits = number(Math.abs(simpleReturn) * 100, 2);
    if (digits.chars().noneMatch(c -> c >= '1' && c <= '9')) {
      return digits;
    }
    return (simpleReturn < 0 ? MINUS : "+") + digits;
  }

  /// Returns a quantity without decimals from 1,000 on and with up to four significant ones below.
  public static String quantity(double quantity) {
    if (quantity >= 1_000) {
      return number(quantity, 0);
    }
    return number(quantity, quantity >= 10 ? 2 : 4);
  }

  /// Returns a time such as `21 Nov 2026, 14:32 UTC`.
  public static String moment(long epochMillis) {
    return in(null, epochMillis).format(Formats.now().dates().moment());
  }

  /// Returns a whole number.
  public static String count(long count) {
    return number((double) count, 0);
  }

  /// Returns a fraction as percent without its sign, cut and not rounded up, so that 100.00 means
  /// all.
  public static String percent(double fraction, int decimals) {
    double scale = decimals == 0 ? 100 : 10_000;
    return number(Math.floor(fraction * scale) / (scale / 100), decimals);
  }

  /// Returns a large count in two to four digits, such as `184.2 M`.
  public static String large(long count) {
    if (count >= 1_000_000_000) {
      return number(count / 1e9, 2) + " G";
    }
    return count >= 1_000_000 ? number(count / 1e6, 1) + " M" : count(count);
  }

  /// Returns a size such as `9.6 GB`, of 1,024 bytes and so on.
  public static String bytes(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= BYTES_PER_UNIT && unit < BYTE_UNITS.size() - 1) {
      size /= BYTES_PER_UNIT;
      unit++;
    }
    return number(size, unit == 0 || size >= 100 ? 0 : 1) + " " + BYTE_UNITS.get(unit);
  }

  /// Returns a time such as `2026-11-21 14:32`; a table's head names the zone.
  ///
  /// @param exchange the zone of the instrument it belongs to
  public static String minute(long epochMillis, ZoneId exchange) {
    return in(exchange, epochMillis).format(Formats.now().dates().minute());
  }

  /// Returns the date of a time such as `2026-11-21`.
  ///
  /// @param exchange the zone of the instrument it belongs to
  public static String date(long epochMillis, ZoneId exchange) {
    return in(exchange, epochMillis).format(Formats.now().dates().table());
  }

  /// Returns a time as `2026-11-21 14:32`, UTC, whatever was chosen: for what is copied and for what
  /// a file says.
  public static String exact(long epochMillis) {
    return EXACT.format(Instant.ofEpochMilli(epochMillis));
  }

  /// Returns a time of the day such as `14:32 UTC`.
  public static String timeOfDay(long epochMillis) {
    return in(null, epochMillis).format(TIME_OF_DAY);
  }

  private static ZonedDateTime in(@Nullable ZoneId exchange, long epochMillis) {
    return Instant.ofEpochMilli(epochMillis).atZone(Formats.now().zoneOf(exchange));
  }

  private static String number(double value, int decimals) {
    return String.format(Formats.now().numbers().locale(), "%,." + decimals + "f", value)
        .replace("-", MINUS);
  }
}
