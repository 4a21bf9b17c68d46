package candlewright.backtest.simulate;

import candlewright.core.market.BarSeries;
import candlewright.core.trading.match.BarContext;
import candlewright.core.trading.match.BarMatcher;

/// The bar that a market shows to its orders: one of those traded over, or a smaller one within it.
final class ShownBar implements BarContext {
  private final Market market;
  private final BarSeries bars;
  private final BarTile tile;
  private final BarsBefore before;

  /// Index of the traded bar.
  private int index;

  /// The series of the smaller bar; the traded one while a traded bar itself is shown.
  private BarSeries detail;

  private int detailIndex;
  private boolean whole = true;

  ShownBar(Market market, BarSeries bars, BarTile tile, BarsBefore before) {
    this.market = market;
    this.bars = bars;
    this.tile = tile;
    this.before = before;
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

  /// Lets its prices reach the orders; past its open only if one of them may be touched.
  void to(BarMatcher matcher) {
    if (!matcher.openBar(openTime(), whole ? tile.open(index) : detail.open(detailIndex))) {
      return;
    }
    if (whole) {
      matcher.restOfBar(tile.high(index), tile.low(index), tile.close(index));
    } else {
      matcher.restOfBar(
          detail.high(detailIndex), detail.low(detailIndex), detail.close(detailIndex));
    }
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

  @Override
  public long tradingDay() {
    return day(openTime());
  }

  @Override
  public long closeTime() {
    return knownAt();
  }

  @Override
  public double trueRange(int length) {
    return before.trueRange(index, length);
  }

  @Override
  public double deviation(int length) {
    return before.deviation(index, length);
  }

  @Override
  public double meanVolume(int length) {
    return before.meanVolume(index, length);
  }

  private long day(long time) {
    return bars.calendar().tradingDay(time);
  }
}
