package candlewright.core.event;

import candlewright.core.market.BarAggregator;
import candlewright.core.market.Calendar;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;

/// Publishes the bars of a longer timeframe as those of a shorter one close on the bus.
///
/// A longer bar follows the short bar, or the {@link TimeReached}, that completes it: every handler
/// of the short bar has run before. Short bars published meanwhile by another thread come first;
/// who has to read both timeframes at one instant uses a {@link BarAggregator} of its own.
public final class HigherTimeframe implements AutoCloseable {
  private final SeriesKey source;
  private final BarAggregator aggregator;
  private final Subscription bars;
  private final Subscription times;

  /// Subscribes at once. The bus delivers one instrument's events one at a time, which is all the
  /// protection the aggregator needs.
  ///
  /// @param volumeScale the decimals of the source's volumes, or `Decimals.OFF_GRID`
  /// @throws IllegalArgumentException if bars of `source` do not fill those of `target`
  public HigherTimeframe(
      EventBus bus, SeriesKey source, Calendar calendar, int volumeScale, Timeframe target) {
    SeriesKey key = new SeriesKey(source.instrument(), target);
    this.source = source;
    aggregator =
        new BarAggregator(
            calendar,
            source.timeframe(),
            target,
            volumeScale,
            bar -> bus.publish(new BarClosed(key, bar)));
    bars = bus.subscribe(BarClosed.class, this::onBar);
    times = bus.subscribe(TimeReached.class, this::onTime);
  }

  private void onBar(BarClosed event) {
    if (event.key().equals(source)) {
      aggregator.add(event.bar());
    }
  }

  private void onTime(TimeReached event) {
    if (event.instrument().equals(source.instrument())) {
      aggregator.advanceTo(event.time());
    }
  }

  /// Stops listening; a bar in the making is given up.
  @Override
  public void close() {
    bars.close();
    times.close();
  }
}
