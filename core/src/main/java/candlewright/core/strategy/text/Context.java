package candlewright.core.strategy.text;

/// What the parts of a document are read with.
public final class Context {
  private final Vocabulary vocabulary;
  private final Scope scope;
  private final Findings findings;

  Context(Vocabulary vocabulary, Scope scope, Findings findings) {
    this.vocabulary = vocabulary;
    this.scope = scope;
    this.findings = findings;
  }

  /// Returns the context of a document that defines no names.
  public static Context plain(Findings findings) {
    return new Context(Vocabulary.CATALOGUES, Scope.empty(), findings);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Scope scope() {
    return scope;
  }

  /// Returns what gathers the mistakes.
  public Findings findings() {
    return findings;
  }

  /// Says that something of another kind was expected.
  public void wrongKind(String path, Tree tree, String what, String remedy) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    findings.error(path, tree, name + " must be " + what + ", but is " + tree.described(), remedy);
  }
}
