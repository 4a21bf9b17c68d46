package candlewright.backtest.capsule;

import candlewright.backtest.simulate.MarketData;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.FundingRates;
import org.jspecify.annotations.Nullable;

/// What was known of an instrument beside its bars.
///
/// @param funding its settlements, or null if none were known
/// @param actions its dividends and splits, or null if none were known
record KnownEvents(@Nullable FundingRates funding, @Nullable CorporateActions actions) {
  static KnownEvents of(MarketData data) {
    return new KnownEvents(data.funding(), data.actions());
  }

  MarketData addTo(MarketData data) {
    MarketData with = funding == null ? data : data.withFunding(funding);
    return actions == null ? with : with.withActions(actions);
  }
}
