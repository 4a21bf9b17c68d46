package candlewright.app;

import candlewright.app.cli.CandlewrightCommand;
import candlewright.app.cli.Session;
import candlewright.app.ui.Workstation;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Starts the program: with arguments the command line, without any the workstation.
///
/// It touches no JavaFX class before it knows that there is a display.
public final class Main {
  private static final String NO_DISPLAY =
      "There is no display for the workstation; the demo runs in the terminal instead.";

  private Main() {}

  public static void main(String[] arguments) {
    @SuppressWarnings("SystemConsoleNull") // It is null again since Java 25 without a terminal.
    @Nullable Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
    PrintWriter err = writer(FileDescriptor.err, charset);
    Home home;
    try {
      home =
          Home.locate(
              System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"));
    } catch (IllegalArgumentException e) {
      err.println("candlewright: " + e.getMessage());
      err.flush();
      System.exit(2);
      return;
    }
    Session session =
        new Session(
            home, InstantSource.system(), writer(FileDescriptor.out, charset), err, terminal);
    String[] command = arguments;
    if (arguments.length == 0) {
      if (hasDisplay(System.getenv(), System.getProperty("os.name"))) {
        try {
          Workstation.open(home);
          System.exit(0);
        } catch (UnsupportedOperationException e) {
          // Such as "Unable to open DISPLAY": a variable names one, but nothing answers there.
          session.err().println("The display does not answer: " + e.getMessage() + ".");
        }
      }
      session.err().println(NO_DISPLAY);
      session.err().flush();
      command = new String[] {"demo"};
    }
    System.exit(CandlewrightCommand.run(session, command));
  }

  /// Tells whether the workstation has a screen to open on.
  ///
  /// @param environment variables of the process
  /// @param operatingSystem as the property `os.name` says it
  static boolean hasDisplay(Map<String, String> environment, String operatingSystem) {
    return operatingSystem.startsWith("Windows")
        || operatingSystem.startsWith("Mac")
        || !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }

  private static PrintWriter writer(FileDescriptor target, Charset charset) {
    OutputStream stream = new FileOutputStream(target);
    return new PrintWriter(
        new OutputStreamWriter(new BufferedOutputStream(stream), charset), false);
  }
}
