package candlewright.core.strategy.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What templates decide never changes by accident and is the same on every machine.
class TemplateGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/templates.txt");
  private static final int SHORT = 800;
  private static final int LONG = 6_000;

  @TempDir private Path folder;

  @Test
  void theDecisionsAreThoseOfTheGoldenFile() throws IOException {
    String actual = TemplateDigest.of(SHORT) + TemplateDigest.of(LONG);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, actual);
    }
    assertEquals(golden(), actual);
  }

  /// Strings of options, split at spaces: no wide vectors and no fused arithmetic, no compiler, and
  /// a locale, a zone and a character set that are not the usual ones.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:UseAVX=2 -XX:-UseFMA",
        "-Xint",
        "-Duser.language=de -Duser.country=DE -Dfile.encoding=ISO-8859-1",
        "-Duser.timezone=Pacific/Auckland"
      })
  void anotherVirtualMachineDecidesTheSame(String options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Processors of another family do not know the vector options.
    command.add("-XX:+IgnoreUnrecognizedVMOptions");
    command.addAll(List.of(options.split(" ", -1)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(TemplateDigest.class.getName());
    command.add(Integer.toString(SHORT));
    Path errors = folder.resolve("errors.txt");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertEquals(0, process.waitFor(), () -> read(errors));
    String golden = golden();
    assertEquals(golden.substring(0, golden.indexOf(LONG + " bars")), printed);
  }

  private static String golden() throws IOException {
    return Files.readString(GOLDEN).replace("\r\n", "\n");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
