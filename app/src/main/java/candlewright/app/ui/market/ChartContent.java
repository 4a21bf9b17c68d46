package candlewright.app.ui.market;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;

/// What the chart shows.
public record ChartContent(Instrument instrument, BarSeries bars) {}
