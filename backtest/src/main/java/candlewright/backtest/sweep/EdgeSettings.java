package candlewright.backtest.sweep;

import candlewright.backtest.simulate.AccountRules;
import candlewright.backtest.simulate.AtEnd;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.Timing;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.SlippageModel;
import java.util.ArrayList;
import java.util.List;

/// Which settings the edge path reckons with.
final class EdgeSettings {
  private EdgeSettings() {}

  /// Returns why settings need the event loop, for people; empty if the edge path may be used.
  static List<String> reasonsAgainst(SimulationSettings settings) {
    List<String> reasons = new ArrayList<>();
    if (!(settings.fees() instanceof FeeModel.Percentage)) {
      reasons.add("the fee is no fixed part of the value");
    }
    if (!(settings.match().slippage() instanceof SlippageModel.Ticks)
        || settings.match().halfSpreadTicks() > 0
        || settings.match().halfSpreadBps() > 0) {
      reasons.add("slippage or spread is no fixed number of ticks");
    }
    if (settings.match().participation() > 0) {
      reasons.add("orders may be filled in part");
    }
    if (!settings.timing().equals(Timing.NEXT_OPEN)) {
      reasons.add("orders are not filled at the next open");
    }
    if (!settings.account().equals(AccountRules.PLAIN)) {
      reasons.add("the account is more than cash for one position");
    }
    if (settings.atEnd() != AtEnd.KEEP) {
      reasons.add("positions are left when the data end");
    }
    return reasons;
  }
}
