package candlewright.core.strategy.text;

/// What the parts of a document are read with.
record Context(Vocabulary vocabulary, Scope scope, Findings findings) {
  /// Says that something of another kind was expected.
  void wrongKind(String path, Tree tree, String what, String remedy) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    findings.error(path, tree, name + " must be " + what + ", but is " + tree.described(), remedy);
  }
}
