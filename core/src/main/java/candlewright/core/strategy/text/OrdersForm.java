package candlewright.core.strategy.text;

import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.Orders;
import java.util.ArrayList;
import java.util.List;

/// The orders of a strategy by the condition that decides them; those left out are by market.
final class OrdersForm implements Form<Orders> {
  static final OrdersForm INSTANCE = new OrdersForm();
  private static final List<String> KEYS =
      List.of(
          DefinitionKeys.ENTRY_LONG,
          DefinitionKeys.EXIT_LONG,
          DefinitionKeys.ENTRY_SHORT,
          DefinitionKeys.EXIT_SHORT);

  private OrdersForm() {}

  @Override
  public Orders read(Tree tree, String path, Context context) {
    Fields fields = new Fields(tree, path, context, "orders", KEYS);
    List<OrderStyle> styles = new ArrayList<>();
    for (String key : KEYS) {
      Tree said = fields.find(key);
      styles.add(
          said == null
              ? new OrderStyle.Market()
              : RuleForms.ORDER.read(said, fields.under(key), context));
    }
    return new Orders(styles.get(0), styles.get(1), styles.get(2), styles.get(3));
  }

  @Override
  public Tree write(Orders value, ConditionWriter writer) {
    List<OrderStyle> styles =
        List.of(value.entryLong(), value.exitLong(), value.entryShort(), value.exitShort());
    List<Tree.Entry> entries = new ArrayList<>();
    for (int i = 0; i < KEYS.size(); i++) {
      if (styles.get(i) instanceof OrderStyle.Limit limit) {
        entries.add(new Tree.Entry(KEYS.get(i), RuleForms.ORDER.write(limit, writer)));
      }
    }
    return Tree.mapping(entries);
  }

  @Override
  public Tree.Mapping schema() {
    return Schemas.object(
        KEYS.stream().map(key -> new Tree.Entry(key, RuleForms.ORDER.schema())).toList(),
        List.of());
  }
}
