package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.testkit.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The daily actions that cinar/indicator publishes for its strategies, bar for bar.
class CinarOracleTest {
  @TestFactory
  Stream<DynamicTest> everyActionIsThePublishedOneWhereNothingElseIsSaid() {
    return CinarStrategy.ALL.stream()
        .filter(CinarStrategy::expressible)
        .map(each ->
            DynamicTest.dynamicTest(
                each.name(), () -> assertEquals(each.differing(), each.found())));
  }

  @Test
  void noPublishedStrategyIsLeftOut() throws IOException {
    Set<String> published = new TreeSet<>();
    try (Stream<Path> files = Files.list(Shared.path("oracles/cinar_brkb_strategies"))) {
      files
          .map(file -> file.getFileName().toString().replace(".csv", ""))
          .filter(name -> !name.equals("brk-b"))
          .forEach(published::add);
    }
    assertEquals(
        published,
        CinarStrategy.ALL.stream()
            .map(CinarStrategy::name)
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
