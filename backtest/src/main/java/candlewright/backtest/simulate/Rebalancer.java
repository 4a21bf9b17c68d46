package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.strategy.Allocation;
import candlewright.core.strategy.Allocation.Period;
import candlewright.core.strategy.Allocation.Schedule;
import candlewright.core.strategy.Allocation.Selection;
import candlewright.core.strategy.Allocation.Weighting;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.plan.Ranking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

/// Brings the positions of all markets to the weights that an allocation gives them.
///
/// It acts at closes. An instrument without a bar that closes at that very moment is neither ranked
/// nor traded then; what it holds counts at its last close.
final class Rebalancer {
  private final Allocation allocation;
  private final ParameterValues values;
  private final List<TradedSeries> series;
  private final List<Market> markets;
  private final Account account;
  private final long[] times;
  private int next;

  Rebalancer(List<TradedSeries> series, List<Market> markets, Account account) {
    this.series = series;
    this.markets = markets;
    this.account = account;
    this.allocation = Objects.requireNonNull(series.getFirst().plan().definition().allocation());
    this.values = series.getFirst().plan().values();
    this.times = schedule();
  }

  /// Returns when it acts next, epoch milliseconds UTC; the greatest number if never again.
  long nextTime() {
    return next < times.length ? times[next] : Long.MAX_VALUE;
  }

  /// Goes on after a moment.
  void skipTo(long time) {
    while (next < times.length && times[next] <= time) {
      next++;
    }
  }

  private long[] schedule() {
    long[] closes =
        series.stream()
            .map(TradedSeries::bars)
            .flatMapToLong(bars -> LongStream.range(0, bars.size()).map(i -> bars.knownAt((int) i)))
            .sorted()
            .distinct()
            .toArray();
    return switch (allocation.schedule()) {
      case Schedule.EveryBars(var bars) -> {
        int step = (int) Math.max(1, Math.rint(values.resolve(bars)));
        yield LongStream.range(0, (closes.length + step - 1) / step)
            .map(i -> closes[(int) i * step])
            .toArray();
      }
      case Schedule.Each(Period period) -> {
        Calendar calendar = series.getFirst().bars().calendar();
        long[] firsts = new long[closes.length];
        int count = 0;
        long before = Long.MIN_VALUE;
        for (long close : closes) {
          // The moment before a close belongs to the day that the bar is of.
          long number = number(period, calendar.tradingDay(close - 1));
          if (number != before) {
            firsts[count++] = close;
          }
          before = number;
        }
        yield Arrays.copyOf(firsts, count);
      }
    };
  }

  private static long number(Period period, long day) {
    return switch (period) {
      case DAY -> day;
      // 1970-01-01 was a Thursday; weeks begin on Monday.
      case WEEK -> Math.floorDiv(day + 3, 7);
      case MONTH -> {
        LocalDate date = LocalDate.ofEpochDay(day);
        yield date.getYear() * 12L + date.getMonthValue();
      }
    };
  }

  private record Candidate(int market, int bar, double rank) {}

  /// Acts.
  void rebalance() {
    long now = times[next++];
    List<Candidate> candidates = new ArrayList<>();
    int[] bars = new int[markets.size()];
    for (int m = 0; m < bars.length; m++) {
      TradedSeries each = series.get(m);
      int bar = barClosing(each.bars(), now);
      bars[m] = bar;
      if (bar < 0) {
        continue;
      }
      Ranking ranking = Objects.requireNonNull(each.ranking());
      double rank = ranking.rank(each.first() + bar);
      if (ranking.eligible().isTrue(each.first() + bar) && !Double.isNaN(rank)) {
        candidates.add(new Candidate(m, bar, rank));
      }
    }
    double[] weights = weights(select(candidates));
    double invested = values.resolve(allocation.investedPercent()) / 100;
    long equity = account.equity(now);
    for (int m = 0; m < bars.length; m++) {
      if (bars[m] >= 0) {
        markets.get(m).adjust(bars[m], equity * (weights[m] * invested));
      }
    }
  }

  private static int barClosing(BarSeries bars, long time) {
    int bar = bars.indexAtOrAfter(time) - 1;
    return bar >= 0 && bars.knownAt(bar) == time ? bar : -1;
  }

  private List<Candidate> select(List<Candidate> candidates) {
    boolean highest = allocation.highestFirst();
    // Stable: ties stay in the order of the universe.
    candidates.sort(
        (a, b) -> highest ? Double.compare(b.rank, a.rank) : Double.compare(a.rank, b.rank));
    return switch (allocation.selection()) {
      case Selection.Top(var count) ->
          candidates.subList(
              0, Math.min(candidates.size(), (int) Math.rint(values.resolve(count))));
      case Selection.Beyond(var threshold) -> {
        double limit = values.resolve(threshold);
        yield candidates.stream()
            .filter(candidate -> highest ? candidate.rank > limit : candidate.rank < limit)
            .toList();
      }
    };
  }

  private double[] weights(List<Candidate> selected) {
    double[] weights = new double[markets.size()];
    double sum = 0;
    for (Candidate candidate : selected) {
      double weight =
          switch (allocation.weighting()) {
            case Weighting.Equal() -> 1;
            case Weighting.ByRank() -> Math.max(0, candidate.rank);
            case Weighting.InverseVolatility(var length) -> {
              int bars = (int) Math.rint(values.resolve(length));
              TradedSeries each = series.get(candidate.market);
              double deviation =
                  Volatility.ofReturns(each.fed(), each.first() + candidate.bar, bars);
              yield deviation > 0 ? 1 / deviation : 0;
            }
          };
      weights[candidate.market] = weight;
      sum += weight;
    }
    for (int m = 0; m < weights.length; m++) {
      weights[m] = sum > 0 ? weights[m] / sum : 0;
    }
    return weights;
  }
}
