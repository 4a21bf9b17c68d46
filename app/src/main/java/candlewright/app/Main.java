package candlewright.app;

import candlewright.app.cli.CandlewrightCommand;
import candlewright.app.cli.Session;
import candlewright.app.owner.Claim;
import candlewright.app.owner.WindowOwner;
import candlewright.app.owner.Wish;
import candlewright.app.ui.Workstation;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Starts the program: without arguments or with a file the workstation, else the command line.
///
/// It touches no JavaFX class before it knows that there is a display.
public final class Main {
  private static final String NO_DISPLAY =
      "There is no display for the workstation; the demo runs in the terminal instead.";

  private static final String FILE_WITHOUT_DISPLAY =
      "There is no display for the workstation. Import the file with 'candlewright import ";

  private static final String UNANSWERED =
      "candlewright: The window of this home folder is open already, but it does not answer. Wait"
          + " until it has ended, or end its process, then start again.";

  /// Together five seconds: as long as a start may take until it listens.
  private static final int ATTEMPTS = 100;

  private static final long PAUSE_NANOS = 50_000_000;

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
    Optional<String> absent = absentFile(arguments);
    if (absent.isPresent()) {
      session.err().println("candlewright: " + absent.get());
      session.err().flush();
      System.exit(2);
    }
    Optional<Wish> wish = wish(arguments);
    String[] command = arguments;
    if (wish.isPresent()) {
      if (hasDisplay(System.getenv(), System.getProperty("os.name"))) {
        try {
          System.exit(window(home, wish.get(), session));
        } catch (UnsupportedOperationException e) {
          // Such as "Unable to open DISPLAY": a variable names one, but nothing answers there.
          session.err().println("The display does not answer: " + e.getMessage() + ".");
        }
      }
      if (wish.get().file().isPresent()) {
        session.err().println(FILE_WITHOUT_DISPLAY + arguments[0] + "'.");
        session.err().flush();
        System.exit(1);
      }
      session.err().println(NO_DISPLAY);
      session.err().flush();
      command = new String[] {"demo"};
    }
    System.exit(CandlewrightCommand.run(session, command));
  }

  /// Returns what the arguments want from the window; empty if they are a command. A file is one
  /// argument whose name has a dot, which no command has.
  static Optional<Wish> wish(String[] arguments) {
    if (arguments.length == 0) {
      return Optional.of(Wish.SHOW);
    }
    try {
      Path file = Path.of(arguments[0]);
      boolean isFile =
          arguments.length == 1
              && String.valueOf(file.getFileName()).contains(".")
              && Files.isRegularFile(file);
      return isFile ? Optional.of(Wish.open(file)) : Optional.empty();
    } catch (InvalidPathException e) {
      // No path, so perhaps a command; the command line says what is wrong with it.
      return Optional.empty();
    }
  }

  /// Returns what to say where the only argument is the name of a file that does not exist.
  static Optional<String> absentFile(String[] arguments) {
    if (arguments.length != 1 || arguments[0].startsWith("-")) {
      return Optional.empty();
    }
    try {
      Path file = Path.of(arguments[0]);
      boolean isAbsent =
          String.valueOf(file.getFileName()).contains(".") && !Files.exists(file);
      return isAbsent
          ? Optional.of(
              "There is no file '"
                  + file
                  + "'; give the path of a file of bars, or see 'candlewright --help'.")
          : Optional.empty();
    } catch (InvalidPathException e) {
      // No path, so perhaps a command; the command line says what is wrong with it.
      return Optional.empty();
    }
  }

  /// Opens the window, or hands the wish to the one that is open for this home folder.
  private static int window(Home home, Wish wish, Session session) {
    switch (claim(home, wish)) {
      case Claim.Owned(WindowOwner owner) -> {
        try (owner) {
          Workstation.open(home, wish, owner::deliverTo);
        } catch (IOException e) {
          // Closing only tidies up: the next start finds its way past what is left.
          session.err().println("candlewright: " + e.getMessage());
        }
      }
      case Claim.HandedOver _ ->
          session.out().println("Candlewright is open already; its window was told.");
      case Claim.Unanswered _ -> {
        session.err().println(UNANSWERED);
        session.err().flush();
        return 1;
      }
      case null -> Workstation.open(home, wish, _ -> {});
    }
    session.out().flush();
    return 0;
  }

  /// Returns null if the folder can hold no lock; the window then says what is wrong with it.
  private static @Nullable Claim claim(Home home, Wish wish) {
    try {
      return WindowOwner.claim(
          home.create().folder(), wish, ATTEMPTS, () -> LockSupport.parkNanos(PAUSE_NANOS));
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
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
