package candlewright.datafeed.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The lines that the reports of events share.
final class EventLines {
  private EventLines() {}

  static void rows(long read, long kept, Map<RowProblem, Long> totals, List<String> lines) {
    long rejected =
        Arrays.stream(RowProblem.values())
            .filter(RowProblem::rejected)
            .mapToLong(problem -> totals.getOrDefault(problem, 0L))
            .sum();
    lines.add(
        FieldText.count(read, "row")
            + " read, "
            + FieldText.count(kept)
            + " kept, "
            + FieldText.count(totals.getOrDefault(RowProblem.IDENTICAL, 0L))
            + " repeated, "
            + FieldText.count(totals.getOrDefault(RowProblem.CONFLICT, 0L))
            + " contradicting, "
            + FieldText.count(rejected)
            + " rejected");
  }

  static void issues(Map<RowProblem, Long> totals, List<RowIssue> issues, List<String> lines) {
    for (RowProblem problem : RowProblem.values()) {
      long count = totals.getOrDefault(problem, 0L);
      if (count == 0) {
        continue;
      }
      lines.add(FieldText.count(count, "row") + ": " + problem.text());
      List<RowIssue> listed = issues.stream().filter(issue -> issue.problem() == problem).toList();
      listed.forEach(issue -> lines.add("  " + issue));
      if (listed.size() < count) {
        lines.add("  \u2026 and " + FieldText.count(count - listed.size()) + " more like these");
      }
    }
  }
}
