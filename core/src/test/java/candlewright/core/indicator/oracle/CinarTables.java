package candlewright.core.indicator.oracle;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// The results that cinar/indicator keeps for its strategies on 251 days of Berkshire Hathaway.
final class CinarTables implements OracleReader {
  private static final String FOLDER = "oracles/cinar_brkb_strategies";
  private static final String BARS = "brk-b";

  @Override
  public List<String> files() throws IOException {
    return SharedFiles.names(FOLDER, ".csv").stream().filter(name -> !name.equals(BARS)).toList();
  }

  @Override
  public OracleTable read(String file) throws IOException {
    OracleTable table = new OracleTable();
    CsvText bars = CsvText.parse(SharedFiles.text(FOLDER + "/" + BARS + ".csv"));
    table.addSessions(bars.column(0));
    for (int k = 1; k < bars.header().size(); k++) {
      String name = bars.header().get(k).toLowerCase(Locale.ROOT);
      if (OracleTable.BAR_COLUMNS.contains(name)) {
        table.addInput(name, OracleColumn.parse(bars.column(k)));
      }
    }
    CsvText results = CsvText.parse(SharedFiles.text(FOLDER + "/" + file + ".csv"));
    for (int k = 0; k < results.header().size(); k++) {
      String name = results.header().get(k);
      if (results.rows().size() == table.size()) {
        table.addExpected(name, OracleColumn.parse(results.column(k)));
      } else {
        // Two strategies act once more than there are days.
        table.addUnaligned(name);
      }
    }
    return table;
  }
}
