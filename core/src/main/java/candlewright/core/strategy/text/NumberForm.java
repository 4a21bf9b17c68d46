package candlewright.core.strategy.text;

import candlewright.core.strategy.Scalar;

/// A number, or the name of a parameter. Whether it is in range is checked with the definition; the
/// range is only described here.
enum NumberForm implements Form<Scalar> {
  ANY("number"),
  POSITIVE("positive"),
  COUNT("count"),
  FROM_ZERO("from_zero");

  /// Takes the place of a number that cannot be read; allowed everywhere.
  static final Scalar NONE = new Scalar.Literal(1);

  private final String definition;

  NumberForm(String definition) {
    this.definition = definition;
  }

  @Override
  public Scalar read(Tree tree, String path, Context context) {
    if (tree instanceof Tree.Scalar scalar && scalar.kind() == Tree.Kind.TEXT) {
      context.findings().mark(path, Findings.Spot.of(tree));
      if (Scope.refusal(scalar.value()).isEmpty()) {
        return new Scalar.ParameterReference(scalar.value());
      }
      context
          .findings()
          .error(
              path,
              tree,
              "'" + Excerpt.of(scalar.value()) + "' is neither a number nor a parameter",
              "write digits such as 12 or 0.5, or the name of a parameter");
      return NONE;
    }
    return new Scalar.Literal(Fields.number(tree, path, 1, context));
  }

  @Override
  public Tree write(Scalar value, ConditionWriter writer) {
    return write(value);
  }

  static Tree.Scalar write(Scalar value) {
    return switch (value) {
      case Scalar.Literal(double number) -> Tree.number(number);
      case Scalar.ParameterReference(String name) -> Tree.text(name);
    };
  }

  @Override
  public Tree.Mapping schema() {
    return Schemas.reference(definition);
  }
}
