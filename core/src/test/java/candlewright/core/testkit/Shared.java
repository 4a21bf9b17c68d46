package candlewright.core.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// The folder of real market data and published results that lies beside a developer's checkout.
public final class Shared {
  private Shared() {}

  /// Returns a file or folder below it; skips the calling test, with a message, when it is absent.
  public static Path path(String relative) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isRegularFile(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    Path path = folder == null ? Path.of("shared") : folder.resolveSibling("shared");
    Path wanted = path.resolve(relative);
    assumeTrue(
        Files.exists(wanted), "skipped: " + relative + " is not beside this checkout (shared/)");
    return wanted;
  }
}
