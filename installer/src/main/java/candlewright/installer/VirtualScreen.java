package candlewright.installer;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where windows can be opened: the display there is, or one in memory by Xvfb.
public final class VirtualScreen implements AutoCloseable {
  private static final long LONGEST_END_SECONDS = 10;

  private final @Nullable Process server;
  private final Map<String, String> environment;

  private VirtualScreen(@Nullable Process server, Map<String, String> environment) {
    this.server = server;
    this.environment = environment;
  }

  /// Returns the display of this process, else a new one in memory; empty if there is neither.
  public static Optional<VirtualScreen> any(int width, int height) throws IOException {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean has =
        system.startsWith("windows")
            || system.startsWith("mac")
            || System.getenv("DISPLAY") != null;
    return has ? Optional.of(new VirtualScreen(null, Map.of())) : inMemory(width, height);
  }

  /// Starts an empty screen in memory; empty where Xvfb is not installed.
  public static Optional<VirtualScreen> inMemory(int width, int height) throws IOException {
    Optional<Path> program = find("Xvfb");
    if (program.isEmpty()) {
      return Optional.empty();
    }
    // The server chooses a free number itself and says it once it answers.
    Process server =
        new ProcessBuilder(
                program.get().toString(),
                "-displayfd",
                "1",
                "-nolisten",
                "tcp",
                "-screen",
                "0",
                width + "x" + height + "x24")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader said = server.inputReader();
    String number = said.readLine();
    if (number == null) {
      throw new IOException("Xvfb ended without a display: exit status " + ended(server) + ".");
    }
    return Optional.of(new VirtualScreen(server, Map.of("DISPLAY", ":" + number.strip())));
  }

  private static Optional<Path> find(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String ended(Process process) throws IOException {
    try {
      return process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)
          ? Integer.toString(process.exitValue())
          : "unknown";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while Xvfb ended.", e);
    }
  }

  /// Makes a process open its windows here.
  public ProcessBuilder show(ProcessBuilder process) {
    process.environment().putAll(environment);
    if (server != null) {
      // Windows of a Wayland session would open on the person's own screen.
      process.environment().remove("WAYLAND_DISPLAY");
    }
    return process;
  }

  @Override
  public void close() {
    if (server != null) {
      server.destroy();
    }
  }
}
