package candlewright.backtest.measure.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The document that tells which published metrics ours were compared with.
final class MetricOracleDocument {
  private static final String PREAMBLE =
      """
      # Published metrics

      Our metrics compared with results that other programs publish. The files lie in a folder beside
      the checkout and are not part of it; without them the tests skip. A test writes this page and
      fails when it is out of date; to write it anew:

      ```
      ./mvnw -pl backtest -am test -Dtest=MetricOracleDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true
      ```

      - **empyrical**: all metric tests of `test_stats.py`, every case. Its noise is drawn with numpy's
        generator and the seed of that file. What it prints as infinite, a ratio to no risk, our
        formulas give as infinite too and our reports as undefined. Tests whose rule is about random
        numbers have no difference to tell.
      - **backtesting.py**: its own test of a crossing of averages on GOOG, from our engine's run
        with the profile of that name. Tolerance 1E-8 of the value, as there.
      - **PerformanceAnalytics**: its snapshots for six managers, monthly, printed with four decimals.
        Its figures for EDHEC's indices are not compared: they are of a longer series than the one
        beside the checkout.
      """;

  private MetricOracleDocument() {}

  static String of(List<Empyrical.Case> cases, List<PublishedFigure> figures) {
    StringBuilder text = new StringBuilder(PREAMBLE);
    empyrical(text, cases);
    text.append("\n## Figures\n\n");
    long agree = figures.stream().filter(PublishedFigure::agrees).count();
    text.append("Of ").append(figures.size()).append(" figures ").append(agree);
    text.append(" agree.\n\n");
    text.append("| source | figure | ours | values | largest difference | tolerance | verdict |");
    text.append(" remark |\n|---|---|---|---|---|---|---|---|\n");
    Map<String, List<PublishedFigure>> rows = new LinkedHashMap<>();
    for (PublishedFigure figure : figures) {
      rows.computeIfAbsent(figure.source() + figure.name(), _ -> new ArrayList<>()).add(figure);
    }
    rows.values().forEach(row -> figures(text, row));
    return text.toString();
  }

  private static void empyrical(StringBuilder text, List<Empyrical.Case> cases) {
    Set<String> tests = new LinkedHashSet<>();
    cases.forEach(one -> tests.add(one.test()));
    long agree = cases.stream().filter(one -> one.found().agrees()).count();
    text.append("\n## empyrical\n\nOf ").append(cases.size()).append(" cases in ");
    text.append(tests.size()).append(" tests ").append(agree).append(" agree.\n\n");
    text.append("| test | cases | agree | largest difference | tolerance |\n");
    text.append("|---|---|---|---|---|\n");
    for (String test : tests) {
      List<Found> found =
          cases.stream().filter(one -> one.test().equals(test)).map(Empyrical.Case::found).toList();
      double tolerance = found.stream().mapToDouble(Found::tolerance).max().orElse(0);
      text.append("| ").append(test).append(" | ").append(found.size()).append(" | ");
      text.append(found.stream().filter(Found::agrees).count()).append(" | ");
      text.append(
          tolerance == 0
              ? ""
              : rounded(found.stream().mapToDouble(Found::difference).max().orElse(0)));
      text.append(" | ").append(tolerance == 0 ? "a rule" : rounded(tolerance)).append(" |\n");
    }
  }

  private static void figures(StringBuilder text, List<PublishedFigure> row) {
    PublishedFigure first = row.getFirst();
    text.append("| ").append(first.source()).append(" | ").append(first.name()).append(" | ");
    text.append(first.ours()).append(" | ").append(row.size()).append(" | ");
    text.append(rounded(row.stream().mapToDouble(PublishedFigure::difference).max().orElse(0)));
    text.append(" | ").append(rounded(first.tolerance())).append(" | ");
    text.append(row.stream().allMatch(PublishedFigure::agrees) ? "agrees" : "DIFFERS");
    text.append(" | ").append(first.remark()).append(" |\n");
  }

  /// Rounds to 2 digits.
  private static String rounded(double value) {
    return value == 0 || Double.isInfinite(value)
        ? value == 0 ? "0" : "infinite"
        : new BigDecimal(value).round(new MathContext(2)).toString();
  }
}
