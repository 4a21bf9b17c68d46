package candlewright.app.cli;

import candlewright.core.port.BarStore;
import candlewright.core.port.RunStore;
import candlewright.core.port.RunSummary;
import candlewright.core.port.StoredRun;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Lists, shows, exports and deletes kept backtests.
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Lists, shows, exports and deletes kept backtests.")
final class RunsCommand {
  private RunsCommand() {}

  static CommandLine line(Session session) {
    CommandLine line = new CommandLine(new RunsCommand());
    line.addSubcommand("list", new ListRuns(session));
    line.addSubcommand("show", new ShowRun(session));
    line.addSubcommand("export", new ExportRun(session));
    line.addSubcommand("delete", new DeleteRun(session));
    return line;
  }

  static StoredRun find(RunStore runs, String prefix) {
    return runs.find(prefix)
        .orElseThrow(() ->
            new CommandException(
                "No run begins with '" + prefix + "'. 'candlewright runs list' shows them."));
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists kept backtests, newest first.")
  private static final class ListRuns implements Runnable {
    private final Session session;

    ListRuns(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      List<RunSummary> summaries;
      try (RunStore runs = session.wiring().runs()) {
        summaries = runs.list();
      }
      if (summaries.isEmpty()) {
        session.out().println("No runs yet. Test a strategy with 'candlewright backtest'.");
        return;
      }
      session
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%-12s  %-16s  %-14s %-22s %-4s %9s %8s",
                  "Run",
                  "Stored, UTC",
                  "Strategy",
                  "Instrument",
                  "Bars",
                  "Return",
                  "Trades"));
      for (RunSummary run : summaries) {
        session
            .out()
            .println(
                String.format(
                    Locale.ROOT,
                    "%-12s  %-16s  %-14s %-22s %-4s %8.2f%% %,8d",
                    run.id(),
                    Moments.minute(run.createdAt().toEpochMilli()),
                    run.strategy(),
                    run.key().instrument() + (run.others() == 0 ? "" : " +" + run.others()),
                    run.key().timeframe(),
                    run.totalReturn() * 100,
                    run.trades()));
      }
    }
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Prints the JSON document of a kept backtest.")
  private static final class ShowRun implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "RUN", description = "The first characters of its id.")
    private String prefix;

    ShowRun(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      try (RunStore runs = session.wiring().runs()) {
        session.out().print(find(runs, prefix).document());
      }
    }
  }

  @Command(
      name = "delete",
      mixinStandardHelpOptions = true,
      description = "Deletes a kept backtest.")
  private static final class DeleteRun implements Runnable {
    private final Session session;

    @Parameters(paramLabel = "RUN", description = "The first characters of its id.")
    private String prefix;

    DeleteRun(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      try (RunStore runs = session.wiring().runs();
          BarStore bars = session.wiring().bars()) {
        String id = find(runs, prefix).summary().id();
        runs.delete(id);
        bars.unpin(id);
        session.out().println("Deleted run " + id + ".");
      }
    }
  }
}
