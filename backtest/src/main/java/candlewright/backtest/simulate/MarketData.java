package candlewright.backtest.simulate;

import candlewright.core.market.CorporateActions;
import candlewright.core.market.CurrencyRates;
import candlewright.core.market.FundingRates;
import candlewright.core.market.Instrument;
import candlewright.core.market.TimeRange;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.Plan;
import org.jspecify.annotations.Nullable;

/// All that is known of one instrument that a run trades.
///
/// @param instrument its rules
/// @param feeds its bars from the first one that indicators are fed on, and those of the roles
/// @param detail smaller bars that say what happened within one, or null
/// @param funding its settlements, or null if none are known
/// @param actions its dividends and splits, or null if none are known
/// @param rates what its quote currency is worth in the account's, or null if they are the same
public record MarketData(
    Instrument instrument,
    Feeds feeds,
    @Nullable DetailBars detail,
    @Nullable FundingRates funding,
    @Nullable CorporateActions actions,
    @Nullable CurrencyRates rates) {

  /// Bars and nothing else.
  public static MarketData of(Instrument instrument, Feeds feeds) {
    return new MarketData(instrument, feeds, null, null, null, null);
  }

  /// Returns the same with smaller bars.
  public MarketData withDetail(DetailBars smaller) {
    return new MarketData(instrument, feeds, smaller, funding, actions, rates);
  }

  /// Returns the same with settlements, those that are due while its bars last.
  public MarketData withFunding(FundingRates settled) {
    TimeRange span = span();
    return new MarketData(
        instrument, feeds, detail, settled.within(span.from() - 1, span.to()), actions, rates);
  }

  /// Returns the same with dividends and splits, those that happen while its bars last.
  public MarketData withActions(CorporateActions others) {
    TimeRange span = span();
    return new MarketData(
        instrument, feeds, detail, funding, others.within(span.from() - 1, span.to()), rates);
  }

  /// Returns the same with the rates by which its money is converted into the account's currency.
  public MarketData withRates(CurrencyRates others) {
    return new MarketData(instrument, feeds, detail, funding, actions, others);
  }

  private TimeRange span() {
    int last = feeds.traded().size() - 1;
    return new TimeRange(feeds.traded().openTime(0), feeds.traded().knownAt(last));
  }

  /// Lets a plan decide over all bars, to trade over those from index `first` on.
  ///
  /// @throws IllegalArgumentException if what is known does not belong together; one sentence
  public TradedSeries series(Plan plan, int first) {
    TradedSeries series = TradedSeries.of(instrument, plan, feeds, first);
    if (detail != null) {
      series = series.with(detail);
    }
    if (funding != null) {
      series = series.withFunding(funding);
    }
    if (actions != null) {
      series = series.withActions(actions);
    }
    return rates == null ? series : series.withRates(rates);
  }
}
