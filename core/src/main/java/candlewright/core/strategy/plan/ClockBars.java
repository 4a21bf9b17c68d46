package candlewright.core.strategy.plan;

import candlewright.core.market.Aggregation;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Source;
import candlewright.core.strategy.Universe;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The bars of each clock of a plan, and how they line up in time.
final class ClockBars {
  private final Feeds feeds;
  private final Map<String, Universe.Role> roles = new HashMap<>();
  private final Map<Clock, BarSeries> bars = new HashMap<>();
  private final Map<Clock, long[]> knownAt = new HashMap<>();
  private final Map<List<Clock>, int[]> asOf = new HashMap<>();

  ClockBars(Feeds feeds, List<Universe.Role> roles) {
    this.feeds = feeds;
    for (Universe.Role role : roles) {
      this.roles.put(role.name(), role);
    }
    bars.put(Clock.BASE, feeds.traded());
  }

  /// Returns the bars of a clock.
  ///
  /// @throws IllegalArgumentException if they cannot be had from the feeds; one sentence
  BarSeries of(Clock clock) {
    return bars.computeIfAbsent(clock, this::build);
  }

  private BarSeries build(Clock clock) {
    BarSeries source =
        clock.role().equals(Source.TRADED) ? feeds.traded() : feeds.roles().get(clock.role());
    if (source == null) {
      throw new IllegalArgumentException(
          "the strategy reads the role '"
              + clock.role()
              + "', for which no instrument was given; name one for it");
    }
    Timeframe timeframe = clock.timeframe();
    if (timeframe == null || timeframe == source.timeframe()) {
      return source;
    }
    if (!source.timeframe().divides(timeframe)) {
      throw new IllegalArgumentException(
          "the strategy reads "
              + timeframe
              + " bars, which cannot be built from "
              + source.timeframe()
              + " bars of "
              + source.instrument());
    }
    // Final by what the traded instrument has seen of the time, not by when its own next bar comes.
    BarSeries traded = feeds.traded();
    return traded.isEmpty()
        ? Aggregation.of(source, timeframe).bars()
        : Aggregation.of(source, timeframe, traded.knownAt(traded.size() - 1)).bars();
  }

  /// Returns for each bar of `target` the index of the bar of `source` whose value it sees: the
  /// latest that is known by then; -1 if there is none or it is stale.
  int[] asOf(Clock source, Clock target) {
    return asOf.computeIfAbsent(List.of(source, target), _ -> line(source, target));
  }

  /// Returns when a bar of a clock becomes known: at its scheduled close, and for a role as much
  /// later as its bars are published.
  long knownAt(Clock clock, int bar) {
    return knownAt(clock)[bar];
  }

  private int[] line(Clock source, Clock target) {
    long[] sourceKnown = knownAt(source);
    long[] targetKnown = knownAt(target);
    long[] staleAfter = staleAfter(source);
    int[] result = new int[targetKnown.length];
    int next = 0;
    for (int i = 0; i < result.length; i++) {
      // Bars off the grid may be known earlier than one before them.
      while (next > 0 && sourceKnown[next - 1] > targetKnown[i]) {
        next--;
      }
      while (next < sourceKnown.length && sourceKnown[next] <= targetKnown[i]) {
        next++;
      }
      boolean stale = next > 0 && targetKnown[i] > staleAfter[next - 1];
      result[i] = stale ? -1 : next - 1;
    }
    return result;
  }

  /// Returns until when each bar of a clock may be seen: until the scheduled bar so many after it
  /// is due to be known. The traded instrument's own bars are never stale.
  private long[] staleAfter(Clock clock) {
    BarSeries series = of(clock);
    long[] times = new long[series.size()];
    Universe.Role role = roles.get(clock.role());
    if (role == null) {
      Arrays.fill(times, Long.MAX_VALUE);
      return times;
    }
    for (int i = 0; i < times.length; i++) {
      long open = series.openTime(i);
      for (int k = 0; k < role.staleAfter(); k++) {
        open = series.calendar().nextOpen(open, series.timeframe());
      }
      times[i] =
          series.calendar().intervalClose(open, series.timeframe())
              + role.publishedAfter().millis();
    }
    return times;
  }

  private long[] knownAt(Clock clock) {
    return knownAt.computeIfAbsent(
        clock,
        key -> {
          BarSeries series = of(key);
          long delay = publishedAfter(key.role());
          long[] times = new long[series.size()];
          for (int i = 0; i < times.length; i++) {
            times[i] = series.knownAt(i) + delay;
          }
          return times;
        });
  }

  private long publishedAfter(String name) {
    Universe.Role role = roles.get(name);
    return role == null ? 0 : role.publishedAfter().millis();
  }
}
