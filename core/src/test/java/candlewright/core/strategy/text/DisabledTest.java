package candlewright.core.strategy.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.strategy.CanonicalText;
import candlewright.core.strategy.Condition;
import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.Problem;
import candlewright.core.strategy.Sources;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.StrategyWarnings;
import candlewright.core.strategy.plan.StrategyCompiler;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is disabled is written and read and counts for nothing.
class DisabledTest {
  private static final String KEPT =
      """
      format: 1
      name: kept
      parameters:
        stop:
          default: 2
          min: 1
          max: 5
      entry_long:
        all:
          - close > sma(20)
          - disabled: rsi(14) < 30
          - disabled:
              any:
                - doji()
                - volume@1d > 5
      exit_long:
        disabled: close < sma(20)
      exits:
        - disabled:
            stop_loss:
              percent: stop
        - time_limit: 5
      sizing: all_in
      protections:
        - disabled:
            cooldown: 3
      """;

  private static final String GONE =
      """
      format: 1
      name: gone
      entry_long: close > sma(20)
      exits:
        - time_limit: 5
      sizing: all_in
      """;

  private static StrategyDefinition read(String text) {
    return Texts.read(StrategyText.readYaml(text), text);
  }

  @Test
  void itSurvivesTextInBothForms() {
    StrategyDefinition kept = read(KEPT);
    assertEquals(KEPT, StrategyText.yaml(kept));
    String json = StrategyText.json(kept);
    assertEquals(kept, Texts.read(StrategyText.readJson(json), json));
    Condition.Combination entry = assertInstanceOf(Condition.Combination.class, kept.entryLong());
    String expression = Expressions.text(entry, Scope.of(kept));
    assertEquals(
        "close > sma(20) and disabled(rsi(14) < 30) and disabled(doji() or volume@1d > 5)",
        expression);
    assertEquals(entry, Texts.read(Expressions.condition(expression, Scope.of(kept)), expression));
  }

  @Test
  void itHasTheRulesTheSourcesAndThePlanOfADefinitionWithoutIt() {
    StrategyDefinition kept = read(KEPT);
    StrategyDefinition gone = read(GONE);
    assertEquals(CanonicalText.of(gone), CanonicalText.of(kept));
    assertEquals(List.of(), Sources.of(kept));
    StrategyDefinition compiled =
        StrategyCompiler.compile(kept, ParameterValues.of(kept, Map.of())).definition();
    assertEquals(gone.entryLong(), compiled.entryLong());
    assertEquals(StrategyDefinition.NEVER, compiled.exitLong());
    assertEquals(gone.exits(), compiled.exits());
    assertEquals(List.of(), compiled.protections());
  }

  @Test
  void itsParametersAreUsedAndItsDoubtsAreNot() {
    StrategyDefinition kept = read(KEPT);
    assertEquals(List.of(), StrategyWarnings.of(kept, ParameterValues.of(kept, Map.of())));
  }

  @Test
  void aStrategyWhoseOnlyEntryIsDisabledIsSaidNeverToEnter() {
    StrategyDefinition idle =
        read(GONE.replace("entry_long: close", "entry_long:\n  disabled: close"));
    assertEquals(
        "it never enters",
        StrategyWarnings.of(idle, ParameterValues.of(idle, Map.of())).getFirst().sentence());
  }

  @Test
  void tooFewPartsThatCountAreAnErrorAndSoIsWhatItHolds() {
    assertRefused(
        """
        entry_long:
          sequence:
            - doji()
            - disabled: close > open
        """,
        "'sequence' needs at least 2 conditions, was given 1");
    assertRefused(
        """
        entry_long:
          k_of_n:
            k: 2
            of:
              - doji()
              - disabled: close > open
        """,
        "k_of_n: k must be at most the number of parts, 1, was 2");
    assertRefused("entry_long:\n  disabled: rsi(0) < 3\n", "length must be a whole number");
    assertRefused(
        "entry_long: bars_since(disabled(close > open)) > 3\n",
        "a condition within a number cannot be disabled");
  }

  private static void assertRefused(String entry, String sentence) {
    String text = "format: 1\nname: x\n" + entry;
    Reading.Refused<?> refused =
        assertInstanceOf(Reading.Refused.class, StrategyText.readYaml(text));
    assertTrue(
        refused.problems().stream()
            .map(Problem::sentence)
            .anyMatch(each -> each.contains(sentence)),
        refused.problems().toString());
  }
}
