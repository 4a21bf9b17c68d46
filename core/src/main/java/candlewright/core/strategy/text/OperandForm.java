package candlewright.core.strategy.text;

import candlewright.core.strategy.Operand;

/// An operand: an expression or a number.
final class OperandForm implements Form<Operand> {
  static final OperandForm INSTANCE = new OperandForm();

  private OperandForm() {}

  @Override
  public Operand read(Tree tree, String path, Context context) {
    context.findings().mark(path, Findings.Spot.of(tree));
    if (tree instanceof Tree.Scalar scalar && scalar.kind() != Tree.Kind.NULL) {
      return ExpressionReader.operand(
          scalar, path, context.vocabulary(), context.scope(), context.findings());
    }
    context.wrongKind(path, tree, "an operand", "write an expression such as ema(close, 20)");
    return ExpressionReader.NO_OPERAND;
  }

  @Override
  public Tree write(Operand value, ConditionWriter writer) {
    return writer.tree(value);
  }

  @Override
  public Tree.Mapping schema() {
    return Schemas.reference("operand");
  }
}
