package candlewright.core.port;

import candlewright.core.market.CorporateActions;
import candlewright.core.market.FundingRates;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.TimeRange;
import java.util.List;

/// Keeps what happens to holders of an instrument beside its prices: funding settlements, dividends
/// and splits, each with where it came from.
///
/// Calls block, may come from any thread, and are one transaction each; failures of the medium are
/// a {@link StoreException}. The instrument need not be known to the {@link BarStore}.
///
/// **Precedence.** As for bars, see {@link Origin}: a write replaces what is stored at the same
/// time only if its origin's rank is the same or higher. Writing the same again changes nothing but
/// lets a higher origin take it over.
///
/// What comes back is what was written, to the last digit.
public interface MarketEventStore extends AutoCloseable {
  /// Adds settlements to those stored.
  WriteSummary writeFunding(FundingRates rates, Provenance provenance);

  /// Returns the settlements stored of a range, none if there are none.
  FundingRates funding(InstrumentId instrument, TimeRange range);

  /// Returns where the settlements came from, by time; neighbours of one source are one span.
  List<ProvenanceSpan> fundingProvenance(InstrumentId instrument);

  /// Removes the settlements of a range and answers how many there were.
  long deleteFunding(InstrumentId instrument, TimeRange range);

  /// Adds dividends and splits to those stored.
  WriteSummary writeActions(CorporateActions actions, Provenance provenance);

  /// Returns the actions stored with ex times in a range, none if there are none.
  CorporateActions actions(InstrumentId instrument, TimeRange range);

  /// Returns where the dividends and the splits came from, by time; neighbours of one kind and one
  /// source are one span.
  List<ProvenanceSpan> actionsProvenance(InstrumentId instrument);

  /// Removes the actions with ex times in a range and answers how many there were.
  long deleteActions(InstrumentId instrument, TimeRange range);

  /// Returns what the store holds, by instrument and kind.
  List<EventSummary> catalogue();

  @Override
  void close();
}
