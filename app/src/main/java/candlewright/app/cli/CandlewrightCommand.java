package candlewright.app.cli;

import candlewright.app.data.LookupException;
import candlewright.core.port.StoreException;
import candlewright.core.strategy.Names;
import candlewright.datafeed.csv.ImportException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command `candlewright` and what it knows of exit codes: 0 done, 1 failed, 2 misused; a
/// command may have others of its own.
@Command(
    name = "candlewright",
    mixinStandardHelpOptions = true,
    description = "Collects market data, tests strategies on the past, and shows the results.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Begin with 'candlewright demo': it needs no data and no network.",
      "Data is kept in CANDLEWRIGHT_HOME or the usual folder of your system."
    })
public final class CandlewrightCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--stacktrace",
      scope = CommandLine.ScopeType.INHERIT,
      description = "With a failure, also print where in the program it happened.")
  private boolean stacktrace;

  private CandlewrightCommand(CommandSpec unused) {
    spec = unused;
  }

  /// Runs a command line and returns its exit code.
  public static int run(Session session, String... arguments) {
    CandlewrightCommand top = new CandlewrightCommand(CommandSpec.create());
    CommandLine line = new CommandLine(top);
    line.addSubcommand("import", new ImportCommand(session));
    line.addSubcommand("inbox", new InboxCommand(session));
    line.addSubcommand("data", DataCommand.line(session));
    line.addSubcommand("demo", new DemoCommand(session));
    line.addSubcommand("indicators", new IndicatorsCommand(session));
    line.addSubcommand("indicator", new IndicatorCommand(session));
    line.addSubcommand("signals", new SignalsCommand(session));
    line.addSubcommand("check", new TruthCheckCommand(session));
    line.addSubcommand("metrics", new MetricsCommand(session));
    line.addSubcommand("strategy", StrategyCommand.line(session));
    line.addSubcommand("explain", new ExplainCommand(session));
    line.addSubcommand("backtest", new BacktestCommand(session));
    line.addSubcommand("sweep", new SweepCommand(session));
    line.addSubcommand("replay", new ReplayCommand(session));
    line.addSubcommand("settings", SettingsCommand.line(session));
    line.addSubcommand("runs", RunsCommand.line(session));
    line.addSubcommand("version", new VersionCommand(session));
    line.getCommandSpec().version(VersionCommand.text());
    line.getSubcommands().values().forEach(CandlewrightCommand::dropVersion);
    line.setOut(session.out());
    line.setErr(session.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((exception, _, _) -> top.failed(exception, session));
    line.setParameterExceptionHandler((exception, _) -> misused(exception, session));
    int code = line.execute(arguments);
    // A writer keeps its failures to itself: a full disk would look like success.
    if (session.out().checkError() && code == 0) {
      session.err().println("candlewright: the output could not be written; it is not complete.");
      code = 1;
    }
    session.err().flush();
    return code;
  }

  /// Leaves the version to the top command: the parts have none of their own.
  private static void dropVersion(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    spec.remove(spec.findOption("--version"));
    line.getSubcommands().values().forEach(CandlewrightCommand::dropVersion);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do, such as 'candlewright demo'.");
  }

  private static int misused(ParameterException exception, Session session) {
    CommandLine line = exception.getCommandLine();
    String message = String.valueOf(exception.getMessage()).strip().replaceAll("\\R\\s*", " ");
    if (exception instanceof UnmatchedArgumentException unmatched
        && !line.getSubcommands().isEmpty()
        && !unmatched.isUnknownOption()) {
      String name = unmatched.getUnmatched().getFirst();
      message =
          "There is no command '"
              + name
              + "'"
              + Names.remedy(name, List.copyOf(line.getSubcommands().keySet()));
    }
    session.err().println("candlewright: " + message);
    session.err().println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
    return CommandLine.ExitCode.USAGE;
  }

  private int failed(Exception exception, Session session) {
    if (exception instanceof UsageException) {
      session.err().println("candlewright: " + exception.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    boolean expected =
        exception instanceof CommandException
            || exception instanceof LookupException
            || exception instanceof IllegalArgumentException
            // An amount beyond what an account can hold; the message says whose.
            || exception instanceof ArithmeticException
            || exception instanceof StoreException
            || exception instanceof ImportException;
    if (expected) {
      session.err().println("candlewright: " + exception.getMessage());
    } else {
      session.err().println("candlewright: unexpected failure, please report it: " + exception);
    }
    if (stacktrace || !expected) {
      exception.printStackTrace(session.err());
    }
    return 1;
  }
}
