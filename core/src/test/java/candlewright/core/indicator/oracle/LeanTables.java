package candlewright.core.indicator.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The indicator tables of QuantConnect LEAN's tests: bars and, beside them, what TA-Lib,
/// TradeStation, talipp, tulip or a spreadsheet made of them. Prices of `csv` files from LEAN's own
/// data are in ten-thousandths of a dollar.
final class LeanTables implements OracleReader {
  private static final String FOLDER = "oracles/lean_indicator_tables";

  /// The only table with two instruments, one row each for every day.
  private static final String PAIR = "spy_qqq_corr.csv";

  private static final Set<String> TIME_COLUMNS = Set.of("date", "time");

  @Override
  public List<String> files() throws IOException {
    return SharedFiles.names(FOLDER, ".gz");
  }

  @Override
  public OracleTable read(String file) throws IOException {
    CsvText text = CsvText.parse(SharedFiles.text(FOLDER + "/" + file + ".gz"));
    return file.equals(PAIR) ? pair(text) : table(text, "");
  }

  private static OracleTable table(CsvText text, String prefix) {
    OracleTable table = new OracleTable();
    List<String> days = days(text);
    if (!days.isEmpty()) {
      table.addSessions(days);
      addMinutes(table, text);
    }
    for (int k = 0; k < text.header().size(); k++) {
      String name = text.header().get(k).replace('\u00a0', ' ').strip();
      String lower = name.toLowerCase(Locale.ROOT);
      if (OracleTable.BAR_COLUMNS.contains(lower)) {
        table.addInput(prefix + lower, OracleColumn.parse(text.column(k)));
      } else if (!TIME_COLUMNS.contains(lower) && !name.isEmpty()) {
        addExpected(table, name, text.column(k));
      }
    }
    return table;
  }

  private static void addExpected(OracleTable table, String name, List<String> texts) {
    if (texts.stream().anyMatch(text -> text.equals("High") || text.equals("Low"))) {
      // The turning points of the zigzag: 1 for a high, -1 for a low.
      table.addExpected(
          name,
          OracleColumn.parse(
              texts.stream()
                  .map(text -> text.equals("High") ? "1" : text.equals("Low") ? "-1" : text)
                  .toList()));
    } else {
      table.addExpected(name, OracleColumn.parse(texts));
    }
  }

  /// Returns what tells one day from another: the date, or the day of seconds since 1970.
  private static List<String> days(CsvText text) {
    for (int k = 0; k < text.header().size(); k++) {
      if (TIME_COLUMNS.contains(text.header().get(k).toLowerCase(Locale.ROOT))) {
        return text.column(k).stream().map(LeanTables::day).toList();
      }
    }
    return List.of();
  }

  /// Adds the minute of the day where the times have one.
  private static void addMinutes(OracleTable table, CsvText text) {
    for (int k = 0; k < text.header().size(); k++) {
      List<String> times = text.column(k);
      if (TIME_COLUMNS.contains(text.header().get(k).toLowerCase(Locale.ROOT))
          && times.stream().allMatch(time -> time.matches(".*T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"))) {
        double[] minutes = new double[times.size()];
        for (int i = 0; i < minutes.length; i++) {
          String clock = times.get(i).split("T", -1)[1];
          minutes[i] =
              60 * Integer.parseInt(clock.substring(0, 2))
                  + Integer.parseInt(clock.substring(3, 5));
        }
        table.addInput("minute", OracleColumn.ofWhole(minutes));
        return;
      }
    }
  }

  private static String day(String time) {
    if (time.matches("[0-9]{9,}")) {
      return "" + Long.parseLong(time) / 86_400;
    }
    return time.split("[ T]", -1)[0];
  }

  private static OracleTable pair(CsvText text) {
    List<List<String>> first = new ArrayList<>();
    List<List<String>> second = new ArrayList<>();
    for (List<String> row : text.rows()) {
      (row.getFirst().equals("SPY") ? first : second).add(row);
    }
    int date = text.header().indexOf("Date");
    for (int i = 0; i < first.size(); i++) {
      if (!first.get(i).get(date).equals(second.get(i).get(date))) {
        throw new IllegalArgumentException("the instruments' days differ at row " + i);
      }
    }
    // The results stand in the second instrument's rows.
    OracleTable table = table(new CsvText(dropSymbol(text.header()), drop(second)), "qqq.");
    CsvText spy = new CsvText(dropSymbol(text.header()), drop(first));
    for (int k = 0; k < spy.header().size(); k++) {
      String lower = spy.header().get(k).toLowerCase(Locale.ROOT);
      if (OracleTable.BAR_COLUMNS.contains(lower)) {
        table.addInput(lower, OracleColumn.parse(spy.column(k)));
      }
    }
    return table;
  }

  private static List<List<String>> drop(List<List<String>> rows) {
    return rows.stream().map(LeanTables::dropSymbol).toList();
  }

  private static List<String> dropSymbol(List<String> row) {
    return row.subList(1, row.size());
  }
}
