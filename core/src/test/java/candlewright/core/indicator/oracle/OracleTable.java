package candlewright.core.indicator.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A published table: what goes into an indicator and what is to come out, bar by bar.
///
/// Input columns are called `open`, `high`, `low`, `close`, `volume`, `session` and `minute`,
/// whatever the source calls them; those of a second instrument begin with its name and a dot. All
/// others keep the name that the source gives them.
final class OracleTable {
  /// Names of input columns, in lower case.
  static final Set<String> BAR_COLUMNS = Set.of("open", "high", "low", "close", "volume");

  private final Map<String, OracleColumn> inputs = new LinkedHashMap<>();
  private final Map<String, OracleColumn> expected = new LinkedHashMap<>();

  void addInput(String name, OracleColumn column) {
    add(inputs, name, column);
  }

  void addExpected(String name, OracleColumn column) {
    add(expected, name, column);
  }

  /// Adds a column that has other rows than the bars: only its name, nothing to compare.
  void addUnaligned(String name) {
    addExpected(name, OracleColumn.parse(Collections.nCopies(size(), "")));
  }

  /// Adds session numbers, one for each run of bars with the same day text, and `one_session` for
  /// an indicator that is not to begin afresh.
  void addSessions(List<String> days) {
    double[] numbers = new double[days.size()];
    for (int i = 1; i < numbers.length; i++) {
      numbers[i] = numbers[i - 1] + (days.get(i).equals(days.get(i - 1)) ? 0 : 1);
    }
    addInput("session", OracleColumn.ofWhole(numbers));
    addInput("one_session", OracleColumn.ofWhole(new double[numbers.length]));
  }

  private void add(Map<String, OracleColumn> columns, String name, OracleColumn column) {
    if (!inputs.isEmpty() && column.size() != size()) {
      throw new IllegalArgumentException(
          name + " has " + column.size() + " rows, the others have " + size());
    }
    if (columns.put(name, column) != null) {
      throw new IllegalArgumentException("two columns are called " + name);
    }
  }

  int size() {
    return inputs.values().iterator().next().size();
  }

  List<String> inputNames() {
    return new ArrayList<>(inputs.keySet());
  }

  List<String> expectedNames() {
    return new ArrayList<>(expected.keySet());
  }

  /// Returns an input column; a column of results may be one too.
  OracleColumn input(String name) {
    OracleColumn column = inputs.get(name);
    return column == null ? expected(name) : column;
  }

  OracleColumn expected(String name) {
    OracleColumn column = expected.get(name);
    if (column == null) {
      throw new IllegalArgumentException(
          "there is no column " + name + " among " + inputs.keySet() + " and " + expected.keySet());
    }
    return column;
  }
}
