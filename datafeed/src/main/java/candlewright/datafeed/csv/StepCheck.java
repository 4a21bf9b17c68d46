package candlewright.datafeed.csv;

import candlewright.core.market.Timeframe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells from the distances between a file's first rows whether they can be bars of a timeframe.
///
/// Only what most rows show counts, so gaps, holidays and single rows off the grid refuse nothing.
final class StepCheck {
  static final int FEWEST_ROWS = 10;

  private static final long DAY = Timeframe.ONE_DAY.millis();

  /// Monthly bars stamped with the first trading day are up to this far apart, and at least so far.
  private static final long SHORTEST_MONTH = 27 * DAY;

  private static final long LONGEST_MONTH = 34 * DAY;

  private StepCheck() {}

  /// Refuses rows that are clearly bars of another timeframe.
  ///
  /// @param where the file, for the message
  /// @param times open times of the first rows, in any order
  /// @throws ImportException if most rows are closer together than `options` says, or most are as
  ///   far apart as bars of a longer timeframe and none is followed by its next bar
  static void check(String where, List<Long> times, ImportOptions options) {
    List<Long> sorted = times.stream().distinct().sorted().toList();
    if (sorted.size() < FEWEST_ROWS) {
      return;
    }
    Timeframe asked = options.key().timeframe();
    Step step = commonest(sorted);
    if (2 * step.rows() <= sorted.size() - 1) {
      return;
    }
    long commonest = step.millis();
    boolean continued = false;
    for (int i = 1; i < sorted.size(); i++) {
      long before = sorted.get(i - 1);
      continued |=
          nominal(sorted.get(i) - before) == asked.millis()
              || options.calendar().nextOpen(before, asked) == sorted.get(i);
    }
    @Nullable Timeframe found = ofLength(commonest);
    boolean longer = commonest > asked.millis() && found != null && !continued;
    if (commonest >= asked.millis() && !longer) {
      return;
    }
    String problem =
        where + ": rows are " + text(commonest) + " apart, but the timeframe is " + asked;
    throw ImportException.withOptions(
        problem,
        found != null
            ? "say --timeframe " + found
            : "get bars of one of the timeframes " + codes() + " and import those");
  }

  /// Returns the timeframe whose length lies between most rows, or null if there is none.
  ///
  /// @param times open times of the first rows, in any order
  static @Nullable Timeframe timeframeOf(List<Long> times) {
    List<Long> sorted = times.stream().distinct().sorted().toList();
    return sorted.size() < 2 ? null : ofLength(commonest(sorted).millis());
  }

  /// The distance that occurs most often between one row and the next.
  private record Step(long millis, int rows) {}

  private static Step commonest(List<Long> sorted) {
    Map<Long, Integer> counts = new HashMap<>();
    Step commonest = new Step(0, 0);
    for (int i = 1; i < sorted.size(); i++) {
      long step = nominal(sorted.get(i) - sorted.get(i - 1));
      int count = counts.merge(step, 1, Integer::sum);
      if (count > commonest.rows()) {
        commonest = new Step(step, count);
      }
    }
    return commonest;
  }

  private static long nominal(long step) {
    return step >= SHORTEST_MONTH && step <= LONGEST_MONTH ? Timeframe.ONE_MONTH.millis() : step;
  }

  private static @Nullable Timeframe ofLength(long millis) {
    for (Timeframe timeframe : Timeframe.values()) {
      if (timeframe.millis() == millis) {
        return timeframe;
      }
    }
    return null;
  }

  private static String codes() {
    List<String> codes = new ArrayList<>();
    for (Timeframe timeframe : Timeframe.values()) {
      codes.add(timeframe.code());
    }
    return String.join(" ", codes);
  }

  private static String text(long step) {
    if (step == Timeframe.ONE_MONTH.millis()) {
      return "1 month";
    }
    long[] lengths = {7 * DAY, DAY, 3_600_000, 60_000, 1000};
    String[] names = {"week", "day", "hour", "minute", "second"};
    for (int i = 0; i < lengths.length; i++) {
      if (step % lengths[i] == 0) {
        return FieldText.count(step / lengths[i], names[i]);
      }
    }
    return FieldText.count(step, "millisecond");
  }
}
