package candlewright.backtest.validate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.TimeRange;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.Mask;
import candlewright.core.strategy.plan.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How much the decisions depend on the bar at which the indicators began: recursive ones remember
/// for ever, so that they say something slightly different when they are fed later.
final class WarmUpCheck {
  private static final String TOPIC = "warm-up";

  private WarmUpCheck() {}

  static Finding of(Trial trial) {
    BarSeries fed = trial.feeds().traded();
    if (trial.plan().definition().allocation() != null) {
      return Finding.pass(TOPIC, "an allocation ranks; its decisions are no signals to compare");
    }
    int warmUp = Math.max(1, trial.plan().warmUp(fed.timeframe()));
    Signals all = trial.plan().evaluate(trial.feeds());
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("bars fed before", "decisions compared", "differ"));
    int settled = -1;
    // The last half of the bars is decided upon, fed from later and later on.
    int from = fed.size() / 2;
    for (int times : new int[] {1, 2, 4, 8, 16}) {
      long before = (long) warmUp * times;
      if (before > from) {
        break;
      }
      int first = (int) (from - before);
      Feeds later =
          new Feeds(
              fed.slice(new TimeRange(fed.openTime(first), Long.MAX_VALUE)), trial.feeds().roles());
      Signals part = trial.plan().evaluate(later);
      int compared = fed.size() - from;
      int differ = differ(all, part, first, from, fed.size());
      rows.add(
          List.of(Long.toString(before), Integer.toString(compared), Integer.toString(differ)));
      if (differ == 0 && settled < 0) {
        settled = (int) before;
      } else if (differ > 0) {
        settled = -1;
      }
    }
    if (rows.size() == 1) {
      return new Finding(
          TOPIC,
          Verdict.WARN,
          "the strategy needs " + warmUp + " bars to warm up, and there are only " + fed.size(),
          "import more history",
          List.of());
    }
    if (settled >= 0) {
      return new Finding(
          TOPIC,
          Verdict.PASS,
          "fed with " + settled + " bars or more before, it decides the same on every bar",
          "",
          rows);
    }
    return new Finding(
        TOPIC,
        Verdict.WARN,
        "what it decides depends on where its indicators began, "
            + rows.getLast().get(0)
            + " bars before and more",
        "feed it the same history everywhere, live too: at least as much as here",
        rows);
  }

  /// Counts the bars on which some decision differs.
  private static int differ(Signals all, Signals part, int first, int from, int to) {
    return (int)
        IntStream.range(from, to)
            .filter(bar ->
                other(all.entryLong(), part.entryLong(), bar, first)
                    || other(all.exitLong(), part.exitLong(), bar, first)
                    || other(all.entryShort(), part.entryShort(), bar, first)
                    || other(all.exitShort(), part.exitShort(), bar, first))
            .count();
  }

  private static boolean other(Mask all, Mask part, int bar, int first) {
    return all.isTrue(bar) != part.isTrue(bar - first);
  }
}
