package candlewright.core.strategy.text;

import candlewright.core.strategy.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of a map whose keys are known.
public final class Fields {
  private final Tree.Mapping mapping;
  private final String path;
  private final Context context;

  /// Whether it is a map at all, so that a missing key is worth a word.
  private final boolean isMap;

  /// Takes a map and reports keys that are not known.
  ///
  /// @param what what the keys belong to, for sentences, such as `a parameter`
  public Fields(Tree tree, String path, Context context, String what, List<String> known) {
    this.path = path;
    this.context = context;
    isMap = tree instanceof Tree.Mapping;
    if (tree instanceof Tree.Mapping map) {
      mapping = map;
    } else {
      mapping = new Tree.Mapping(List.of(), tree.start());
      context.wrongKind(path, tree, "a map", "write keys such as '" + known.getFirst() + ": ...'");
    }
    context.findings().mark(path, Findings.Spot.of(tree));
    for (Tree.Entry entry : mapping.entries()) {
      String key = entry.key().value();
      if (!known.contains(key)) {
        context
            .findings()
            .error(
                under(key),
                entry.key(),
                what + " has no key '" + Excerpt.of(key) + "'",
                Names.suggestion(Excerpt.of(key), known));
      }
    }
  }

  /// Returns the value of a key, or null if it is left out.
  public @Nullable Tree find(String key) {
    return mapping.find(key);
  }

  /// Returns the value of a key, or null after reporting that it is left out.
  public @Nullable Tree need(String key, String remedy) {
    Tree tree = mapping.find(key);
    if (tree == null && isMap) {
      context.findings().error(path, mapping, "'" + key + "' is missing", remedy);
    }
    return tree;
  }

  /// Returns the path of a key.
  public String under(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /// Returns the text of a key, or an empty one.
  public String text(String key) {
    Tree tree = mapping.find(key);
    return tree == null ? "" : text(tree, under(key), context);
  }

  /// Returns the value of a key that is true or false.
  public boolean flag(String key, boolean otherwise) {
    Tree tree = mapping.find(key);
    if (tree == null) {
      return otherwise;
    }
    if (tree instanceof Tree.Scalar scalar && scalar.kind() == Tree.Kind.BOOLEAN) {
      return Boolean.parseBoolean(scalar.value());
    }
    context.wrongKind(under(key), tree, "true or false", "");
    return otherwise;
  }

  /// Returns the number of a key.
  public double number(String key, double otherwise) {
    Tree tree = mapping.find(key);
    return tree == null ? otherwise : number(tree, under(key), otherwise, context);
  }

  public static String text(Tree tree, String path, Context context) {
    context.findings().mark(path, Findings.Spot.of(tree));
    if (tree instanceof Tree.Scalar scalar && scalar.kind() == Tree.Kind.TEXT) {
      return scalar.value();
    }
    boolean scalar =
        tree instanceof Tree.Scalar(Tree.Kind kind, _, _, _, _) && kind != Tree.Kind.NULL;
    context.wrongKind(path, tree, "text", scalar ? "put it in quotes" : "");
    return "";
  }

  /// Returns a number that is written out and finite.
  public static double number(Tree tree, String path, double otherwise, Context context) {
    context.findings().mark(path, Findings.Spot.of(tree));
    if (tree instanceof Tree.Scalar scalar && scalar.kind() == Tree.Kind.NUMBER) {
      // Adding zero turns the negative one into the positive one.
      double value = Double.parseDouble(scalar.value()) + 0.0;
      if (Double.isFinite(value)) {
        return value;
      }
      context
          .findings()
          .error(path, tree, "the number " + Excerpt.of(scalar.value()) + " is too large", "");
      return otherwise;
    }
    context.wrongKind(path, tree, "a number", "write digits such as 12 or 0.5");
    return otherwise;
  }
}
