package candlewright.core.testkit;

import candlewright.core.port.RunStore;
import candlewright.core.port.RunSummary;
import candlewright.core.port.StoredRun;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A store of runs in a map, for tests; it passes the same contract as the one on disk.
public final class InMemoryRunStore implements RunStore {
  private final TreeMap<String, StoredRun> runs = new TreeMap<>();

  @Override
  public synchronized boolean save(StoredRun run) {
    return runs.putIfAbsent(run.summary().id(), run) == null;
  }

  @Override
  public synchronized List<RunSummary> list() {
    return runs.values().stream()
        .map(StoredRun::summary)
        .sorted(Comparator.comparing(RunSummary::createdAt).reversed())
        .toList();
  }

  @Override
  public synchronized Optional<StoredRun> find(String idPrefix) {
    List<String> ids = runs.keySet().stream().filter(id -> id.startsWith(idPrefix)).toList();
    if (ids.size() > 1) {
      throw new IllegalArgumentException("The runs " + ids + " all begin with '" + idPrefix + "'.");
    }
    return ids.stream().findFirst().map(runs::get);
  }

  @Override
  public synchronized boolean delete(String id) {
    return runs.remove(id) != null;
  }

  @Override
  public void close() {
    // Nothing is held outside the map.
  }
}
