package candlewright.app.cli;

import candlewright.backtest.measure.Metric;
import candlewright.backtest.measure.MetricCatalogue;
import candlewright.backtest.measure.MetricDocument;
import candlewright.backtest.measure.MetricGroup;
import candlewright.core.strategy.Names;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the metrics of the catalogue, or explains one.
@Command(
    name = "metrics",
    mixinStandardHelpOptions = true,
    description = "Lists the metrics of a run, or explains one.",
    footer = {"", "Example:", "  candlewright metrics sharpe_ratio"})
final class MetricsCommand implements Runnable {
  private final Session session;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "A metric to explain.")
  private @Nullable String name;

  @Option(
      names = "--markdown",
      description = "Prints everything about all of them, as a page of documentation.")
  private boolean markdown;

  MetricsCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    String wanted = name;
    if (wanted != null) {
      session.out().print(MetricDocument.of(List.of(UsageException.read(() -> metric(wanted)))));
    } else if (markdown) {
      session.out().print(MetricDocument.text());
    } else {
      list();
    }
  }

  private static Metric metric(String wanted) {
    Metric metric = MetricCatalogue.find(wanted);
    if (metric == null) {
      List<String> ids = MetricCatalogue.all().stream().map(Metric::id).toList();
      throw new IllegalArgumentException(
          "no metric is called '" + wanted + "'" + Names.remedy(wanted, ids));
    }
    return metric;
  }

  private void list() {
    for (MetricGroup group : MetricGroup.values()) {
      session.out().println(group.title());
      for (Metric metric : MetricCatalogue.of(group)) {
        session
            .out()
            .println(String.format(Locale.ROOT, "  %-32s %s", metric.id(), metric.title()));
      }
    }
  }
}
