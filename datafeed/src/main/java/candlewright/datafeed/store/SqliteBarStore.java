package candlewright.datafeed.store;

import candlewright.core.market.BarColumns;
import candlewright.core.market.BarSeries;
import candlewright.core.market.Calendar;
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
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Bars in `market.db` of a home folder.
///
/// One process writes at a time; others may read meanwhile and see what was committed. A month that
/// is found damaged is never written over: writes into it are refused until it is deleted, so that
/// its undamaged bars are not lost unnoticed.
public final class SqliteBarStore implements BarStore {
  private final Database database;
  private final InstantSource clock;

  SqliteBarStore(Path folder, InstantSource clock, StoreSettings settings) {
    this.clock = clock;
    this.database =
        new Database(folder, "market.db", Migrator.of("market"), settings, clock.instant());
  }

  /// Opens the store of a home folder; both are made if they are missing.
  ///
  /// @throws StoreException if the folder or the file cannot be used; nothing is changed then
  public static SqliteBarStore open(Path folder, InstantSource clock) {
    return new SqliteBarStore(
        folder, clock, new StoreSettings(StoreSettings.DEFAULT_BUSY_TIMEOUT, false, 0));
  }

  @Override
  public Instrument saveInstrument(Instrument instrument) {
    return database.write(
        "save the instrument " + instrument.id(),
        connection -> {
          Optional<Instrument> newest = InstrumentRows.newest(connection, instrument.id());
          if (newest.isPresent() && newest.get().sameRules(instrument)) {
            return newest.get();
          }
          Instrument next = instrument.withVersion(newest.map(Instrument::version).orElse(0) + 1);
          InstrumentRows.insert(connection, next, clock.millis());
          return next;
        });
  }

  @Override
  public Optional<Instrument> instrument(InstrumentId id) {
    return database.read(
        "read the instrument " + id, connection -> InstrumentRows.newest(connection, id));
  }

  @Override
  public List<Instrument> instruments() {
    return database.read("list the instruments", InstrumentRows::allNewest);
  }

  @Override
  public BarWrite begin(SeriesKey key, Provenance provenance) {
    Database.Transaction transaction = database.begin("store bars of " + key);
    transaction.run(connection -> InstrumentRows.require(connection, key.instrument()));
    return new SqliteBarWrite(transaction, key, provenance, clock.millis());
  }

  @Override
  public StoredBars read(SeriesKey key, TimeRange range) {
    return database.read(
        "read " + key,
        connection -> {
          Calendar calendar = InstrumentRows.require(connection, key.instrument()).calendar();
          SeriesRows rows = SeriesRows.find(connection, key);
          return rows == null
              ? new StoredBars(BarSeries.of(key, calendar, new BarColumns(0)), List.of())
              : new SeriesReader(rows, range).present(calendar);
        });
  }

  @Override
  public List<SeriesSummary> catalogue() {
    return database.read("list the series", SqliteBarStore::catalogue);
  }

  @Override
  public List<ProvenanceSpan> provenance(SeriesKey key) {
    return database.read(
        "read the provenance of " + key,
        connection -> {
          SeriesRows rows = SeriesRows.find(connection, key);
          List<ProvenanceSpan> spans = new ArrayList<>();
          if (rows != null) {
            for (Span span : Spans.join(rows.spans(Long.MIN_VALUE, Long.MAX_VALUE), List.of())) {
              spans.add(
                  new ProvenanceSpan(
                      new TimeRange(span.first(), span.last() + 1),
                      SourceRows.read(connection, span.sourceId()),
                      Instant.ofEpochMilli(span.writtenAt())));
            }
          }
          return spans;
        });
  }

  @Override
  public long delete(SeriesKey key, TimeRange range) {
    return database.write(
        "delete bars of " + key,
        connection -> {
          SeriesRows rows = SeriesRows.find(connection, key);
          if (rows == null || range.isEmpty()) {
            return 0L;
          }
          MonthWriter writer = new MonthWriter(rows);
          long removed = 0;
          for (long month : rows.months(Months.of(range.from()), Months.of(range.to() - 1))) {
            removed += writer.delete(month, range);
          }
          return removed;
        });
  }

  @Override
  public long setAside(String name, Collection<SeriesKey> keys) {
    return database.write(
        "set bars aside",
        connection -> {
          AsideRows asides = new AsideRows(connection, name);
          long bars = 0;
          for (SeriesKey key : keys) {
            SeriesRows rows = SeriesRows.find(connection, key);
            bars += rows == null ? 0 : asides.take(rows);
          }
          return bars;
        });
  }

  @Override
  public long putBack(String name) {
    return database.write(
        "bring back bars", connection -> new AsideRows(connection, name).putBack());
  }

  @Override
  public void forget(String name) {
    database.write(
        "give up bars that were set aside",
        connection -> {
          new AsideRows(connection, name).forget();
          return true;
        });
  }

  @Override
  public List<SetAside> asides() {
    return database.read("list what is set aside", AsideRows::list);
  }

  @Override
  public void pin(String owner, SeriesKey key, TimeRange range) {
    database.write(
        "keep bars of " + key,
        connection -> {
          InstrumentRows.require(connection, key.instrument());
          SeriesRows rows = SeriesRows.enter(connection, key);
          MonthWriter writer = new MonthWriter(rows);
          List<SeriesRows.Block> blocks = List.of();
          if (!range.isEmpty()) {
            for (long month : rows.tailMonths(range.from(), range.to() - 1)) {
              if (!writer.compact(month)) {
                throw new StoreException(
                    key
                        + " of "
                        + Months.yearMonth(month)
                        + " is damaged and cannot be kept; delete that month and import it again.");
              }
            }
            blocks = rows.blocks(Months.of(range.from()), Months.of(range.to() - 1));
          }
          new PinRows(connection).put(owner, rows.id(), range, blocks);
          return true;
        });
  }

  @Override
  public StoredBars readPinned(String owner, SeriesKey key) {
    return database.read(
        "read the bars of " + key + " kept for " + owner,
        connection -> {
          Calendar calendar = InstrumentRows.require(connection, key.instrument()).calendar();
          SeriesRows rows = SeriesRows.find(connection, key);
          PinRows.Pin pin = rows == null ? null : new PinRows(connection).find(owner, rows.id());
          if (rows == null || pin == null) {
            throw new StoreException(
                "No bars of " + key + " are kept for " + owner + "; run it again to keep them.");
          }
          return new SeriesReader(rows, pin.range()).of(rows.pinnedBlocks(pin.id()), calendar);
        });
  }

  @Override
  public void unpin(String owner) {
    database.write(
        "give up the bars kept for " + owner,
        connection -> {
          new PinRows(connection).removeAll(owner);
          return true;
        });
  }

  @Override
  public void close() {
    database.close();
  }

  private static List<SeriesSummary> catalogue(Connection connection) throws SQLException {
    List<SeriesSummary> summaries = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT symbol, venue, timeframe, sum(bars), min(first_open_time),"
                    + " max(last_open_time), sum(bytes) FROM (SELECT series_id, bars,"
                    + " first_open_time, last_open_time, length(content) AS bytes FROM block"
                    + " WHERE replaced = 0 UNION ALL SELECT series_id, 1, open_time, open_time,"
                    + " length(content) FROM tail) JOIN series ON series.id = series_id"
                    + " GROUP BY series_id");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        summaries.add(
            new SeriesSummary(
                SeriesRows.keyOf(row, 1),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7)));
      }
    }
    summaries.sort(Comparator.comparing(SeriesSummary::key));
    return summaries;
  }
}
