package candlewright.app.format;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// How all of a window is written. One choice holds for the whole program, as a locale does.
///
/// @param zone whose clock is followed: {@link #UTC}, {@link #EXCHANGE}, {@link #LOCAL} or the name
///   of a zone such as `Europe/Berlin`
public record Formats(String zone, NumberStyle numbers, DateStyle dates) {
  public static final String UTC = "UTC";

  /// The clock of each instrument's exchange, and UTC where there is no instrument.
  public static final String EXCHANGE = "EXCHANGE";

  /// The clock of this computer.
  public static final String LOCAL = "LOCAL";

  /// What holds before anything was chosen.
  public static final Formats USUAL =
      new Formats(UTC, NumberStyle.COMMA_POINT, DateStyle.MIXED);

  private static final ZoneId NAMED_UTC = ZoneId.of(UTC);

  private static volatile Formats now = USUAL;

  /// @throws IllegalArgumentException if there is no such zone
  public Formats {
    if (!zone.equals(EXCHANGE) && !zone.equals(LOCAL)) {
      try {
        ZoneId.of(zone);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("there is no time zone '" + zone + "'", e);
      }
    }
  }

  /// Returns what holds now.
  public static Formats now() {
    return now;
  }

  /// Makes a choice hold for all that is written from now on.
  public static void use(Formats chosen) {
    now = chosen;
  }

  public Formats withZone(String value) {
    return new Formats(value, numbers, dates);
  }

  public Formats withNumbers(NumberStyle value) {
    return new Formats(zone, value, dates);
  }

  public Formats withDates(DateStyle value) {
    return new Formats(zone, numbers, value);
  }

  /// Returns the zone in which a time is shown.
  ///
  /// @param exchange that of the instrument the time belongs to; null if it belongs to none
  public ZoneId zoneOf(@Nullable ZoneId exchange) {
    return switch (zone) {
      case EXCHANGE -> exchange == null || exchange.equals(ZoneOffset.UTC) ? NAMED_UTC : exchange;
      case LOCAL -> ZoneId.systemDefault();
      default -> ZoneId.of(zone);
    };
  }
}
