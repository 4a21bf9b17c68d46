package candlewright.core.signal;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.Setting;
import java.util.List;

/// Signals about when a bar is.
final class Times {
  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Socket SESSION = new Socket("session", BarField.SESSION);
  private static final String SESSION_DAY =
      " The day is the session's: the hours of an evening session belong to the day it is"
          + " counted to.";

  static final List<SignalType> TYPES =
      List.of(
          of(
              "new_session",
              "New session",
              List.of(),
              List.of(SESSION),
              "a new session begins",
              "True on the first bar of each session (trading day): where its number differs from"
                  + " that of the bar before. Unknown on the first bar of all.",
              _ -> new TwoBars(1, (before, now) -> before[0] != now[0])),
          of(
              "bars_in_session",
              "Bars in session",
              List.of(
                  Setting.bars("bars", 5, 1, "bars since the session began, this one included")),
              List.of(SESSION),
              "it is bar {bars} of the session or later",
              "True from the bar on that is number bars of its session, the session's first bar"
                  + " being number 1. In a session whose first bar was not seen it is true where"
                  + " that many bars were seen, else unknown.",
              settings -> new SessionBars((int) settings[0])),
          of(
              "time_window",
              "Time window",
              List.of(
                  Setting.whole(
                      "from", 0, 0, 1439, "first minute of the day, 570 for half past nine"),
                  Setting.whole("to", 1440, 0, 1440, "minute of the day that is no longer inside")),
              List.of(new Socket("minute", BarField.MINUTE)),
              "the bar opens from minute {from} to before minute {to} of the day",
              "True where the bar opens at or after minute from and before minute to of the day, in"
                  + " the zone of its calendar (minute = 60 x hour + minute). With from after to the"
                  + " window goes over midnight; with both equal it is the whole day.",
              settings -> inTimes(settings[0], settings[1])),
          of(
              "weekday",
              "Weekday",
              List.of(
                  Setting.choice("first", "first day that counts", DAYS.toArray(String[]::new)),
                  choice("last", 4, "last day that counts", DAYS)),
              List.of(new Socket("weekday", BarField.WEEKDAY)),
              "the weekday is {first} to {last}",
              "True from the first to the last weekday, both included; with first after last over"
                  + " the week's end, and one day where both are the same."
                  + SESSION_DAY,
              settings -> inCycle(settings[0] + 1, settings[1] + 1)),
          of(
              "month_day",
              "Day of the month",
              List.of(
                  Setting.whole("from", 1, 1, 31, "first day that counts"),
                  Setting.whole("to", 5, 1, 31, "last day that counts")),
              List.of(new Socket("day", BarField.MONTH_DAY)),
              "the day of the month is {from} to {to}",
              "True from one day of the month to another, both included; with from after to over"
                  + " the month's end. A day that a month lacks is skipped."
                  + SESSION_DAY,
              settings -> inCycle(settings[0], settings[1])),
          of(
              "month",
              "Month",
              List.of(
                  Setting.choice("first", "first month that counts", MONTHS.toArray(String[]::new)),
                  choice("last", 11, "last month that counts", MONTHS)),
              List.of(new Socket("month", BarField.MONTH)),
              "the month is {first} to {last}",
              "True from the first to the last month, both included; with first after last over the"
                  + " year's end, and one month where both are the same."
                  + SESSION_DAY,
              settings -> inCycle(settings[0] + 1, settings[1] + 1)),
          of(
              "every_n_bars",
              "Every n bars",
              List.of(
                  Setting.bars("length", 10, 1, "bars from one to the next"),
                  Setting.whole(
                      "offset",
                      0,
                      0,
                      Setting.MAX_LENGTH - 1,
                      "bars before the first one, below length")),
              List.of(),
              "every {length} bars, beginning with bar {offset}",
              "True on bar offset, offset + length, offset + 2 x length and so on, false on all"
                  + " others, never unknown. Bars are counted from 0, which is the first bar of the"
                  + " series: a series that begins elsewhere gives other bars.",
              settings -> new EveryBars((int) settings[0], (int) settings[1])));

  private Times() {}

  private static SignalType of(
      String name,
      String title,
      List<Setting> settings,
      List<Socket> sockets,
      String sentence,
      String definition,
      SignalType.Factory factory) {
    return new SignalType(
        name, title, SignalType.Group.TIME, settings, sockets, sentence, definition, factory);
  }

  private static Setting choice(String name, int usual, String note, List<String> choices) {
    return new Setting(name, usual, 0, choices.size() - 1, true, choices, note);
  }

  private static SignalKernel inTimes(double from, double to) {
    return new OneBar(in -> from < to ? in[0] >= from && in[0] < to : in[0] >= from || in[0] < to);
  }

  private static SignalKernel inCycle(double first, double last) {
    return new OneBar(
        in -> first <= last ? in[0] >= first && in[0] <= last : in[0] >= first || in[0] <= last);
  }
}
