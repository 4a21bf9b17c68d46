package candlewright.core.indicator.oracle;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The document that tells which published results our indicators were compared with.
final class OracleDocument {
  private static final String PREAMBLE =
      """
      # Published results

      Our indicators compared with results that other libraries and programs publish, one line a
      column. The files lie in a folder beside the checkout and are not part of it; without them the
      tests skip. This page is written by a test:

      ```
      ./mvnw -pl core -am test -Dtest=OracleTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true
      ```

      - `from` is the first bar compared, 0 being the first of the table; every later bar of which the
        source prints a value is compared. `first` is the first bar the source prints, `warm-up` ours.
      - The tolerance follows from the digits that the source prints, never from our result.
      - Every indicator is fed from the first bar of the table.

      """;

  private OracleDocument() {}

  static String of(List<OracleRow> rows) throws IOException {
    List<OracleRow> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparing(OracleRow::source)
            .thenComparing(OracleRow::file)
            .thenComparing(OracleRow::column)
            .thenComparing(OracleRow::indicator)
            .thenComparing(OracleRow::output));
    StringBuilder text = new StringBuilder(PREAMBLE);
    text.append(
        "| source | file and column | indicator | settings | bars | from | first | warm-up | largest"
            + " difference | tolerance | verdict | remark |\n");
    text.append("|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (OracleRow row : sorted) {
      text.append(line(row)).append('\n');
    }
    return text.toString();
  }

  private static String line(OracleRow row) throws IOException {
    Comparison found = Comparison.of(row);
    String waiting = found.waiting();
    boolean compared = waiting == null;
    String indicator =
        row.output().equals(row.indicator()) ? row.output() : row.indicator() + "." + row.output();
    return "| "
        + String.join(
            " | ",
            row.source().title(),
            cell(row.file() + " `" + row.column() + "`"),
            indicator,
            Comparison.settingsText(row),
            compared ? "" + found.bars() : "",
            "" + found.from(),
            found.firstKnown() < 0 ? "" : "" + found.firstKnown(),
            compared ? "" + found.warmUp() : "",
            compared ? rounded(found.largest()) : "",
            row.tolerance().text(),
            compared ? (found.failure() == null ? "agrees" : "DIFFERS") : "waiting",
            cell(
                waiting == null
                    ? row.remark()
                    : row.remark().isEmpty() ? waiting : row.remark() + " Waiting: " + waiting))
        + " |";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private static String rounded(double value) {
    return value == 0 ? "0" : new BigDecimal(value).round(new MathContext(2)).toString();
  }
}
