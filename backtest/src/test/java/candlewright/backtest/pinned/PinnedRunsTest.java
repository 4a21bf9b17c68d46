package candlewright.backtest.pinned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.testkit.GoldenFile;
import candlewright.core.testkit.OtherMachine;
import candlewright.core.testkit.Shared;
import java.util.ArrayList;
import java.util.List;
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
}
