package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.trading.match.BarContext;

/// The bar that a market shows to its orders: one of those traded over, or a smaller one within it.
final class ShownBar implements BarContext {
  private final Market market;
  private final BarSeries bars;
  private final BarTile tile;

  /// Index of the traded bar.
  private int index;

  /// The series of the smaller bar; the traded one while a traded bar itself is shown.
  private BarSeries detail;

  private int detailIndex;
  private boolean whole = true;

  ShownBar(Market market, BarSeries bars, BarTile tile) {
    this.market = market;
    this.bars = bars;
    this.tile = tile;
    this.detail = bars;
  }

  void show(int bar) {
    index = bar;
    whole = true;
  }

  void show(int bar, BarSeries smaller, int smallerIndex) {
    index = bar;
    detail = smaller;
    detailIndex = smallerIndex;
    whole = false;
  }

  long openTime() {
    return whole ? tile.openTime(index) : detail.openTime(detailIndex);
  }

  long knownAt() {
    return whole ? tile.knownAt(index) : detail.knownAt(detailIndex);
  }

  double open() {
    return whole ? tile.open(index) : detail.open(detailIndex);
  }

  @Override
  public double high() {
    return whole ? tile.high(index) : detail.high(detailIndex);
  }

  @Override
  public double low() {
    return whole ? tile.low(index) : detail.low(detailIndex);
  }

  @Override
  public double close() {
    return whole ? tile.close(index) : detail.close(detailIndex);
  }

  @Override
  public double volume() {
    return whole ? bars.volume(index) : detail.volume(detailIndex);
  }

  @Override
  public int held() {
    return market.heldSide();
  }

  @Override
  public boolean opensDay() {
    long before;
    if (!whole && detailIndex > 0 && detail.openTime(detailIndex - 1) >= bars.openTime(index)) {
      before = detail.openTime(detailIndex - 1);
    } else if (index > 0) {
      before = bars.openTime(index - 1);
    } else {
      return true;
    }
    return day(before) != day(openTime());
  }

  @Override
  public boolean closesDay() {
    BarSeries series = whole ? bars : detail;
    return day(openTime()) != day(bars.calendar().nextOpen(openTime(), series.timeframe()));
  }

  private long day(long time) {
    return bars.calendar().tradingDay(time);
  }
}
