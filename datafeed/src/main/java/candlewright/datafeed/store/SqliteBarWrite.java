package candlewright.datafeed.store;

import candlewright.core.market.BarSeries;
import candlewright.core.market.SeriesKey;
import candlewright.core.port.BarWrite;
import candlewright.core.port.Provenance;
import candlewright.core.port.WriteSummary;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// One open write of `market.db`.
final class SqliteBarWrite implements BarWrite {
  private final Database.Transaction transaction;
  private final SeriesKey key;
  private final Provenance provenance;
  private final long now;
  private final Staging staging = new Staging();

  SqliteBarWrite(Database.Transaction transaction, SeriesKey key, Provenance provenance, long now) {
    this.transaction = transaction;
    this.key = key;
    this.provenance = provenance;
    this.now = now;
  }

  @Override
  public void add(BarSeries batch) {
    if (!batch.key().equals(key)) {
      throw new IllegalArgumentException("a write of " + key + " was given bars of " + batch.key());
    }
    transaction.run(connection -> {
      staging.add(connection, batch);
      return true;
    });
  }

  @Override
  public WriteSummary commit() {
    WriteSummary summary = transaction.run(this::merge);
    transaction.commit();
    return summary;
  }

  @Override
  public void close() {
    transaction.close();
  }

  private WriteSummary merge(Connection connection) throws SQLException {
    List<Long> months = staging.months(connection);
    if (months.isEmpty()) {
      return WriteSummary.NONE;
    }
    SeriesRows rows = SeriesRows.enter(connection, key);
    MonthWriter writer = new MonthWriter(rows);
    long newest = Math.max(months.getLast(), rows.newestMonth());
    long sourceId = SourceRows.enter(connection, provenance);
    WriteSummary summary = WriteSummary.NONE;
    for (long month : months) {
      MonthBars bars = staging.bars(connection, month);
      Span span =
          new Span(bars.firstOpenTime(), bars.lastOpenTime(), sourceId, provenance.origin(), now);
      summary = summary.plus(writer.write(month, bars, span, month == newest));
    }
    for (long month : rows.tailMonths(Long.MIN_VALUE, Months.start(newest) - 1)) {
      writer.compact(month);
    }
    staging.clear(connection);
    return summary;
  }
}
