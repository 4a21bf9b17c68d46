package candlewright.core.indicator.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.testkit.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No published result is passed over in silence.
class CompletenessTest {
  private record Published(Source source, String file, String column) {}

  /// What else lies in the folder: results of strategies, exits and performance metrics.
  private static final Set<String> NO_INDICATORS =
      Set.of(
          "INDEX.md",
          "backtesting_py_goog_smacross.json",
          "backtrader_sma15_2006.json",
          "empyrical_metric_expectations.json",
          "freqtrade_exit_cases_open.json",
          "lean_backtests_open.json");

  private static final Set<String> READ =
      Set.of(
          "backtrader_indicator_points_open.json",
          "cinar_brkb_strategies",
          "lean_indicator_tables",
          "stock_indicators_results",
          "tulip_untest.txt");

  @Test
  void everyPublishedColumnIsComparedOrSaysWhyNot() throws IOException {
    Set<Published> used = used();
    List<Published> silent = new ArrayList<>();
    for (Published column : published()) {
      if (!used.contains(column) && covering(column).isEmpty()) {
        silent.add(column);
      }
    }
    assertEquals(List.of(), silent);
  }

  @Test
  void noReasonIsGivenForWhatIsComparedOrDoesNotExist() throws IOException {
    Set<Published> used = used();
    Set<NotOurs> idle = NotOurs.ALL.stream().collect(Collectors.toSet());
    List<Published> both = new ArrayList<>();
    for (Published column : published()) {
      List<NotOurs> reasons = covering(column);
      reasons.forEach(idle::remove);
      if (used.contains(column) && !reasons.isEmpty()) {
        both.add(column);
      }
    }
    assertEquals(List.of(), both);
    assertEquals(Set.of(), idle);
  }

  @Test
  void everyFileOfTheFolderIsReadOrHoldsNoIndicators() throws IOException {
    try (Stream<Path> files = Files.list(Shared.path("oracles"))) {
      List<String> unknown =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !READ.contains(name) && !NO_INDICATORS.contains(name))
              .toList();
      assertEquals(List.of(), unknown);
    }
  }

  private static Set<Published> used() {
    return Oracles.ROWS.stream()
        .map(row -> new Published(row.source(), row.file(), row.column()))
        .collect(Collectors.toSet());
  }

  private static List<NotOurs> covering(Published column) {
    return NotOurs.ALL.stream()
        .filter(reason -> reason.covers(column.source(), column.file(), column.column()))
        .toList();
  }

  private static List<Published> published() throws IOException {
    List<Published> columns = new ArrayList<>();
    for (Source source : Source.values()) {
      for (String file : source.files()) {
        for (String column : source.table(file).expectedNames()) {
          columns.add(new Published(source, file, column));
        }
      }
    }
    return columns;
  }
}
