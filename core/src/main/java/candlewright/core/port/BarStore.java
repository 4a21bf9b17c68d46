package candlewright.core.port;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Instrument;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.SeriesKey;
import candlewright.core.market.TimeRange;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Keeps bars, the instruments they belong to, and where each span came from.
///
/// Calls block and may come from any thread; each is one transaction. A write is durable against
/// the death of the process when it returns, and invisible before. Failures of the medium are an
/// unchecked {@link StoreException}; after one the store may be used on, and holds what it held.
///
/// **Precedence.** See {@link Origin}. Writing the same bars again changes nothing; a bar that a
/// higher origin delivers unchanged takes that origin over.
///
/// **Damage.** A month that fails its check is refused and named, and is not written over: writes
/// and deletes that need its bars throw a {@link StoreException} until all of it is deleted.
///
/// **Revisions.** {@link #pin} keeps the bars of a range as they are now, under an owner's name (a
/// stored run); later writes change what {@link #read} returns but not what {@link #readPinned}
/// does, until {@link #unpin}. An owner has one pin per series; pinning again replaces it.
public interface BarStore extends AutoCloseable {
  /// Keeps an instrument; changed rules become a new version, the same rules change nothing.
  ///
  /// @return the instrument with the version it is stored under
  Instrument saveInstrument(Instrument instrument);

  /// Returns the newest version of an instrument.
  Optional<Instrument> instrument(InstrumentId id);

  /// Returns the newest version of every instrument, by symbol and venue.
  List<Instrument> instruments();

  /// Begins a write of one series, whose instrument must be stored. Only {@link BarWrite#commit}
  /// makes its bars visible; closing it without rolls everything back.
  ///
  /// @throws StoreException if the instrument is unknown or another write holds the store
  BarWrite begin(SeriesKey key, Provenance provenance);

  /// Writes a whole series in one transaction.
  default WriteSummary write(BarSeries bars, Provenance provenance) {
    try (BarWrite write = begin(bars.key(), provenance)) {
      write.add(bars);
      return write.commit();
    }
  }

  /// Returns the bars opened within `range`. Blocks that fail their checksum are refused and named;
  /// the others are returned.
  ///
  /// @throws StoreException if the instrument is unknown
  StoredBars read(SeriesKey key, TimeRange range);

  /// Returns what the store holds, by instrument and timeframe.
  List<SeriesSummary> catalogue();

  /// Returns the provenance of the bars of a series, by time; spans do not overlap.
  List<ProvenanceSpan> provenance(SeriesKey key);

  /// Removes the bars opened within `range`; pinned revisions stay.
  ///
  /// @return the number of bars removed
  long delete(SeriesKey key, TimeRange range);

  /// Takes whole series away as {@link #delete} does, all or none of them, and keeps them under a
  /// name until {@link #putBack} or {@link #forget}. They survive the end of the program.
  ///
  /// @param name not in use
  /// @return the number of bars taken away
  /// @throws StoreException if one is damaged where it would have to be read
  long setAside(String name, Collection<SeriesKey> keys);

  /// Brings back what was set aside under a name, with its provenance; bars stored at the same
  /// times since then stay.
  ///
  /// @return the number of bars that were set aside; 0 if there is nothing of this name
  long putBack(String name);

  /// Gives up what was set aside under a name.
  void forget(String name);

  /// Returns what is set aside, by name and series.
  List<SetAside> asides();

  /// Keeps the present bars of a range readable for `owner` whatever is written later.
  void pin(String owner, SeriesKey key, TimeRange range);

  /// Returns the bars that `owner` pinned, as they were then.
  ///
  /// @throws StoreException if the owner pinned nothing of this series
  StoredBars readPinned(String owner, SeriesKey key);

  /// Gives up what an owner pinned; revisions nobody needs any more are removed.
  void unpin(String owner);

  @Override
  void close();
}
