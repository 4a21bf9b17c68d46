package candlewright.datafeed.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The rows of a JSON document as lines of tab separated text: of an array of arrays, or of an
/// array of objects, wherever in the document it stands. Objects give a first row with their names.
///
/// The document is read as a stream; only one row is in memory. That is why a document with an
/// array for each column is refused: its first bar is known only at its end.
final class JsonRows implements RowSource {
  static final char DELIMITER = '\t';
  private static final int MOST_COLUMNS = 200;

  private final InputStream in;
  private final String where;
  private final JsonParser parser;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private byte[] bytes = {};
  private byte @Nullable [] afterHeader;
  private long row;
  private @Nullable String list;
  private boolean inTable;
  private boolean tableDone;

  JsonRows(InputStream in, String where) {
    this.in = in;
    this.where = where;
    this.parser = new JsonFactory().createParser(ObjectReadContext.empty(), in);
  }

  @Override
  public boolean next() throws IOException {
    if (afterHeader != null) {
      bytes = afterHeader;
      afterHeader = null;
      row = 1;
      return true;
    }
    try {
      return advance();
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new ImportException(
          where
              + " is not complete JSON after "
              + row
              + " rows ("
              + oneLine(e.getOriginalMessage())
              + "): get the file again",
          e);
    }
  }

  private boolean advance() {
    while (true) {
      @Nullable JsonToken token = parser.nextToken();
      if (token == null) {
        if (!tableDone && list != null) {
          throw columnar(list);
        }
        return false;
      }
      if (!inTable) {
        if (token.isScalarValue() && list == null && parser.streamReadContext().inArray()) {
          // Maybe a column, maybe only a list beside the table.
          list = parser.streamReadContext().getParent().currentName();
        }
        // Wait for the first row: an array or object directly inside an array.
        boolean opens = token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT;
        if (!opens || !parser.streamReadContext().getParent().inArray()) {
          continue;
        }
        if (tableDone) {
          throw new ImportException(
              where + " holds more than one table of bars: split it into one file per table");
        }
        inTable = true;
      }
      if (token == JsonToken.END_ARRAY) {
        inTable = false;
        tableDone = true;
        continue;
      }
      row++;
      if (token == JsonToken.START_ARRAY) {
        bytes = line(array());
        return true;
      }
      if (token == JsonToken.START_OBJECT) {
        boolean first = names.isEmpty();
        byte[] values = line(object());
        if (first) {
          afterHeader = values;
          bytes = line(names);
          row = 0;
        } else {
          bytes = values;
        }
        return true;
      }
      bytes = line(List.of(parser.getString()));
      return true;
    }
  }

  private List<String> array() {
    List<String> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value());
      checkWidth(values.size());
    }
    return values;
  }

  private List<String> object() {
    boolean first = names.isEmpty();
    List<String> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      String value = value();
      @Nullable Integer column = columns.get(name);
      if (column == null && first) {
        column = names.size();
        columns.put(name, column);
        names.add(name);
        checkWidth(names.size());
      }
      if (column != null) {
        while (values.size() <= column) {
          values.add("");
        }
        values.set(column, value);
      }
    }
    while (values.size() < names.size()) {
      values.add("");
    }
    return values;
  }

  private ImportException columnar(String name) {
    return new ImportException(
        where
            + " holds each column in an array of its own, such as '"
            + FieldText.printable(name)
            + "', not bars in rows: write one array or object for each bar, such as"
            + " [time, open, high, low, close, volume]");
  }

  private void checkWidth(int width) {
    if (width > MOST_COLUMNS) {
      throw new ImportException(
          where
              + ", row "
              + row
              + " has more than "
              + MOST_COLUMNS
              + " values: bars are rows of time, open, high, low, close, volume");
    }
  }

  private String value() {
    return switch (parser.currentToken()) {
      case START_ARRAY, START_OBJECT -> {
        passOver();
        yield "";
      }
      case VALUE_NULL -> "";
      default -> parser.getString();
    };
  }

  /// Passes over an array or object within a row, in which no bars should be.
  private void passOver() {
    int depth = 0;
    do {
      JsonToken token = parser.currentToken();
      if (token == JsonToken.START_ARRAY) {
        @Nullable String name = parser.currentName();
        if (name != null && HeaderNames.isPrice(name)) {
          throw columnar(name);
        }
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    } while (depth > 0 && parser.nextToken() != null);
  }

  private static byte[] line(List<String> values) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        text.append(DELIMITER);
      }
      String value = values.get(i);
      for (int k = 0; k < value.length(); k++) {
        char c = value.charAt(k);
        text.append(c < ' ' ? ' ' : c);
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String oneLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public int start() {
    return 0;
  }

  @Override
  public int end() {
    return bytes.length;
  }

  @Override
  public long line() {
    return row;
  }

  @Override
  public boolean closed() {
    return true;
  }

  @Override
  public long skipped() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    parser.close();
    in.close();
  }
}
