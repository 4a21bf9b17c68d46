package candlewright.core.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A virtual machine of its own for a program on the tests' class path, to see that other options
/// print the same.
public final class OtherMachine {
  private OtherMachine() {}

  /// Returns what a program prints, read as ASCII.
  ///
  /// @param options for the virtual machine, with one blank between; vector options that processors
  ///   of another family do not know are passed over
  /// @throws AssertionError if the program fails; the message is what it wrote about it
  public static String prints(String options, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+IgnoreUnrecognizedVMOptions");
    command.addAll(List.of(options.split(" ", -1)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    Path errors = Files.createTempFile("other-machine", ".txt");
    try {
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      String printed =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      int status = process.waitFor();
      if (status != 0) {
        throw new AssertionError(
            "java " + options + " ended with " + status + ": " + Files.readString(errors));
      }
      return printed;
    } finally {
      Files.delete(errors);
    }
  }
}
