package candlewright.app.ui.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A memory that lasts as long as the test.
public final class MapMemory implements Memory {
  private final Map<String, String> kept = new HashMap<>();

  @Override
  public Optional<String> get(String name) {
    return Optional.ofNullable(kept.get(name));
  }

  @Override
  public void put(String name, String value) {
    kept.put(name, value);
  }
}
