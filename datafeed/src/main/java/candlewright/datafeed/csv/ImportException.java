package candlewright.datafeed.csv;

import org.jspecify.annotations.Nullable;

/// A file that cannot be imported, or an export that cannot be written: one sentence that names the
/// file, the place in it and what to do.
public final class ImportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final boolean optionsHelp;

  public ImportException(String message) {
    this(message, message, null);
  }

  public ImportException(String message, @Nullable Throwable cause) {
    this(message, message, cause);
  }

  private ImportException(String message, String problem, @Nullable Throwable cause) {
    super(message, cause);
    this.problem = problem;
    this.optionsHelp = !problem.equals(message);
  }

  /// Returns a failure whose remedy is an option of the import command.
  static ImportException withOptions(String problem, String remedy) {
    return new ImportException(problem + ": " + remedy, problem, null);
  }

  /// Returns the message without advice on options, for where there are none.
  public String problem() {
    return problem;
  }

  /// Tells whether an option of the import command is the remedy.
  public boolean optionsHelp() {
    return optionsHelp;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
