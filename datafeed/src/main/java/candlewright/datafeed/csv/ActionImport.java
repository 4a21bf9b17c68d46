package candlewright.datafeed.csv;

import candlewright.core.market.CorporateActions;
import candlewright.core.market.PriceFactors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The dividends and splits that a file holds, and what was odd about it.
///
/// @param file the file's name
/// @param factors those of a factor file, which adjust raw prices exactly as its author does
/// @param rowsRead rows of data, most of them without any action in some files
/// @param totals how many rows had each problem
/// @param issues the first rows of each problem
/// @param notes what else should be known
public record ActionImport(
    String file,
    CorporateActions actions,
    Optional<PriceFactors> factors,
    long rowsRead,
    Map<RowProblem, Long> totals,
    List<RowIssue> issues,
    List<String> notes) {
  public ActionImport {
    totals = Map.copyOf(totals);
    issues = List.copyOf(issues);
    notes = List.copyOf(notes);
  }

  /// Returns the report as lines for a person.
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    lines.add(file + ": dividends and splits of " + actions.instrument());
    lines.add(
        FieldText.count(rowsRead, "row")
            + " read: "
            + FieldText.count(actions.dividends().size(), "dividend")
            + " and "
            + FieldText.count(actions.splits().size(), "split"));
    if (!actions.dividends().isEmpty()) {
      lines.add(
          "dividends from "
              + Instant.ofEpochMilli(actions.dividends().getFirst().exTime())
              + " ("
              + actions.dividends().getFirst().amountText()
              + ") to "
              + Instant.ofEpochMilli(actions.dividends().getLast().exTime())
              + " ("
              + actions.dividends().getLast().amountText()
              + ")");
    }
    actions
        .splits()
        .forEach(split ->
            lines.add(
                "split " + split.ratioText() + " on " + Instant.ofEpochMilli(split.exTime())));
    notes.forEach(note -> lines.add("note: " + note));
    EventLines.issues(totals, issues, lines);
    return lines;
  }
}
