package candlewright.core.strategy.text;

import candlewright.core.strategy.Operand;
import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A limit order as a map of its `price`, for how many `bars` it works and whether it is to
/// `follow` the price.
final class LimitForm implements Form<OrderStyle.Limit> {
  static final LimitForm INSTANCE = new LimitForm();
  private static final String PRICE = "price";
  private static final String BARS = "bars";
  private static final String FOLLOW = "follow";

  private LimitForm() {}

  @Override
  public OrderStyle.Limit read(Tree tree, String path, Context context) {
    Fields fields = new Fields(tree, path, context, "a limit order", List.of(PRICE, BARS, FOLLOW));
    Tree price = fields.need(PRICE, "say at which, as in price: close - atr(14)");
    Operand operand =
        price == null
            ? ExpressionReader.NO_OPERAND
            : OperandForm.INSTANCE.read(price, fields.under(PRICE), context);
    Tree bars = fields.find(BARS);
    @Nullable Scalar works =
        bars == null ? null : NumberForm.COUNT.read(bars, fields.under(BARS), context);
    return new OrderStyle.Limit(operand, works, fields.flag(FOLLOW, false));
  }

  @Override
  public Tree write(OrderStyle.Limit value, ConditionWriter writer) {
    List<Tree.Entry> entries = new ArrayList<>();
    entries.add(new Tree.Entry(PRICE, OperandForm.INSTANCE.write(value.price(), writer)));
    Scalar bars = value.bars();
    if (bars != null) {
      entries.add(new Tree.Entry(BARS, NumberForm.write(bars)));
    }
    if (value.follow()) {
      entries.add(new Tree.Entry(FOLLOW, Tree.flag(true)));
    }
    return Tree.mapping(entries);
  }

  @Override
  public Tree.Mapping schema() {
    return Schemas.object(
        List.of(
            new Tree.Entry(PRICE, OperandForm.INSTANCE.schema()),
            new Tree.Entry(BARS, NumberForm.COUNT.schema()),
            new Tree.Entry(FOLLOW, Schemas.type("boolean"))),
        List.of(PRICE));
  }
}
