package candlewright.installer;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a person gets it: with its own Java, started by its launcher, seen from outside.
class AppImageTest {
  @TempDir private Path home;

  private static Path packaged() {
    Path folder = Path.of(System.getProperty("app.folder", "../app/target/candlewright"));
    assumeTrue(
        Files.exists(folder.resolve("lib").resolve("candlewright.jar")),
        "The program is not packaged; run package or verify instead of test.");
    return folder;
  }

  @Test
  void theImageStartsShowsAChartAndCloses() throws Exception {
    Optional<VirtualScreen> found = VirtualScreen.inMemory(1920, 1080);
    assumeTrue(found.isPresent(), "Xvfb is not installed, so there is no screen to start it on.");
    try (VirtualScreen screen = found.get()) {
      Path target = Path.of(System.getProperty("image.folder", "target/image"));
      Path image = new ImageBuilder(packaged(), target).build();
      assertTrue(
          Files.size(ImageBuilder.appFolder(image).resolve("candlewright.aot")) > 1_000_000,
          "the start is not trained");
      assertEquals(List.of(), missingModules(image));
      List<String> command = List.of(ImageBuilder.launcher(image).toString());
      Path picture = target.resolve("seen.png");
      assertEquals(0, ImageBuilder.visit(screen, home, picture, command, Map.of()), "first start");
      assertEquals(0, ImageBuilder.visit(screen, home, picture, command, Map.of()), "second start");
      assertEquals(2, Files.readAllLines(home.resolve("starts.log")).size());
      assertTrue(Files.size(picture) > 10_000);
    }
  }

  /// Returns the modules that a library uses and the image lacks, which a person would find in the
  /// middle of work otherwise.
  private static List<String> missingModules(Path image) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of("--multi-release", "25", "--ignore-missing-deps", "--print-module-deps"));
    arguments.addAll(List.of("--module-path", packaged().resolve("javafx").toString()));
    try (Stream<Path> jars = Files.list(packaged().resolve("lib"))) {
      jars.map(Path::toString).sorted().forEach(arguments::add);
    }
    StringWriter said = new StringWriter();
    int status =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(new PrintWriter(said), new PrintWriter(said), arguments.toArray(String[]::new));
    assertEquals(0, status, said::toString);
    Process lists =
        new ProcessBuilder(ImageBuilder.javaOf(image).toString(), "--list-modules").start();
    Set<String> linked =
        lists.inputReader().lines().map(line -> line.replaceFirst("@.*", "")).collect(toSet());
    return Arrays.stream(said.toString().strip().split(",", -1))
        .filter(module -> !linked.contains(module))
        .toList();
  }
}
