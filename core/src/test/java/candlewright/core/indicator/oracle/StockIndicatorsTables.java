package candlewright.core.indicator.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// The results that Stock.Indicators keeps for its default quotes: 502 days of SPY, doubles printed
/// in full. The second instrument of `beta`, `corr` and `prs` is its `compare` file.
final class StockIndicatorsTables implements OracleReader {
  private static final String FOLDER = "oracles/stock_indicators_results";
  private static final String END = ".standard.json.gz";
  private static final String QUOTES = FOLDER + "/default_quotes.csv";
  private static final String OTHER = "data/stock_indicators_quotes/compare.csv";
  private static final Set<String> PAIRS = Set.of("beta", "corr", "prs");
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  @Override
  public List<String> files() throws IOException {
    return SharedFiles.names(FOLDER, END);
  }

  @Override
  public OracleTable read(String file) throws IOException {
    OracleTable table = new OracleTable();
    addBars(table, QUOTES, "");
    if (PAIRS.contains(file)) {
      addBars(table, OTHER, "other.");
    }
    JsonNode rows = JSON.readTree(SharedFiles.text(FOLDER + "/" + file + END));
    Map<String, List<String>> columns = columns(rows);
    if (rows.size() == table.size()) {
      columns.forEach((name, texts) -> table.addExpected(name, OracleColumn.parse(texts)));
    } else {
      // Bricks, not bars.
      columns.keySet().forEach(table::addUnaligned);
    }
    return table;
  }

  private static void addBars(OracleTable table, String path, String prefix) throws IOException {
    CsvText quotes = CsvText.parse(SharedFiles.text(path));
    if (prefix.isEmpty()) {
      table.addSessions(quotes.column(0));
    }
    for (int k = 1; k < quotes.header().size(); k++) {
      table.addInput(prefix + quotes.header().get(k), OracleColumn.parse(quotes.column(k)));
    }
  }

  private static Map<String, List<String>> columns(JsonNode rows) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (JsonNode row : rows) {
      for (Map.Entry<String, JsonNode> field : row.properties()) {
        String name = field.getKey();
        if (!name.equals("timestamp") && !name.equals("date") && !field.getValue().isObject()) {
          columns.computeIfAbsent(name, key -> new ArrayList<>()).add(text(field.getValue()));
        }
      }
    }
    return columns;
  }

  /// Yes and a high are 1, no is 0, a low is -1.
  private static String text(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "1" : "0";
    }
    if (value.isString()) {
      return value.stringValue().equals("H") ? "1" : "-1";
    }
    return value.toString();
  }
}
