package candlewright.backtest.settings;

import candlewright.core.strategy.text.ConditionWriter;
import candlewright.core.strategy.text.Context;
import candlewright.core.strategy.text.Fields;
import candlewright.core.strategy.text.Form;
import candlewright.core.strategy.text.Schemas;
import candlewright.core.strategy.text.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A value of several parts: a map with a key for each of them.
///
/// @param what what the keys belong to, for sentences, such as `a delay`
/// @param parts in the order they are written
/// @param making makes the value of what was read; throws an IllegalArgumentException with a
///   sentence for people if the parts do not go together
/// @param none takes the place of a value that cannot be read
record MapForm<T>(String what, List<Part<T, ?>> parts, Function<Values, T> making, T none)
    implements Form<T> {

  /// One key.
  ///
  /// @param otherwise its value if it is left out; null if it must be there
  record Part<T, V>(String key, Form<V> form, Function<T, V> get, @Nullable V otherwise) {}

  /// What was read of the parts.
  static final class Values {
    private final Map<Part<?, ?>, Object> values = new LinkedHashMap<>();

    @SuppressWarnings("unchecked") // Only the part's own form put it there.
    <V> V of(Part<?, V> part) {
      return (V) Objects.requireNonNull(values.get(part));
    }
  }

  @Override
  public T read(Tree tree, String path, Context context) {
    List<String> keys = parts.stream().map(Part::key).toList();
    Fields fields = new Fields(tree, path, context, what, keys);
    Values values = new Values();
    boolean whole = tree instanceof Tree.Mapping;
    for (Part<T, ?> part : parts) {
      whole &= read(part, fields, values, context);
    }
    if (!whole) {
      return none;
    }
    try {
      return making.apply(values);
    } catch (IllegalArgumentException e) {
      context.findings().error(path, tree, String.valueOf(e.getMessage()), "");
      return none;
    }
  }

  private static <T, V> boolean read(
      Part<T, V> part, Fields fields, Values values, Context context) {
    if (part.otherwise != null && fields.find(part.key) == null) {
      values.values.put(part, part.otherwise);
      return true;
    }
    Tree tree = fields.need(part.key, "say it below");
    if (tree == null) {
      return false;
    }
    values.values.put(part, part.form.read(tree, fields.under(part.key), context));
    return true;
  }

  @Override
  public Tree write(T value, ConditionWriter writer) {
    List<Tree.Entry> entries = new ArrayList<>();
    parts.forEach(part -> write(part, value, writer, entries));
    return Tree.mapping(entries);
  }

  private static <T, V> void write(
      Part<T, V> part, T value, ConditionWriter writer, List<Tree.Entry> entries) {
    V own = part.get.apply(value);
    if (!own.equals(part.otherwise)) {
      entries.add(new Tree.Entry(part.key, part.form.write(own, writer)));
    }
  }

  @Override
  public Tree.Mapping schema() {
    return Schemas.object(
        parts.stream().map(part -> new Tree.Entry(part.key, part.form.schema())).toList(),
        parts.stream().filter(part -> part.otherwise == null).map(Part::key).toList());
  }
}
