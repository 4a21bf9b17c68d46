package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.CurrencyRates;
import candlewright.core.market.FundingRates;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.InstrumentKind;
import candlewright.core.market.TimeRange;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.Ranking;
import candlewright.core.strategy.plan.Signals;
import org.jspecify.annotations.Nullable;

/// One instrument that a plan trades.
///
/// @param instrument its rules
/// @param plan what decides
/// @param fed every bar that indicators were fed, those before trading begins too
/// @param first index in `fed` of the first bar that is traded over
/// @param bars those traded over
/// @param signals one bit for each of `bars`
/// @param ranking one value for each of `fed`, of a plan with an allocation; else null
/// @param detail smaller bars that say what happened within one, or null to go by the intrabar rule
/// @param funding its settlements, or null to settle none
/// @param actions its dividends and splits, or null for none
/// @param rates what its quote currency is worth in the account's, or null if they are the same
public record TradedSeries(
    Instrument instrument,
    Plan plan,
    BarSeries fed,
    int first,
    BarSeries bars,
    Signals signals,
    @Nullable Ranking ranking,
    @Nullable DetailBars detail,
    @Nullable FundingRates funding,
    @Nullable CorporateActions actions,
    @Nullable CurrencyRates rates) {

  /// Takes the bars from `first` on, with signals that the plan gave for all of `fed`.
  public static TradedSeries of(
      Instrument instrument, Plan plan, BarSeries fed, int first, Signals all) {
    return of(instrument, plan, fed, first, all, null);
  }

  /// Lets a plan decide over all bars of the feeds and takes those from `first` on.
  public static TradedSeries of(Instrument instrument, Plan plan, Feeds feeds, int first) {
    Ranking ranking = plan.definition().allocation() == null ? null : plan.rank(feeds);
    return of(instrument, plan, feeds.traded(), first, plan.evaluate(feeds), ranking);
  }

  private static TradedSeries of(
      Instrument instrument,
      Plan plan,
      BarSeries fed,
      int first,
      Signals all,
      @Nullable Ranking ranking) {
    if (first == 0) {
      return new TradedSeries(instrument, plan, fed, 0, fed, all, ranking, null, null, null, null);
    }
    TimeRange range =
        first == fed.size()
            ? new TimeRange(Long.MAX_VALUE, Long.MAX_VALUE)
            : new TimeRange(fed.openTime(first), Long.MAX_VALUE);
    Signals signals = all.slice(first, fed.size());
    return new TradedSeries(
        instrument, plan, fed, first, fed.slice(range), signals, ranking, null, null, null, null);
  }

  /// Returns the same with smaller bars that say what happened within one.
  public TradedSeries with(DetailBars smaller) {
    return new TradedSeries(
        instrument, plan, fed, first, bars, signals, ranking, smaller, funding, actions, rates);
  }

  /// Returns the same with the funding that is settled while a position is held. Settlements that
  /// should be there and are not are named in the outcome.
  ///
  /// @throws IllegalArgumentException if the rates are of another instrument or it is no perpetual
  public TradedSeries withFunding(FundingRates settled) {
    requireSame("funding rates", settled.instrument());
    if (instrument.kind() != InstrumentKind.LINEAR_PERPETUAL) {
      throw new IllegalArgumentException(
          instrument.id()
              + " is a "
              + instrument.kind().code()
              + "; only perpetual contracts pay funding. Leave the funding rates out.");
    }
    return new TradedSeries(
        instrument, plan, fed, first, bars, signals, ranking, detail, settled, actions, rates);
  }

  /// Returns the same with the dividends and splits that happen while a position is held; for bars
  /// of raw prices.
  ///
  /// @throws IllegalArgumentException if they are of another instrument
  public TradedSeries withActions(CorporateActions others) {
    requireSame("dividends and splits", others.instrument());
    return new TradedSeries(
        instrument, plan, fed, first, bars, signals, ranking, detail, funding, others, rates);
  }

  /// Returns the same with the rates by which its money is converted into the account's currency.
  ///
  /// @throws IllegalArgumentException if they are of another currency than it is quoted in
  public TradedSeries withRates(CurrencyRates others) {
    if (!others.from().equals(instrument.quote())) {
      throw new IllegalArgumentException(
          instrument.id()
              + " is quoted in "
              + instrument.quote()
              + ", but the rates convert "
              + others.from()
              + " into "
              + others.to()
              + "; give those of "
              + instrument.quote()
              + ".");
    }
    return new TradedSeries(
        instrument, plan, fed, first, bars, signals, ranking, detail, funding, actions, others);
  }

  private void requireSame(String what, InstrumentId of) {
    if (!of.equals(instrument.id())) {
      throw new IllegalArgumentException(
          what + " of " + of + " cannot be used for " + instrument.id());
    }
  }
}
