package candlewright.core.strategy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import java.util.List;
import org.junit.jupiter.api.Test;

class OlderShapeTest {
  private static final StrategyDefinition TEMPLATE = Templates.SMA_CROSS;
  private static final String TEXT =
      """
      default_strategy: multi_signal
      strategies:
        multi_signal: {rsi_weight: 0.3}
      risk_management:
        max_position_size: 0.07
        stop_loss: 0.02
        take_profit: 0.1
        max_daily_loss: 0.05
      """;

  @Test
  void sizeAndExitsArePutOnTheTemplate() {
    StrategyDefinition definition = Texts.read(OlderShape.read(TEXT, TEMPLATE), TEXT);
    assertEquals(TEMPLATE.entryLong(), definition.entryLong());
    // 0.07 * 100 is 7.000000000000001 in doubles.
    assertEquals(new Sizing.PercentOfEquity(new Scalar.Literal(7)), definition.sizing());
    assertEquals(
        List.of(
            new Exit.StopLoss(new Distance.Percent(new Scalar.Literal(2))),
            new Exit.TakeProfit(new Distance.Percent(new Scalar.Literal(10)))),
        definition.exits());
    String written = StrategyText.yaml(definition);
    assertEquals(definition, Texts.read(written));
  }

  @Test
  void whatHasNoMeaningHereIsTold() {
    assertEquals(
        "line 2:1 strategies: 'strategies' is ignored\n"
            + "line 8:3 risk_management.max_daily_loss: 'risk_management.max_daily_loss' is ignored",
        Texts.told(OlderShape.read(TEXT, TEMPLATE)));
  }

  @Test
  void whatCannotBeTakenOverIsRefused() {
    assertEquals(
        "line 1:19 default_strategy: there is no template for the strategy 'grid'; only"
            + " multi_signal can be imported\n"
            + "line 2:38 risk_management.max_position_size: max_position_size must be a fraction"
            + " above 0 and at most 1, was 10; write 0.1 for 10 %",
        Texts.told(
            OlderShape.read(
                "default_strategy: grid\nrisk_management: {max_position_size: 10}\n", TEMPLATE)));
    assertEquals(
        "line 1:1: this is no settings file of an older system; it has the keys default_strategy"
            + " and risk_management",
        Texts.told(OlderShape.read("format: 1\n", TEMPLATE)));
  }

  @Test
  void asAStrategyItIsRefusedWithWhatToDo() {
    Texts.assertRefused(
        TEXT,
        "line 1:1: this is a settings file of an older system; import it as such, or write"
            + " 'format: 1' at the top and the keys of a strategy");
  }
}
