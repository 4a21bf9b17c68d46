package candlewright.app.cli;

import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalType;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists the signals and combinations of the catalogue.
@Command(
    name = "signals",
    mixinStandardHelpOptions = true,
    description = "Lists the signals that conditions are made of and the ways to combine them.")
final class SignalsCommand implements Runnable {
  private final Session session;

  @Option(
      names = "--markdown",
      description = "Prints the whole description of each, as a page of documentation.")
  private boolean markdown;

  SignalsCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    for (SignalType.Group group : SignalType.Group.values()) {
      List<SignalType> types =
          SignalCatalogue.signals().stream().filter(type -> type.group() == group).toList();
      if (types.isEmpty()) {
        continue;
      }
      if (markdown) {
        session.out().print(CatalogueMarkdown.signals(group, types));
        continue;
      }
      String name = group.name().toLowerCase(Locale.ROOT);
      session.out().println(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
      types.forEach(type -> line(type.name(), type.sentence()));
    }
    if (markdown) {
      session.out().print(CatalogueMarkdown.combinations(SignalCatalogue.combinations()));
      return;
    }
    session.out().println("Combinations");
    for (CombinationType type : SignalCatalogue.combinations()) {
      line(type.name(), type.sentence());
    }
  }

  private void line(String name, String sentence) {
    session.out().println(String.format(Locale.ROOT, "  %-24s %s", name, sentence));
  }
}
