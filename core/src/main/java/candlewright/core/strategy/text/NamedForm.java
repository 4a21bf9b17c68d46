package candlewright.core.strategy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A map from names to values that carry them.
///
/// @param item reads and writes what stands behind a name; the path it is given ends with the name
/// @param name gives the name of a value
record NamedForm<T>(Form<T> item, Function<T, String> name) implements Form<List<T>> {
  @Override
  public List<T> read(Tree tree, String path, Context context) {
    context.findings().mark(path, Findings.Spot.of(tree));
    List<T> values = new ArrayList<>();
    if (!(tree instanceof Tree.Mapping(List<Tree.Entry> entries, int _))) {
      context.wrongKind(path, tree, "a map", "write each as 'name: ...'");
      return values;
    }
    for (Tree.Entry entry : entries) {
      String key = entry.key().value();
      String place = path + "." + key;
      String refusal = Scope.refusal(key);
      if (!refusal.isEmpty()) {
        context.findings().error(place, entry.key(), refusal, Scope.remedy(key));
      }
      values.add(item.read(entry.value(), place, context));
    }
    return values;
  }

  @Override
  public Tree write(List<T> values, ConditionWriter writer) {
    return Tree.mapping(
        values.stream()
            .map(value -> new Tree.Entry(name.apply(value), item.write(value, writer)))
            .toList());
  }

  @Override
  public Tree.Mapping schema() {
    return Schemas.named(item.schema());
  }
}
