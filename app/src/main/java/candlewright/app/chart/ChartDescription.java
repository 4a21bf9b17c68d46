package candlewright.app.chart;

import java.time.ZoneId;

/// A chart in words.
final class ChartDescription {
  private ChartDescription() {}

  /// Returns what is shown: series, number of bars, last close and the visible stretch.
  static String of(ChartBars bars, ChartViewport view, ZoneId zone) {
    boolean intraday = bars.key().timeframe().isIntraday();
    return bars.key().instrument()
        + " "
        + bars.key().timeframe()
        + ", "
        + PriceText.of(bars.size(), 0)
        + (bars.size() == 1 ? " bar" : " bars")
        + ", last close "
        + PriceText.of(bars.lastClose(), bars.decimals())
        + ", visible "
        + TimeTicks.full(bars.openTime(view.firstBar()), intraday, zone).replace("  ", " ")
        + " to "
        + TimeTicks.full(bars.openTime(view.lastBar()), intraday, zone).replace("  ", " ")
        + " "
        + (zone.getId().equals("Z") ? "UTC" : zone.getId());
  }

  /// Returns one bar: time, prices and volume.
  static String ofBar(ChartBars bars, int i, ZoneId zone) {
    BarPyramid all = bars.pyramid();
    int decimals = bars.decimals();
    return TimeTicks.full(bars.openTime(i), bars.key().timeframe().isIntraday(), zone)
            .replace("  ", " ")
        + ", open "
        + PriceText.of(all.open(0, i), decimals)
        + ", high "
        + PriceText.of(all.high(0, i), decimals)
        + ", low "
        + PriceText.of(all.low(0, i), decimals)
        + ", close "
        + PriceText.of(all.close(0, i), decimals)
        + ", volume "
        + PriceText.compact(all.volume(0, i));
  }
}
