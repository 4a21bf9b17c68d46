package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.trading.OrderRequest;
import org.jspecify.annotations.Nullable;

/// A target whose distance depends on the age of the position. Ages count from the open of the bar
/// of the entry: bars do not say when within them it was.
final class TargetByAge implements ExitRules.Bracket {
  /// No step holds yet.
  static final int NONE = -1;

  private static final long MINUTE = 60_000;

  private final BarSeries bars;
  private final boolean inMinutes;
  private final long[] after;
  private final double[] part;

  TargetByAge(Exit.TargetByAge target, ParameterValues values, BarSeries bars) {
    this.bars = bars;
    inMinutes = target.unit() == Exit.TargetByAge.Unit.MINUTES;
    after = new long[target.steps().size()];
    part = new double[after.length];
    for (int i = 0; i < after.length; i++) {
      after[i] = (long) values.resolve(target.steps().get(i).after());
      part[i] = values.resolve(target.steps().get(i).percent()) / 100;
    }
  }

  @Override
  public @Nullable OrderRequest request(Leg leg, long at) {
    if (leg.ageStep == NONE) {
      return null;
    }
    long gain = (long) Math.rint(leg.averageTicks() * part[leg.ageStep]);
    return OrderRequest.takeProfit(leg.side.opposite(), OrderRequest.ALL, leg.away(gain), at);
  }

  /// Returns the step that holds at the entry.
  int stepAtEntry() {
    return after[0] == 0 ? 0 : NONE;
  }

  /// Returns the step that holds at the open of a bar.
  int stepAt(Leg leg, int bar) {
    int step = leg.ageStep;
    while (step + 1 < after.length && barOf(leg, step + 1) <= bar) {
      step++;
    }
    return step;
  }

  /// Returns the bar at whose open the next step holds first; {@link Integer#MAX_VALUE} if there is
  /// none.
  int nextStepBar(Leg leg) {
    int next = leg.ageStep + 1;
    return leg.isFlat() || next == after.length ? Integer.MAX_VALUE : barOf(leg, next);
  }

  /// Returns from when on the present step holds, epoch milliseconds UTC.
  long holdsFrom(Leg leg) {
    long age = after[leg.ageStep];
    return inMinutes
        ? bars.openTime(leg.entryBar) + age * MINUTE
        : bars.openTime(barOf(leg, leg.ageStep));
  }

  /// Returns the first bar at whose open a step holds.
  private int barOf(Leg leg, int step) {
    return inMinutes
        ? bars.indexAtOrAfter(bars.openTime(leg.entryBar) + after[step] * MINUTE)
        : (int) Math.min(Integer.MAX_VALUE, leg.entryBar + after[step]);
  }
}
