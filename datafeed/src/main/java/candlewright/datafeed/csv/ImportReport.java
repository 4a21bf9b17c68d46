package candlewright.datafeed.csv;

import candlewright.core.market.SeriesKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an import read, kept and left out, and why.
///
/// `rowsRead = kept + identical + conflicting + rejected`, exactly.
///
/// @param file the file's name
/// @param dialects how its texts were read
/// @param rowsRead rows of data; headers, blank lines and comments are none
/// @param kept rows that became bars
/// @param outOfOrder kept rows that are earlier than the row before
/// @param offGrid kept bars whose time is no open of the timeframe
/// @param zeroVolume kept bars without volume
/// @param skippedLines blank lines and comments
/// @param span the first and last open time kept
/// @param totals how many rows had each problem
/// @param issues the first rows of each problem
/// @param notes what else should be known
public record ImportReport(
    String file,
    SeriesKey key,
    List<Dialect> dialects,
    long rowsRead,
    long kept,
    long outOfOrder,
    long offGrid,
    long zeroVolume,
    long skippedLines,
    Optional<Span> span,
    Map<RowProblem, Long> totals,
    List<RowIssue> issues,
    List<String> notes) {
  /// The first and the last open time, epoch milliseconds UTC.
  public record Span(long first, long last) {
    @Override
    public String toString() {
      return Instant.ofEpochMilli(first) + " to " + Instant.ofEpochMilli(last);
    }
  }

  public ImportReport {
    dialects = List.copyOf(dialects);
    Map<RowProblem, Long> ordered = new EnumMap<>(RowProblem.class);
    ordered.putAll(totals);
    totals = Collections.unmodifiableMap(ordered);
    issues = List.copyOf(issues);
    notes = List.copyOf(notes);
  }

  /// Returns how many rows had a problem.
  public long total(RowProblem problem) {
    return totals.getOrDefault(problem, 0L);
  }

  /// Returns how many rows repeat an earlier one exactly.
  public long identical() {
    return total(RowProblem.IDENTICAL);
  }

  /// Returns how many rows have the time of an earlier one and other values; the earlier one stays.
  public long conflicting() {
    return total(RowProblem.CONFLICT);
  }

  /// Returns how many rows could not become bars.
  public long rejected() {
    long sum = 0;
    for (Map.Entry<RowProblem, Long> entry : totals.entrySet()) {
      sum += entry.getKey().rejected() ? entry.getValue() : 0;
    }
    return sum;
  }

  /// Returns the report as lines for a person.
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    lines.add(file + " into " + key);
    dialects.forEach(dialect -> lines.addAll(described(dialect)));
    lines.add(
        FieldText.count(rowsRead, "row")
            + " read, "
            + FieldText.count(kept)
            + " kept, "
            + FieldText.count(identical())
            + " repeated, "
            + FieldText.count(conflicting())
            + " contradicting, "
            + FieldText.count(rejected())
            + " rejected");
    lines.add(
        FieldText.count(outOfOrder)
            + " out of order, "
            + FieldText.count(offGrid)
            + " off grid, "
            + FieldText.count(zeroVolume)
            + " without volume, "
            + FieldText.count(skippedLines, "blank or comment line"));
    span.ifPresent(times -> lines.add("bars from " + times));
    totals.forEach((problem, count) -> addIssues(problem, count, lines));
    notes.forEach(note -> lines.add("note: " + note));
    return lines;
  }

  /// Returns how a text was read, without its name if that is the file's.
  private List<String> described(Dialect dialect) {
    List<String> lines = dialect.describe();
    return lines.getFirst().equals(file) ? lines.subList(1, lines.size()) : lines;
  }

  private void addIssues(RowProblem problem, long count, List<String> lines) {
    lines.add(FieldText.count(count, "row") + ": " + problem.text());
    long listed = 0;
    for (RowIssue issue : issues) {
      if (issue.problem() == problem) {
        lines.add("  " + issue);
        listed++;
      }
    }
    if (listed < count) {
      lines.add("  \u2026 and " + FieldText.count(count - listed) + " more like these");
    }
  }
}
