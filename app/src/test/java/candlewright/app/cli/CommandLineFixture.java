package candlewright.app.cli;

import candlewright.app.Home;
import candlewright.core.market.BarSeries;
import candlewright.core.testkit.Bars;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;

/// Runs commands as a person would, in this process, on a home folder of its own.
final class CommandLineFixture {
  private final Path folder;

  /// What a command left: its exit code and both streams.
  record Answer(int code, String out, String err) {}

  CommandLineFixture(Path folder) {
    this.folder = folder;
  }

  Path home() {
    return folder.resolve("home");
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  Answer run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Session session =
        new Session(
            new Home(home()),
            InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z")),
            new PrintWriter(out),
            new PrintWriter(err),
            false);
    int code = CandlewrightCommand.run(session, arguments);
    return new Answer(code, out.toString(), err.toString());
  }

  /// Writes a random walk of minutes from 1 January 2024 as a file of bars.
  Path bars(String name, int count) throws IOException {
    BarSeries walk = Bars.walk(new SplittableRandom(7), count);
    StringBuilder text = new StringBuilder("time,open,high,low,close,volume\n");
    for (int i = 0; i < walk.size(); i++) {
      text.append(walk.openTime(i)).append(',').append(walk.open(i)).append(',');
      text.append(walk.high(i)).append(',').append(walk.low(i)).append(',');
      text.append(walk.close(i)).append(',').append(walk.volume(i)).append('\n');
    }
    return Files.writeString(file(name), text);
  }

  /// Imports 3,000 minutes as `BTCUSDT.TEST`.
  void withBars() throws IOException {
    Path file = bars("walk.csv", 3_000);
    Answer answer =
        run("import", file.toString(), "--instrument", "BTCUSDT.TEST", "--timeframe", "1m");
    if (answer.code() != 0) {
      throw new IllegalStateException(answer.toString());
    }
  }
}
