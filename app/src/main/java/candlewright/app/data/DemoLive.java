package candlewright.app.data;

import candlewright.core.market.Bar;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.Origin;
import candlewright.core.port.Provenance;
import candlewright.core.port.SeriesSummary;
import candlewright.datafeed.venue.BarListener;
import candlewright.datafeed.venue.DemoFeed;
import candlewright.datafeed.venue.DemoMarket;
import candlewright.datafeed.venue.ReplaySpeed;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Plays the demo market on from its last stored minute, and stores what it plays: a start after
/// the next one goes on where this one ended.
///
/// The minutes are those of the seed, whatever the speed and however often it was interrupted.
public final class DemoLive {
  private static final long MINUTE = Timeframe.ONE_MINUTE.millis();

  /// Bars that close within this time are written together, milliseconds.
  private static final long GATHER = 250;

  /// What a closing window waits for at most, seconds.
  private static final long PATIENCE = 10;

  private final BarStore store;
  private final WriteTurn turn;
  private final LongConsumer stored;
  private final Consumer<Exception> failed;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("demo-live").factory());
  private final DemoFeed feed;

  // Touched by tasks of the executor only.
  private final Map<SeriesKey, Instrument> instruments = new HashMap<>();
  private final Map<SeriesKey, BarColumns> waiting = new LinkedHashMap<>();
  private boolean writing;

  private final class Gathering implements BarListener {
    @Override
    public void onBar(SeriesKey key, Bar bar) {
      if (instruments.containsKey(key)) {
        waiting.computeIfAbsent(key, _ -> new BarColumns(16)).add(bar);
        if (!writing) {
          writing = true;
          executor.schedule(DemoLive.this::write, GATHER, TimeUnit.MILLISECONDS);
        }
      }
    }

    @Override
    public void onFailure(RuntimeException cause) {
      failed.accept(cause);
    }
  }

  /// Reads where the stored market ends; blocks shortly.
  ///
  /// @param turn lets one write to the store after the other
  /// @param clock at whose pace the market runs
  /// @param stored told after bars were stored, with the time up to which they are known, epoch
  ///   milliseconds UTC; on a thread of its own
  /// @param failed told when it ended because bars could not be stored; on the same thread
  /// @throws LookupException if no demo data are stored
  public DemoLive(
      BarStore store,
      WriteTurn turn,
      ReplaySpeed speed,
      InstantSource clock,
      LongConsumer stored,
      Consumer<Exception> failed) {
    this.store = store;
    this.turn = turn;
    this.stored = stored;
    this.failed = failed;
    DemoMarket market = new DemoMarket(DemoMarket.STANDARD_SEED);
    long from =
        end(store, market)
            .orElseThrow(() ->
                new LookupException(
                    "There is no demo market to play on; make the demo data first."));
    feed = new DemoFeed(market, from, speed, executor, clock, new Gathering());
  }

  /// Returns the first minute that one of the stored instruments lacks; what others have of it
  /// already is written again and stays the same.
  private OptionalLong end(BarStore from, DemoMarket market) {
    List<SeriesSummary> catalogue = from.catalogue();
    for (Instrument instrument : market.instruments()) {
      SeriesKey key = new SeriesKey(instrument.id(), Timeframe.ONE_MINUTE);
      if (catalogue.stream().anyMatch(each -> each.key().equals(key) && each.bars() > 0)) {
        instruments.put(key, instrument);
      }
    }
    return catalogue.stream()
        .filter(each -> instruments.containsKey(each.key()))
        .mapToLong(each -> each.lastOpenTime() + MINUTE)
        .min();
  }

  public void start() {
    feed.start();
  }

  public void pause() {
    feed.pause();
  }

  public void resume() {
    feed.resume();
  }

  public void setSpeed(ReplaySpeed speed) {
    feed.setSpeed(speed);
  }

  /// Ends it; what was played until now is still stored, soon after.
  public void stop() {
    feed.stop();
    if (!executor.isShutdown()) {
      executor.execute(this::write);
      executor.shutdown();
    }
  }

  /// Ends it and waits until nothing more is stored.
  public void close() {
    stop();
    try {
      if (!executor.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            "the demo market could not be stored within " + PATIENCE + " seconds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    writing = false;
    if (waiting.isEmpty()) {
      return;
    }
    try {
      long known = turn.take(_ -> {}, this::writeAll);
      stored.accept(known);
    } catch (Exception e) {
      feed.stop();
      failed.accept(e);
    } finally {
      waiting.clear();
    }
  }

  private long writeAll() {
    long known = Long.MIN_VALUE;
    for (Map.Entry<SeriesKey, BarColumns> each : waiting.entrySet()) {
      Instrument instrument = instruments.get(each.getKey());
      BarColumns columns = each.getValue();
      // Before the series takes the columns over.
      known = Math.max(known, columns.openTime(columns.size() - 1) + MINUTE);
      store.write(
          BarSeries.of(
              each.getKey(),
              instrument.calendar(),
              instrument.tick().scale(),
              instrument.lot().scale(),
              columns),
          new Provenance(Origin.DEMO, "built-in market"));
    }
    return known;
  }
}
