package candlewright.core.strategy.text;

import candlewright.core.strategy.Names;
import candlewright.core.strategy.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One of several things: a word, or a map of one key that says which one it is.
///
/// @param what what they are, for sentences, such as `sizing`
/// @param options all of them
/// @param none takes the place of one that cannot be read
public record ChoiceForm<T>(String what, List<Option<? extends T>> options, T none)
    implements Form<T> {
  /// One of the things.
  ///
  /// @param name the word or key
  /// @param type what it is read as
  /// @param matches tells whether a value is written with this name
  /// @param form of what stands behind the key; null for a word
  /// @param word what a word means; null for a key
  public record Option<V>(
      String name,
      Class<V> type,
      Predicate<Object> matches,
      @Nullable Form<V> form,
      @Nullable V word) {
    Tree write(Object value, ConditionWriter writer) {
      return form == null
          ? Tree.text(name)
          : Tree.mapping(new Tree.Entry(name, form.write(type.cast(value), writer)));
    }

    Tree.Mapping schema() {
      return form == null
          ? Schemas.constant(Tree.text(name))
          : Schemas.object(List.of(new Tree.Entry(name, form.schema())), List.of(name));
    }
  }

  public static <V> Option<V> word(String name, Class<V> type, V word) {
    return new Option<>(name, type, word::equals, null, word);
  }

  public static <V> Option<V> key(String name, Class<V> type, Form<V> form) {
    return new Option<>(name, type, type::isInstance, form, null);
  }

  /// A key behind which one number stands.
  public static <V> Option<V> key(
      String name,
      Class<V> type,
      NumberForm number,
      Function<Scalar, V> reading,
      Function<V, Scalar> writing) {
    return key(name, type, new OneNumber<>(number, reading, writing));
  }

  private record OneNumber<V>(
      NumberForm number, Function<Scalar, V> reading, Function<V, Scalar> writing)
      implements Form<V> {
    @Override
    public V read(Tree tree, String path, Context context) {
      return reading.apply(number.read(tree, path, context));
    }

    @Override
    public Tree write(V value, ConditionWriter writer) {
      return NumberForm.write(writing.apply(value));
    }

    @Override
    public Tree.Mapping schema() {
      return number.schema();
    }
  }

  @Override
  public T read(Tree tree, String path, Context context) {
    context.findings().mark(path, Findings.Spot.of(tree));
    if (tree instanceof Tree.Scalar scalar && scalar.kind() == Tree.Kind.TEXT) {
      return word(scalar, path, context);
    }
    if (tree instanceof Tree.Mapping(List<Tree.Entry> entries, int _) && entries.size() == 1) {
      return key(entries.getFirst(), path, context);
    }
    context.wrongKind(
        path,
        tree,
        "one of " + String.join(", ", names()),
        tree instanceof Tree.Mapping(List<Tree.Entry> entries, int _) && entries.size() > 1
            ? "give one key, and put what belongs to it below it"
            : "");
    return none;
  }

  private T word(Tree.Scalar scalar, String path, Context context) {
    Option<? extends T> option = option(scalar, scalar.value(), path, context);
    if (option == null) {
      return none;
    }
    T word = option.word;
    if (word == null) {
      context
          .findings()
          .error(
              path,
              scalar,
              "'" + option.name + "' is not told how much",
              "write '" + option.name + ":' and what belongs to it");
      return none;
    }
    return word;
  }

  private T key(Tree.Entry entry, String path, Context context) {
    Option<? extends T> option = option(entry.key(), entry.key().value(), path, context);
    if (option == null) {
      return none;
    }
    Form<? extends T> form = option.form;
    if (form == null) {
      context
          .findings()
          .error(
              path + "." + option.name,
              entry.value(),
              "'" + option.name + "' takes nothing more",
              "write the word alone");
      return none;
    }
    return form.read(entry.value(), path + "." + option.name, context);
  }

  private @Nullable Option<? extends T> option(
      Tree tree, String name, String path, Context context) {
    for (Option<? extends T> option : options) {
      if (option.name.equals(name)) {
        return option;
      }
    }
    context
        .findings()
        .error(
            path,
            tree,
            "no " + what + " is called '" + Excerpt.of(name) + "'",
            Names.suggestion(Excerpt.of(name), names()));
    return null;
  }

  private List<String> names() {
    return options.stream().map(Option::name).toList();
  }

  @Override
  public Tree write(T value, ConditionWriter writer) {
    for (Option<? extends T> option : options) {
      if (option.matches.test(value)) {
        return option.write(value, writer);
      }
    }
    throw new IllegalArgumentException("there is no text for " + value);
  }

  @Override
  public Tree.Mapping schema() {
    List<Tree> schemas = new ArrayList<>();
    for (Option<? extends T> option : options) {
      schemas.add(option.schema());
    }
    return Schemas.anyOf(schemas);
  }
}
