package candlewright.core.strategy.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.Protection;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.Universe;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdgePathTest {
  @Test
  void conditionsAloneMayUseIt() {
    assertEquals(List.of(), EdgePath.reasonsAgainst(Templates.usual()));
  }

  @Test
  void everyPartThatDependsOnWhatHappensInBetweenIsAReason() {
    Scalar two = new Scalar.Literal(2);
    StrategyDefinition definition =
        new StrategyDefinition(
            "test",
            "Test",
            "",
            List.of(),
            Universe.ANY,
            null,
            List.of(),
            StrategyDefinition.ALWAYS,
            StrategyDefinition.ALWAYS,
            StrategyDefinition.NEVER,
            StrategyDefinition.NEVER,
            StrategyDefinition.NEVER,
            null,
            List.of(new Exit.StopLoss(new Distance.Percent(two)), new Exit.TimeLimit(two)),
            new Sizing.PercentRisk(two),
            List.of(new Protection.Cooldown(two)));
    assertEquals(
        List.of(
            "a stop loss is hit between two bars",
            "a time limit counts from each entry",
            "protections depend on the trades before",
            "sizing by risk depends on the stop of each entry"),
        EdgePath.reasonsAgainst(definition));
  }
}
