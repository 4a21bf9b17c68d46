package candlewright.app.data;

import candlewright.backtest.review.Workers;
import candlewright.core.market.Aggregation;
import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import candlewright.core.market.Timeframe;
import candlewright.core.port.BarStore;
import candlewright.core.port.SeriesSummary;
import candlewright.core.port.StoredBars;
import candlewright.core.strategy.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds stored bars, or says why there are none.
///
/// Calls read the store and so block; they may come from any thread.
public final class BarLookup {
  private final BarStore store;
  private final Consumer<String> notes;

  private final @Nullable String run;

  /// @param notes takes what a person should know about the bars
  public BarLookup(BarStore store, Consumer<String> notes) {
    this(store, notes, null);
  }

  private BarLookup(BarStore store, Consumer<String> notes, @Nullable String run) {
    this.store = store;
    this.notes = notes;
    this.run = run;
  }

  /// Finds the bars that are kept for a run, as they were then.
  public static BarLookup ofRun(BarStore store, String id) {
    return new BarLookup(store, _ -> {}, id);
  }

  public Instrument instrument(InstrumentId id) {
    return store
        .instrument(id)
        .orElseThrow(() -> {
          List<String> known =
              store.instruments().stream().map(each -> each.id().toString()).toList();
          String remedy =
              known.isEmpty()
                  ? ". The store is empty: import a file with 'candlewright import' or run"
                      + " 'candlewright demo'."
                  : Names.remedy(id.toString(), known);
          return new LookupException(id + " is not in the store" + remedy);
        });
  }

  /// Returns the bars opened within a range: those stored in the timeframe, or else built from the
  /// largest stored timeframe that divides it.
  public BarSeries bars(InstrumentId id, Timeframe timeframe, TimeRange range) {
    BarSeries bars = barsIfAny(id, timeframe, range);
    if (bars.isEmpty()) {
      throw nothing(id, timeframe, range);
    }
    return bars;
  }

  /// Returns the same of several instruments, in their order; they are read at once.
  public List<BarSeries> bars(List<InstrumentId> ids, Timeframe timeframe, TimeRange range) {
    try (Workers workers = new Workers()) {
      List<List<String>> said = new ArrayList<>();
      List<Future<BarSeries>> reading = new ArrayList<>();
      for (InstrumentId id : ids) {
        List<String> sentences = new ArrayList<>();
        said.add(sentences);
        BarLookup one = new BarLookup(store, sentences::add, run);
        reading.add(workers.start(() -> one.bars(id, timeframe, range)));
      }
      List<BarSeries> read = new ArrayList<>();
      for (int i = 0; i < reading.size(); i++) {
        read.add(Workers.result(reading.get(i)));
        // In the order of the instruments, whichever is ready first.
        said.get(i).forEach(notes);
      }
      return read;
    }
  }

  /// Returns the bars of one instrument, none if the range holds none.
  public BarSeries barsIfAny(InstrumentId id, Timeframe timeframe, TimeRange range) {
    List<SeriesSummary> stored =
        stored(id).filter(series -> series.key().timeframe().divides(timeframe)).toList();
    if (stored.isEmpty()) {
      throw none(id, timeframe, "");
    }
    SeriesSummary source = stored.getLast();
    if (source.key().timeframe() == timeframe) {
      return read(source.key(), range);
    }
    Calendar calendar = instrument(id).calendar();
    TimeRange whole = whole(calendar, timeframe, range);
    BarSeries bars = read(source.key(), whole);
    // A bar whose last minutes had no trade is final all the same once later ones are stored.
    long asOf =
        Math.min(
            whole.to(), calendar.intervalClose(source.lastOpenTime(), source.key().timeframe()));
    return bars.isEmpty()
        ? BarSeries.of(new SeriesKey(id, timeframe), calendar, new BarColumns(0))
        : aggregated(bars, timeframe, asOf);
  }

  /// Returns the longest stored timeframe out of which all the given ones can be built; empty if
  /// there is none.
  public Optional<Timeframe> dividing(InstrumentId id, List<Timeframe> timeframes) {
    return stored(id)
        .map(series -> series.key().timeframe())
        .filter(each -> timeframes.stream().allMatch(each::divides))
        .reduce((_, longer) -> longer);
  }

  /// Tells a person something about the bars.
  public void note(String sentence) {
    notes.accept(sentence);
  }

  /// Returns what the store holds.
  public List<SeriesSummary> catalogue() {
    return store.catalogue();
  }

  private Stream<SeriesSummary> stored(InstrumentId id) {
    return store.catalogue().stream().filter(series -> series.key().instrument().equals(id));
  }

  /// Returns what to throw when a range holds no bars.
  public LookupException nothing(InstrumentId id, Timeframe timeframe, TimeRange range) {
    return new LookupException(
        id + " " + timeframe + " has no bars from " + range + ". See 'candlewright data list'.");
  }

  /// Returns when the bars of `timeframe` that open within `range` trade, so that none of them is
  /// built from a part of its trades.
  private static TimeRange whole(Calendar calendar, Timeframe timeframe, TimeRange range) {
    return new TimeRange(
        range.from() == Long.MIN_VALUE
            ? range.from()
            : calendar.nextOpen(range.from() - 1, timeframe),
        range.to() == Long.MAX_VALUE ? range.to() : calendar.nextOpen(range.to() - 1, timeframe));
  }

  private BarSeries aggregated(BarSeries source, Timeframe timeframe, long asOf) {
    Aggregation aggregation = Aggregation.of(source, timeframe, asOf);
    if (aggregation.outsideSessions() + aggregation.late() > 0) {
      notes.accept(
          String.format(
                  Locale.ROOT,
                  "%,d %s bars",
                  aggregation.outsideSessions() + aggregation.late(),
                  source.timeframe())
              + " of "
              + source.instrument()
              + " lie outside the sessions of the calendar "
              + source.calendar().code()
              + " and are not part of the "
              + timeframe
              + " bars.");
    }
    return aggregation.bars();
  }

  private BarSeries read(SeriesKey key, TimeRange range) {
    StoredBars read = run == null ? store.read(key, range) : store.readPinned(run, key);
    if (!read.damaged().isEmpty()) {
      throw new LookupException(
          read.damaged().getFirst().reason()
              + (read.damaged().size() > 1
                  ? " (" + (read.damaged().size() - 1) + " more months are damaged.)"
                  : ""));
    }
    return run == null ? read.bars() : read.bars().slice(range);
  }

  /// Returns what to throw when there are no bars of a timeframe.
  ///
  /// @param remedy one sentence on what to do; may be empty
  public LookupException none(InstrumentId id, Timeframe wanted, String remedy) {
    List<String> others = stored(id).map(series -> series.key().timeframe().code()).toList();
    return new LookupException(
        id
            + " has no "
            + wanted
            + " bars and none to build them from; stored are "
            + (others.isEmpty() ? "none" : String.join(", ", others))
            + (remedy.isEmpty() ? "." : ". " + remedy));
  }
}
