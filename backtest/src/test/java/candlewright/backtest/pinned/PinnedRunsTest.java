package candlewright.backtest.pinned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.backtest.simulate.AtEnd;
import candlewright.backtest.simulate.MarginMode;
import candlewright.backtest.simulate.PositionMode;
import candlewright.backtest.simulate.SimulationSettings;
import candlewright.core.strategy.Exit;
import candlewright.core.strategy.OrderStyle;
import candlewright.core.strategy.Protection;
import candlewright.core.strategy.Sizing;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.testkit.GoldenFile;
import candlewright.core.testkit.OtherMachine;
import candlewright.core.testkit.Shared;
import candlewright.core.trading.FeeModel;
import candlewright.core.trading.SlippageModel;
import candlewright.core.trading.match.IntrabarRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The trades over real bars never change by accident and are the same on every machine.
///
/// When the golden file was first written, the first trade of these was worked out anew from the
/// files by another program, with price, quantity and bar: usual, ties, pyramid, trail-points,
/// time-limit, isolated, dividends (with the price of borrowing), crash, deciding-close and impact;
/// of splits the first and the third.
class PinnedRunsTest {
  /// Runs of few bars, for a virtual machine without a compiler.
  private static final List<String> SMALL =
      List.of("dividends", "splits", "day-trades", "deciding-close", "impact", "shared-cash");

  /// Runs without the files that take long to read.
  private static final List<String> MANY =
      Stream.concat(
              SMALL.stream(),
              Stream.of(
                  "loss-pause",
                  "volatility-target",
                  "hedge",
                  "limit-entries",
                  "limit-exits",
                  "trail-ranges",
                  "break-even",
                  "time-limit",
                  "target-by-minutes",
                  "target-by-bars",
                  "isolated",
                  "cross",
                  "small-coins",
                  PinnedOrders.NAME))
          .toList();

  /// A line for each run, on this virtual machine.
  private static List<String> lines;

  @BeforeAll
  static void runAll() {
    Shared.path("data");
    List<String> names = new ArrayList<>(PinnedRuns.ALL.stream().map(PinnedRun::name).toList());
    names.add(PinnedOrders.NAME);
    lines = PinnedDigest.of(names).lines().toList();
    assertEquals(names, lines.stream().map(PinnedRunsTest::name).toList());
  }

  private static String name(String line) {
    return line.substring(0, line.indexOf(' '));
  }

  @Test
  void theTradesAreThoseOfTheGoldenFile() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String why = i < PinnedRuns.ALL.size() ? PinnedRuns.ALL.get(i).why() : PinnedOrders.WHY;
      text.append("# ").append(why).append('\n').append(lines.get(i)).append('\n');
    }
    GoldenFile.named("pinned-runs.txt").check(text.toString());
  }

  @Test
  void everyRunTrades() {
    for (String line : lines) {
      assertTrue(line.contains("trades=") || line.contains("fills="), line);
      assertFalse(line.contains("trades=0 ") || line.contains("fills=0 "), line);
    }
  }

  private static String text(List<String> some) {
    return String.join("\n", some) + "\n";
  }

  /// Strings of options, split at spaces: no wide vectors and no fused arithmetic, and a locale, a
  /// character set and a zone that are not the usual ones.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:UseAVX=2 -XX:-UseFMA",
        "-Duser.language=de -Duser.country=DE -Dfile.encoding=ISO-8859-1",
        "-Duser.timezone=Pacific/Auckland"
      })
  void anotherVirtualMachineTradesTheSame(String options) throws Exception {
    assertSameOn(options, MANY);
  }

  @Test
  void aVirtualMachineWithoutACompilerTradesTheSame() throws Exception {
    assertSameOn("-Xint", SMALL);
  }

  private static void assertSameOn(String options, List<String> names) throws Exception {
    GoldenFile.assertSame(
        "this virtual machine",
        text(lines.stream().filter(line -> names.contains(name(line))).toList()),
        OtherMachine.prints(options, PinnedDigest.class, names.toArray(String[]::new)));
  }

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
    // Costs several times over are for stress, not for runs.
    wanted.removeAll(List.of(FeeModel.Times.class, SlippageModel.Times.class));
    wanted.removeAll(seen);
    assertEquals(Set.of(), wanted);
  }

  private static void add(Set<Object> seen, Object... values) {
    for (Object value : values) {
      seen.add(value.getClass());
    }
  }
}
