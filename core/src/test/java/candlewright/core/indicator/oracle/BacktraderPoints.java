package candlewright.core.indicator.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// The check points of backtrader's indicator tests on one year of daily bars: for each line the
/// value at the newest bar, at the first known one and half way between, to 6 decimals. A table is
/// one test; its columns are called `line 1`, `line 2` and so on.
final class BacktraderPoints implements OracleReader {
  private static final String POINTS = "oracles/backtrader_indicator_points_open.json";
  private static final String BARS = "data/backtrader_2006/2006-day-001.txt";
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  @Override
  public List<String> files() throws IOException {
    List<String> names = new ArrayList<>();
    for (JsonNode test : JSON.readTree(SharedFiles.text(POINTS))) {
      names.add(name(test));
    }
    Collections.sort(names);
    return names;
  }

  @Override
  public OracleTable read(String file) throws IOException {
    OracleTable table = new OracleTable();
    CsvText bars = CsvText.parse(SharedFiles.text(BARS));
    table.addSessions(bars.column(0));
    for (int k = 1; k <= 5; k++) {
      table.addInput(
          bars.header().get(k).toLowerCase(java.util.Locale.ROOT),
          OracleColumn.parse(bars.column(k)));
    }
    for (JsonNode test : JSON.readTree(SharedFiles.text(POINTS))) {
      if (name(test).equals(file)) {
        int line = 1;
        for (JsonNode points : test.get("chkvals")) {
          int first = test.get("chkmin").intValue() - 1;
          table.addExpected("line " + line++, column(points, first, table.size()));
        }
        return table;
      }
    }
    throw new IllegalArgumentException("there is no test " + file);
  }

  private static String name(JsonNode test) {
    return test.get("test").stringValue().replace("test_ind_", "");
  }

  private static OracleColumn column(JsonNode points, int first, int bars) {
    List<String> texts = new ArrayList<>(Collections.nCopies(bars, ""));
    int last = bars - 1;
    // Counted back from the last bar and rounded down, that is towards the first one.
    int middle = last + Math.floorDiv(first + 1 - bars, 2);
    int[] places = {last, first, middle};
    for (int i = 0; i < places.length; i++) {
      JsonNode point = points.get(i);
      // Where the source allows one of several values, the last of them is the number.
      texts.set(places[i], (point.isArray() ? point.get(point.size() - 1) : point).stringValue());
    }
    return OracleColumn.parse(texts);
  }
}
