package candlewright.core.strategy.text;

import candlewright.core.market.Timeframe;
import candlewright.core.strategy.Allocation;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.NamedOperand;
import candlewright.core.strategy.Orders;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Protection;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyCheck;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.StrategyWarnings;
import candlewright.core.strategy.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the document of a definition: the names first, whatever the order of the text, then what
/// refers to them; at the end the definition as a whole is checked.
final class DefinitionReader {
  static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private final Fields fields;
  private Context context;

  private DefinitionReader(Tree document, Findings findings) {
    context = new Context(Vocabulary.CATALOGUES, Scope.empty(), findings);
    fields = new Fields(document, "", context, "a strategy", DefinitionKeys.ALL);
  }

  /// Reads a document of the current format. It is only good if the findings hold no error.
  static StrategyDefinition read(Tree document, Findings findings) {
    return new DefinitionReader(document, findings).read();
  }

  private StrategyDefinition read() {
    String name = name();
    String title = fields.text(DefinitionKeys.TITLE);
    String notes = fields.text(DefinitionKeys.NOTES);
    List<Parameter> parameters = list(DefinitionKeys.PARAMETERS, DefinitionKeys.PARAMETER_FORM);
    Universe universe = one(DefinitionKeys.UNIVERSE, UniverseForm.INSTANCE, Universe.ANY);
    Tree code = fields.find(DefinitionKeys.TIMEFRAME);
    Timeframe timeframe =
        code == null ? null : TimeframeForm.read(code, DefinitionKeys.TIMEFRAME, context);
    enter(
        new Scope(
            parameters.stream().map(Parameter::name).toList(),
            List.of(),
            List.of(),
            universe.roles().stream().map(Universe.Role::name).toList(),
            timeframe));
    List<NamedOperand> operands = operands();
    StrategyDefinition definition =
        new StrategyDefinition(
            name,
            title,
            notes,
            parameters,
            universe,
            timeframe,
            operands,
            condition(DefinitionKeys.REGIME, StrategyDefinition.ALWAYS),
            condition(DefinitionKeys.ENTRY_LONG, StrategyDefinition.NEVER),
            condition(DefinitionKeys.EXIT_LONG, StrategyDefinition.NEVER),
            condition(DefinitionKeys.ENTRY_SHORT, StrategyDefinition.NEVER),
            condition(DefinitionKeys.EXIT_SHORT, StrategyDefinition.NEVER),
            one(DefinitionKeys.ORDERS, OrdersForm.INSTANCE, Orders.AT_MARKET),
            allocation(),
            this.<Exit>list(DefinitionKeys.EXITS, DefinitionKeys.EXIT_FORM),
            one(DefinitionKeys.SIZING, RuleForms.SIZING, new Sizing.AllIn()),
            this.<Protection>list(DefinitionKeys.PROTECTIONS, DefinitionKeys.PROTECTION_FORM));
    check(definition, context.findings());
    return definition;
  }

  private String name() {
    Tree tree = fields.need(DefinitionKeys.NAME, "give it one, as in name: my-strategy");
    if (tree == null) {
      return "";
    }
    String name = Fields.text(tree, DefinitionKeys.NAME, context);
    boolean isText = tree instanceof Tree.Scalar scalar && scalar.kind() == Tree.Kind.TEXT;
    if (isText && !NAME.matcher(name).matches()) {
      context
          .findings()
          .error(
              DefinitionKeys.NAME,
              tree,
              "'" + Excerpt.of(name) + "' is not the name of a strategy",
              "use lower case letters, digits and -, at most 64");
    }
    return name;
  }

  /// Each operand sees the ones before it.
  private List<NamedOperand> operands() {
    Tree tree = fields.find(DefinitionKeys.OPERANDS);
    if (tree == null) {
      return List.of();
    }
    List<NamedOperand> operands = new ArrayList<>();
    if (!(tree instanceof Tree.Mapping mapping)) {
      return DefinitionKeys.OPERAND_FORM.read(tree, DefinitionKeys.OPERANDS, context);
    }
    List<String> names = mapping.entries().stream().map(entry -> entry.key().value()).toList();
    for (int i = 0; i < names.size(); i++) {
      enter(context.scope().withOperands(names.subList(0, i), names.subList(i, names.size())));
      operands.addAll(
          DefinitionKeys.OPERAND_FORM.read(
              new Tree.Mapping(List.of(mapping.entries().get(i)), mapping.start()),
              DefinitionKeys.OPERANDS,
              context));
    }
    enter(context.scope().withOperands(names, List.of()));
    return operands;
  }

  private @Nullable Allocation allocation() {
    Tree tree = fields.find(DefinitionKeys.ALLOCATION);
    return tree == null
        ? null
        : AllocationForm.INSTANCE.read(tree, DefinitionKeys.ALLOCATION, context);
  }

  private Condition condition(String key, Condition otherwise) {
    return one(key, ConditionForm.INSTANCE, otherwise);
  }

  private <T> T one(String key, Form<T> form, T otherwise) {
    Tree tree = fields.find(key);
    return tree == null ? otherwise : form.read(tree, key, context);
  }

  private <T> List<T> list(String key, Form<List<T>> form) {
    return one(key, form, List.of());
  }

  private void enter(Scope scope) {
    context = new Context(context.vocabulary(), scope, context.findings());
  }

  /// Adds what is wrong or doubtful about a definition as a whole.
  static void check(StrategyDefinition definition, Findings findings) {
    ParameterValues values = ParameterValues.of(definition, Map.of());
    findings.adopt(StrategyCheck.errors(definition, values));
    if (!findings.hasErrors()) {
      findings.adopt(StrategyWarnings.of(definition, values));
    }
  }
}
