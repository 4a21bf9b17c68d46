package candlewright.datafeed.csv;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts every problem and keeps the first rows of each.
final class IssueLog {
  static final int KEPT_PER_PROBLEM = 20;

  private final Map<RowProblem, Long> totals = new EnumMap<>(RowProblem.class);
  private final List<RowIssue> issues = new ArrayList<>();

  /// Counts a row and tells whether it should be kept with {@link #keep}.
  boolean count(RowProblem problem) {
    return totals.merge(problem, 1L, Long::sum) <= KEPT_PER_PROBLEM;
  }

  void keep(RowIssue issue) {
    issues.add(issue);
  }

  Map<RowProblem, Long> totals() {
    return totals;
  }

  long total(RowProblem problem) {
    return totals.getOrDefault(problem, 0L);
  }

  List<RowIssue> issues() {
    return issues;
  }
}
