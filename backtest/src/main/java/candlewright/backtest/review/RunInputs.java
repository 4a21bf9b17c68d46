package candlewright.backtest.review;

import candlewright.backtest.simulate.HoldingRules;
import candlewright.backtest.simulate.MarketData;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.market.BarSeries;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.Timeframe;
import candlewright.core.strategy.StrategyDefinition;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Refuses what cannot be a run before anything is worked out.
public final class RunInputs {
  /// A split by less than this cannot be told from an ordinary move of the price.
  private static final double CLEAR = 1.4;

  private RunInputs() {}

  /// @throws IllegalArgumentException one sentence with the remedy
  static void check(
      StrategyDefinition definition, List<MarketData> data, SimulationSettings settings) {
    if (data.isEmpty()) {
      throw new IllegalArgumentException("A run needs at least one instrument.");
    }
    Timeframe timeframe = data.getFirst().feeds().traded().timeframe();
    Set<InstrumentId> seen = new HashSet<>();
    for (MarketData each : data) {
      BarSeries bars = each.feeds().traded();
      InstrumentId id = each.instrument().id();
      if (!bars.instrument().equals(id)) {
        throw new IllegalArgumentException(
            "the bars are of " + bars.instrument() + ", the instrument is " + id);
      }
      if (!seen.add(id)) {
        throw new IllegalArgumentException(id + " is named twice. Name each instrument once.");
      }
      if (bars.timeframe() != timeframe) {
        throw new IllegalArgumentException(
            bars.key()
                + " is of another timeframe than "
                + data.getFirst().feeds().traded().key()
                + ". All instruments of a run need bars of one timeframe.");
      }
      requireRaw(each, settings.holding());
    }
    if (definition.allocation() != null && data.size() == 1) {
      throw new IllegalArgumentException(
          definition.name()
              + " spreads equity over several instruments, and only "
              + data.getFirst().instrument().id()
              + " was named. Name at least two.");
    }
  }

  /// Refuses splits that the prices do not show: carried out on adjusted prices they would make
  /// shares out of nothing.
  ///
  /// @throws IllegalArgumentException one sentence with the remedy
  public static void requireRaw(MarketData data, HoldingRules rules) {
    CorporateActions actions = data.actions();
    if (actions == null || !rules.splits()) {
      return;
    }
    BarSeries bars = data.feeds().traded();
    for (Split split : actions.splits()) {
      int bar = bars.indexAtOrAfter(split.exTime());
      double ratio = split.newShares() / (double) split.oldShares();
      boolean clear = ratio > CLEAR || ratio < 1 / CLEAR;
      if (!clear || bar == 0 || bar == bars.size()) {
        continue;
      }
      double before = bars.close(bar - 1);
      double after = bars.open(bar);
      double raw = Math.abs(after * ratio - before) / before;
      double adjusted = Math.abs(after - before) / before;
      if (adjusted < raw) {
        throw new IllegalArgumentException(
            bars.key()
                + " does not show the split "
                + split.ratioText()
                + " of "
                + Instant.ofEpochMilli(split.exTime())
                + ", so its prices are adjusted for it already. Set 'splits: ignore' in the"
                + " settings, and 'dividends: ignore' if they are adjusted for dividends too, or"
                + " import raw prices.");
      }
    }
  }
}
