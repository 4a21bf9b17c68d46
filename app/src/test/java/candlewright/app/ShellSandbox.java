package candlewright.app;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/// A small world for shell scripts: its own system folders, home and commands, so that a test
/// decides which Java and which Maven exist.
final class ShellSandbox {
  private static final List<String> COMMANDS =
      List.of(
          "sh",
          "dirname",
          "readlink",
          "grep",
          "sed",
          "mktemp",
          "tar",
          "gzip",
          "sha512sum",
          "shasum",
          "perl",
          "cut",
          "cmp",
          "mkdir",
          "rm",
          "mv");

  /// The system's folders at the start of a word of a script.
  private static final Pattern SYSTEM_FOLDER = Pattern.compile("(?<=[ (])/(?=(usr|opt|Library)/)");

  /// What a finished script left behind.
  record Outcome(int exitCode, String output, String errors) {
    List<String> lines() {
      return output.lines().toList();
    }
  }

  final Path root;

  /// The folder in which scripts search for commands.
  final Path commands;

  /// A home folder whose name has a space.
  final Path home;

  /// Makes the world under `root`, whose own path must have no space.
  ShellSandbox(Path root) throws IOException {
    Assumptions.assumeFalse(
        System.getProperty("os.name").startsWith("Windows"),
        "these are scripts for a POSIX shell; Windows has its own");
    this.root = root.toRealPath();
    commands = Files.createDirectories(this.root.resolve("commands"));
    home = Files.createDirectories(this.root.resolve("ho me"));
    for (String command : COMMANDS) {
      link(command);
    }
  }

  /// Makes a command of this machine available; false if the machine lacks it.
  boolean link(String command) throws IOException {
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      Path file = Path.of(folder, command);
      if (Files.isExecutable(file)) {
        Files.createSymbolicLink(commands.resolve(command), file.toAbsolutePath());
        return true;
      }
    }
    return false;
  }

  /// Copies a script, with its system folders moved into this world.
  Path copy(Path script, Path target) throws IOException {
    return script(
        target, SYSTEM_FOLDER.matcher(Files.readString(script)).replaceAll(root + "/system/"));
  }

  /// Returns a folder among those in which a system keeps its Java.
  Path systemJava(String name) {
    return root.resolve("system/usr/lib/jvm").resolve(name);
  }

  /// Makes a folder that looks like a JDK; its `java` prints its own path and its arguments.
  Path jdk(Path folder, String version) throws IOException {
    script(
        folder.resolve("bin/java"),
        "#!/bin/sh\nprintf '%s\\n' \"$0\"\nfor each; do printf '%s\\n' \"$each\"; done\n");
    script(folder.resolve("bin/javac"), "#!/bin/sh\n");
    Files.writeString(
        folder.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return folder;
  }

  Path script(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /// Runs a script to its end with just these variables, `PATH` and `HOME`.
  Outcome run(Path folder, Map<String, String> variables, Path script, String... arguments)
      throws Exception {
    return start(folder, variables, script, arguments).end();
  }

  /// Starts a script without waiting for it.
  Run start(Path folder, Map<String, String> variables, Path script, String... arguments)
      throws IOException {
    List<String> line = new ArrayList<>(List.of(commands.resolve("sh").toString()));
    line.add(script.toString());
    line.addAll(List.of(arguments));
    Path errors = Files.createTempFile(root, "run", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(folder.toFile()).redirectError(errors.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", commands.toString());
    builder.environment().put("HOME", home.toString());
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    return new Run(process, errors);
  }

  /// A script on its way.
  record Run(Process process, Path errors) {
    /// Waits for the end.
    Outcome end() throws Exception {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output, Files.readString(errors));
    }
  }
}
