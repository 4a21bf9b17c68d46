package candlewright.backtest.pinned;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.backtest.simulate.AtEnd;
import candlewright.backtest.simulate.MarginMode;
import candlewright.backtest.simulate.PositionMode;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.Protection;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the pinned runs cover, with or without the files that they need.
class PinnedKindsTest {
  @Test
  void everyKindOfRuleIsAmongThem() {
    Set<Object> seen = new HashSet<>();
    for (PinnedRun run : PinnedRuns.ALL) {
      SimulationSettings settings = run.engine();
      add(seen, settings.fees(), settings.match().slippage());
      seen.add(settings.match().intrabar());
      seen.add(settings.atEnd());
      seen.add(settings.account().mode());
      seen.add(settings.account().margin().mode());
      StrategyDefinition definition = run.definition();
      add(
          seen,
          definition.sizing(),
          definition.orders().entryLong(),
          definition.orders().exitLong());
      add(seen, definition.exits().toArray());
      add(seen, definition.protections().toArray());
    }
    Set<Object> wanted = new HashSet<>();
    for (Class<?> kind :
        List.of(
            FeeModel.class,
            SlippageModel.class,
            Sizing.class,
            Exit.class,
            Protection.class,
            OrderStyle.class)) {
      wanted.addAll(List.of(kind.getPermittedSubclasses()));
    }
    for (Class<?> kind :
        List.of(IntrabarRule.class, AtEnd.class, PositionMode.class, MarginMode.class)) {
      wanted.addAll(List.of(kind.getEnumConstants()));
    }
    // Costs several times over are for stress, not for runs; what is disabled never reaches one.
    wanted.removeAll(
        List.of(
            FeeModel.Times.class,
            SlippageModel.Times.class,
            Exit.Disabled.class,
            Protection.Disabled.class));
    wanted.removeAll(seen);
    assertEquals(Set.of(), wanted);
  }

  private static void add(Set<Object> seen, Object... values) {
    for (Object value : values) {
      seen.add(value.getClass());
    }
  }
}
