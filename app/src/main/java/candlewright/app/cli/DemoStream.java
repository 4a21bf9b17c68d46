package candlewright.app.cli;

import candlewright.core.event.BarClosed;
import candlewright.core.event.EventBus;
import candlewright.core.event.HigherTimeframe;
import candlewright.core.market.Bar;
import candlewright.core.market.Decimals;
import candlewright.core.market.Instrument;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.datafeed.venue.BarListener;
import candlewright.datafeed.venue.DemoFeed;
import candlewright.datafeed.venue.DemoMarket;
import candlewright.datafeed.venue.ReplaySpeed;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Prints the demo market's bars as they close, from the end of its two years on: the way live bars
/// take through the program, from a feed over the event bus to whoever listens.
final class DemoStream implements BarListener {
  private final Session session;
  private final DemoMarket market;
  private final Timeframe timeframe;
  private final EventBus bus = new EventBus((_, thrown) -> fail(thrown));
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>(null);
  private final CountDownLatch done = new CountDownLatch(1);
  private long left;

  /// Makes a stream of bars of `timeframe`.
  ///
  /// @param bars how many to print before it ends; at least 1
  DemoStream(Session session, DemoMarket market, Timeframe timeframe, long bars) {
    if (bars < 1) {
      throw new IllegalArgumentException("--bars must be at least 1, was " + bars);
    }
    this.session = session;
    this.market = market;
    this.timeframe = timeframe;
    this.left = bars;
  }

  /// Prints a header and the bars, and returns after the last one.
  void run(ReplaySpeed speed) {
    for (Instrument instrument : market.instruments()) {
      if (timeframe != Timeframe.ONE_MINUTE) {
        // Closed with the process: the bus is this stream's own.
        var _ =
            new HigherTimeframe(
                bus,
                new SeriesKey(instrument.id(), Timeframe.ONE_MINUTE),
                instrument.calendar(),
                instrument.lot().scale(),
                timeframe);
      }
    }
    try (var _ = bus.subscribe(BarClosed.class, this::print);
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor()) {
      session.out().println("instrument,timeframe,timestamp,open,high,low,close,volume");
      DemoFeed feed =
          new DemoFeed(market, DemoMarket.HISTORY.to(), speed, executor, session.clock(), this);
      feed.start();
      done.await();
      feed.stop();
      executor.shutdownNow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Throwable cause = failure.get();
    if (cause != null) {
      throw new IllegalStateException("the stream of the demo market broke off", cause);
    }
  }

  private void print(BarClosed event) {
    if (event.key().timeframe() != timeframe || left == 0) {
      return;
    }
    Bar bar = event.bar();
    session
        .out()
        .println(
            event.key().instrument()
                + ","
                + timeframe
                + ","
                + bar.openTime()
                + ","
                + Decimals.text(bar.open())
                + ","
                + Decimals.text(bar.high())
                + ","
                + Decimals.text(bar.low())
                + ","
                + Decimals.text(bar.close())
                + ","
                + Decimals.text(bar.volume()));
    session.out().flush();
    left--;
    if (left == 0) {
      done.countDown();
    }
  }

  @Override
  public void onBar(SeriesKey key, Bar bar) {
    bus.publish(new BarClosed(key, bar));
  }

  @Override
  public void onFailure(RuntimeException cause) {
    fail(cause);
  }

  private void fail(Throwable cause) {
    failure.compareAndSet(null, cause);
    done.countDown();
  }
}
