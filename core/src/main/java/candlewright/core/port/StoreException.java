package candlewright.core.port;

import org.jspecify.annotations.Nullable;

/// A store could not do what it was asked: the medium failed, is full, locked or damaged, or is of
/// another version. The message is one sentence for a person, with the remedy.
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
