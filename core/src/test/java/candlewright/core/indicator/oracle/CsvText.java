package candlewright.core.indicator.oracle;

import java.util.ArrayList;
import java.util.List;

/// Rows of comma separated text whose first row names the columns. Quotes may surround a cell.
record CsvText(List<String> header, List<List<String>> rows) {
  CsvText {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  static CsvText parse(String text) {
    List<List<String>> all = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        all.add(cells(line));
      }
    }
    List<String> header = all.removeFirst();
    for (List<String> row : all) {
      if (row.size() != header.size()) {
        throw new IllegalArgumentException(header.size() + " columns, but a row is " + row);
      }
    }
    return new CsvText(header, all);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(",", -1)) {
      String stripped = cell.strip();
      boolean quoted = stripped.length() > 1 && stripped.startsWith("\"");
      cells.add(quoted ? stripped.substring(1, stripped.length() - 1) : stripped);
    }
    return cells;
  }

  /// Returns the texts of a column.
  List<String> column(int index) {
    return rows.stream().map(row -> row.get(index)).toList();
  }
}
