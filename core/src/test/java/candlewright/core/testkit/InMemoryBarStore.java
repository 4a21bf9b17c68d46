package candlewright.core.testkit;

import candlewright.core.market.Bar;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.port.BarStore;
import candlewright.core.port.BarWrite;
import candlewright.core.port.Provenance;
import candlewright.core.port.ProvenanceSpan;
import candlewright.core.port.SeriesSummary;
import candlewright.core.port.SetAside;
import candlewright.core.port.StoreException;
import candlewright.core.port.StoredBars;
import candlewright.core.port.WriteSummary;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A store of bars in maps, for tests; it passes the same contract as the one on disk.
public final class InMemoryBarStore implements BarStore {
  private record Held(Bar bar, Provenance provenance, Instant writtenAt) {}

  private record Pin(String owner, SeriesKey key) {}

  private final InstantSource clock;
  private final TreeMap<InstrumentId, Instrument> instruments = new TreeMap<>();
  private final TreeMap<SeriesKey, TreeMap<Long, Held>> series = new TreeMap<>();
  private final TreeMap<String, TreeMap<SeriesKey, TreeMap<Long, Held>>> aside = new TreeMap<>();
  private final Map<Pin, BarSeries> pins = new HashMap<>();
  private @Nullable Write open;

  public InMemoryBarStore(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Instrument saveInstrument(Instrument instrument) {
    Instrument newest = instruments.get(instrument.id());
    if (newest != null && newest.sameRules(instrument)) {
      return newest;
    }
    Instrument next = instrument.withVersion(newest == null ? 1 : newest.version() + 1);
    instruments.put(instrument.id(), next);
    return next;
  }

  @Override
  public synchronized Optional<Instrument> instrument(InstrumentId id) {
    return Optional.ofNullable(instruments.get(id));
  }

  @Override
  public synchronized List<Instrument> instruments() {
    return List.copyOf(instruments.values());
  }

  @Override
  public synchronized BarWrite begin(SeriesKey key, Provenance provenance) {
    require(key);
    if (open != null) {
      throw new StoreException("Another write is under way; wait until it is done.");
    }
    Write write = new Write(key, provenance);
    open = write;
    return write;
  }

  @Override
  public synchronized StoredBars read(SeriesKey key, TimeRange range) {
    require(key);
    BarColumns columns = new BarColumns(0);
    held(key, range).values().forEach(held -> columns.add(held.bar()));
    return new StoredBars(BarSeries.of(key, require(key).calendar(), columns), List.of());
  }

  @Override
  public synchronized List<SeriesSummary> catalogue() {
    List<SeriesSummary> lines = new ArrayList<>();
    series.forEach((key, bars) -> {
      if (!bars.isEmpty()) {
        long bytes = 48L * bars.size();
        lines.add(new SeriesSummary(key, bars.size(), bars.firstKey(), bars.lastKey(), bytes));
      }
    });
    return lines;
  }

  @Override
  public synchronized List<ProvenanceSpan> provenance(SeriesKey key) {
    List<ProvenanceSpan> spans = new ArrayList<>();
    held(key, TimeRange.ALL)
        .forEach((time, held) -> {
          ProvenanceSpan last = spans.isEmpty() ? null : spans.getLast();
          long from = time;
          Instant writtenAt = held.writtenAt();
          if (last != null && last.provenance().equals(held.provenance())) {
            spans.removeLast();
            from = last.range().from();
            writtenAt = last.writtenAt().isAfter(writtenAt) ? last.writtenAt() : writtenAt;
          }
          TimeRange range = new TimeRange(from, time + 1);
          spans.add(new ProvenanceSpan(range, held.provenance(), writtenAt));
        });
    return spans;
  }

  @Override
  public synchronized long delete(SeriesKey key, TimeRange range) {
    NavigableMap<Long, Held> part = held(key, range);
    long removed = part.size();
    part.clear();
    return removed;
  }

  @Override
  public synchronized long setAside(String name, Collection<SeriesKey> keys) {
    long bars = 0;
    for (SeriesKey key : keys) {
      TreeMap<Long, Held> held = series.getOrDefault(key, new TreeMap<>());
      bars += held.size();
      aside.computeIfAbsent(name, each -> new TreeMap<>()).put(key, new TreeMap<>(held));
      held.clear();
    }
    return bars;
  }

  @Override
  public synchronized long putBack(String name) {
    long bars = 0;
    for (var kept : aside.getOrDefault(name, new TreeMap<>()).entrySet()) {
      TreeMap<Long, Held> now = series.computeIfAbsent(kept.getKey(), each -> new TreeMap<>());
      kept.getValue().forEach(now::putIfAbsent);
      bars += kept.getValue().size();
    }
    aside.remove(name);
    return bars;
  }

  @Override
  public synchronized void forget(String name) {
    aside.remove(name);
  }

  @Override
  public synchronized List<SetAside> asides() {
    List<SetAside> all = new ArrayList<>();
    aside.forEach(
        (name, kept) -> kept.forEach((key, bars) -> all.add(new SetAside(name, key, bars.size()))));
    return all;
  }

  @Override
  public synchronized void pin(String owner, SeriesKey key, TimeRange range) {
    pins.put(new Pin(owner, key), read(key, range).bars());
  }

  @Override
  public synchronized StoredBars readPinned(String owner, SeriesKey key) {
    BarSeries pinned = pins.get(new Pin(owner, key));
    if (pinned == null) {
      throw new StoreException("No bars of " + key + " are kept for " + owner + ".");
    }
    return new StoredBars(pinned, List.of());
  }

  @Override
  public synchronized void unpin(String owner) {
    pins.keySet().removeIf(pin -> pin.owner().equals(owner));
  }

  @Override
  public void close() {
    // Nothing is held outside the maps.
  }

  private Instrument require(SeriesKey key) {
    Instrument instrument = instruments.get(key.instrument());
    if (instrument == null) {
      throw new StoreException("The instrument " + key.instrument() + " is not stored.");
    }
    return instrument;
  }

  private NavigableMap<Long, Held> held(SeriesKey key, TimeRange range) {
    return series
        .computeIfAbsent(key, k -> new TreeMap<>())
        .subMap(range.from(), true, range.to(), false);
  }

  private synchronized WriteSummary merge(Write write) {
    TreeMap<Long, Held> bars = series.computeIfAbsent(write.key, k -> new TreeMap<>());
    WriteSummary summary = WriteSummary.NONE;
    for (Bar bar : write.bars.values()) {
      Held old = bars.get(bar.openTime());
      boolean same = old != null && old.bar().equals(bar);
      int rank = old == null ? 1 : write.provenance.origin().compareTo(old.provenance().origin());
      if (old == null || (same ? rank > 0 : rank >= 0)) {
        bars.put(bar.openTime(), new Held(bar, write.provenance, clock.instant()));
      }
      summary =
          summary.plus(
              old == null
                  ? new WriteSummary(1, 0, 0, 0)
                  : same
                      ? new WriteSummary(0, 0, 1, 0)
                      : rank >= 0 ? new WriteSummary(0, 1, 0, 0) : new WriteSummary(0, 0, 0, 1));
    }
    return summary;
  }

  private synchronized void end(Write write) {
    if (open == write) {
      open = null;
    }
  }

  private final class Write implements BarWrite {
    private final SeriesKey key;
    private final Provenance provenance;
    private final TreeMap<Long, Bar> bars = new TreeMap<>();

    private Write(SeriesKey key, Provenance provenance) {
      this.key = key;
      this.provenance = provenance;
    }

    @Override
    public void add(BarSeries batch) {
      if (!batch.key().equals(key)) {
        throw new IllegalArgumentException(
            "a write of " + key + " was given bars of " + batch.key());
      }
      for (int i = 0; i < batch.size(); i++) {
        bars.putIfAbsent(batch.openTime(i), batch.bar(i));
      }
    }

    @Override
    public WriteSummary commit() {
      WriteSummary summary = merge(this);
      end(this);
      return summary;
    }

    @Override
    public void close() {
      end(this);
    }
  }
}
