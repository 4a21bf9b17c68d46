package candlewright.backtest.sweep;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.ta4j.Ta4jIndicators;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
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
  /// @param bracketed whether it has a stop loss, a take profit or both
  /// @param tick of the instrument: some distances are a few of it, so that prices tie
  static List<Plan> next(SplittableRandom random, boolean bracketed, double tick) {
    while (true) {
      StrategyDefinition drawn =
          new RandomDefinitions(
                  random, OWN, SignalCatalogue.signals(), SignalCatalogue.combinations())
              .definition();
      if (drawn.allocation() != null) {
        continue;
      }
      List<Exit> exits = bracketed ? exits(random, tick) : List.of();
      StrategyDefinition definition = admissible(drawn, random, exits);
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

  private static List<Exit> exits(SplittableRandom random, double tick) {
    List<Exit> exits = new ArrayList<>();
    int kind = random.nextInt(4);
    if (kind != 0) {
      exits.add(new Exit.StopLoss(distance(random, tick, false)));
    }
    if (kind != 1) {
      exits.add(
          random.nextInt(exits.size() + 1), new Exit.TakeProfit(distance(random, tick, kind != 0)));
    }
    return exits;
  }

  private static Distance distance(SplittableRandom random, double tick, boolean risk) {
    double few = random.nextInt(1, 40) / 8.0;
    return switch (random.nextInt(risk ? 4 : 3)) {
      case 0 -> new Distance.Percent(new Scalar.Literal(few / 20));
      case 1 -> new Distance.Points(new Scalar.Literal(random.nextInt(1, 60) * tick));
      case 2 ->
          new Distance.AtrMultiple(
              new Scalar.Literal(few), new Scalar.Literal(random.nextInt(1, 60)));
      default -> new Distance.RiskMultiple(new Scalar.Literal(few));
    };
  }

  private static StrategyDefinition admissible(
      StrategyDefinition drawn, SplittableRandom random, List<Exit> exits) {
    boolean shorts = random.nextInt(3) != 0;
    boolean stops = exits.stream().anyMatch(Exit.StopLoss.class::isInstance);
    Scalar amount = new Scalar.Literal(random.nextInt(1, 600) / 4.0);
    Sizing sizing =
        switch (random.nextInt(stops ? 5 : 4)) {
          case 0 -> new Sizing.AllIn();
          case 1 -> new Sizing.FixedQuantity(amount);
          case 2 -> new Sizing.FixedNotional(amount);
          case 3 -> new Sizing.PercentOfEquity(amount);
          default -> new Sizing.PercentRisk(new Scalar.Literal(random.nextInt(1, 20) / 4.0));
        };
    // Entered again and again where only the bracket leaves.
    boolean always = !exits.isEmpty() && random.nextInt(3) == 0;
    Condition entryLong = always ? StrategyDefinition.ALWAYS : drawn.entryLong();
    return new StrategyDefinition(
        drawn.name(),
        drawn.title(),
        drawn.notes(),
        drawn.parameters(),
        new Universe(List.of(), drawn.universe().roles()),
        null,
        drawn.operands(),
        always ? StrategyDefinition.ALWAYS : drawn.regime(),
        entryLong,
        drawn.exitLong(),
        // Where it would never go short, what it does long serves the other way round.
        !shorts
            ? StrategyDefinition.NEVER
            : drawn.entryShort().equals(StrategyDefinition.NEVER)
                ? drawn.exitLong()
                : drawn.entryShort(),
        !shorts
            ? StrategyDefinition.NEVER
            : drawn.exitShort().equals(StrategyDefinition.NEVER) ? entryLong : drawn.exitShort(),
        null,
        exits,
        sizing,
        List.of());
  }
}
