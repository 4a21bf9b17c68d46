package candlewright.app.cli;

import candlewright.core.market.BarSeries;
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
  private boolean fresh;
  private int priceScale;
  private int volumeScale;

  /// What was stored.
  ///
  /// @param fresh whether the instrument was not known before
  record Outcome(Instrument instrument, boolean fresh, WriteSummary summary) {}

  ImportTarget(BarStore store, SeriesKey key, NewInstrument rules, Path file) {
    this.store = store;
    this.key = key;
    this.rules = rules;
    this.provenance = new Provenance(Origin.IMPORT, String.valueOf(file.getFileName()));
  }

  void add(BarSeries batch) {
    if (write == null) {
      Optional<Instrument> known = store.instrument(key.instrument());
      fresh = known.isEmpty();
      instrument = known.orElseGet(() -> store.saveInstrument(rules.of(key.instrument(), batch)));
      write = store.begin(key, provenance);
    }
    priceScale = Math.max(priceScale, batch.priceScale());
    volumeScale = Math.max(volumeScale, batch.volumeScale());
    write.add(batch);
  }

  /// Commits; empty if no bars came.
  Optional<Outcome> finish() {
    if (write == null || instrument == null) {
      return Optional.empty();
    }
    WriteSummary summary = write.commit();
    Instrument stored = instrument;
    if (fresh) {
      stored = store.saveInstrument(rules.refined(instrument, priceScale, volumeScale));
    }
    return Optional.of(new Outcome(stored, fresh, summary));
  }

  @Override
  public void close() {
    if (write != null) {
      write.close();
    }
  }
}
