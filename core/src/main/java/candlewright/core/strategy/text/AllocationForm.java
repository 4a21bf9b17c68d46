package candlewright.core.strategy.text;

import candlewright.core.strategy.Allocation;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Operand;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.StrategyDefinition;
import java.util.ArrayList;
import java.util.List;

/// How equity is spread over the universe. What is left out: all are eligible, the highest rank is
/// the best, weights are equal, all equity is invested.
final class AllocationForm implements Form<Allocation> {
  static final AllocationForm INSTANCE = new AllocationForm();
  private static final String ELIGIBLE = "eligible";
  private static final String RANK = "rank";
  private static final String BEST = "best";
  private static final String SELECT = "select";
  private static final String WEIGHTS = "weights";
  private static final String INVESTED = "invested_percent";
  private static final String REBALANCE = "rebalance";
  private static final Scalar ALL = new Scalar.Literal(100);
  private static final ChoiceForm<Boolean> DIRECTION =
      new ChoiceForm<>(
          "direction",
          List.of(
              ChoiceForm.word("highest", Boolean.class, true),
              ChoiceForm.word("lowest", Boolean.class, false)),
          true);

  private AllocationForm() {}

  @Override
  public Allocation read(Tree tree, String path, Context context) {
    Fields fields =
        new Fields(
            tree,
            path,
            context,
            "the allocation",
            List.of(RANK, ELIGIBLE, BEST, SELECT, WEIGHTS, INVESTED, REBALANCE));
    Tree rank = fields.need(RANK, "say what instruments are compared by, as in rank: roc(20)");
    Tree select = fields.need(SELECT, "say how many are held, as in select: {top: 3}");
    Tree rebalance = fields.need(REBALANCE, "say how often, as in rebalance: month");
    Operand by =
        rank == null
            ? ExpressionReader.NO_OPERAND
            : OperandForm.INSTANCE.read(rank, fields.under(RANK), context);
    Condition eligible =
        read(fields, ELIGIBLE, ConditionForm.INSTANCE, StrategyDefinition.ALWAYS, context);
    return new Allocation(
        eligible,
        by,
        read(fields, BEST, DIRECTION, true, context),
        select == null
            ? RuleForms.SELECTION.none()
            : RuleForms.SELECTION.read(select, fields.under(SELECT), context),
        read(fields, WEIGHTS, RuleForms.WEIGHTING, new Allocation.Weighting.Equal(), context),
        read(fields, INVESTED, NumberForm.POSITIVE, ALL, context),
        rebalance == null
            ? RuleForms.SCHEDULE.none()
            : RuleForms.SCHEDULE.read(rebalance, fields.under(REBALANCE), context));
  }

  private static <T> T read(Fields fields, String key, Form<T> form, T otherwise, Context context) {
    Tree tree = fields.find(key);
    return tree == null ? otherwise : form.read(tree, fields.under(key), context);
  }

  @Override
  public Tree write(Allocation allocation, ConditionWriter writer) {
    List<Tree.Entry> entries = new ArrayList<>();
    if (!allocation.eligible().equals(StrategyDefinition.ALWAYS)) {
      entries.add(new Tree.Entry(ELIGIBLE, writer.tree(allocation.eligible())));
    }
    entries.add(new Tree.Entry(RANK, writer.tree(allocation.rank())));
    entries.add(new Tree.Entry(BEST, DIRECTION.write(allocation.highestFirst(), writer)));
    entries.add(new Tree.Entry(SELECT, RuleForms.SELECTION.write(allocation.selection(), writer)));
    entries.add(new Tree.Entry(WEIGHTS, RuleForms.WEIGHTING.write(allocation.weighting(), writer)));
    entries.add(new Tree.Entry(INVESTED, NumberForm.write(allocation.investedPercent())));
    entries.add(new Tree.Entry(REBALANCE, RuleForms.SCHEDULE.write(allocation.schedule(), writer)));
    return Tree.mapping(entries);
  }

  @Override
  public Tree.Mapping schema() {
    return Schemas.object(
        List.of(
            new Tree.Entry(ELIGIBLE, ConditionForm.INSTANCE.schema()),
            new Tree.Entry(RANK, OperandForm.INSTANCE.schema()),
            new Tree.Entry(BEST, DIRECTION.schema()),
            new Tree.Entry(SELECT, RuleForms.SELECTION.schema()),
            new Tree.Entry(WEIGHTS, RuleForms.WEIGHTING.schema()),
            new Tree.Entry(INVESTED, NumberForm.POSITIVE.schema()),
            new Tree.Entry(REBALANCE, RuleForms.SCHEDULE.schema())),
        List.of(RANK, SELECT, REBALANCE));
  }
}
