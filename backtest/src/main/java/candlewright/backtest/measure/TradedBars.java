package candlewright.backtest.measure;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;

/// An instrument that was traded and its bars, in which its trades count.
public record TradedBars(Instrument instrument, BarSeries bars) {
  public TradedBars {
    if (!bars.instrument().equals(instrument.id())) {
      throw new IllegalArgumentException(
          "the bars are of " + bars.instrument() + ", the instrument is " + instrument.id());
    }
  }
}
