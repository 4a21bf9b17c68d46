package candlewright.app.cli;

import candlewright.app.kept.KeptStrategy;
import candlewright.core.indicator.Setting;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.template.Template;
import candlewright.core.strategy.template.TemplateTexts;
import candlewright.core.strategy.template.Theme;
import candlewright.core.strategy.text.StrategySchema;
import candlewright.core.strategy.text.StrategyText;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists and shows strategies.
@Command(
    name = "strategy",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Lists strategies and shows what one does.")
final class StrategyCommand {
  private StrategyCommand() {}

  static CommandLine line(Session session) {
    CommandLine line = new CommandLine(new StrategyCommand());
    line.addSubcommand("list", new ListStrategies(session));
    line.addSubcommand("show", new ShowStrategy(session));
    line.addSubcommand("check", new CheckCommand(session));
    line.addSubcommand("schema", new PrintSchema(session));
    return line;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the strategies that come with the program and those that are kept.")
  private static final class ListStrategies implements Runnable {
    private final Session session;

    ListStrategies(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      for (Theme theme : Theme.values()) {
        session.out().println(theme.title());
        for (Template template : TemplateTexts.of(theme)) {
          print(template.name(), template.title());
        }
      }
      List<KeptStrategy> kept = session.wiring().strategies().list();
      if (!kept.isEmpty()) {
        session.out().println("Kept");
        kept.forEach(strategy -> print(strategy.id(), strategy.title()));
      }
    }

    private void print(String name, String title) {
      session.out().println(String.format(Locale.ROOT, "  %-24s %s", name, title));
    }
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows what a strategy does and what can be set.")
  private static final class ShowStrategy implements Runnable {
    private final Session session;

    @Parameters(
        paramLabel = "STRATEGY",
        description = "A name from 'strategy list', or a YAML or JSON file.")
    private String name;

    @Option(names = "--yaml", description = "Prints it as YAML, to be changed and run.")
    private boolean yaml;

    @Option(names = "--json", description = "Prints it as JSON.")
    private boolean json;

    ShowStrategy(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      StrategyDefinition definition =
          UsageException.read(() -> StrategyChoice.of(name, session.wiring().strategies()))
              .definition();
      if (yaml || json) {
        session.out().print(yaml ? StrategyText.yaml(definition) : StrategyText.json(definition));
        return;
      }
      session.out().println(definition.title());
      session.out().println(definition.notes());
      session.out().println();
      StrategyText.rules(definition)
          .lines()
          .forEach(line -> session.out().println(("  " + line).stripTrailing()));
      for (Parameter parameter : definition.parameters()) {
        Setting setting = parameter.setting();
        session.out().println();
        session
            .out()
            .println(
                "  --set "
                    + setting.name()
                    + "="
                    + setting.text(setting.defaultValue())
                    + "   "
                    + CatalogueMarkdown.allowed(setting));
        session.out().println("      " + parameter.note());
      }
    }
  }

  @Command(
      name = "schema",
      mixinStandardHelpOptions = true,
      description =
          "Prints the JSON schema of strategy files, for editors that check and complete.")
  private static final class PrintSchema implements Runnable {
    private final Session session;

    PrintSchema(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      session.out().print(StrategySchema.json());
    }
  }
}
