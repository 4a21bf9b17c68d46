package candlewright.core.strategy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A length of time by the clock, in whole minutes. Days have 24 hours and weeks seven days,
/// whatever sessions, weekends and changes of clocks do.
///
/// @param minutes not negative, at most {@link #LONGEST}
public record Delay(long minutes) {
  /// No time at all.
  public static final Delay NONE = new Delay(0);

  /// Ten years of 365 days: longer than any figure is waited for.
  public static final long LONGEST = 3650 * 1440L;

  /// What a delay looks like in text, as a regular expression.
  public static final String PATTERN = "[1-9][0-9]{0,6}[mhdw]";

  private static final Pattern TEXT = Pattern.compile(PATTERN);
  private static final long MILLIS = 60_000;

  public Delay {
    if (minutes < 0 || minutes > LONGEST) {
      throw new IllegalArgumentException(
          "a delay has 0 to " + LONGEST + " minutes, which are ten years, was " + minutes);
    }
  }

  /// Returns its length in milliseconds.
  public long millis() {
    return minutes * MILLIS;
  }

  /// Reads a whole number from 1 with its unit: `90m`, `12h`, `1d`, `6w`. Returns null for anything
  /// else and for what is longer than {@link #LONGEST}.
  public static @Nullable Delay find(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    int last = text.length() - 1;
    for (Unit unit : Unit.values()) {
      if (unit.code == text.charAt(last)) {
        long minutes = Long.parseLong(text.substring(0, last)) * unit.minutes;
        return minutes > LONGEST ? null : new Delay(minutes);
      }
    }
    return null;
  }

  /// Returns it in the largest unit that it is a whole number of, `0m` for none. Part of the
  /// canonical text of a strategy: it may never change.
  public String text() {
    for (Unit unit : Unit.values()) {
      if (minutes > 0 && minutes % unit.minutes == 0) {
        return minutes / unit.minutes + String.valueOf(unit.code);
      }
    }
    return "0m";
  }

  /// Largest first.
  private enum Unit {
    WEEK('w', 7 * 1440),
    DAY('d', 1440),
    HOUR('h', 60),
    MINUTE('m', 1);

    private final char code;
    private final long minutes;

    Unit(char code, long minutes) {
      this.code = code;
      this.minutes = minutes;
    }
  }
}
