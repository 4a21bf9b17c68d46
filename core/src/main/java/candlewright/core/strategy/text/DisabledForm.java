package candlewright.core.strategy.text;

import java.util.function.Function;
import java.util.function.Supplier;

/// What stands behind `disabled`: the same kind of thing as around it.
///
/// @param definition of the kind in the schema
/// @param form of the kind, which holds this one
/// @param reading disables a value
/// @param writing returns what is disabled
record DisabledForm<T, V>(
    String definition, Supplier<Form<T>> form, Function<T, V> reading, Function<V, T> writing)
    implements Form<V> {
  @Override
  public V read(Tree tree, String path, Context context) {
    return reading.apply(form.get().read(tree, path, context));
  }

  @Override
  public Tree write(V value, ConditionWriter writer) {
    return form.get().write(writing.apply(value), writer);
  }

  @Override
  public Tree.Mapping schema() {
    return Schemas.reference(definition);
  }
}
