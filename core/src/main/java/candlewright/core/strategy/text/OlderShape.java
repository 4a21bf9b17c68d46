package candlewright.core.strategy.text;

import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The settings files of older systems: `default_strategy: multi_signal` and `risk_management` with
/// fractions of equity and of the entry price. What such a file says is put on a template; what has
/// no meaning here is told as a warning.
public final class OlderShape {
  private static final String STRATEGY = "default_strategy";
  private static final String MULTI_SIGNAL = "multi_signal";
  private static final String RISK = "risk_management";
  private static final String POSITION = "max_position_size";
  private static final String STOP_LOSS = "stop_loss";
  private static final String TAKE_PROFIT = "take_profit";

  private OlderShape() {}

  /// Tells whether a document has this shape.
  static boolean is(Tree.Mapping document) {
    return document.find(STRATEGY) != null && document.find(RISK) != null;
  }

  /// Reads a settings file in YAML or JSON. Throws nothing whatever the text.
  ///
  /// @param template the weighted strategy of several signals that the file sets up
  public static Reading<StrategyDefinition> read(String text, StrategyDefinition template) {
    return StrategyText.reading(
        text,
        StrategyText.isJson(text),
        (document, findings) -> definition(document, findings, template));
  }

  private static StrategyDefinition definition(
      Tree tree, Findings findings, StrategyDefinition template) {
    if (!(tree instanceof Tree.Mapping document) || !is(document)) {
      throw new TextRefusedException(
          tree.start(),
          "this is no settings file of an older system",
          "it has the keys " + STRATEGY + " and " + RISK);
    }
    Context context = new Context(Vocabulary.CATALOGUES, Scope.empty(), findings);
    ignored(document, "", List.of(STRATEGY, RISK), findings);
    Tree strategy = document.find(STRATEGY);
    if (strategy != null) {
      String name = Fields.text(strategy, STRATEGY, context);
      if (!name.isEmpty() && !name.equals(MULTI_SIGNAL)) {
        findings.error(
            STRATEGY,
            strategy,
            "there is no template for the strategy '" + Excerpt.of(name) + "'",
            "only " + MULTI_SIGNAL + " can be imported");
      }
    }
    Tree risk = document.find(RISK);
    if (!(risk instanceof Tree.Mapping limits)) {
      if (risk != null) {
        context.wrongKind(RISK, risk, "a map", "write keys such as '" + POSITION + ": 0.1'");
      }
      return template;
    }
    ignored(limits, RISK + ".", List.of(POSITION, STOP_LOSS, TAKE_PROFIT), findings);
    Tree position = limits.find(POSITION);
    Tree stopLoss = limits.find(STOP_LOSS);
    Tree takeProfit = limits.find(TAKE_PROFIT);
    List<Exit> exits = new ArrayList<>();
    if (stopLoss != null) {
      exits.add(new Exit.StopLoss(distance(stopLoss, STOP_LOSS, context)));
    }
    if (takeProfit != null) {
      exits.add(new Exit.TakeProfit(distance(takeProfit, TAKE_PROFIT, context)));
    }
    for (Exit exit : template.exits()) {
      boolean replaced =
          (exit instanceof Exit.StopLoss && stopLoss != null)
              || (exit instanceof Exit.TakeProfit && takeProfit != null);
      if (!replaced) {
        exits.add(exit);
      }
    }
    Sizing sizing =
        position == null
            ? template.sizing()
            : new Sizing.PercentOfEquity(percent(position, POSITION, context));
    return with(template, exits, sizing);
  }

  private static void ignored(
      Tree.Mapping mapping, String path, List<String> known, Findings findings) {
    for (Tree.Entry entry : mapping.entries()) {
      String key = entry.key().value();
      if (!known.contains(key)) {
        findings.warning(
            path + key, entry.key(), "'" + Excerpt.of(path + key) + "' is ignored", "");
      }
    }
  }

  private static Distance distance(Tree tree, String key, Context context) {
    return new Distance.Percent(percent(tree, key, context));
  }

  /// Returns the percent of a fraction, in decimal: 0.07 is 7 and not 7.000000000000001.
  private static Scalar percent(Tree tree, String key, Context context) {
    String path = RISK + "." + key;
    double fraction = Fields.number(tree, path, 1, context);
    if (!(fraction > 0 && fraction <= 1)) {
      context
          .findings()
          .error(
              path,
              tree,
              key
                  + " must be a fraction above 0 and at most 1, was "
                  + Tree.number(fraction).value(),
              "write 0.1 for 10 %");
      return NumberForm.NONE;
    }
    BigDecimal percent = new BigDecimal(Double.toString(fraction)).movePointRight(2);
    return new Scalar.Literal(percent.doubleValue());
  }

  private static StrategyDefinition with(
      StrategyDefinition template, List<Exit> exits, Sizing sizing) {
    return new StrategyDefinition(
        template.name(),
        template.title(),
        template.notes(),
        template.parameters(),
        template.universe(),
        template.timeframe(),
        template.operands(),
        template.regime(),
        template.entryLong(),
        template.exitLong(),
        template.entryShort(),
        template.exitShort(),
        template.allocation(),
        exits,
        sizing,
        template.protections());
  }
}
