package candlewright.core.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.signal.CombinationType;
import candlewright.core.signal.SignalCatalogue;
import candlewright.core.signal.SignalType;
import candlewright.core.testkit.GoldenFile;
import candlewright.core.testkit.OtherMachine;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Same input, same bytes: what every entry of the catalogue computes never changes by accident and
/// is the same on every machine.
class CatalogueGoldenTest {
  private static final String SHORT = CatalogueDigest.ofShortSeries();
  private static final String LONG = CatalogueDigest.ofLongSeries();

  private static final Pattern INDICATOR =
      Pattern.compile("indicator ([a-z0-9_.]+).*: (\\d+) known");
  private static final Pattern ANSWER =
      Pattern.compile("(?:signal|combination) ([a-z0-9_]+).*: (\\d+) true of (\\d+) known");

  @Test
  void everyEntryComputesWhatTheGoldenFilesSay() {
    GoldenFile.named("catalogue.txt").check(SHORT);
    GoldenFile.named("catalogue-long.txt").check(LONG);
  }

  /// No wide vectors and no fused arithmetic, and a locale, a zone and a character set that are not
  /// the usual ones.
  @Test
  void anotherVirtualMachineComputesTheSame() throws Exception {
    String options =
        "-XX:UseAVX=2 -XX:-UseFMA -Duser.language=de -Duser.country=DE"
            + " -Dfile.encoding=ISO-8859-1 -Duser.timezone=Pacific/Auckland";
    GoldenFile.assertSame(
        "this virtual machine",
        SHORT + LONG,
        OtherMachine.prints(options, CatalogueDigest.class, "short", "long"));
  }

  /// Without a compiler nothing is vectorised or replaced by the processor's own functions.
  @Test
  void theInterpreterComputesTheSame() throws Exception {
    GoldenFile.assertSame(
        "this virtual machine",
        SHORT,
        OtherMachine.prints("-Xint", CatalogueDigest.class, "short"));
  }

  @Test
  void onlyWhatIsNotPortableIsLeftOut() {
    Set<String> left = new TreeSet<>(IndicatorCatalogue.names());
    left.removeAll(names(INDICATOR, SHORT));
    assertEquals(Set.of("ta4j.chop", "ta4j.fisher", "ta4j.sgma"), left);
    Set<String> asked = new TreeSet<>();
    SignalCatalogue.signals().stream().map(SignalType::name).forEach(asked::add);
    SignalCatalogue.combinations().stream().map(CombinationType::name).forEach(asked::add);
    assertEquals(asked, names(ANSWER, SHORT));
  }

  /// A hash of nothing but unknown values guards nothing.
  @Test
  void everyIndicatorIsKnownOnSomeBars() {
    List<String> unknown =
        lines(INDICATOR, SHORT + LONG).stream()
            .filter(line -> line.group(2).equals("0"))
            .map(MatchResult::group)
            .toList();
    assertEquals(List.of(), unknown);
  }

  @Test
  void everySignalAndCombinationIsTrueOnSomeBarsAndNotOnOthers() {
    List<MatchResult> answers = lines(ANSWER, SHORT + LONG);
    for (String name : names(ANSWER, SHORT)) {
      List<MatchResult> lines =
          answers.stream().filter(line -> line.group(1).equals(name)).toList();
      assertTrue(
          lines.stream().anyMatch(line -> !line.group(2).equals("0")), name + " is never true");
      assertTrue(
          lines.stream().anyMatch(line -> !line.group(2).equals(line.group(3))),
          name + " is true wherever it is known");
    }
  }

  private static Set<String> names(Pattern kind, String text) {
    return lines(kind, text).stream()
        .map(line -> line.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<MatchResult> lines(Pattern kind, String text) {
    return kind.matcher(text).results().toList();
  }
}
