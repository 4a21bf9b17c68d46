package candlewright.datafeed.csv;

/// One row that was left out or is worth a look.
///
/// @param entry the file, or the file within the archive
/// @param line its line, counted from 1; in JSON the number of the row
/// @param detail what exactly is wrong, with the value
/// @param excerpt the beginning of the row, printable
public record RowIssue(String entry, long line, RowProblem problem, String detail, String excerpt) {
  @Override
  public String toString() {
    return entry + ", line " + FieldText.count(line) + ": " + detail + " [" + excerpt + "]";
  }
}
