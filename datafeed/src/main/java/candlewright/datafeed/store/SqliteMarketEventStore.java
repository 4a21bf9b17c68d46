package candlewright.datafeed.store;

import candlewright.core.market.CorporateAction.Dividend;
import candlewright.core.market.CorporateAction.Split;
import candlewright.core.market.CorporateActions;
import candlewright.core.market.FundingRates;
import candlewright.core.market.InstrumentId;
import candlewright.core.market.TimeRange;
import candlewright.core.port.EventSummary;
import candlewright.core.port.MarketEventStore;
import candlewright.core.port.Provenance;
import candlewright.core.port.ProvenanceSpan;
import candlewright.core.port.StoreException;
import candlewright.core.port.WriteSummary;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// Funding settlements, dividends and splits in `market.db` of a home folder, beside the bars.
///
/// While a write of bars is open, also of the same program, a write here waits for it as long as
/// the store waits for other programs.
public final class SqliteMarketEventStore implements MarketEventStore {
  private final Database database;
  private final InstantSource clock;

  SqliteMarketEventStore(Path folder, InstantSource clock, StoreSettings settings) {
    this.clock = clock;
    this.database =
        new Database(folder, "market.db", Migrator.of("market"), settings, clock.instant());
  }

  /// Opens the store of a home folder; both are made if they are missing.
  ///
  /// @throws StoreException if the folder or the file cannot be used; nothing is changed then
  public static SqliteMarketEventStore open(Path folder, InstantSource clock) {
    return new SqliteMarketEventStore(
        folder, clock, new StoreSettings(StoreSettings.DEFAULT_BUSY_TIMEOUT, false, 0));
  }

  @Override
  public WriteSummary writeFunding(FundingRates rates, Provenance provenance) {
    List<EventRows.Row> rows = new ArrayList<>(rates.size());
    for (int i = 0; i < rates.size(); i++) {
      rows.add(EventRows.Row.of(rates.time(i), rates.rateUnits(i), (long) rates.intervalHours(i)));
    }
    return database.write(
        "store the funding of " + rates.instrument(),
        connection ->
            EventRows.FUNDING.write(
                connection, rates.instrument(), rows, provenance, clock.millis()));
  }

  @Override
  public FundingRates funding(InstrumentId instrument, TimeRange range) {
    List<EventRows.Row> rows =
        database.read(
            "read the funding of " + instrument,
            connection -> EventRows.FUNDING.read(connection, instrument, range));
    return intact(
        "funding",
        instrument,
        () ->
            FundingRates.of(
                instrument,
                rows.stream().mapToLong(EventRows.Row::time).toArray(),
                rows.stream().mapToLong(row -> row.values().get(0)).toArray(),
                rows.stream().mapToInt(row -> Math.toIntExact(row.values().get(1))).toArray()));
  }

  @Override
  public List<ProvenanceSpan> fundingProvenance(InstrumentId instrument) {
    return database.read(
        "read the provenance of the funding of " + instrument,
        connection -> EventRows.FUNDING.provenance(connection, instrument));
  }

  @Override
  public long deleteFunding(InstrumentId instrument, TimeRange range) {
    return database.write(
        "delete funding of " + instrument,
        connection -> EventRows.FUNDING.delete(connection, instrument, range));
  }

  @Override
  public WriteSummary writeActions(CorporateActions actions, Provenance provenance) {
    InstrumentId id = actions.instrument();
    List<EventRows.Row> dividends =
        actions.dividends().stream()
            .map(dividend -> EventRows.Row.of(dividend.exTime(), dividend.amount()))
            .toList();
    List<EventRows.Row> splits =
        actions.splits().stream()
            .map(split -> EventRows.Row.of(split.exTime(), split.newShares(), split.oldShares()))
            .toList();
    return database.write(
        "store the dividends and splits of " + id,
        connection -> {
          long now = clock.millis();
          return EventRows.DIVIDENDS
              .write(connection, id, dividends, provenance, now)
              .plus(EventRows.SPLITS.write(connection, id, splits, provenance, now));
        });
  }

  @Override
  public CorporateActions actions(InstrumentId instrument, TimeRange range) {
    return database.read(
        "read the dividends and splits of " + instrument,
        connection -> {
          List<EventRows.Row> dividends = EventRows.DIVIDENDS.read(connection, instrument, range);
          List<EventRows.Row> splits = EventRows.SPLITS.read(connection, instrument, range);
          return intact(
              "dividends and splits",
              instrument,
              () ->
                  new CorporateActions(
                      instrument,
                      dividends.stream()
                          .map(row -> new Dividend(row.time(), row.values().get(0)))
                          .toList(),
                      splits.stream()
                          .map(row ->
                              new Split(row.time(), row.values().get(0), row.values().get(1)))
                          .toList()));
        });
  }

  @Override
  public List<ProvenanceSpan> actionsProvenance(InstrumentId instrument) {
    return database.read(
        "read the provenance of the dividends and splits of " + instrument,
        connection -> {
          List<ProvenanceSpan> spans =
              new ArrayList<>(EventRows.DIVIDENDS.provenance(connection, instrument));
          spans.addAll(EventRows.SPLITS.provenance(connection, instrument));
          spans.sort(Comparator.comparingLong(span -> span.range().from()));
          return spans;
        });
  }

  @Override
  public long deleteActions(InstrumentId instrument, TimeRange range) {
    return database.write(
        "delete dividends and splits of " + instrument,
        connection ->
            EventRows.DIVIDENDS.delete(connection, instrument, range)
                + EventRows.SPLITS.delete(connection, instrument, range));
  }

  @Override
  public List<EventSummary> catalogue() {
    return database.read(
        "list the funding, dividends and splits",
        connection -> {
          List<EventSummary> summaries = new ArrayList<>();
          EventRows.FUNDING.summarise(connection, summaries);
          EventRows.DIVIDENDS.summarise(connection, summaries);
          EventRows.SPLITS.summarise(connection, summaries);
          summaries.sort(
              Comparator.comparing(EventSummary::instrument).thenComparing(EventSummary::kind));
          return summaries;
        });
  }

  @Override
  public void close() {
    database.close();
  }

  private static <T> T intact(String what, InstrumentId instrument, Supplier<T> stored) {
    try {
      return stored.get();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new StoreException(
          "The stored "
              + what
              + " of "
              + instrument
              + " are damaged ("
              + e.getMessage()
              + "); delete them and import them again, or put a backup of market.db in its place.",
          e);
    }
  }
}
