package candlewright.core.market;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The funding settlements that were due in a span of time and whose rates are not known.
///
/// What is due follows from the intervals: the stated one of a settlement, else the one that its
/// neighbours show (the most frequent of up to three steps on either side, the longest of equally
/// frequent ones). A step is a gap only if it is longer than the intervals before and after it,
/// because a venue that changes the interval of an instrument does so between two settlements. The
/// settlements missing in a step are counted back from its later end by the longer of the two
/// intervals, hence never too many. Before the first and after the last settlement the nearest
/// interval goes on. Without anything to go by, {@link #USUAL_HOURS} on the UTC clock are assumed.
///
/// @param list by time
/// @param settlements how many are missing in all
public record FundingGaps(List<FundingGap> list, long settlements) {
  /// The interval of most perpetuals of most venues.
  public static final int USUAL_HOURS = 8;

  private static final int NEIGHBOURS = 3;
  private static final long HOUR = Duration.ofHours(1).toMillis();

  public FundingGaps {
    list = List.copyOf(list);
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }

  /// Finds the settlements missing between the first and the last known one.
  public static FundingGaps of(FundingRates rates) {
    return rates.isEmpty()
        ? new FundingGaps(List.of(), 0)
        : of(rates, rates.time(0), rates.time(rates.size() - 1));
  }

  /// Finds the settlements missing in `(from, to]`, epoch milliseconds UTC.
  ///
  /// @throws IllegalArgumentException if the span ends before it begins
  public static FundingGaps of(FundingRates rates, long from, long to) {
    if (to < from) {
      throw new IllegalArgumentException(
          "a span must not end before it begins, was " + from + " to " + to);
    }
    Search search = new Search(from, to);
    int size = rates.size();
    if (size == 0) {
      long step = USUAL_HOURS * HOUR;
      search.add(Math.ceilDiv(from + 1, step) * step, Math.floorDiv(to, step) * step, USUAL_HOURS);
      return search.found();
    }
    int before = interval(rates, 0);
    search.addBack(rates.time(0), from, before);
    int first = Math.max(1, rates.indexAfter(from));
    int end = Math.min(size, rates.indexAfter(to) + 1);
    for (int i = first; i < end; i++) {
      int usual = usualStep(rates, i);
      if (step(rates, i) > usual) {
        // What is due within half an interval of a settlement is that settlement.
        search.addBack(rates.time(i), rates.time(i - 1) + usual * HOUR / 2, usual);
      }
    }
    int after = interval(rates, size - 1);
    long step = after * HOUR;
    long known = rates.time(size - 1);
    long passed = from < known ? 0 : (from - known) / step;
    long next = known + (passed + 1) * step;
    if (next <= to) {
      search.add(next, to - (to - next) % step, after);
    }
    return search.found();
  }

  /// Returns the longest step, in hours, from settlement `i - 1` to `i` that lacks nothing.
  private static int usualStep(FundingRates rates, int i) {
    int stated = Math.max(rates.intervalHours(i - 1), rates.intervalHours(i));
    if (rates.intervalHours(i) != FundingRates.UNKNOWN_INTERVAL) {
      return stated;
    }
    int before = mode(rates, i - NEIGHBOURS, i);
    int after = mode(rates, i + 1, i + 1 + NEIGHBOURS);
    int usual = Math.max(stated, Math.max(before, after));
    int step = step(rates, i);
    // An odd step just before and none after: the interval was about to change, to this one.
    boolean changing = after == 0 && i > 1 && step(rates, i - 1) != before;
    return usual == 0 || changing ? Math.max(usual, step) : usual;
  }

  /// Returns the interval at the first or last settlement.
  private static int interval(FundingRates rates, int i) {
    int stated = rates.intervalHours(i);
    if (stated != FundingRates.UNKNOWN_INTERVAL) {
      return stated;
    }
    int steps = i == 0 ? mode(rates, 1, 1 + NEIGHBOURS) : mode(rates, i + 1 - NEIGHBOURS, i + 1);
    return steps == 0 ? USUAL_HOURS : Math.min(steps, FundingRates.LONGEST_INTERVAL);
  }

  /// Returns the most frequent of the steps that end at the settlements from `from` to before `to`,
  /// in hours, or 0 if there are none.
  private static int mode(FundingRates rates, int from, int to) {
    int mode = 0;
    int most = 0;
    int end = Math.min(to, rates.size());
    for (int i = Math.max(1, from); i < end; i++) {
      int step = step(rates, i);
      int count = 0;
      for (int k = Math.max(1, from); k < end; k++) {
        count += step(rates, k) == step ? 1 : 0;
      }
      if (count > most || (count == most && step > mode)) {
        mode = step;
        most = count;
      }
    }
    return mode;
  }

  /// Returns the hours between a settlement and the one before, rounded to the nearest, at least 1.
  private static int step(FundingRates rates, int i) {
    long millis = rates.time(i) - rates.time(i - 1);
    return Math.clamp((millis + HOUR / 2) / HOUR, 1, Integer.MAX_VALUE);
  }

  /// Gathers gaps within `(from, to]`.
  private static final class Search {
    private final long from;
    private final long to;
    private final List<FundingGap> list = new ArrayList<>();

    Search(long from, long to) {
      this.from = from;
      this.to = to;
    }

    /// Adds what is due after `after`, counted back from a known settlement.
    void addBack(long known, long after, int intervalHours) {
      long interval = intervalHours * HOUR;
      long lowest = Math.max(after, from);
      long count = known <= lowest ? 0 : Math.subtractExact(known, lowest + 1) / interval;
      long last = known - interval;
      if (last > to) {
        last -= Math.ceilDiv(last - to, interval) * interval;
      }
      add(known - count * interval, last, intervalHours);
    }

    void add(long first, long last, int intervalHours) {
      if (first <= last) {
        list.add(new FundingGap(first, last, intervalHours));
      }
    }

    FundingGaps found() {
      return new FundingGaps(list, list.stream().mapToLong(FundingGap::settlements).sum());
    }
  }
}
