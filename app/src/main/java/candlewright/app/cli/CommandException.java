package candlewright.app.cli;

/// A command cannot do what it was asked; the message is one sentence with the remedy.
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandException(String message) {
    super(message);
  }

  static CommandException of(String message, Throwable cause) {
    CommandException failure = new CommandException(message);
    failure.initCause(cause);
    return failure;
  }
}
