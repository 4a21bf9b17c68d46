package candlewright.core.strategy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.strategy.Distance;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.Parameter;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Scalar;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.Templates;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.StrategyCompiler;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OlderShapeTest {
  private static final String READ_AS =
      "line 1:19 default_strategy: 'multi_signal' is read as the template weighted-multi-signal;"
          + " compare what it does with what you had";

  @Test
  void fractionsBecomePercentAndTheTemplateStaysAsItIs() {
    String text =
        """
        default_strategy: multi_signal
        risk_management:
          max_position_size: 0.07
          stop_loss: 0.02
          take_profit: 0.055
        """;
    StrategyDefinition template = Templates.named("weighted-multi-signal");
    StrategyDefinition read = read(text, READ_AS);
    assertEquals(template.entryLong(), read.entryLong());
    assertEquals(template.exitShort(), read.exitShort());
    assertEquals(template.parameters(), read.parameters());
    // 7 percent exactly: 0.07 * 100 in binary is not.
    assertEquals(new Sizing.PercentOfEquity(new Scalar.Literal(7)), read.sizing());
    assertEquals(
        List.of(new Exit.StopLoss(percent(2)), new Exit.TakeProfit(percent(5.5))), read.exits());
    compile(read);
  }

  @Test
  void itIsTheSameInJsonAndIsWrittenInTheFormatOfToday() {
    String json =
        """
        {"default_strategy": "multi_signal",
         "risk_management": {"max_position_size": 0.1, "stop_loss": 0.02, "trailing_stop": 0.03}}
        """;
    StrategyDefinition read =
        read(
            json,
            "line 1:22 default_strategy: 'multi_signal' is read as the template"
                + " weighted-multi-signal; compare what it does with what you had");
    assertEquals(
        List.of(new Exit.StopLoss(percent(2)), new Exit.TrailingStop(percent(3), null)),
        read.exits());
    assertEquals(read, Texts.read(StrategyText.yaml(read)));
  }

  @Test
  void whatHasNoMeaningIsNamedWithItsPath() {
    String text =
        """
        default_strategy: multi_signal
        database: {host: localhost}
        risk_management:
          stop_loss: 0.02
          max_daily_loss: 0.05
          take_profit: null
        strategies:
          rsi: {weight: 2, period: 21}
          momentum: {period: 10}
        """;
    read(
        text,
        READ_AS,
        "line 2:1 database: 'database' has no meaning here and is ignored",
        "line 5:3 risk_management.max_daily_loss: 'max_daily_loss' has no meaning here and is"
            + " ignored",
        "line 8:17 strategies: no threshold is said for weights that add up to 2; it enters from"
            + " 1.2 on and leaves from 0.8 on",
        "line 8:20 strategies.rsi.period: 'period' has no meaning here and is ignored",
        "line 9:3 strategies.momentum: 'momentum' has no meaning here and is ignored");
  }

  @Test
  void weightsAndAThresholdAreTakenOver() {
    String text =
        """
        default_strategy: multi_signal
        strategies:
          multi_signal:
            weights: {rsi: 0.3, macd: 0.25, bollinger_bands: 0.2, sma_crossover: 0.15}
            threshold: 0.6
        """;
    Map<String, Double> values = values(read(text, READ_AS));
    assertEquals(0.3, values.get("rsi_weight"));
    assertEquals(0.25, values.get("macd_weight"));
    assertEquals(0.2, values.get("bollinger_weight"));
    assertEquals(0.15, values.get("sma_weight"));
    assertEquals(0, values.get("volume_weight"));
    assertEquals(0.6, values.get("enter"));
    assertEquals(0.6, values.get("leave"));
    assertEquals(30, values.get("oversold"));
  }

  @Test
  void settingsOfTheStrategyBecomeDefaults() {
    String text =
        """
        default_strategy: ma_crossover
        strategies:
          ma_crossover: {short_window: 20, long_window: 50}
        """;
    StrategyDefinition read =
        read(
            text,
            "line 1:19 default_strategy: 'ma_crossover' is read as the template sma-cross; compare"
                + " what it does with what you had");
    assertEquals(Map.of("fast", 20.0, "slow", 50.0), values(read));
    assertEquals(new Sizing.AllIn(), read.sizing());
  }

  @Test
  void replacedExitsTakeTheirParametersWithThem() {
    String text =
        """
        default_strategy: macd
        risk_management: {stop_loss: 0.1}
        """;
    StrategyDefinition read =
        read(
            text,
            "line 1:19 default_strategy: 'macd' is read as the template macd-trend; compare what it"
                + " does with what you had");
    assertEquals(
        List.of("fast", "slow", "signal", "trend"),
        read.parameters().stream().map(Parameter::name).toList());
    assertEquals(List.of(new Exit.StopLoss(percent(10))), read.exits());
    compile(read);
  }

  @ParameterizedTest
  @CsvSource({
    "multi_signal, weighted-multi-signal",
    "Multi-Signal Strategy, weighted-multi-signal",
    "sma_cross, sma-cross",
    "moving_average_crossover, sma-cross",
    "rsi, rsi-reversion",
    "RSI_Strategy, rsi-reversion",
    "bollinger_bands, bollinger-reversion",
    "supertrend, supertrend-follow",
    "turtle, donchian-turtle",
    "stochastic, stochastic-reversion",
    "buy_and_hold, buy-and-hold"
  })
  void knownNamesStandForTemplates(String name, String template) {
    StrategyDefinition read =
        read(
            "default_strategy: " + name + "\n",
            "line 1:19 default_strategy: '"
                + name
                + "' is read as the template "
                + template
                + "; compare what it does with what you had");
    assertEquals(Templates.named(template), read);
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    Texts.assertRefused(
        "default_strategy: mutli_signal\n",
        "line 1:19 default_strategy: no template does what the text 'mutli_signal' stands for: did"
            + " you mean 'multi_signal'?");
    Texts.assertRefused(
        "risk_management: {stop_loss: 0.02}\n",
        "line 1:1: 'default_strategy' is missing; name it, as in multi_signal");
    Texts.assertRefused(
        "default_strategy: multi_signal\nrisk_management: none\n",
        READ_AS,
        "line 2:18 risk_management: risk_management must be a map, but is the text 'none'; write"
            + " keys below it");
    Texts.assertRefused(
        "default_strategy: multi_signal\nrisk_management: {stop_loss: 2, max_position_size: 10%}\n",
        READ_AS,
        "line 2:30 risk_management.stop_loss: stop_loss must be a fraction above 0 and at most 1,"
            + " but is the number 2; write 0.05 for 5 percent",
        "line 2:52 risk_management.max_position_size: max_position_size must be a fraction above 0"
            + " and at most 1, but is the text '10%'; write 0.05 for 5 percent");
    Texts.assertRefused(
        "default_strategy: sma_cross\nstrategies: {sma_cross: {fast: 0, slow: many}}\n",
        "line 1:19 default_strategy: 'sma_cross' is read as the template sma-cross; compare what it"
            + " does with what you had",
        "line 2:32 strategies.sma_cross.fast: fast must be a whole number from 1 to 10000, was 0",
        "line 2:41 strategies.sma_cross.slow: slow must be a number, but is the text 'many'");
    Texts.assertRefused(
        "default_strategy: multi_signal\nstrategies: {rsi: 0}\n",
        READ_AS,
        "line 2:19 strategies: enter must be a number from 0.05 to 25, was 0");
  }

  @Test
  void aFormatOfOursIsNeverTakenForIt() {
    Texts.assertRefused(
        "format: 1\nname: x\nentry_long: close > open\ndefault_strategy: multi_signal\n",
        "line 4:1 default_strategy: a strategy has no key 'default_strategy'; there are 18, such as"
            + " exit_short, exit_long, entry_short, allocation, format, title, parameters, universe,"
            + " timeframe, entry_long, exits, name");
  }

  private static StrategyDefinition read(String text, String... warnings) {
    assertEquals(String.join("\n", warnings), Texts.told(StrategyText.read(text)));
    return Texts.read(text);
  }

  private static Map<String, Double> values(StrategyDefinition definition) {
    return ParameterValues.of(definition, Map.of()).asMap();
  }

  private static void compile(StrategyDefinition definition) {
    Plan plan = StrategyCompiler.compile(definition, ParameterValues.of(definition, Map.of()));
    assertEquals(definition, plan.definition());
  }

  private static Distance percent(double percent) {
    return new Distance.Percent(new Scalar.Literal(percent));
  }
}
