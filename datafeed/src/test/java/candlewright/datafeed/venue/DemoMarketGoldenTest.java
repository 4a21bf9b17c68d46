package candlewright.datafeed.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The demo market's bytes never change by accident and are the same on every machine.
final class DemoMarketGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/demo-market.txt");

  /// Two weeks and the whole two years.
  private static final int FIRST = 20_160;

  private static final int ALL = 1_052_640;

  @Test
  void theBarsAreThoseOfTheGoldenFile() throws IOException {
    String actual = DemoMarketDigest.firstMinutes(FIRST) + DemoMarketDigest.firstMinutes(ALL);
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
        "-XX:UseAVX=0",
        "-Xint",
        "-XX:TieredStopAtLevel=1",
        "-Duser.language=de -Duser.country=DE -Dfile.encoding=ISO-8859-1",
        "-Duser.language=th -Duser.country=TH -Duser.timezone=Pacific/Auckland"
      })
  void anotherVirtualMachineMakesTheSameBars(String options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Processors of another family do not know the vector options.
    command.add("-XX:+IgnoreUnrecognizedVMOptions");
    command.addAll(List.of(options.split(" ")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(DemoMarketDigest.class.getName());
    command.add(Integer.toString(FIRST));
    Path errors = Files.createTempFile("demo-market", ".err");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertEquals(0, process.waitFor(), () -> read(errors));
    Files.delete(errors);
    String expected =
        golden().lines().limit(6).reduce("", (text, line) -> text.concat(line).concat("\n"));
    assertEquals(expected, printed);
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
