package candlewright.backtest.sweep;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.ta4j.Ta4jIndicators;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Universe;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.testkit.RandomDefinitions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Random definitions that the edge path admits, each with a few combinations of its parameters.
final class AdmissibleDefinitions {
  private static final int COMBINATIONS = 5;

  /// Those of ta4j are hundreds of times as slow and enter a plan in the same way.
  private static final List<IndicatorType> OWN =
      IndicatorCatalogue.types().stream()
          .filter(type -> !type.name().startsWith(Ta4jIndicators.PREFIX))
          .toList();

  private AdmissibleDefinitions() {}

  /// Returns plans of one random definition.
  ///
  /// @param shorts whether it may go short and be sized by value
  static List<Plan> next(SplittableRandom random, boolean shorts) {
    while (true) {
      StrategyDefinition drawn =
          new RandomDefinitions(
                  random, OWN, SignalCatalogue.signals(), SignalCatalogue.combinations())
              .definition();
      if (drawn.allocation() != null) {
        continue;
      }
      StrategyDefinition definition = admissible(drawn, random, shorts);
      List<Plan> plans = new ArrayList<>();
      for (int i = 0; i < COMBINATIONS; i++) {
        Map<String, Double> chosen = new HashMap<>();
        for (Parameter parameter : definition.parameters()) {
          double value =
              Math.min(
                  parameter.setting().maximum(),
                  parameter.setting().defaultValue() + random.nextInt(3));
          chosen.put(parameter.name(), value);
        }
        try {
          plans.add(StrategyCompiler.compile(definition, ParameterValues.of(definition, chosen)));
        } catch (IllegalArgumentException e) {
          // Values that are allowed one by one need not go together: one combination fewer.
        }
      }
      if (!plans.isEmpty()) {
        return plans;
      }
    }
  }

  private static StrategyDefinition admissible(
      StrategyDefinition drawn, SplittableRandom random, boolean shorts) {
    Scalar amount = new Scalar.Literal(random.nextInt(1, 600) / 4.0);
    Sizing sizing =
        switch (random.nextInt(shorts ? 4 : 2)) {
          case 0 -> new Sizing.AllIn();
          case 1 -> new Sizing.FixedQuantity(amount);
          case 2 -> new Sizing.FixedNotional(amount);
          default -> new Sizing.PercentOfEquity(amount);
        };
    return new StrategyDefinition(
        drawn.name(),
        drawn.title(),
        drawn.notes(),
        drawn.parameters(),
        new Universe(List.of(), drawn.universe().roles()),
        null,
        drawn.operands(),
        drawn.regime(),
        drawn.entryLong(),
        drawn.exitLong(),
        // Where it would never go short, what it does long serves the other way round.
        !shorts
            ? StrategyDefinition.NEVER
            : drawn.entryShort().equals(StrategyDefinition.NEVER)
                ? drawn.exitLong()
                : drawn.entryShort(),
        !shorts
            ? StrategyDefinition.NEVER
            : drawn.exitShort().equals(StrategyDefinition.NEVER)
                ? drawn.entryLong()
                : drawn.exitShort(),
        null,
        List.of(),
        sizing,
        List.of());
  }
}
