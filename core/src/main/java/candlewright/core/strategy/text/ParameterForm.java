package candlewright.core.strategy.text;

import candlewright.core.indicator.Setting;
import candlewright.core.strategy.Names;
import candlewright.core.strategy.Parameter;
import java.util.ArrayList;
import java.util.List;

/// What stands behind the name of a parameter: its default and its range, or its choices.
final class ParameterForm implements Form<Parameter> {
  static final ParameterForm INSTANCE = new ParameterForm();
  private static final List<String> KEYS =
      List.of("default", "min", "max", "whole", "choices", "note");

  private ParameterForm() {}

  @Override
  public Parameter read(Tree tree, String path, Context context) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    Fields fields = new Fields(tree, path, context, "a parameter", KEYS);
    String note = fields.text("note");
    List<String> choices = choices(fields, context);
    Tree usual = fields.need("default", "say what it is when nothing is chosen");
    double last = choices.size() - 1.0;
    if (choices.isEmpty() && fields.find("choices") == null) {
      String remedy = "say what a person or an optimiser may choose";
      fields.need("min", remedy);
      fields.need("max", remedy);
    }
    double minimum = fields.number("min", 0);
    double maximum = fields.number("max", Math.max(last, minimum));
    boolean whole = fields.flag("whole", !choices.isEmpty());
    double value =
        usual == null ? minimum : usual(usual, fields.under("default"), choices, context);
    String refusal = "";
    if (minimum > maximum) {
      refusal = "min " + plain(minimum) + " is above max " + plain(maximum);
    } else if (!(value >= minimum && value <= maximum)) {
      refusal =
          "the default " + plain(value) + " is outside " + plain(minimum) + " to " + plain(maximum);
    } else if (whole && value != Math.rint(value)) {
      refusal = "the default " + plain(value) + " is not a whole number";
    }
    boolean complete =
        tree instanceof Tree.Mapping && usual != null && (!choices.isEmpty() || ranged(fields));
    if (!refusal.isEmpty() && complete && usual != null) {
      context.findings().error(fields.under("default"), usual, refusal, "");
    }
    // One is allowed everywhere, so a broken parameter raises no further questions.
    Setting setting =
        refusal.isEmpty() && complete
            ? new Setting(name, value, minimum, maximum, whole, choices, "")
            : new Setting(name, 1, 1, 1, true);
    return new Parameter(setting, note);
  }

  private static boolean ranged(Fields fields) {
    return fields.find("min") != null && fields.find("max") != null;
  }

  private static List<String> choices(Fields fields, Context context) {
    Tree tree = fields.find("choices");
    List<String> names = new ArrayList<>();
    if (tree instanceof Tree.Sequence(List<Tree> items, int _)) {
      for (Tree item : items) {
        names.add(Fields.text(item, fields.under("choices"), context));
      }
    } else if (tree != null) {
      context.wrongKind(
          fields.under("choices"), tree, "a list", "write the names below each other");
    }
    return names;
  }

  private static double usual(Tree tree, String path, List<String> choices, Context context) {
    if (choices.isEmpty() || !(tree instanceof Tree.Scalar scalar)) {
      return Fields.number(tree, path, 1, context);
    }
    int place = choices.indexOf(scalar.value());
    if (place < 0) {
      context
          .findings()
          .error(
              path,
              tree,
              "'" + Excerpt.of(scalar.value()) + "' is not one of the choices",
              Names.suggestion(Excerpt.of(scalar.value()), choices));
    }
    return Math.max(0, place);
  }

  private static String plain(double value) {
    return Tree.number(value).value();
  }

  @Override
  public Tree write(Parameter value, ConditionWriter writer) {
    Setting setting = value.setting();
    boolean named = !setting.choices().isEmpty();
    List<Tree.Entry> entries = new ArrayList<>();
    entries.add(
        new Tree.Entry(
            "default",
            named
                ? Tree.text(setting.text(setting.defaultValue()))
                : Tree.number(setting.defaultValue())));
    if (named) {
      entries.add(
          new Tree.Entry(
              "choices", Tree.sequence(setting.choices().stream().map(Tree::text).toList())));
    } else {
      entries.add(new Tree.Entry("min", Tree.number(setting.minimum())));
      entries.add(new Tree.Entry("max", Tree.number(setting.maximum())));
      if (setting.whole()) {
        entries.add(new Tree.Entry("whole", Tree.flag(true)));
      }
    }
    if (!value.note().isEmpty()) {
      entries.add(new Tree.Entry("note", Tree.text(value.note())));
    }
    return Tree.mapping(entries);
  }

  @Override
  public Tree.Mapping schema() {
    return Schemas.object(
        List.of(
            new Tree.Entry(
                "default", Schemas.anyOf(List.of(Schemas.type("number"), Schemas.type("string")))),
            new Tree.Entry("min", Schemas.type("number")),
            new Tree.Entry("max", Schemas.type("number")),
            new Tree.Entry("whole", Schemas.type("boolean")),
            new Tree.Entry("choices", Schemas.list(Schemas.type("string"))),
            new Tree.Entry("note", Schemas.type("string"))),
        List.of("default"));
  }
}
