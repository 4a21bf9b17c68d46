package candlewright.core.indicator;

import candlewright.core.market.Decimals;
import java.util.List;

/// One number that an indicator, a signal or a strategy can be set to; or one of several named
/// choices, whose number is their place in the list.
///
/// @param name as written in definitions: lower case letters, digits and `_`
/// @param defaultValue used when nothing is said
/// @param minimum smallest allowed value
/// @param maximum largest allowed value
/// @param whole whether only whole numbers are allowed
/// @param choices names of the values 0, 1, 2 ...; empty for a plain number
/// @param note one short sentence on what it does, for people; may be empty
public record Setting(
    String name,
    double defaultValue,
    double minimum,
    double maximum,
    boolean whole,
    List<String> choices,
    String note) {
  /// Longest window anyone may ask for.
  public static final int MAX_LENGTH = 100_000;

  public Setting {
    choices = List.copyOf(choices);
    if (!(defaultValue >= minimum && defaultValue <= maximum)) {
      throw new IllegalArgumentException(
          name + ": the default " + defaultValue + " is outside " + minimum + " to " + maximum);
    }
  }

  /// A plain number without a note.
  public Setting(String name, double defaultValue, double minimum, double maximum, boolean whole) {
    this(name, defaultValue, minimum, maximum, whole, List.of(), "");
  }

  /// A whole number of bars called `length`, at least 1.
  public static Setting length(int defaultValue) {
    return bars("length", defaultValue, 1, "bars it looks back on");
  }

  /// A whole number of bars.
  public static Setting bars(String name, int defaultValue, int minimum, String note) {
    return whole(name, defaultValue, minimum, MAX_LENGTH, note);
  }

  /// A whole number.
  public static Setting whole(
      String name, int defaultValue, int minimum, int maximum, String note) {
    return new Setting(name, defaultValue, minimum, maximum, true, List.of(), note);
  }

  /// Any number of a range.
  public static Setting number(
      String name, double defaultValue, double minimum, double maximum, String note) {
    return new Setting(name, defaultValue, minimum, maximum, false, List.of(), note);
  }

  /// One of several names, the first by default. New names go to the end of the list: their places
  /// are what a result depends on.
  public static Setting choice(String name, String note, String... choices) {
    return new Setting(name, 0, 0, choices.length - 1, true, List.of(choices), note);
  }

  /// Returns `value` if it is allowed.
  ///
  /// @throws IllegalArgumentException naming the setting, the value and what is allowed
  public double check(double value) {
    if (!(value >= minimum && value <= maximum) || (whole && value != Math.rint(value))) {
      throw new IllegalArgumentException(
          name
              + " must be "
              + (choices.isEmpty()
                  ? "a "
                      + (whole ? "whole " : "")
                      + "number from "
                      + plain(minimum)
                      + " to "
                      + plain(maximum)
                  : "one of " + String.join(", ", choices))
              + ", was "
              + plain(value));
    }
    return value;
  }

  /// Reads a value as {@link #text} writes it and checks it.
  ///
  /// @throws IllegalArgumentException naming the setting, the value and what is allowed
  public double parse(String text) {
    if (!choices.isEmpty()) {
      int place = choices.indexOf(text);
      if (place < 0) {
        throw new IllegalArgumentException(
            name + " must be one of " + String.join(", ", choices) + ", was '" + text + "'");
      }
      return place;
    }
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " must be a number, was '" + text + "'", e);
    }
    return check(value);
  }

  /// Returns the value as it is written in definitions: the name of a choice, else the number.
  public String text(double value) {
    return choices.isEmpty() ? plain(value) : choices.get((int) value);
  }

  private static String plain(double value) {
    return Double.isFinite(value) ? Decimals.text(value) : value + "";
  }
}
