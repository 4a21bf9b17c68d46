package candlewright.datafeed.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The rows of one text of events, split into values, with the names of its columns if it has any.
///
/// The delimiter is the one of comma, semicolon, tab and bar that the first row holds most of.
final class EventText implements AutoCloseable {
  private static final String DELIMITERS = ",;\t|";

  private final BarFile file;
  private final String where;
  private final RowSource rows;
  private char delimiter = ',';
  private List<String> names = List.of();
  private List<String> values = List.of();
  private boolean pending;

  private EventText(BarFile file, String where, RowSource rows) {
    this.file = file;
    this.where = where;
    this.rows = rows;
  }

  /// Opens a text and reads its header.
  ///
  /// @throws ImportException if it cannot be read
  static EventText open(BarFile file, BarFile.Piece piece) {
    String where = piece.outer() == null ? file.name() : file.name() + ", " + piece.name();
    try {
      EventText text = new EventText(file, where, BarFileImport.rowsOf(file.open(piece), where));
      text.readHeader();
      return text;
    } catch (IOException e) {
      throw file.failure(where, e);
    }
  }

  private void readHeader() throws IOException {
    if (!rows.next()) {
      return;
    }
    byte[] row = row();
    String text = new String(row, StandardCharsets.UTF_8);
    long most = 0;
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char candidate = DELIMITERS.charAt(i);
      long count = text.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        delimiter = candidate;
      }
    }
    values = Sample.split(row, delimiter);
    if (values.stream().noneMatch(Sample::isNumber)) {
      names = values.stream().map(EventText::letters).toList();
    } else {
      pending = true;
    }
  }

  private byte[] row() {
    return Arrays.copyOfRange(rows.bytes(), rows.start(), rows.end());
  }

  /// Returns a name or symbol in lower case without anything but letters and digits.
  static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  /// Returns the first column with one of these names, or -1.
  int column(Set<String> wanted) {
    for (int i = 0; i < names.size(); i++) {
      if (wanted.contains(names.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /// Tells whether the first row names the columns.
  boolean hasHeader() {
    return !names.isEmpty();
  }

  /// Returns how many values the first row has; 0 if there is none.
  int width() {
    return hasHeader() ? names.size() : values.size();
  }

  /// Goes to the next row of data, or answers false at the end.
  boolean next() {
    if (pending) {
      pending = false;
      return true;
    }
    try {
      if (!rows.next()) {
        return false;
      }
    } catch (IOException e) {
      throw file.failure(where + " after line " + rows.line(), e);
    }
    values = Sample.split(row(), delimiter);
    return true;
  }

  /// Returns how many values the present row has.
  int size() {
    return values.size();
  }

  String value(int column) {
    return values.get(column);
  }

  long line() {
    return rows.line();
  }

  /// Tells whether the present row ended with a line end.
  boolean closed() {
    return rows.closed();
  }

  char delimiter() {
    return delimiter;
  }

  String where() {
    return where;
  }

  /// Returns the beginning of the present row, fit for a message.
  String excerpt() {
    return Sniffer.excerpt(row());
  }

  /// Returns a complaint about the present row.
  RowIssue issue(RowProblem problem, String detail) {
    return new RowIssue(where, line(), problem, detail, excerpt());
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw file.failure(where, e);
    }
  }
}
