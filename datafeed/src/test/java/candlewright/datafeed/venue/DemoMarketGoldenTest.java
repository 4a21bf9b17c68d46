package candlewright.datafeed.venue;

import candlewright.core.testkit.GoldenFile;
import candlewright.core.testkit.OtherMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The demo market's bytes never change by accident and are the same on every machine.
final class DemoMarketGoldenTest {
  /// Two weeks and the whole two years.
  private static final int FIRST = 20_160;

  private static final int ALL = 1_052_640;

  @Test
  void theBarsAreThoseOfTheGoldenFile() {
    GoldenFile.named("demo-market.txt")
        .check(DemoMarketDigest.firstMinutes(FIRST) + DemoMarketDigest.firstMinutes(ALL));
  }

  /// Strings of options, split at spaces: no wide vectors and no fused arithmetic, no compiler, and
  /// a locale, a zone and a character set that are not the usual ones.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:UseAVX=2 -XX:-UseFMA",
        "-XX:UseAVX=0",
        "-Xint",
        "-XX:TieredStopAtLevel=1",
        "-Duser.language=de -Duser.country=DE -Dfile.encoding=ISO-8859-1",
        "-Duser.language=th -Duser.country=TH -Duser.timezone=Pacific/Auckland"
      })
  void anotherVirtualMachineMakesTheSameBars(String options) throws Exception {
    GoldenFile.assertSame(
        "this virtual machine",
        DemoMarketDigest.firstMinutes(FIRST),
        OtherMachine.prints(options, DemoMarketDigest.class, Integer.toString(FIRST)));
  }
}
