package candlewright.backtest.measure;

import candlewright.core.market.BarSeries;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.Instrument;

/// An instrument that was traded and its bars, in which its trades count.
///
/// @param actions the dividends and splits that reached who held it
public record TradedBars(Instrument instrument, BarSeries bars, CorporateActions actions) {
  public TradedBars {
    if (!bars.instrument().equals(instrument.id())) {
      throw new IllegalArgumentException(
          "the bars are of " + bars.instrument() + ", the instrument is " + instrument.id());
    }
  }

  /// Without dividends and splits.
  public TradedBars(Instrument instrument, BarSeries bars) {
    this(instrument, bars, CorporateActions.none(instrument.id()));
  }
}
