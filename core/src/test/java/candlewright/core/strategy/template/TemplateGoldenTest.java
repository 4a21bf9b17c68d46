package candlewright.core.strategy.template;

import candlewright.core.testkit.GoldenFile;
import candlewright.core.testkit.OtherMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What templates decide never changes by accident and is the same on every machine.
class TemplateGoldenTest {
  private static final int SHORT = 800;
  private static final int LONG = 6_000;

  @Test
  void theDecisionsAreThoseOfTheGoldenFile() {
    GoldenFile.named("templates.txt").check(TemplateDigest.of(SHORT) + TemplateDigest.of(LONG));
  }

  /// Strings of options, split at spaces: no wide vectors and no fused arithmetic, no compiler, and
  /// a locale, a zone and a character set that are not the usual ones.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:UseAVX=2 -XX:-UseFMA",
        "-Xint",
        "-Duser.language=de -Duser.country=DE -Dfile.encoding=ISO-8859-1",
        "-Duser.timezone=Pacific/Auckland"
      })
  void anotherVirtualMachineDecidesTheSame(String options) throws Exception {
    GoldenFile.assertSame(
        "this virtual machine",
        TemplateDigest.of(SHORT),
        OtherMachine.prints(options, TemplateDigest.class, Integer.toString(SHORT)));
  }
}
