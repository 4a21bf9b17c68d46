package candlewright.backtest.sweep;

import candlewright.backtest.simulate.AccountRules;
import candlewright.backtest.simulate.PriceAlone;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.backtest.simulate.Timing;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentKind;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.trading.FeeModel;
import java.util.ArrayList;
import java.util.List;

/// Which settings the edge path reckons with.
final class EdgeSettings {
  private EdgeSettings() {}

  /// Returns why settings need the event loop, for people; empty if the edge path may be used.
  static List<String> reasonsAgainst(
      SimulationSettings settings, StrategyDefinition definition, Instrument instrument) {
    List<String> reasons = new ArrayList<>();
    if (FeeModel.usesVolume(settings.fees())) {
      reasons.add("the fee depends on what was traded before");
    }
    if (!PriceAlone.isEnoughFor(settings.match().slippage())) {
      reasons.add("slippage depends on the bars before or on the volume");
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
    if (settings.holding().borrow().billionths() > 0
        && (instrument.kind() == InstrumentKind.SPOT || instrument.kind() == InstrumentKind.EQUITY)
        && !definition.entryShort().equals(StrategyDefinition.NEVER)) {
      reasons.add("borrowing for short positions costs something every day");
    }
    if (!settings.currency().isEmpty() && !settings.currency().equals(instrument.quote())) {
      reasons.add("the account is kept in another currency");
    }
    return reasons;
  }
}
