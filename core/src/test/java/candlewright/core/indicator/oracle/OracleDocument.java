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
      tests skip. A test writes this page and fails when it is out of date; to write it anew:

      ```
      ./mvnw -pl core -am test -Dtest=OracleTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true
      ```

      How to read a line:

      - Every indicator is fed from the first bar of the table, with the settings named and else its
        own defaults. Column `settings` also says what it was fed with if not the usual columns, and
        how the source shows our value: `times 0.01` where it prints fractions and we percent, `taken
        from close` where it prints the close less our value, `2 bars earlier` where it writes a value
        beside a bar before the one on which it is known.
      - `from` is the first bar compared, 0 being the first of the table. From there on every bar for
        which the source prints a value is compared, and a value that we do not have differs.
      - `first` is the first bar for which the source prints anything, `warm-up` ours: the number of
        bars after which all outputs are known.
      - The tolerance follows from what the source prints, never from our result. Full doubles are 15
        digits or more, and 1E-9 of the value (of 1 where it is smaller) is left for the order in
        which the source adds up. A source in single precision rounds every price to 24 bits.

      What we follow where the sources disagree; the other convention is a setting where it is named:

      - Exponential averages begin with the simple average of their first `length` values, as TA-Lib,
        LEAN, Stock.Indicators and backtrader have it; averages of averages one after the other.
        Tulip Indicators begins with the first value (`seed first`); Stock.Indicators begins all
        averages of a stack at once (`seed together`). The fast average of a MACD begins on its own,
        not with the slow one.
      - The true range of the first bar is unknown: there is no close before it. Tulip Indicators
        and some tables of LEAN count its high less low (`first_bar range`).
      - Directional movement is smoothed as TA-Lib does, which begins with one change less than
        Wilder's own tables (`seed wilder`: LEAN's spreadsheet and backtrader).
      - Deviations in Bollinger bands and `variance` divide by the count, as all sources do;
        `historical_volatility` divides by one less, Tulip Indicators by the count (`deviation
        population`).
      - Of equal extremes Aroon takes the latest, as TA-Lib does; Stock.Indicators takes the first.
      - A value is shown on the bar on which it is known. Turning points, zigzags and regression
        channels that a source draws back over earlier bars are compared on the bars on which their
        newest point was known, or turn by turn.

      """;

  private OracleDocument() {}

  static String of(List<OracleRow> rows, List<NotOurs> others) throws IOException {
    List<OracleRow> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparing(OracleRow::source)
            .thenComparing(OracleRow::file)
            .thenComparing(OracleRow::column)
            .thenComparing(OracleRow::indicator)
            .thenComparing(OracleRow::output));
    StringBuilder lines = new StringBuilder();
    int agree = 0;
    int waiting = 0;
    long bars = 0;
    for (OracleRow row : sorted) {
      Comparison found = Comparison.of(row);
      lines.append(line(row, found)).append('\n');
      agree += verdict(found).equals("agrees") ? 1 : 0;
      waiting += found.waiting() == null ? 0 : 1;
      bars += found.bars();
    }
    return PREAMBLE
        + "Of "
        + sorted.size()
        + " lines "
        + agree
        + " agree, on "
        + bars
        + " values in all; "
        + (sorted.size() - agree - waiting)
        + " differ and "
        + waiting
        + " wait.\n\n"
        + "| source | file and column | indicator | settings | bars | from | first | warm-up | largest"
        + " difference | tolerance | verdict | remark |\n"
        + "|---|---|---|---|---|---|---|---|---|---|---|---|\n"
        + lines
        + notCompared(others);
  }

  private static String line(OracleRow row, Comparison found) {
    String waiting = found.waiting();
    boolean compared = waiting == null;
    String indicator =
        row.output().equals(row.indicator()) ? row.output() : row.indicator() + "." + row.output();
    List<String> settings = new ArrayList<>(Comparison.settingTexts(row));
    settings.addAll(row.readings());
    return "| "
        + String.join(
            " | ",
            row.source().title(),
            cell(row.file() + " `" + row.column() + "`"),
            indicator,
            String.join(", ", settings),
            compared ? "" + found.bars() : "",
            "" + found.from(),
            found.firstKnown() < 0 ? "" : "" + found.firstKnown(),
            compared ? "" + found.warmUp() : "",
            compared ? rounded(found.largest()) : "",
            row.tolerance().text(),
            verdict(found),
            cell(
                waiting == null
                    ? row.remark()
                    : row.remark().isEmpty() ? waiting : row.remark() + "; " + waiting))
        + " |";
  }

  private static String verdict(Comparison found) {
    if (found.waiting() != null) {
      return "waiting";
    }
    return found.failure() == null ? "agrees" : "DIFFERS";
  }

  private static String notCompared(List<NotOurs> others) {
    List<NotOurs> sorted = new ArrayList<>(others);
    sorted.sort(
        Comparator.comparing(NotOurs::source)
            .thenComparing(NotOurs::file)
            .thenComparing(NotOurs::column));
    StringBuilder text = new StringBuilder();
    text.append("\n## Not compared\n\n").append("| source | file and column | why |\n");
    text.append("|---|---|---|\n");
    for (NotOurs other : sorted) {
      String what =
          other.column().equals("*") ? other.file() : other.file() + " `" + other.column() + "`";
      text.append("| ")
          .append(other.source().title())
          .append(" | ")
          .append(what.equals("*") ? "all" : cell(what))
          .append(" | ")
          .append(other.reason())
          .append(" |\n");
    }
    return text.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  /// Rounds to 2 digits.
  static String rounded(double value) {
    return value == 0 ? "0" : new BigDecimal(value).round(new MathContext(2)).toString();
  }
}
