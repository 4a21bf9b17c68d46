package candlewright.app.cli;

import candlewright.backtest.settings.Preset;
import candlewright.backtest.settings.RunSettings;
import candlewright.backtest.settings.RunSettingsText;
import candlewright.backtest.settings.SettingsText;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Shows what backtests are run with.
@Command(
    name = "settings",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows the settings of backtests and what they can be.")
final class SettingsCommand {
  private SettingsCommand() {}

  static CommandLine line(Session session) {
    CommandLine line = new CommandLine(new SettingsCommand());
    line.addSubcommand("show", new ShowSettings(session));
    line.addSubcommand("presets", new ListPresets(session));
    line.addSubcommand("schema", new PrintSchema(session));
    return line;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Prints all settings as YAML, to be changed and run.")
  private static final class ShowSettings implements Runnable {
    private final Session session;

    @Option(
        names = "--settings",
        paramLabel = "FILE",
        description = "Of this settings file; by default of the profile alone.")
    private @Nullable Path file;

    @Option(
        names = "--profile",
        paramLabel = "NAME",
        description = "A name from 'settings presets'; by default that of the file, or realistic.")
    private @Nullable String profile;

    ShowSettings(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      RunSettings settings = UsageException.read(() -> SettingsFile.read(file, profile));
      session.out().print(RunSettingsText.yaml(settings));
      for (String warning : SettingsText.warnings(settings.engine())) {
        session.err().println("Caution: " + warning);
      }
    }
  }

  @Command(
      name = "presets",
      mixinStandardHelpOptions = true,
      description = "Lists the profiles, and what other programs take for granted.")
  private static final class ListPresets implements Runnable {
    private final Session session;

    ListPresets(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      for (Preset preset : Preset.ALL) {
        session.out().println(String.format(Locale.ROOT, "%-15s %s", preset.code(), preset.note()));
      }
    }
  }

  @Command(
      name = "schema",
      mixinStandardHelpOptions = true,
      description =
          "Prints the JSON schema of settings files, for editors that check and complete.")
  private static final class PrintSchema implements Runnable {
    private final Session session;

    PrintSchema(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.out().print(RunSettingsText.schema());
    }
  }
}
