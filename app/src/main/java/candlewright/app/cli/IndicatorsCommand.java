package candlewright.app.cli;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.strategy.Names;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the indicators of the catalogue.
@Command(
    name = "indicators",
    mixinStandardHelpOptions = true,
    description = "Lists the indicators, or those of one family.",
    footer = {"", "'candlewright indicator NAME' describes one and computes it over stored bars."})
final class IndicatorsCommand implements Runnable {
  /// The indicators that another library works out.
  private static final String TA4J = "ta4j";

  private final Session session;

  @Parameters(
      paramLabel = "FAMILY",
      arity = "0..1",
      description = "trend, momentum, volatility, volume, transform or ta4j.")
  private @Nullable String family;

  @Option(
      names = "--markdown",
      description = "Prints the whole description of each, as a page of documentation.")
  private boolean markdown;

  IndicatorsCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    String wanted = family;
    List<String> groups =
        IndicatorCatalogue.types().stream().map(IndicatorsCommand::group).distinct().toList();
    if (wanted != null && !groups.contains(wanted)) {
      UsageException.read(() -> {
        throw new IllegalArgumentException(
            "there is no family '" + wanted + "'" + Names.remedy(wanted, groups));
      });
    }
    for (String group : groups) {
      if (wanted != null && !group.equals(wanted)) {
        continue;
      }
      List<IndicatorType> types = of(group).toList();
      if (markdown) {
        session.out().print(CatalogueMarkdown.indicators(title(group), types));
        continue;
      }
      session.out().println(title(group));
      for (IndicatorType type : types) {
        session.out().println(String.format(Locale.ROOT, "  %-24s %s", type.name(), type.title()));
      }
    }
  }

  private static Stream<IndicatorType> of(String group) {
    return IndicatorCatalogue.types().stream().filter(type -> group(type).equals(group));
  }

  private static String group(IndicatorType type) {
    return type.name().startsWith(TA4J + ".")
        ? TA4J
        : type.family().name().toLowerCase(Locale.ROOT);
  }

  private static String title(String group) {
    return group.equals(TA4J)
        ? "From the ta4j library"
        : group.substring(0, 1).toUpperCase(Locale.ROOT) + group.substring(1);
  }
}
