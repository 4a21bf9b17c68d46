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
  private static final Scalar TWO = new Scalar.Literal(2);
  private static final Distance DISTANCE = new Distance.Percent(TWO);
  private static final Exit STOP = new Exit.StopLoss(DISTANCE);

  @Test
  void conditionsAloneMayUseIt() {
    assertEquals(List.of(), EdgePath.reasonsAgainst(Templates.usual()));
  }

  @Test
  void oneStopAndOneTargetMayUseIt() {
    assertEquals(
        List.of(),
        EdgePath.reasonsAgainst(
            definition(
                List.of(STOP, new Exit.TakeProfit(new Distance.RiskMultiple(TWO))),
                new Sizing.PercentRisk(TWO),
                List.of())));
    assertEquals(
        List.of("there are several stops or several targets"),
        EdgePath.reasonsAgainst(definition(List.of(STOP, STOP), new Sizing.AllIn(), List.of())));
    assertEquals(
        List.of("a take profit leaves a part of the position"),
        EdgePath.reasonsAgainst(
            definition(
                List.of(new Exit.TakeProfit(new Distance.Points(TWO), TWO)),
                new Sizing.AllIn(),
                List.of())));
  }

  private static StrategyDefinition definition(
      List<Exit> exits, Sizing sizing, List<Protection> protections) {
    return new StrategyDefinition(
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
        exits,
        sizing,
        protections);
  }

  @Test
  void everyPartThatDependsOnWhatHappensInBetweenIsAReason() {
    StrategyDefinition definition =
        definition(
            List.of(STOP, new Exit.TimeLimit(TWO), new Exit.TrailingStop(DISTANCE, null)),
            new Sizing.VolatilityTarget(TWO, TWO, TWO),
            List.of(new Protection.Cooldown(TWO)));
    assertEquals(
        List.of(
            "a time limit counts from each entry",
            "a trailing stop follows the price of each position",
            "protections depend on the trades before",
            "sizing by volatility depends on the bars before each entry"),
        EdgePath.reasonsAgainst(definition));
  }
}
