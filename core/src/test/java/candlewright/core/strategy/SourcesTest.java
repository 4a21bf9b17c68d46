package candlewright.core.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import candlewright.core.strategy.text.Reading;
import candlewright.core.strategy.text.StrategyText;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesTest {
  private static final String ROLES =
      "format: 1\nname: x\nuniverse: {roles: {a: {stale_after: 1}, b: {stale_after: 1}}}\n";

  @Test
  void whereverADefinitionReadsThemTheyAreFound() {
    assertSources(
        """
        operands:
          unused: sma(close@a:1h, 5)@a:4h
          adaptive: sma(length=close@2h)
        regime: close@a > 1
        entry_long: close > open and within(5, (close > bars_since(close > open@3m))@b:1d)
        exit_long: not (close@a:1h > unused)
        entry_short: -close@5m / 2 > 1
        exit_short: close@15m < open
        """,
        "a:4h, a:1h, 2h, a, b:1d, 3m, 5m, 15m");
  }

  @Test
  void anAllocationReadsThemToo() {
    assertSources(
        "allocation: {eligible: close@b > 1, rank: close@1w, select: {top: 1}, rebalance: month}\n",
        "b, 1w");
  }

  @Test
  void aDefinitionOfItsOwnBarsOnlyHasNone() {
    assertSources("entry_long: close > open\n", "");
  }

  private static void assertSources(String rules, String expected) {
    switch (StrategyText.read(ROLES + rules)) {
      case Reading.Read<StrategyDefinition>(StrategyDefinition definition, var _) -> {
        List<String> found = Sources.of(definition).stream().map(Source::text).toList();
        assertEquals(expected, String.join(", ", found));
      }
      case Reading.Refused<?>(var problems) -> fail(problems.toString());
    }
  }
}
