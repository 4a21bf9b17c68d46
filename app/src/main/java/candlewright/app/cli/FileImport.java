package candlewright.app.cli;

import candlewright.core.market.Calendar;
import candlewright.core.market.Instrument;
import candlewright.core.market.SeriesKey;
import candlewright.core.port.BarStore;
import candlewright.core.port.WriteSummary;
import candlewright.datafeed.csv.BarFileImport;
import candlewright.datafeed.csv.ImportOptions;
import candlewright.datafeed.csv.ImportReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/// Reads one file into the store, in one write.
final class FileImport {
  private final BarStore store;
  private final NewInstrument rules;
  private final Session session;

  /// What was read and what was stored.
  ///
  /// @param lines both for a person
  record Result(ImportReport report, List<String> lines) {
    Result {
      lines = List.copyOf(lines);
    }
  }

  /// Makes an import whose new instruments follow `rules`.
  FileImport(BarStore store, NewInstrument rules, Session session) {
    this.store = store;
    this.rules = rules;
    this.session = session;
  }

  /// Imports a file.
  ///
  /// @param options for the calendar of the instrument
  /// @throws candlewright.datafeed.csv.ImportException if the file as a whole cannot be read; then
  ///   nothing of it is stored
  Result run(Path file, SeriesKey key, Function<Calendar, ImportOptions> options) {
    Calendar sessions =
        rules.calendar() != null
            ? rules.calendar()
            : store
                .instrument(key.instrument())
                .map(Instrument::calendar)
                .orElseGet(() -> rules.calendarOf(key.instrument()));
    List<String> lines = new ArrayList<>();
    ImportReport report;
    try (ImportTarget target = new ImportTarget(store, key, rules, file);
        Progress progress = new Progress(session, "Reading " + file.getFileName())) {
      AtomicLong bars = new AtomicLong();
      report =
          BarFileImport.read(
              file,
              options.apply(sessions),
              batch -> {
                target.add(batch);
                progress.count(bars.addAndGet(batch.size()), "bars");
              });
      lines.addAll(report.describe());
      target.finish().ifPresent(outcome -> describe(outcome, lines));
    }
    return new Result(report, lines);
  }

  private static void describe(ImportTarget.Outcome outcome, List<String> lines) {
    Instrument now = outcome.instrument();
    if (outcome.before().isEmpty()) {
      lines.add("new instrument " + now.id() + ": " + rules(now));
    } else if (!outcome.before().get().sameRules(now)) {
      lines.add(
          "changed instrument "
              + now.id()
              + " to "
              + rules(now)
              + "; it was "
              + rules(outcome.before().get()));
    }
    if (outcome.offTick() > 0) {
      lines.add(
          "note: "
              + CandlewrightCommand.counted(outcome.offTick(), "bar")
              + (outcome.offTick() == 1 ? " opens" : " open")
              + " at no whole number of ticks of "
              + now.tick()
              + "; fills there will be rounded. Import again with the right --tick.");
    }
    lines.add(stored(outcome.summary(), "bar"));
  }

  /// Returns the line that says what became of the things that were stored.
  static String stored(WriteSummary summary, String thing) {
    return "stored: "
        + CandlewrightCommand.counted(summary.added(), thing)
        + " added, "
        + CandlewrightCommand.number(summary.replaced())
        + " replaced, "
        + CandlewrightCommand.number(summary.unchanged())
        + " already there"
        + (summary.outranked() > 0
            ? ", "
                + CandlewrightCommand.number(summary.outranked())
                + " left as a better source had them"
            : "");
  }

  private static String rules(Instrument instrument) {
    return instrument.kind().code()
        + ", "
        + instrument.base()
        + " in "
        + instrument.quote()
        + ", tick "
        + instrument.tick()
        + ", lot "
        + instrument.lot()
        + ", calendar "
        + instrument.calendar().code();
  }
}
