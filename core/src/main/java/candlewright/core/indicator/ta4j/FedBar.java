package candlewright.core.indicator.ta4j;

import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import org.ta4j.core.Bar;
import org.ta4j.core.num.NaN;
import org.ta4j.core.num.Num;

/// One bar as ta4j sees it. It never changes; turnover and number of trades are unknown.
final class FedBar implements Bar {
  @Serial private static final long serialVersionUID = 1;

  private final long endMillis;
  private final Num open;
  private final Num high;
  private final Num low;
  private final Num close;
  private final Num volume;

  /// @param endMillis a time that orders the bars; see {@link Feed} for what may be read from it
  FedBar(long endMillis, double open, double high, double low, double close, double volume) {
    this.endMillis = endMillis;
    this.open = PortableNum.of(open);
    this.high = PortableNum.of(high);
    this.low = PortableNum.of(low);
    this.close = PortableNum.of(close);
    this.volume = PortableNum.of(volume);
  }

  long endMillis() {
    return endMillis;
  }

  @Override
  public Duration getTimePeriod() {
    return Duration.ofMillis(1);
  }

  @Override
  public Instant getBeginTime() {
    return Instant.ofEpochMilli(endMillis - 1);
  }

  @Override
  public Instant getEndTime() {
    return Instant.ofEpochMilli(endMillis);
  }

  @Override
  public Num getOpenPrice() {
    return open;
  }

  @Override
  public Num getHighPrice() {
    return high;
  }

  @Override
  public Num getLowPrice() {
    return low;
  }

  @Override
  public Num getClosePrice() {
    return close;
  }

  @Override
  public Num getVolume() {
    return volume;
  }

  @Override
  public Num getAmount() {
    return NaN.NaN;
  }

  @Override
  public long getTrades() {
    return 0;
  }

  @Override
  public void addTrade(Num volume, Num price) {
    throw new UnsupportedOperationException("a bar is complete when it is fed");
  }

  @Override
  public void addPrice(Num price) {
    throw new UnsupportedOperationException("a bar is complete when it is fed");
  }
}
