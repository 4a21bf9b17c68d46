package candlewright.datafeed.csv;

import candlewright.core.market.FundingGap;
import candlewright.core.market.FundingGaps;
import candlewright.core.market.FundingRates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The settlements of one instrument that a file holds, and what was odd about it.
///
/// @param file the file's name
/// @param rowsRead rows of this instrument; those kept and the dropped ones of `totals`
/// @param totals how many rows had each problem
/// @param issues the first rows of each problem
/// @param notes what else should be known
public record FundingImport(
    String file,
    FundingRates rates,
    long rowsRead,
    Map<RowProblem, Long> totals,
    List<RowIssue> issues,
    List<String> notes) {
  private static final int GAPS_SHOWN = 5;

  public FundingImport {
    totals = Map.copyOf(totals);
    issues = List.copyOf(issues);
    notes = List.copyOf(notes);
  }

  /// Returns the report as lines for a person.
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    lines.add(file + ": funding of " + rates.instrument());
    EventLines.rows(rowsRead, rates.size(), totals, lines);
    if (!rates.isEmpty()) {
      lines.add(
          "settlements from "
              + Instant.ofEpochMilli(rates.time(0))
              + " to "
              + Instant.ofEpochMilli(rates.time(rates.size() - 1))
              + intervals());
    }
    notes.forEach(note -> lines.add("note: " + note));
    EventLines.issues(totals, issues, lines);
    describe(FundingGaps.of(rates), lines);
    return lines;
  }

  private static void describe(FundingGaps gaps, List<String> lines) {
    if (gaps.isEmpty()) {
      return;
    }
    lines.add(
        FieldText.count(gaps.settlements(), "settlement")
            + " missing; what they would have cost is unknown:");
    for (FundingGap gap : gaps.list().subList(0, Math.min(GAPS_SHOWN, gaps.list().size()))) {
      lines.add(
          "  "
              + Instant.ofEpochMilli(gap.first())
              + (gap.settlements() == 1
                  ? ""
                  : " to "
                      + Instant.ofEpochMilli(gap.last())
                      + ", every "
                      + gap.intervalHours()
                      + " h"));
    }
    if (gaps.list().size() > GAPS_SHOWN) {
      lines.add("  \u2026 and " + FieldText.count(gaps.list().size() - GAPS_SHOWN, "more gap"));
    }
  }

  /// Returns `, every 8 h`, or all steps with how often each occurs.
  private String intervals() {
    Map<Long, Long> steps = new TreeMap<>();
    for (int i = 1; i < rates.size(); i++) {
      steps.merge(
          (rates.time(i) - rates.time(i - 1)) / Duration.ofHours(1).toMillis(), 1L, Long::sum);
    }
    if (steps.isEmpty()) {
      return "";
    }
    if (steps.size() == 1) {
      return ", every " + steps.keySet().iterator().next() + " h";
    }
    return ", in steps of "
        + String.join(
            ", ",
            steps.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(step -> step.getKey() + " h (" + FieldText.count(step.getValue()) + ")")
                .toList());
  }
}
