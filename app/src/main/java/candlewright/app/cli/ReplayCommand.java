package candlewright.app.cli;

import candlewright.app.data.BarLookup;
import candlewright.app.data.Counts;
import candlewright.app.data.Program;
import candlewright.backtest.capsule.Capsule;
import candlewright.backtest.capsule.CapsuleException;
import candlewright.backtest.capsule.Replay;
import candlewright.backtest.review.Run;
import candlewright.core.market.BarSeries;
import candlewright.core.port.BarStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Runs a capsule again and tells whether the same comes out.
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Runs a capsule again, on the bars in it or else on stored ones, and tells whether the same"
          + " comes out."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the same came out",
      "1:it could not be run",
      "2:the command was misused",
      "3:something else came out"
    })
final class ReplayCommand implements Callable<Integer> {
  private static final int DIFFERENT = 3;

  private final Session session;

  @Parameters(paramLabel = "FILE", description = "Written by 'backtest --capsule'.")
  private Path file;

  ReplayCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Capsule capsule = CapsuleFiles.read(file);
    Replay replay = replay(capsule, bars(capsule));
    Run run = replay.run();
    if (replay.differences().isEmpty()) {
      session
          .out()
          .println(
              "Reproduced: "
                  + Counts.counted(run.outcome().trades().size(), "trade")
                  + ", result "
                  + run.resultHash());
      return 0;
    }
    session.out().println("Not reproduced: " + run.resultHash());
    session.out().println("instead of       " + capsule.resultHash());
    replay.differences().forEach(line -> session.out().println("  " + line));
    return DIFFERENT;
  }

  private Map<Integer, BarSeries> bars(Capsule capsule) {
    if (capsule.needs().isEmpty()) {
      return Map.of();
    }
    try (BarStore store = session.wiring().bars()) {
      return CapsuleFiles.bars(capsule, new BarLookup(store, session.err()::println));
    }
  }

  private static Replay replay(Capsule capsule, Map<Integer, BarSeries> bars) {
    try {
      return Replay.of(capsule, bars, Program.build());
    } catch (CapsuleException e) {
      throw CommandException.of(String.valueOf(e.getMessage()), e);
    }
  }
}
