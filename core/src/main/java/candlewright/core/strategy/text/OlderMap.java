package candlewright.core.strategy.text;

/// Walks a map of the older shape, in which keys without a meaning are no errors.
final class OlderMap {
  private OlderMap() {}

  /// Takes what a key says.
  interface Taker {
    /// Returns whether the key has a meaning.
    boolean take(String key, Tree value, String path);
  }

  /// Hands over every key that says anything, and warns of those that are not taken.
  static void read(Tree tree, String path, Findings findings, Taker taker) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      findings.error(
          path, tree, path + " must be a map, but is " + tree.described(), "write keys below it");
      return;
    }
    for (Tree.Entry entry : mapping.entries()) {
      String key = entry.key().value();
      String place = path.isEmpty() ? key : path + "." + key;
      boolean nothing =
          entry.value() instanceof Tree.Scalar scalar && scalar.kind() == Tree.Kind.NULL;
      if (!nothing && !taker.take(key, entry.value(), place)) {
        findings.warning(
            place, entry.key(), "'" + Excerpt.of(key) + "' has no meaning here and is ignored", "");
      }
    }
  }
}
