package candlewright.app.data;

import candlewright.core.market.Calendar;
import candlewright.core.market.Instrument;
import candlewright.core.market.SeriesKey;
import candlewright.core.port.BarStore;
import candlewright.datafeed.csv.BarFileImport;
import candlewright.datafeed.csv.ImportException;
import candlewright.datafeed.csv.ImportOptions;
import candlewright.datafeed.csv.ImportReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/// Reads one file into a store, in one write.
public final class FileImport {
  private final BarStore store;
  private final NewInstrument rules;

  /// Takes how far an import is.
  @FunctionalInterface
  public interface Watcher {
    /// Called every few milliseconds on the reading thread; what it throws ends the import, of
    /// which then nothing is stored.
    ///
    /// @param fraction of the file that is read, 0 to 1
    /// @param bars taken from it so far
    void read(double fraction, long bars);
  }

  /// What was read and what was stored.
  ///
  /// @param outcome empty if the file held no bar that could be kept
  public record Result(ImportReport report, Optional<ImportOutcome> outcome) {
    /// Returns both as lines for a person.
    public List<String> lines() {
      List<String> lines = new ArrayList<>(report.describe());
      outcome.ifPresent(stored -> lines.addAll(stored.describe()));
      return lines;
    }
  }

  /// Makes an import whose new instruments follow `rules`.
  public FileImport(BarStore store, NewInstrument rules) {
    this.store = store;
    this.rules = rules;
  }

  /// Returns the trading hours by which a file of this series is read: as said, else those of the
  /// stored instrument, else what its kind suggests.
  public Calendar calendar(SeriesKey key) {
    Calendar said = rules.calendar();
    return said != null
        ? said
        : store
            .instrument(key.instrument())
            .map(Instrument::calendar)
            .orElseGet(() -> rules.calendarOf(key.instrument()));
  }

  /// Imports a file.
  ///
  /// @param options for the calendar of the instrument
  /// @throws ImportException if the file as a whole cannot be read, or changes meanwhile; then
  ///   nothing of it is stored
  public Result run(
      Path file, SeriesKey key, Function<Calendar, ImportOptions> options, Watcher watcher) {
    FileStamp before = FileStamp.of(file);
    try (ImportTarget target = new ImportTarget(store, key, rules, file)) {
      AtomicLong bars = new AtomicLong();
      ImportReport report =
          BarFileImport.read(
              file,
              options.apply(calendar(key)),
              batch -> {
                target.add(batch);
                bars.addAndGet(batch.size());
              },
              fraction -> watcher.read(fraction, bars.get()));
      if (!FileStamp.of(file).equals(before)) {
        throw new ImportException(
            file.getFileName()
                + " changed while it was read, so nothing of it was stored: import it again once it"
                + " is complete");
      }
      watcher.read(1, bars.get());
      return new Result(report, target.finish());
    }
  }
}
