package candlewright.core.strategy.plan;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.ContinuousCalendar;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Universe;
import candlewright.core.testkit.Bars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/// Random walks for whatever a plan reads, with bars missing here and there, on the decimal grid or
/// off it, and beginning in the midst of longer bars.
final class PatchyMarkets {
  private PatchyMarkets() {}

  /// Returns the timeframe a plan is meant for; where it is meant for any, an hour or the longest
  /// of which all longer bars that it reads are built of several.
  static Timeframe base(Plan plan) {
    Timeframe wanted = plan.definition().timeframe();
    if (wanted != null) {
      return wanted;
    }
    List<Timeframe> read =
        plan.steps().stream()
            .map(step -> step.clock().timeframe())
            .filter(Objects::nonNull)
            .toList();
    if (read.isEmpty()) {
      return Timeframe.ONE_HOUR;
    }
    List<Timeframe> bases = new ArrayList<>();
    for (Timeframe base : Timeframe.values()) {
      if (read.stream().allMatch(longer -> base != longer && base.divides(longer))) {
        bases.add(base);
      }
    }
    return bases.isEmpty() ? Timeframe.ONE_MINUTE : bases.getLast();
  }

  /// Returns bars of a base timeframe of all instruments that a plan reads.
  ///
  /// @param size bars of each instrument
  /// @param holes how many bars of a thousand are missing
  static Feeds feeds(Plan plan, Timeframe base, SplittableRandom random, int size, int holes) {
    long start = ContinuousCalendar.UTC.nextOpen(Bars.START + random.nextLong(86_400_000), base);
    BarSeries traded = walk("TRADED.TEST", base, start, random.split(), size, holes);
    Map<String, BarSeries> roles = new HashMap<>();
    for (Universe.Role role : plan.roles()) {
      roles.put(role.name(), walk("OTHER.TEST", base, start, random.split(), size, holes));
    }
    return new Feeds(traded, roles);
  }

  private static BarSeries walk(
      String id, Timeframe timeframe, long start, SplittableRandom random, int size, int holes) {
    ContinuousCalendar calendar = ContinuousCalendar.UTC;
    boolean onGrid = random.nextInt(3) > 0;
    BarColumns columns = new BarColumns(size);
    long time = start;
    double close = 100;
    while (columns.size() < size) {
      int missing = random.nextInt(1_000) >= holes ? 0 : random.nextInt(1, 20);
      for (int i = 0; i < missing; i++) {
        time = calendar.nextOpen(time, timeframe);
      }
      double open = price(close * (1 + random.nextInt(-3, 4) / 1e4), onGrid);
      close = price(open * (1 + random.nextDouble(-0.02, 0.02)), onGrid);
      double high = price(Math.max(open, close) * (1 + random.nextInt(30) / 1e4), onGrid);
      double low = price(Math.min(open, close) * (1 - random.nextInt(30) / 1e4), onGrid);
      columns.add(time, open, high, low, close, random.nextInt(1_000) / 10.0);
      time = calendar.nextOpen(time, timeframe);
    }
    return BarSeries.of(new SeriesKey(InstrumentId.parse(id), timeframe), calendar, columns);
  }

  private static double price(double price, boolean onGrid) {
    double bounded = Math.clamp(price, 5, 5_000);
    return onGrid ? Math.rint(bounded * 100) / 100 : bounded;
  }
}
