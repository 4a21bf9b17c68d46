package candlewright.datafeed.csv;

import candlewright.core.market.FundingRates;
import candlewright.core.market.InstrumentId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Turns the rows of one instrument into settlements and says what was odd about them.
final class FundingGatherer {
  private static final long HOUR = Duration.ofHours(1).toMillis();

  /// Venues stamp a settlement when they worked it out, some milliseconds, rarely seconds, from the
  /// full hour at which it is due.
  private static final long NEAR = Duration.ofSeconds(30).toMillis();

  private record Settlement(long rate, int intervalHours) {}

  private final InstrumentId instrument;
  private final Map<Long, Settlement> settlements = new TreeMap<>();
  private final IssueLog log = new IssueLog();
  private long rowsRead;
  private long previous = Long.MIN_VALUE;
  private long moved;
  private long farthest;
  private long offHour;
  private long rounded;

  FundingGatherer(InstrumentId instrument) {
    this.instrument = instrument;
  }

  /// Takes the present row.
  void add(EventText text, FundingColumns columns) {
    rowsRead++;
    Long stamp = EventValues.moment(text.value(columns.time()));
    if (stamp == null) {
      reject(
          text,
          RowProblem.TIME,
          "time '" + FieldText.printable(text.value(columns.time())) + "' is not understood");
      return;
    }
    BigDecimal rate = EventValues.decimal(text.value(columns.rate()), text.delimiter());
    if (rate == null) {
      reject(
          text,
          RowProblem.NUMBER,
          "rate '" + FieldText.printable(text.value(columns.rate())) + "' is not a number");
      return;
    }
    if (rate.abs().compareTo(BigDecimal.ONE) > 0) {
      reject(
          text,
          RowProblem.OUT_OF_RANGE,
          "rate " + rate.toPlainString() + " is no fraction of the notional (0.0001 is 0.01 %)");
      return;
    }
    Integer interval =
        columns.interval() < 0
            ? Integer.valueOf(FundingRates.UNKNOWN_INTERVAL)
            : interval(text.value(columns.interval()));
    if (interval == null) {
      reject(
          text,
          RowProblem.OUT_OF_RANGE,
          "interval '"
              + FieldText.printable(text.value(columns.interval()))
              + "' is not 1 to 24 hours");
      return;
    }
    keep(text, due(stamp), new Settlement(units(rate), interval));
  }

  /// Leaves the present row out.
  void reject(EventText text, RowProblem problem, String detail) {
    if (log.count(problem)) {
      log.keep(text.issue(problem, detail));
    }
  }

  /// Leaves a row out that is too short to say anything.
  void rejectShort(EventText text, int needed) {
    rowsRead++;
    reject(
        text,
        RowProblem.COLUMNS,
        "has " + FieldText.count(text.size(), "value") + ", needs " + needed);
  }

  private void keep(EventText text, long time, Settlement settlement) {
    if (time < previous) {
      reject(text, RowProblem.OUT_OF_ORDER, "is earlier than the row before");
    }
    previous = time;
    Settlement first = settlements.putIfAbsent(time, settlement);
    if (first == null) {
      return;
    }
    if (first.equals(settlement)) {
      reject(text, RowProblem.IDENTICAL, "repeats an earlier row");
    } else {
      reject(
          text,
          RowProblem.CONFLICT,
          "an earlier row of the same time has the rate "
              + BigDecimal.valueOf(first.rate(), FundingRates.RATE_SCALE)
                  .stripTrailingZeros()
                  .toPlainString());
    }
  }

  /// Returns the full hour that a time stands beside, or the time itself.
  private long due(long stamp) {
    long hour = Math.floorDiv(stamp + HOUR / 2, HOUR) * HOUR;
    long distance = Math.abs(stamp - hour);
    if (distance > NEAR) {
      offHour++;
      return stamp;
    }
    moved += distance > 0 ? 1 : 0;
    farthest = Math.max(farthest, distance);
    return hour;
  }

  private long units(BigDecimal rate) {
    BigDecimal units = rate.movePointRight(FundingRates.RATE_SCALE);
    BigDecimal whole = units.setScale(0, RoundingMode.HALF_EVEN);
    rounded += whole.compareTo(units) == 0 ? 0 : 1;
    return whole.longValueExact();
  }

  /// Returns hours such as `8` or `8.0`, {@link FundingRates#UNKNOWN_INTERVAL} for an empty value,
  /// or null if they make no sense.
  private static @Nullable Integer interval(String text) {
    if (text.isEmpty()) {
      return FundingRates.UNKNOWN_INTERVAL;
    }
    if (!text.matches("[0-9]{1,2}(\\.0+)?")) {
      return null;
    }
    int hours = Integer.parseInt(text.replaceAll("\\..*", ""));
    return hours < 1 || hours > FundingRates.LONGEST_INTERVAL ? null : (Integer) hours;
  }

  /// @param notes what else is to be said of the file
  FundingImport finish(String file, List<String> notes) {
    long[] times = settlements.keySet().stream().mapToLong(Long::longValue).toArray();
    long[] rates = settlements.values().stream().mapToLong(Settlement::rate).toArray();
    int[] hours = settlements.values().stream().mapToInt(Settlement::intervalHours).toArray();
    List<String> all = new ArrayList<>();
    if (moved > 0) {
      all.add(
          FieldText.count(moved, "time")
              + " moved to the full hour beside, by at most "
              + FieldText.count(farthest)
              + " ms");
    }
    if (offHour > 0) {
      all.add(FieldText.count(offHour, "row") + " not at a full hour, kept as they stand");
    }
    if (rounded > 0) {
      all.add(
          FieldText.count(rounded, "rate")
              + " rounded to "
              + FundingRates.RATE_SCALE
              + " decimals");
    }
    all.addAll(notes);
    return new FundingImport(
        file,
        FundingRates.of(instrument, times, rates, hours),
        rowsRead,
        log.totals(),
        log.issues(),
        all);
  }
}
