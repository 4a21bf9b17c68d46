package candlewright.core.strategy.text;

import candlewright.core.strategy.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A map of numbers, all of which must be given.
///
/// @param what what they belong to, for sentences
/// @param keys names and kinds of the numbers
/// @param reading makes the value of the numbers, in the order of the keys
/// @param writing gives the numbers of a value
record NumbersForm<T>(
    String what,
    List<Key> keys,
    Function<List<Scalar>, T> reading,
    Function<T, List<Scalar>> writing)
    implements Form<T> {
  record Key(String name, NumberForm form) {}

  @Override
  public T read(Tree tree, String path, Context context) {
    List<String> names = keys.stream().map(Key::name).toList();
    Fields fields = new Fields(tree, path, context, what, names);
    List<Scalar> numbers = new ArrayList<>();
    for (Key key : keys) {
      Tree value = fields.need(key.name, what + " needs " + String.join(", ", names));
      numbers.add(
          value == null ? NumberForm.NONE : key.form.read(value, fields.under(key.name), context));
    }
    return reading.apply(numbers);
  }

  @Override
  public Tree write(T value, ConditionWriter writer) {
    List<Scalar> numbers = writing.apply(value);
    List<Tree.Entry> entries = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      entries.add(new Tree.Entry(keys.get(i).name, NumberForm.write(numbers.get(i))));
    }
    return Tree.mapping(entries);
  }

  @Override
  public Tree.Mapping schema() {
    return Schemas.object(
        keys.stream().map(key -> new Tree.Entry(key.name, key.form.schema())).toList(),
        keys.stream().map(Key::name).toList());
  }
}
