package candlewright.core.strategy.text;

import candlewright.core.indicator.Setting;
import candlewright.core.signal.CombinationType;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Names;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A condition: an expression, or a map of one key, which is the name of a combination or `at`.
final class ConditionForm implements Form<Condition> {
  static final ConditionForm INSTANCE = new ConditionForm();

  private ConditionForm() {}

  @Override
  public Condition read(Tree tree, String path, Context context) {
    context.findings().mark(path, Findings.Spot.of(tree));
    if (tree instanceof Tree.Scalar scalar && scalar.kind() != Tree.Kind.NULL) {
      return ExpressionReader.condition(
          scalar, path, context.vocabulary(), context.scope(), context.findings());
    }
    if (tree instanceof Tree.Mapping(List<Tree.Entry> entries, int _) && entries.size() == 1) {
      return keyed(entries.getFirst(), path, context);
    }
    String remedy =
        switch (tree) {
          case Tree.Sequence _ -> "say how they are combined: put all: or any: before the list";
          case Tree.Mapping _ -> "give one key, such as all: or any:";
          case Tree.Scalar _ -> "write an expression such as close > open, always or never";
        };
    context.wrongKind(path, tree, "a condition", remedy);
    return ExpressionReader.NO_CONDITION;
  }

  private Condition keyed(Tree.Entry entry, String path, Context context) {
    String name = entry.key().value();
    if (name.equals(ConditionWriter.AT)) {
      return at(entry.value(), path + ".at", context);
    }
    if (name.equals(Vocabulary.DISABLED)) {
      return new Condition.Disabled(read(entry.value(), path + ".disabled", context));
    }
    Vocabulary vocabulary = context.vocabulary();
    CombinationType type = vocabulary.combinations().apply(name);
    if (type != null) {
      return combination(type, entry.value(), path, context);
    }
    List<String> names = new ArrayList<>(vocabulary.combinationNames().get());
    names.addAll(List.of(ConditionWriter.AT, Vocabulary.DISABLED));
    context
        .findings()
        .error(
            path,
            entry.key(),
            "no combination is called '" + Excerpt.of(name) + "'",
            vocabulary.signals().apply(name) != null
                ? "write a signal as text: " + name + "(...)"
                : Names.suggestion(Excerpt.of(name), names));
    return ExpressionReader.NO_CONDITION;
  }

  private Condition at(Tree tree, String path, Context context) {
    Fields fields =
        new Fields(
            tree, path, context, "at", List.of(ConditionWriter.SOURCE, ConditionWriter.WHEN));
    Tree source =
        fields.need(ConditionWriter.SOURCE, "name a timeframe or a role, as in source: 1h");
    Tree when = fields.need(ConditionWriter.WHEN, "say what is judged there, as in when: ...");
    Condition part = when == null ? ExpressionReader.NO_CONDITION : read(when, path, context);
    if (!(source instanceof Tree.Scalar scalar) || scalar.kind() != Tree.Kind.TEXT) {
      if (source != null) {
        context.wrongKind(fields.under(ConditionWriter.SOURCE), source, "a timeframe or role", "");
      }
      return part;
    }
    Source bars =
        ExpressionReader.source(
            scalar,
            fields.under(ConditionWriter.SOURCE),
            context.vocabulary(),
            context.scope(),
            context.findings());
    return bars == null ? part : new Condition.At(bars, part);
  }

  private Condition combination(CombinationType type, Tree tree, String path, Context context) {
    Map<String, Scalar> said = new TreeMap<>();
    Tree parts = tree;
    boolean map =
        tree instanceof Tree.Mapping mapping
            && (!type.settings().isEmpty() || mapping.find(ConditionWriter.PARTS) != null);
    if (map) {
      List<String> known = new ArrayList<>(type.settings().stream().map(Setting::name).toList());
      known.add(ConditionWriter.PARTS);
      Fields fields = new Fields(tree, path, context, type.name(), known);
      for (Setting setting : type.settings()) {
        Tree value = fields.find(setting.name());
        if (value != null) {
          said.put(setting.name(), setting(setting, value, fields.under(setting.name()), context));
        }
      }
      parts = fields.need(ConditionWriter.PARTS, "list the conditions it combines below of:");
    }
    List<Condition> conditions = new ArrayList<>();
    List<Scalar> weights = new ArrayList<>();
    for (Tree part : parts(parts)) {
      String place = path + "." + type.name() + "[" + conditions.size() + "]";
      conditions.add(
          type.weighted() ? weighted(part, place, weights, context) : read(part, place, context));
    }
    return new Condition.Combination(type.name(), said, conditions, weights);
  }

  private static List<Tree> parts(@Nullable Tree tree) {
    return switch (tree) {
      case null -> List.of();
      case Tree.Sequence(List<Tree> items, int _) -> items;
      case Tree.Mapping _, Tree.Scalar _ -> List.of(tree);
    };
  }

  private Condition weighted(Tree part, String path, List<Scalar> weights, Context context) {
    Fields fields =
        new Fields(
            part,
            path,
            context,
            "a weighted part",
            List.of(ConditionWriter.WEIGHT, ConditionWriter.WHEN));
    String remedy = "write weight: 1 and when: ...";
    Tree weight = fields.need(ConditionWriter.WEIGHT, remedy);
    Tree when = fields.need(ConditionWriter.WHEN, remedy);
    weights.add(
        weight == null
            ? NumberForm.NONE
            : NumberForm.ANY.read(weight, fields.under(ConditionWriter.WEIGHT), context));
    return when == null ? ExpressionReader.NO_CONDITION : read(when, path, context);
  }

  private static Scalar setting(Setting setting, Tree tree, String path, Context context) {
    boolean word = tree instanceof Tree.Scalar scalar && scalar.kind() == Tree.Kind.TEXT;
    if (!word || setting.choices().isEmpty()) {
      return NumberForm.ANY.read(tree, path, context);
    }
    String name = ((Tree.Scalar) tree).value();
    int choice = setting.choices().indexOf(name);
    if (context.scope().parameters().contains(name)) {
      return NumberForm.ANY.read(tree, path, context);
    }
    if (choice < 0) {
      context
          .findings()
          .error(
              path,
              tree,
              setting.name() + " cannot be '" + Excerpt.of(name) + "'",
              Names.suggestion(Excerpt.of(name), setting.choices()));
    }
    return new Scalar.Literal(Math.max(0, choice));
  }

  @Override
  public Tree write(Condition value, ConditionWriter writer) {
    return writer.tree(value);
  }

  @Override
  public Tree.Mapping schema() {
    return Schemas.reference("condition");
  }
}
