package candlewright.app.data;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.market.SeriesKey;
import candlewright.core.port.BarStore;
import candlewright.core.port.BarWrite;
import candlewright.core.port.Origin;
import candlewright.core.port.Provenance;
import candlewright.core.port.WriteSummary;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The store's end of an import: one write, begun when the first bars come, so that a file that
/// holds none leaves nothing behind.
final class ImportTarget implements AutoCloseable {
  private final BarStore store;
  private final SeriesKey key;
  private final NewInstrument rules;
  private final Provenance provenance;
  private @Nullable Instrument instrument;
  private @Nullable BarWrite write;
  private Optional<Instrument> before = Optional.empty();
  private long offTick;
  private int priceScale;
  private int volumeScale;

  ImportTarget(BarStore store, SeriesKey key, NewInstrument rules, Path file) {
    this.store = store;
    this.key = key;
    this.rules = rules;
    this.provenance = new Provenance(Origin.IMPORT, String.valueOf(file.getFileName()));
  }

  void add(BarSeries batch) {
    if (write == null) {
      before = store.instrument(key.instrument());
      instrument = before.orElseGet(() -> store.saveInstrument(rules.of(key.instrument(), batch)));
      write = store.begin(key, provenance);
    }
    priceScale = Math.max(priceScale, batch.priceScale());
    volumeScale = Math.max(volumeScale, batch.volumeScale());
    write.add(batch);
    offTick += offTick(batch);
  }

  private long offTick(BarSeries batch) {
    Increment tick = rules.tick();
    if (tick == null) {
      return 0;
    }
    long count = 0;
    for (int i = 0; i < batch.size(); i++) {
      count += tick.divides(batch.open(i)) ? 0 : 1;
    }
    return count;
  }

  /// Commits; empty if no bars came.
  Optional<ImportOutcome> finish() {
    if (write == null || instrument == null) {
      return Optional.empty();
    }
    WriteSummary summary = write.commit();
    Instrument stored = store.saveInstrument(rules.changed(instrument, priceScale, volumeScale));
    return Optional.of(new ImportOutcome(stored, before, summary, offTick));
  }

  @Override
  public void close() {
    if (write != null) {
      write.close();
    }
  }
}
