package candlewright.app;

import candlewright.app.cli.CandlewrightCommand;
import candlewright.app.cli.Session;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Runs the commands people run most on the demo market, for a Java that watches itself meanwhile
/// and keeps what it learns for the starts to come (`-XX:AOTCacheOutput`).
///
/// Run while the program is packaged. Beside what is learned it leaves the file `release` of that
/// Java, by which the start script knows it again: another one could not use it.
public final class Training {
  private static final String ALL =
      "BTCUSDT.DEMO,ETHUSDT.DEMO,SOLUSDT.DEMO,BNBUSDT.DEMO,XRPUSDT.DEMO,DOGEUSDT.DEMO";

  private Training() {}

  /// Runs everything.
  ///
  /// @param arguments the folder in which what is learned is kept
  /// @throws IllegalStateException if a command fails, with what it said
  public static void main(String[] arguments) throws IOException {
    learn(Path.of(arguments[0]).toAbsolutePath(), Training::commands);
  }

  /// Runs commands in a folder of their own within `kept`, given which one that is.
  static void learn(Path kept, Function<Path, List<List<String>>> commands) throws IOException {
    Files.createDirectories(kept);
    Path folder = Files.createTempDirectory(kept, "market");
    try {
      commands.apply(folder).forEach(command -> run(folder, command));
    } finally {
      delete(folder);
    }
    Path release = Path.of(System.getProperty("java.home"), "release");
    if (Files.exists(release)) {
      Files.copy(release, kept.resolve("release"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Returns the commands in their order.
  private static List<List<String>> commands(Path folder) {
    String minutes = folder.resolve("BTCUSDT_1m.csv").toString();
    String page = folder.resolve("report.html").toString();
    String document = folder.resolve("report.json").toString();
    return List.of(
        words("version"),
        words("demo --data-only"),
        words("backtest sma-cross --instrument " + ALL + " --timeframe 1m --fee 0.001"),
        words("backtest rsi-reversion --instrument BTCUSDT.DEMO --timeframe 1h --detail 1m"),
        List.of("backtest", "--instrument=ETHUSDT.DEMO", "--timeframe=15m", "--html", page),
        List.of("backtest", "--instrument=SOLUSDT.DEMO", "--timeframe=1m", "--json", document),
        words("sweep sma-cross --instrument BTCUSDT.DEMO --timeframe 1h --range fast=5:30:5"),
        List.of("data", "export", "--instrument=BTCUSDT.DEMO", "--to-folder", folder.toString()),
        List.of("import", minutes, "--instrument=BTCUSDT.COPY", "--timeframe=1m"),
        words("data list"),
        words("data gaps"),
        words("runs list"),
        words("strategy list"));
  }

  private static List<String> words(String command) {
    return List.of(command.split(" "));
  }

  private static void run(Path folder, List<String> command) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    Session session = new Session(new Home(folder), InstantSource.system(), writer, writer, false);
    if (CandlewrightCommand.run(session, command.toArray(String[]::new)) != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
