package candlewright.backtest.capsule;

import org.jspecify.annotations.Nullable;

/// A file is no capsule that can be read; the message is one sentence with the remedy.
public final class CapsuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CapsuleException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
