package candlewright.app.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// How long this process runs, its launcher counted in.
final class ProcessAge {
  private static final Path STAT = Path.of("/proc/self/stat");
  private static final Path UPTIME = Path.of("/proc/uptime");

  /// The place of `starttime` among the fields after the name of the program, proc_pid_stat(5).
  private static final int START = 19;

  /// Of the kernel's clock as programs see it, the same on all machines that JavaFX runs on.
  private static final long TICKS_PER_SECOND = 100;

  private ProcessAge() {}

  /// Returns the time since the process was started; empty where the system does not tell. Linux is
  /// asked itself: Java adds the moment of its boot to this, which it tells in whole seconds only.
  static Optional<Duration> now(InstantSource clock) throws IOException {
    if (Files.isReadable(STAT) && Files.isReadable(UPTIME)) {
      return Optional.of(of(Files.readString(STAT), Files.readString(UPTIME)));
    }
    return ProcessHandle.current()
        .info()
        .startInstant()
        .map(start -> Duration.between(start, clock.instant()));
  }

  /// @param stat what `/proc/self/stat` says
  /// @param uptime what `/proc/uptime` says: seconds since boot, then something else
  static Duration of(String stat, String uptime) {
    // The name stands in parentheses and may have any sign in it, these too.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long started = Long.parseLong(fields[START]) * 1_000 / TICKS_PER_SECOND;
    double seconds = Double.parseDouble(uptime.substring(0, uptime.indexOf(' ')));
    return Duration.ofMillis(Math.round(seconds * 1_000) - started);
  }
}
