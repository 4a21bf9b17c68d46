package candlewright.app.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program in a process of its own.
///
/// @param before what stands before `java` on the command line
/// @param flags options of the Java machine
/// @param home the folder its data is kept in
/// @param log takes what it prints
record ProgramProcess(List<String> before, List<String> flags, Path home, Path log) {
  /// How it ended and what it printed on both streams.
  record Ended(int code, String printed) {}

  Ended run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+IgnoreUnrecognizedVMOptions");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("candlewright.app.Main");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    builder.environment().put("CANDLEWRIGHT_HOME", home.toString());
    Process process = builder.start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "did not end: " + command);
    return new Ended(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
  }
}
