package candlewright.backtest.sweep;

import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.PlanBatch;
import candlewright.core.strategy.plan.TileSignals;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/// Combinations that are taken over the bars together, tile by tile. Used by one thread.
final class EdgeChunk {
  private final Feeds feeds;
  private final Instrument instrument;
  private final SimulationSettings settings;
  private final Periods periods;
  private final int first;
  private final boolean marked;
  private final int tile;
  private final Lanes lanes;

  /// @param first index of the first bar that is traded over; the ones before only feed indicators
  /// @param marked whether the fall of equity at every close is asked for
  /// @param tile bars that are taken at once, a multiple of 64
  EdgeChunk(
      Feeds feeds,
      Instrument instrument,
      SimulationSettings settings,
      int first,
      boolean marked,
      int tile,
      Lanes lanes) {
    this.feeds = feeds;
    this.instrument = instrument;
    this.settings = settings;
    this.first = first;
    this.marked = marked;
    this.tile = tile;
    this.lanes = lanes;
    periods = Periods.of(feeds.traded(), first, settings.measuring());
  }

  /// Returns the figures of plans of one definition, in their order.
  ///
  /// @param canceled asked once a tile
  /// @param progress told once a tile how many bars it has
  /// @throws CancellationException if it was canceled
  SweepFigures[] run(List<Plan> plans, BooleanSupplier canceled, IntConsumer progress) {
    BarSeries bars = feeds.traded();
    EdgeRules rules = new EdgeRules(instrument, settings);
    TrueRanges ranges = new TrueRanges(bars, tile);
    PlanBatch batch = new PlanBatch(plans, feeds, tile, lanes.comparer());
    EdgeAccount[] accounts = new EdgeAccount[plans.size()];
    boolean ranged = false;
    for (int k = 0; k < accounts.length; k++) {
      Plan plan = plans.get(k);
      StrategyDefinition definition = plan.definition();
      EdgeBracket bracket =
          EdgeBracket.of(definition, plan.values(), instrument.tick(), ranges, settings);
      ranged |= bracket != null;
      accounts[k] =
          new EdgeAccount(
              rules,
              new EntrySize(definition.sizing(), plan.values(), rules),
              bracket,
              settings,
              !definition.entryShort().equals(StrategyDefinition.NEVER),
              marked,
              first,
              bars.size() - 1);
    }
    TileBars tileBars = new TileBars(bars, instrument.tick(), tile, ranged, lanes.finder());
    Candidates candidates = new Candidates();
    int period = 0;
    for (int start = 0; start < bars.size(); start += tile) {
      if (canceled.getAsBoolean()) {
        throw new CancellationException("the sweep was canceled");
      }
      int count = Math.min(tile, bars.size() - start);
      batch.run(start, count);
      tileBars.load(start, count);
      ranges.load(start, count);
      int periodsBefore = period;
      while (period < periods.count() && periods.end(period) < start + count) {
        period++;
      }
      for (int k = 0; k < accounts.length; k++) {
        walk(
            accounts[k],
            tileBars,
            batch.signals(k, start, count),
            candidates,
            count,
            periodsBefore,
            period);
      }
      progress.accept(count);
    }
    SweepFigures[] figures = new SweepFigures[accounts.length];
    for (int k = 0; k < figures.length; k++) {
      figures[k] = accounts[k].finish(tileBars, periods);
    }
    return figures;
  }

  /// Goes through a tile, stopping where periods end.
  private void walk(
      EdgeAccount account,
      TileBars bars,
      TileSignals signals,
      Candidates candidates,
      int count,
      int fromPeriod,
      int toPeriod) {
    int from = Math.clamp(first - bars.start(), 0, count);
    for (int k = fromPeriod; k < toPeriod; k++) {
      int end = periods.end(k) - bars.start() + 1;
      account.walk(bars, signals, candidates, from, end);
      account.endPeriod(bars.close[end - 1]);
      from = end;
    }
    account.walk(bars, signals, candidates, from, count);
  }
}
