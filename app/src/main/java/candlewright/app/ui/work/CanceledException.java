package candlewright.app.ui.work;

/// Ends a job that a person canceled.
public final class CanceledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CanceledException() {
    super("canceled", null, false, false);
  }
}
