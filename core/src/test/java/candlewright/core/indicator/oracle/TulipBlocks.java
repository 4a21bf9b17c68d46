package candlewright.core.indicator.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The smoke tests of Tulip Indicators: 15 values in, 3 decimals out, the last result at the last
/// value. A table is one block, named as in the file with its options.
final class TulipBlocks implements OracleReader {
  private static final String FILE = "oracles/tulip_untest.txt";

  private static final Map<String, String> INPUTS =
      Map.ofEntries(
          inputs("high low close volume", "ad adosc kvo mfi"),
          inputs("high low close", "atr cci natr di stoch tr typprice ultosc wad wcprice willr"),
          inputs("high low volume", "emv marketfi"),
          inputs("high low", "adx adxr ao aroon aroonosc cvi dm dx fisher mass medprice psar"),
          inputs("open high low close", "avgprice bop"),
          inputs("open close", "qstick"),
          inputs("close volume", "nvi obv pvi vwma"),
          inputs("volume", "vosc"));

  private static final Map<String, String> OUTPUTS =
      Map.of(
          "aroon", "down up",
          "bbands", "lower middle upper",
          "di", "plus minus",
          "dm", "plus minus",
          "fisher", "fisher signal",
          "macd", "macd signal histogram",
          "msw", "sine lead",
          "stoch", "k d");

  private static Map.Entry<String, String> inputs(String columns, String names) {
    return Map.entry(columns, " " + names + " ");
  }

  @Override
  public List<String> files() throws IOException {
    return blocks().stream().map(List::getFirst).sorted().toList();
  }

  @Override
  public OracleTable read(String file) throws IOException {
    for (List<String> block : blocks()) {
      if (block.getFirst().equals(file)) {
        return table(block);
      }
    }
    throw new IllegalArgumentException("there is no block " + file);
  }

  private static OracleTable table(List<String> block) {
    String name = block.getFirst().split(" ", -1)[0];
    List<String> outputs = words(OUTPUTS.getOrDefault(name, "value"));
    List<String> inputs = inputNames(name, block.size() - 1 - outputs.size());
    OracleTable table = new OracleTable();
    List<String> days = null;
    for (int k = 1; k < block.size(); k++) {
      List<String> values = values(block.get(k));
      if (days == null) {
        days = Stream.iterate(0, i -> i + 1).limit(values.size()).map(i -> "" + i).toList();
        table.addSessions(days);
      }
      if (k <= inputs.size()) {
        table.addInput(inputs.get(k - 1), OracleColumn.parse(values));
      } else {
        List<String> texts = new ArrayList<>(Collections.nCopies(table.size(), ""));
        int offset = texts.size() - values.size();
        for (int i = 0; i < values.size(); i++) {
          texts.set(offset + i, values.get(i));
        }
        table.addExpected(outputs.get(k - 1 - inputs.size()), OracleColumn.parse(texts));
      }
    }
    return table;
  }

  private static List<String> inputNames(String name, int count) {
    for (Map.Entry<String, String> entry : INPUTS.entrySet()) {
      if (entry.getValue().contains(" " + name + " ")) {
        return words(entry.getKey());
      }
    }
    return count == 1 ? List.of("close") : List.of("close", "other.close");
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.split(" ", -1));
  }

  private static List<String> values(String line) {
    String inner = line.substring(1, line.length() - 1);
    return inner.isEmpty() ? List.of() : Arrays.asList(inner.split(",", -1));
  }

  /// Returns each block's lines, its name first.
  private static List<List<String>> blocks() throws IOException {
    List<List<String>> blocks = new ArrayList<>();
    for (String line : SharedFiles.text(FILE).split("\n", -1)) {
      String stripped = line.strip();
      if (stripped.isEmpty() || stripped.startsWith("#")) {
        continue;
      }
      if (!stripped.startsWith("{")) {
        blocks.add(new ArrayList<>());
      }
      blocks.getLast().add(stripped);
    }
    return blocks;
  }
}
