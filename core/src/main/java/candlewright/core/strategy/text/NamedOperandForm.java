package candlewright.core.strategy.text;

import candlewright.core.strategy.NamedOperand;
import candlewright.core.strategy.Operand;
import java.util.List;

/// What stands behind the name of an operand: the operand, or a map of it and a note.
final class NamedOperandForm implements Form<NamedOperand> {
  static final NamedOperandForm INSTANCE = new NamedOperandForm();
  private static final String VALUE = "value";
  private static final String NOTE = "note";

  private NamedOperandForm() {}

  @Override
  public NamedOperand read(Tree tree, String path, Context context) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    if (!(tree instanceof Tree.Mapping)) {
      return new NamedOperand(name, OperandForm.INSTANCE.read(tree, path, context), "");
    }
    Fields fields = new Fields(tree, path, context, "an operand", List.of(VALUE, NOTE));
    Tree value = fields.need(VALUE, "write value: and an expression such as ema(close, 20)");
    Operand operand =
        value == null
            ? ExpressionReader.NO_OPERAND
            : OperandForm.INSTANCE.read(value, path, context);
    return new NamedOperand(name, operand, fields.text(NOTE));
  }

  @Override
  public Tree write(NamedOperand value, ConditionWriter writer) {
    Tree operand = OperandForm.INSTANCE.write(value.operand(), writer);
    return value.note().isEmpty()
        ? operand
        : Tree.mapping(
            new Tree.Entry(VALUE, operand), new Tree.Entry(NOTE, Tree.text(value.note())));
  }

  @Override
  public Tree.Mapping schema() {
    return Schemas.anyOf(
        List.of(
            OperandForm.INSTANCE.schema(),
            Schemas.object(
                List.of(
                    new Tree.Entry(VALUE, OperandForm.INSTANCE.schema()),
                    new Tree.Entry(NOTE, Schemas.type("string"))),
                List.of(VALUE))));
  }
}
