package candlewright.core.strategy.text;

import java.util.ArrayList;
import java.util.List;

/// Pieces of JSON schemas, draft 2020-12.
public final class Schemas {
  private Schemas() {}

  public static Tree.Mapping reference(String definition) {
    return Tree.mapping(new Tree.Entry("$ref", Tree.text("#/$defs/" + definition)));
  }

  public static Tree.Mapping type(String name) {
    return Tree.mapping(new Tree.Entry("type", Tree.text(name)));
  }

  /// A text that a regular expression describes from its first character to its last.
  static Tree.Mapping pattern(String pattern) {
    return with(type("string"), "pattern", Tree.text("^" + pattern + "$"));
  }

  public static Tree.Mapping constant(Tree value) {
    return Tree.mapping(new Tree.Entry("const", value));
  }

  public static Tree.Mapping anyOf(List<? extends Tree> schemas) {
    return Tree.mapping(new Tree.Entry("anyOf", Tree.sequence(schemas)));
  }

  public static Tree.Mapping list(Tree item) {
    return Tree.mapping(new Tree.Entry("type", Tree.text("array")), new Tree.Entry("items", item));
  }

  /// A map with these keys and no others.
  public static Tree.Mapping object(List<Tree.Entry> properties, List<String> required) {
    List<Tree.Entry> entries = new ArrayList<>();
    entries.add(new Tree.Entry("type", Tree.text("object")));
    entries.add(new Tree.Entry("properties", Tree.mapping(properties)));
    if (!required.isEmpty()) {
      entries.add(
          new Tree.Entry("required", Tree.sequence(required.stream().map(Tree::text).toList())));
    }
    entries.add(new Tree.Entry("additionalProperties", Tree.flag(false)));
    return Tree.mapping(entries);
  }

  /// A map whose keys are names and whose values are all of one kind.
  public static Tree.Mapping named(Tree value) {
    return Tree.mapping(
        new Tree.Entry("type", Tree.text("object")),
        new Tree.Entry("propertyNames", reference("name")),
        new Tree.Entry("additionalProperties", value));
  }

  public static Tree.Mapping with(Tree.Mapping schema, String key, Tree value) {
    List<Tree.Entry> entries = new ArrayList<>(schema.entries());
    entries.add(new Tree.Entry(key, value));
    return Tree.mapping(entries);
  }
}
