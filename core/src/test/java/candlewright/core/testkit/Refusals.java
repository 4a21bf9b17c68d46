package candlewright.core.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.function.Executable;

/// Checks of what a refusal tells the person.
public final class Refusals {
  private Refusals() {}

  /// Checks that `action` throws a `type` whose message contains all `parts`, and returns it.
  public static <T extends Throwable> T assertRefused(
      Class<T> type, Executable action, String... parts) {
    T refused = assertThrows(type, action);
    String message = String.valueOf(refused.getMessage());
    for (String part : List.of(parts)) {
      assertTrue(message.contains(part), () -> "'" + part + "' is missing in: " + message);
    }
    return refused;
  }
}
