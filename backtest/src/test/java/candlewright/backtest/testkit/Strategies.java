package candlewright.backtest.testkit;

import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.StrategyCompiler;
import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import java.util.Map;

/// Strategies for tests, as a person would write them.
public final class Strategies {
  private Strategies() {}

  /// Reads YAML; an error is an assertion.
  public static StrategyDefinition read(String yaml) {
    return switch (StrategyText.readYaml(yaml)) {
      case Reading.Read<StrategyDefinition>(StrategyDefinition definition, _) -> definition;
      case Reading.Refused<StrategyDefinition> refused ->
          throw new AssertionError(refused.problems().toString());
    };
  }

  /// Reads and compiles with the parameters' defaults.
  public static Plan plan(String yaml) {
    StrategyDefinition definition = read(yaml);
    return StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
  }
}
