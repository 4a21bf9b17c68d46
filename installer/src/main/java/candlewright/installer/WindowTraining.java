package candlewright.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lets the Java at hand learn from a visit what the packaged program does when its window opens,
/// so that the start script can hand it that knowledge.
///
/// It is done on a screen in memory only: a build must not open windows on a person's own.
public final class WindowTraining {
  private WindowTraining() {}

  /// Writes `aot/window.aot` of the packaged program.
  ///
  /// @param arguments the packaged program
  /// @throws IOException if the program does not start or does not close
  public static void main(String[] arguments) throws Exception {
    Path program = Path.of(arguments[0]).toAbsolutePath().normalize();
    Path learned = program.resolve("aot");
    if (!Files.exists(learned.resolve("release"))) {
      System.out.println("The commands were packaged untrained, so the window stays so too.");
      return;
    }
    Optional<VirtualScreen> found = VirtualScreen.inMemory(1920, 1080);
    if (found.isEmpty()) {
      System.out.println(
          "Xvfb is not installed, so the window starts without an AOT cache and slower.");
      return;
    }
    Path home = Files.createTempDirectory(learned, "window");
    try (VirtualScreen screen = found.get()) {
      int status =
          ImageBuilder.visit(
              screen,
              home,
              home.resolve("seen.png"),
              List.of(program.resolve("bin").resolve("candlewright").toString()),
              // By the start script, so that its options are those of later starts.
              Map.of(
                  "CANDLEWRIGHT_JAVA",
                  System.getProperty("java.home"),
                  "JDK_JAVA_OPTIONS",
                  "-XX:AOTCacheOutput="
                      + learned.resolve("window.aot")
                      + " -Xlog:aot*=error -Xlog:cds*=error"));
      if (status != 0) {
        throw new IOException("The program ended with " + status + " when it was tried out.");
      }
    } finally {
      ImageBuilder.delete(home);
    }
  }
}
