package candlewright.core.market;

/// The length of a bar. A {@link Calendar} turns it into concrete intervals; weeks and months have
/// no fixed length and sessions cut days short.
public enum Timeframe {
  ONE_MINUTE("1m", 60_000L),
  THREE_MINUTES("3m", 180_000L),
  FIVE_MINUTES("5m", 300_000L),
  FIFTEEN_MINUTES("15m", 900_000L),
  THIRTY_MINUTES("30m", 1_800_000L),
  ONE_HOUR("1h", 3_600_000L),
  TWO_HOURS("2h", 7_200_000L),
  FOUR_HOURS("4h", 14_400_000L),
  SIX_HOURS("6h", 21_600_000L),
  TWELVE_HOURS("12h", 43_200_000L),
  ONE_DAY("1d", 86_400_000L),
  ONE_WEEK("1w", 604_800_000L),
  /// Nominally 30 days; its true length is the calendar's.
  ONE_MONTH("1M", 2_592_000_000L);

  private final String code;
  private final long millis;

  Timeframe(String code, long millis) {
    this.code = code;
    this.millis = millis;
  }

  /// Returns the code: `1m`, `4h`, `1d`, `1M`.
  public String code() {
    return code;
  }

  /// Returns the nominal length in milliseconds: exact up to a day on a 24/7 calendar, 7 days for a
  /// week, 30 days for a month.
  public long millis() {
    return millis;
  }

  /// Tells whether a bar is shorter than a day.
  public boolean isIntraday() {
    return millis < ONE_DAY.millis;
  }

  /// Tells whether bars of `other` can be built from bars of this timeframe.
  public boolean divides(Timeframe other) {
    if (this == other) {
      return true;
    }
    if (other == ONE_MONTH || other == ONE_WEEK) {
      return millis <= ONE_DAY.millis;
    }
    return millis < other.millis && other.millis % millis == 0;
  }

  /// Reads a code; `1M` is a month and `1m` a minute.
  ///
  /// @throws IllegalArgumentException if no timeframe has this code; the message lists them
  public static Timeframe parse(String text) {
    for (Timeframe timeframe : values()) {
      if (timeframe.code.equals(text)) {
        return timeframe;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "' is not a timeframe: use 1m 3m 5m 15m 30m 1h 2h 4h 6h 12h 1d 1w or 1M (M is a"
            + " month)");
  }

  @Override
  public String toString() {
    return code;
  }
}
