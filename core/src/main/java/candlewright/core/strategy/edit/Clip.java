package candlewright.core.strategy.edit;

import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.NamedOperand;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.Problem;
import candlewright.core.strategy.Protection;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import candlewright.core.strategy.text.Expressions;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.Scope;
import candlewright.core.strategy.text.StrategyText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Rows as text for the clipboard: conditions and operands as expressions, one a line; exits,
/// protections, parameters and named operands as the lines of YAML that a definition has for them.
public final class Clip {
  private static final List<String> KEYS =
      List.of("exits", "protections", "parameters", "operands");

  private Clip() {}

  /// Writes parts of a definition; those at addresses where nothing stands are left out.
  public static String text(StrategyDefinition definition, List<Address> addresses) {
    Scope scope = Scope.of(definition);
    List<String> lines = new ArrayList<>();
    List<Parameter> parameters = new ArrayList<>();
    List<NamedOperand> operands = new ArrayList<>();
    List<Exit> exits = new ArrayList<>();
    List<Protection> protections = new ArrayList<>();
    for (Address address : addresses) {
      Part part = Parts.find(definition, address);
      switch (part == null ? null : part.value()) {
        case Condition condition -> lines.add(Expressions.text(condition, scope));
        case Operand operand -> lines.add(Expressions.text(operand, scope));
        case Exit exit -> exits.add(exit);
        case Protection protection -> protections.add(protection);
        case Parameter parameter -> parameters.add(parameter);
        case NamedOperand operand -> operands.add(operand);
        case null, default -> {}
      }
    }
    if (!exits.isEmpty()
        || !protections.isEmpty()
        || !parameters.isEmpty()
        || !operands.isEmpty()) {
      lines.add(
          StrategyText.yaml(frame(Universe.ANY, parameters, operands, exits, protections))
              .lines()
              .filter(
                  line -> line.startsWith(" ") || line.startsWith("-") || KEYS.contains(key(line)))
              .collect(Collectors.joining("\n")));
    }
    return String.join("\n", lines);
  }

  private static String key(String line) {
    return line.substring(0, Math.max(0, line.indexOf(':')));
  }

  private static StrategyDefinition frame(
      Universe universe,
      List<Parameter> parameters,
      List<NamedOperand> operands,
      List<Exit> exits,
      List<Protection> protections) {
    return new StrategyDefinition(
        "clip",
        "",
        "",
        parameters,
        universe,
        null,
        operands,
        StrategyDefinition.ALWAYS,
        StrategyDefinition.NEVER,
        StrategyDefinition.NEVER,
        StrategyDefinition.NEVER,
        StrategyDefinition.NEVER,
        null,
        exits,
        new Sizing.AllIn(),
        protections);
  }

  /// Reads rows.
  ///
  /// @param definition whose names the text may use
  /// @throws RefusedException if it cannot be read, with the first reason
  static List<Object> read(StrategyDefinition definition, String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    if (first.isEmpty()) {
      throw new RefusedException("there is nothing to paste");
    }
    return KEYS.contains(key(first)) ? yaml(definition, text) : expressions(definition, text);
  }

  private static List<Object> expressions(StrategyDefinition definition, String text) {
    Scope scope = Scope.of(definition);
    List<Object> rows = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String written = line.strip();
      written = written.startsWith("- ") ? written.substring(2) : written;
      if (written.isBlank()) {
        continue;
      }
      Reading<Condition> condition = Expressions.condition(written, scope);
      if (condition instanceof Reading.Read<Condition>(Condition value, var _)) {
        rows.add(value);
        continue;
      }
      Reading<Operand> operand = Expressions.operand(written, scope);
      if (operand instanceof Reading.Read<Operand>(Operand value, var _)) {
        rows.add(value);
        continue;
      }
      throw new RefusedException(first(((Reading.Refused<Condition>) condition).problems()));
    }
    return rows;
  }

  private static List<Object> yaml(StrategyDefinition definition, String text) {
    boolean own = text.startsWith("parameters") || text.startsWith("operands");
    StrategyDefinition frame =
        frame(
            definition.universe(),
            own ? List.of() : definition.parameters(),
            own ? List.of() : definition.operands(),
            List.of(),
            List.of());
    return switch (StrategyText.readYaml(StrategyText.yaml(frame) + text)) {
      case Reading.Read<StrategyDefinition>(StrategyDefinition read, var _) -> {
        List<Object> rows = new ArrayList<>();
        if (own) {
          rows.addAll(read.parameters());
          rows.addAll(read.operands());
        }
        rows.addAll(read.exits());
        rows.addAll(read.protections());
        yield rows;
      }
      case Reading.Refused<StrategyDefinition>(List<Problem> problems) ->
          throw new RefusedException(first(problems));
    };
  }

  static String first(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
        .findFirst()
        .orElseThrow()
        .message();
  }
}
