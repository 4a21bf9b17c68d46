package candlewright.core.port;

import java.util.List;
import java.util.Optional;

/// Keeps finished backtests. Calls block, may come from any thread, and are one transaction each;
/// failures of the medium are a {@link StoreException}.
public interface RunStore extends AutoCloseable {
  /// Keeps a run under its id. A run that is already kept stays as it is.
  ///
  /// @return false if a run of this id was already there
  boolean save(StoredRun run);

  /// Returns all runs without their documents, newest first.
  List<RunSummary> list();

  /// Returns the run whose id begins with `idPrefix`.
  ///
  /// @throws IllegalArgumentException if more than one run's id does; the message names them
  Optional<StoredRun> find(String idPrefix);

  /// Removes the run with exactly this id.
  ///
  /// @return false if there is none
  boolean delete(String id);

  @Override
  void close();
}
