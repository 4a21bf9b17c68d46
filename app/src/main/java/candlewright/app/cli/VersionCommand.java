package candlewright.app.cli;

import candlewright.app.data.Program;
import picocli.CommandLine.Command;

/// Prints the versions of the program and of the Java it runs on.
@Command(
    name = "version",
    mixinStandardHelpOptions = true,
    description = "Prints the version of the program and of Java.")
final class VersionCommand implements Runnable {
  private final Session session;

  VersionCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    session.out().println(text());
  }

  /// Returns the versions as one line.
  static String text() {
    return Program.build() + ", Java " + Runtime.version();
  }
}
