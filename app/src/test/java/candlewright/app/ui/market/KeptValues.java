package candlewright.app.ui.market;

import candlewright.app.ui.settings.Memory;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Remembers in memory, as the window does between two starts.
final class KeptValues implements Memory {
  private final Map<String, String> values;

  KeptValues(Map<String, String> values) {
    this.values = new TreeMap<>(values);
  }

  @Override
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  @Override
  public void put(String name, String value) {
    values.put(name, value);
  }
}
