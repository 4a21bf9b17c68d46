package candlewright.backtest.pinned;

import candlewright.backtest.simulate.DetailBars;
import candlewright.backtest.simulate.TradedSeries;
import candlewright.core.market.BarSeries;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.FundingRates;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentKind;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.Plan;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Real bars of one instrument and what comes with them.
///
/// @param roles bars of instruments that are read only, by role
/// @param detail smaller bars of the same instrument, or null
/// @param funding its settlements, or null
/// @param actions its dividends and splits, or null
record PinnedMarket(
    Instrument instrument,
    BarSeries bars,
    Map<String, BarSeries> roles,
    @Nullable BarSeries detail,
    @Nullable FundingRates funding,
    @Nullable CorporateActions actions) {

  /// Bars alone, their prices on a grid of `tick`.
  static PinnedMarket of(BarSeries bars, InstrumentKind kind, String tick, String lot) {
    Instrument instrument =
        Instrument.of(
            bars.instrument(),
            kind,
            bars.instrument().symbol(),
            kind == InstrumentKind.EQUITY ? "USD" : "USDT",
            Increment.parse(tick),
            Increment.parse(lot),
            bars.calendar());
    return new PinnedMarket(instrument, bars, Map.of(), null, null, null);
  }

  PinnedMarket withRole(String name, BarSeries other) {
    return new PinnedMarket(instrument, bars, Map.of(name, other), detail, funding, actions);
  }

  PinnedMarket withDetail(BarSeries smaller) {
    return new PinnedMarket(instrument, bars, roles, smaller, funding, actions);
  }

  PinnedMarket withFunding(FundingRates rates) {
    return new PinnedMarket(instrument, bars, roles, detail, rates, actions);
  }

  PinnedMarket withActions(CorporateActions others) {
    return new PinnedMarket(instrument, bars, roles, detail, funding, others);
  }

  /// Returns it as a plan trades it.
  TradedSeries traded(Plan plan) {
    TradedSeries series = TradedSeries.of(instrument, plan, new Feeds(bars, roles), 0);
    if (detail != null) {
      series = series.with(DetailBars.of(detail));
    }
    if (funding != null) {
      series = series.withFunding(funding);
    }
    return actions == null ? series : series.withActions(actions);
  }
}
