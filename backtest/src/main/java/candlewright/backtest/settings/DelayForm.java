package candlewright.backtest.settings;

import candlewright.backtest.simulate.Timing;
import candlewright.core.strategy.text.ConditionWriter;
import candlewright.core.strategy.text.Context;
import candlewright.core.strategy.text.Fields;
import candlewright.core.strategy.text.Form;
import candlewright.core.strategy.text.Schemas;
import candlewright.core.strategy.text.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// How late orders arrive: opens that pass, and time.
enum DelayForm implements Form<Timing> {
  INSTANCE;

  private static final String BARS = "bars";
  private static final String MILLISECONDS = "milliseconds";
  private static final ExactForm<Integer> COUNT = ExactForm.whole(0, 1_000_000);

  /// A day.
  private static final int MOST_MILLIS = 86_400_000;

  private static final ExactForm<Integer> TIME = ExactForm.whole(0, MOST_MILLIS);

  @Override
  public Timing read(Tree tree, String path, Context context) {
    Fields fields = new Fields(tree, path, context, "a delay", List.of(BARS, MILLISECONDS));
    Tree bars = fields.find(BARS);
    Tree time = fields.find(MILLISECONDS);
    return new Timing(
        false,
        bars == null ? 0 : COUNT.read(bars, fields.under(BARS), context),
        time == null ? 0 : TIME.read(time, fields.under(MILLISECONDS), context));
  }

  @Override
  public Tree write(Timing value, ConditionWriter writer) {
    List<Tree.Entry> entries = new ArrayList<>();
    if (value.latencyBars() > 0) {
      entries.add(new Tree.Entry(BARS, COUNT.write(value.latencyBars(), writer)));
    }
    if (value.latencyMillis() > 0) {
      entries.add(
          new Tree.Entry(MILLISECONDS, ExactForm.tree(BigDecimal.valueOf(value.latencyMillis()))));
    }
    return Tree.mapping(entries);
  }

  @Override
  public Tree.Mapping schema() {
    return Schemas.object(
        List.of(new Tree.Entry(BARS, COUNT.schema()), new Tree.Entry(MILLISECONDS, TIME.schema())),
        List.of());
  }
}
