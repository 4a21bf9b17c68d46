package candlewright.datafeed.csv;

import org.jspecify.annotations.Nullable;

/// A file that cannot be imported, or an export that cannot be written: one sentence that names the
/// file, the place in it and what to do.
public final class ImportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ImportException(String message) {
    super(message);
  }

  public ImportException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
