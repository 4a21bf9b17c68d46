package candlewright.app.cli;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A command was given a value that it can never take; the message is one sentence with the remedy.
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  private UsageException(IllegalArgumentException cause) {
    super(cause.getMessage(), cause);
  }

  /// Returns what `reading` makes of the values a person wrote, or says that they are misused.
  static <T extends @Nullable Object> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new UsageException(e);
    }
  }
}
