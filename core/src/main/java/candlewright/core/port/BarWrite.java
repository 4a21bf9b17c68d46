package candlewright.core.port;

import candlewright.core.market.BarSeries;

/// One open write of a series, in batches of any order and size; used by one thread.
public interface BarWrite extends AutoCloseable {
  /// Adds a batch. Of two bars of the same write with the same open time the first one stays; the
  /// later ones are not counted in the summary.
  ///
  /// @throws IllegalArgumentException if the batch is of another series
  /// @throws StoreException if the medium fails; the write can then only be closed
  void add(BarSeries batch);

  /// Makes all batches visible at once.
  WriteSummary commit();

  /// Rolls back unless committed.
  @Override
  void close();
}
