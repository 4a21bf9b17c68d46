package candlewright.core.strategy.text;

import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A distance as a map with one of `percent`, `points`, `atr` (with `length`) and `risk`; of some
/// exits with something more under a key of its own in the same map.
///
/// @param more key of what more there is; empty if there is nothing
/// @param form of what more there is
/// @param reading makes the exit of its distance and what more there is
/// @param distance gives the distance of an exit
/// @param other gives what more there is of it
record DistanceForm<T, S>(
    String more,
    Form<S> form,
    BiFunction<Distance, @Nullable S, T> reading,
    Function<T, Distance> distance,
    Function<T, @Nullable S> other)
    implements Form<T> {
  private static final List<String> KINDS = List.of("percent", "points", "atr", "risk");
  private static final String LENGTH = "length";
  private static final Distance NONE = new Distance.Percent(NumberForm.NONE);

  /// A distance by itself.
  static final Form<Distance> ALONE = only(distance -> distance, distance -> distance);

  /// A distance by itself within another form, which the schema only refers to.
  static final Form<Distance> SECOND =
      new Form<>() {
        @Override
        public Distance read(Tree tree, String path, Context context) {
          return ALONE.read(tree, path, context);
        }

        @Override
        public Tree write(Distance value, ConditionWriter writer) {
          return ALONE.write(value, writer);
        }

        @Override
        public Tree.Mapping schema() {
          return Schemas.reference("distance");
        }
      };

  /// An exit that is nothing but its distance.
  static <T> Form<T> only(Function<Distance, T> reading, Function<T, Distance> distance) {
    return new DistanceForm<T, Scalar>(
        "", NumberForm.ANY, (read, _) -> reading.apply(read), distance, _ -> null);
  }

  @Override
  public T read(Tree tree, String path, Context context) {
    List<String> known = new ArrayList<>(KINDS);
    known.add(LENGTH);
    if (!more.isEmpty()) {
      known.add(more);
    }
    Fields fields = new Fields(tree, path, context, "a distance", known);
    Tree said = more.isEmpty() ? null : fields.find(more);
    return reading.apply(
        tree instanceof Tree.Mapping ? distance(fields, tree, path, context) : NONE,
        said == null ? null : form.read(said, fields.under(more), context));
  }

  private static Distance distance(Fields fields, Tree tree, String path, Context context) {
    List<String> said = KINDS.stream().filter(kind -> fields.find(kind) != null).toList();
    if (said.size() != 1) {
      context
          .findings()
          .error(
              path,
              tree,
              said.isEmpty()
                  ? "the distance is missing"
                  : "the distance is given twice: " + String.join(" and ", said),
              "give one of " + String.join(", ", KINDS));
      return NONE;
    }
    String kind = said.getFirst();
    Tree length = fields.find(LENGTH);
    if (kind.equals("atr")) {
      length = fields.need(LENGTH, "say over how many bars, as in length: 14");
    } else if (length != null) {
      context
          .findings()
          .error(fields.under(LENGTH), length, "'length' belongs to atr only", "leave it out");
    }
    Tree number = fields.find(kind);
    if (number == null) {
      return NONE;
    }
    var value = NumberForm.POSITIVE.read(number, fields.under(kind), context);
    return switch (kind) {
      case "percent" -> new Distance.Percent(value);
      case "points" -> new Distance.Points(value);
      case "risk" -> new Distance.RiskMultiple(value);
      default ->
          new Distance.AtrMultiple(
              value,
              length == null
                  ? NumberForm.NONE
                  : NumberForm.COUNT.read(length, fields.under(LENGTH), context));
    };
  }

  @Override
  public Tree write(T value, ConditionWriter writer) {
    List<Tree.Entry> entries = new ArrayList<>(entries(distance.apply(value)));
    S said = other.apply(value);
    if (said != null) {
      entries.add(new Tree.Entry(more, form.write(said, writer)));
    }
    return Tree.mapping(entries);
  }

  private static List<Tree.Entry> entries(Distance distance) {
    return switch (distance) {
      case Distance.Percent(var percent) ->
          List.of(new Tree.Entry("percent", NumberForm.write(percent)));
      case Distance.Points(var points) ->
          List.of(new Tree.Entry("points", NumberForm.write(points)));
      case Distance.AtrMultiple(var multiple, var length) ->
          List.of(
              new Tree.Entry("atr", NumberForm.write(multiple)),
              new Tree.Entry(LENGTH, NumberForm.write(length)));
      case Distance.RiskMultiple(var multiple) ->
          List.of(new Tree.Entry("risk", NumberForm.write(multiple)));
    };
  }

  @Override
  public Tree.Mapping schema() {
    List<Tree> schemas = new ArrayList<>();
    for (String kind : KINDS) {
      List<Tree.Entry> keys = new ArrayList<>();
      List<String> required = new ArrayList<>(List.of(kind));
      keys.add(new Tree.Entry(kind, NumberForm.POSITIVE.schema()));
      if (kind.equals("atr")) {
        keys.add(new Tree.Entry(LENGTH, NumberForm.COUNT.schema()));
        required.add(LENGTH);
      }
      if (!more.isEmpty()) {
        keys.add(new Tree.Entry(more, form.schema()));
      }
      schemas.add(Schemas.object(keys, required));
    }
    return Schemas.anyOf(schemas);
  }
}
