package candlewright.core.strategy.text;

import java.util.ArrayList;
import java.util.List;

/// A list of values of one kind.
public record ListForm<T>(Form<T> item, String remedy) implements Form<List<T>> {
  @Override
  public List<T> read(Tree tree, String path, Context context) {
    context.findings().mark(path, Findings.Spot.of(tree));
    List<T> values = new ArrayList<>();
    if (tree instanceof Tree.Sequence(List<Tree> items, int _)) {
      for (Tree value : items) {
        values.add(item.read(value, path + "[" + values.size() + "]", context));
      }
    } else {
      context.wrongKind(path, tree, "a list", remedy);
    }
    return values;
  }

  @Override
  public Tree write(List<T> values, ConditionWriter writer) {
    return Tree.sequence(values.stream().map(value -> item.write(value, writer)).toList());
  }

  @Override
  public Tree.Mapping schema() {
    return Schemas.list(item.schema());
  }
}
