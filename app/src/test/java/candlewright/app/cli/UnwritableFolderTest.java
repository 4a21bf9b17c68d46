package candlewright.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program on folders that may be read but not written, in a process that has not even root's
/// right to do so.
class UnwritableFolderTest {
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

  @TempDir private Path folder;
  private Path locked = Path.of("");

  @BeforeEach
  void lock() throws IOException {
    assumeTrue(
        Files.getFileStore(folder).supportsFileAttributeView("posix"),
        "skipped: this file system has no permissions to take away");
    locked = Files.createDirectory(folder.resolve("locked"));
    assumeTrue(
        !System.getProperty("user.name").equals("root") || Files.isExecutable(SETPRIV),
        "skipped: root may write everywhere and there is no setpriv");
  }

  @AfterEach
  void unlock() throws IOException {
    if (Files.isDirectory(locked)) {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aHomeThatCannotBeWrittenIsNamedInOneSentence() throws IOException, InterruptedException {
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-x------"));
    ProgramProcess.Ended ended = program(locked).run("data", "list");
    assertEquals(1, ended.code(), ended.printed());
    assertEquals(1, ended.printed().strip().lines().count(), ended.printed());
    assertTrue(ended.printed().contains(locked.toString()), ended.printed());
    ProgramProcess.Ended below = program(locked.resolve("home")).run("data", "list");
    assertEquals(1, below.code(), below.printed());
    assertTrue(below.printed().contains("Set CANDLEWRIGHT_HOME"), below.printed());
  }

  @Test
  void whatIsStoredStaysReadableAndNothingIsLost() throws IOException, InterruptedException {
    CommandLineFixture line = new CommandLineFixture(folder);
    line.withBars();
    String before = line.run("data", "list").out();
    Path report = locked.resolve("report.html");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-x------"));
    ProgramProcess.Ended ended =
        program(line.home())
            .run(
                "backtest",
                "--instrument=BTCUSDT.TEST",
                "--timeframe=1m",
                "--no-save",
                "--html=" + report);
    assertEquals(1, ended.code(), ended.printed());
    assertTrue(ended.printed().contains("report.html cannot be written"), ended.printed());
    assertFalse(Files.exists(report));
    assertEquals(before, line.run("data", "list").out());
  }

  private ProgramProcess program(Path home) {
    List<String> before =
        System.getProperty("user.name").equals("root")
            ? List.of(
                SETPRIV.toString(),
                "--bounding-set=-dac_override,-dac_read_search",
                "--inh-caps=-dac_override,-dac_read_search")
            : List.of();
    return new ProgramProcess(before, List.of(), home, folder.resolve("log.txt"));
  }
}
