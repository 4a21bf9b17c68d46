package candlewright.core.strategy.text;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Setting;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalType;
import candlewright.core.signal.Socket;
import java.util.ArrayList;
import java.util.List;

/// The JSON schema of format 1, made from the catalogues and the forms that read and write it, for
/// editors and other programs. It knows the form of a document; what its expressions mean only
/// {@link StrategyText} can say.
public final class StrategySchema {
  private StrategySchema() {}

  /// Returns the schema, draft 2020-12.
  public static String json() {
    List<Tree.Entry> properties = properties();
    Tree.Mapping document =
        Schemas.object(properties, List.of(DefinitionKeys.FORMAT, DefinitionKeys.NAME));
    List<Tree.Entry> entries = new ArrayList<>();
    entries.add(
        new Tree.Entry("$schema", Tree.text("https://json-schema.org/draft/2020-12/schema")));
    entries.add(new Tree.Entry("title", Tree.text("A strategy of format " + StrategyText.FORMAT)));
    entries.addAll(document.entries());
    entries.add(new Tree.Entry("$defs", Tree.mapping(definitions())));
    return JsonWriter.text(Tree.mapping(entries));
  }

  private static List<Tree.Entry> properties() {
    Tree text = Schemas.type("string");
    Tree condition = ConditionForm.INSTANCE.schema();
    return List.of(
        new Tree.Entry(DefinitionKeys.FORMAT, Schemas.constant(Tree.number(StrategyText.FORMAT))),
        new Tree.Entry(DefinitionKeys.NAME, Schemas.pattern(DefinitionReader.NAME.pattern())),
        new Tree.Entry(DefinitionKeys.TITLE, text),
        new Tree.Entry(DefinitionKeys.NOTES, text),
        new Tree.Entry(DefinitionKeys.PARAMETERS, DefinitionKeys.PARAMETER_FORM.schema()),
        new Tree.Entry(DefinitionKeys.UNIVERSE, UniverseForm.INSTANCE.schema()),
        new Tree.Entry(DefinitionKeys.TIMEFRAME, TimeframeForm.schema()),
        new Tree.Entry(DefinitionKeys.OPERANDS, DefinitionKeys.OPERAND_FORM.schema()),
        new Tree.Entry(DefinitionKeys.REGIME, condition),
        new Tree.Entry(DefinitionKeys.ENTRY_LONG, condition),
        new Tree.Entry(DefinitionKeys.EXIT_LONG, condition),
        new Tree.Entry(DefinitionKeys.ENTRY_SHORT, condition),
        new Tree.Entry(DefinitionKeys.EXIT_SHORT, condition),
        new Tree.Entry(DefinitionKeys.ORDERS, OrdersForm.INSTANCE.schema()),
        new Tree.Entry(DefinitionKeys.ALLOCATION, AllocationForm.INSTANCE.schema()),
        new Tree.Entry(DefinitionKeys.EXITS, Schemas.list(Schemas.reference("exit"))),
        new Tree.Entry(DefinitionKeys.SIZING, RuleForms.SIZING.schema()),
        new Tree.Entry(DefinitionKeys.PROTECTIONS, Schemas.list(Schemas.reference("protection"))));
  }

  private static List<Tree.Entry> definitions() {
    Tree.Mapping name = Schemas.reference("name");
    Tree.Mapping expression = Schemas.with(Schemas.type("string"), "minLength", Tree.number(1));
    return List.of(
        new Tree.Entry("name", Schemas.pattern(Scope.NAME.pattern())),
        new Tree.Entry(
            "instrument",
            Schemas.pattern(
                "[A-Za-z0-9^][A-Za-z0-9_\\-^=.]{0,39}\\.[A-Za-z][A-Za-z0-9_\\-]{0,23}")),
        new Tree.Entry("number", Schemas.anyOf(List.of(Schemas.type("number"), name))),
        new Tree.Entry(
            "positive",
            Schemas.anyOf(
                List.of(
                    Schemas.with(Schemas.type("number"), "exclusiveMinimum", Tree.number(0)),
                    name))),
        new Tree.Entry(
            "count",
            Schemas.anyOf(
                List.of(Schemas.with(Schemas.type("integer"), "minimum", Tree.number(1)), name))),
        new Tree.Entry(
            "from_zero",
            Schemas.anyOf(
                List.of(Schemas.with(Schemas.type("integer"), "minimum", Tree.number(0)), name))),
        new Tree.Entry("distance", DistanceForm.ALONE.schema()),
        new Tree.Entry("exit", RuleForms.EXIT.schema()),
        new Tree.Entry("protection", RuleForms.PROTECTION.schema()),
        new Tree.Entry(
            "operand",
            Schemas.with(
                Schemas.anyOf(List.of(expression, Schemas.type("number"))),
                "description",
                Tree.text("An expression such as ema(close, 20)@1h; see $defs.indicators."))),
        new Tree.Entry(
            "condition",
            Schemas.with(
                conditions(expression),
                "description",
                Tree.text(
                    "An expression such as crosses_above(fast, slow) and close > open, or one"
                        + " combination; see $defs.signals."))),
        new Tree.Entry("indicators", Schemas.anyOf(indicators())),
        new Tree.Entry("signals", Schemas.anyOf(signals())));
  }

  private static Tree.Mapping conditions(Tree expression) {
    List<Tree> schemas = new ArrayList<>(List.of(expression));
    Tree condition = ConditionForm.INSTANCE.schema();
    schemas.add(
        keyed(
            ConditionWriter.AT,
            Schemas.object(
                List.of(
                    new Tree.Entry(ConditionWriter.SOURCE, expression),
                    new Tree.Entry(ConditionWriter.WHEN, condition)),
                List.of(ConditionWriter.SOURCE, ConditionWriter.WHEN))));
    schemas.add(keyed(Vocabulary.DISABLED, condition));
    for (CombinationType type : SignalCatalogue.combinations()) {
      schemas.add(
          Schemas.with(
              keyed(type.name(), combination(type)), "description", Tree.text(type.definition())));
    }
    return Schemas.anyOf(schemas);
  }

  private static Tree.Mapping combination(CombinationType type) {
    Tree condition = ConditionForm.INSTANCE.schema();
    Tree item =
        type.weighted()
            ? Schemas.object(
                List.of(
                    new Tree.Entry(ConditionWriter.WEIGHT, Schemas.reference("number")),
                    new Tree.Entry(ConditionWriter.WHEN, condition)),
                List.of(ConditionWriter.WEIGHT, ConditionWriter.WHEN))
            : condition;
    Tree.Mapping list =
        Schemas.with(Schemas.list(item), "minItems", Tree.number(type.minimumParts()));
    if (type.maximumParts() < Integer.MAX_VALUE) {
      list = Schemas.with(list, "maxItems", Tree.number(type.maximumParts()));
    }
    Tree.Mapping parts = type.minimumParts() > 1 ? list : Schemas.anyOf(List.of(list, item));
    if (type.settings().isEmpty()) {
      return parts;
    }
    List<Tree.Entry> keys = new ArrayList<>();
    type.settings().forEach(setting -> keys.add(new Tree.Entry(setting.name(), setting(setting))));
    keys.add(new Tree.Entry(ConditionWriter.PARTS, parts));
    return Schemas.anyOf(List.of(Schemas.object(keys, List.of(ConditionWriter.PARTS)), list));
  }

  private static Tree.Mapping setting(Setting setting) {
    Tree.Mapping range = Schemas.type(setting.whole() ? "integer" : "number");
    range = Schemas.with(range, "minimum", Tree.number(setting.minimum()));
    range = Schemas.with(range, "maximum", Tree.number(setting.maximum()));
    List<Tree> schemas = new ArrayList<>(List.of(range, Schemas.reference("name")));
    if (!setting.choices().isEmpty()) {
      schemas.addFirst(
          Tree.mapping(
              new Tree.Entry(
                  "enum", Tree.sequence(setting.choices().stream().map(Tree::text).toList()))));
    }
    Tree.Mapping schema = Schemas.anyOf(schemas);
    return setting.note().isEmpty()
        ? schema
        : Schemas.with(schema, "description", Tree.text(setting.note()));
  }

  private static List<Tree> indicators() {
    List<Tree> entries = new ArrayList<>();
    for (IndicatorType type : IndicatorCatalogue.types()) {
      List<String> arguments = new ArrayList<>();
      for (Input input : type.inputs()) {
        arguments.add(input.name() + "=" + input.usual().text());
      }
      arguments.addAll(arguments(type.settings()));
      String call = type.name() + "(" + String.join(", ", arguments) + ")";
      entries.add(entry(type.name(), type.title(), call));
    }
    return entries;
  }

  private static List<Tree> signals() {
    List<Tree> entries = new ArrayList<>();
    for (SignalType type : SignalCatalogue.signals()) {
      List<String> arguments = new ArrayList<>();
      for (Socket socket : type.sockets()) {
        arguments.add(
            socket.usual() == null ? socket.name() : socket.name() + "=" + socket.usual().text());
      }
      arguments.addAll(arguments(type.settings()));
      String call = type.name() + "(" + String.join(", ", arguments) + ")";
      entries.add(entry(type.name(), type.title(), call));
    }
    return entries;
  }

  private static List<String> arguments(List<Setting> settings) {
    return settings.stream()
        .map(setting -> setting.name() + "=" + setting.text(setting.defaultValue()))
        .toList();
  }

  private static Tree.Mapping entry(String name, String title, String call) {
    return Tree.mapping(
        new Tree.Entry("const", Tree.text(name)),
        new Tree.Entry("title", Tree.text(title)),
        new Tree.Entry("description", Tree.text(call)));
  }

  private static Tree.Mapping keyed(String key, Tree value) {
    return Schemas.object(List.of(new Tree.Entry(key, value)), List.of(key));
  }
}
