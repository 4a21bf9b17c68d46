package candlewright.core.indicator.oracle;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Input;
import candlewright.core.indicator.Kernel;
import candlewright.core.indicator.Setting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came of comparing one row.
///
/// @param bars how many were compared
/// @param from index of the first bar compared
/// @param firstKnown first bar at which the source has a value, or -1
/// @param warmUp of our kernel, or -1 if there is none yet
/// @param largest greatest difference of the bars compared, in the source's unit
/// @param failure the first bar that is too far off, in words, or null
/// @param waiting what is missing before it can be compared, or null
record Comparison(
    int bars,
    int from,
    int firstKnown,
    int warmUp,
    double largest,
    @Nullable String failure,
    @Nullable String waiting) {

  /// Compares a row.
  ///
  /// @throws IllegalArgumentException if it names a column, setting or output that does not exist
  static Comparison of(OracleRow row) throws IOException {
    OracleTable table = row.source().table(row.file());
    OracleColumn expected = table.expected(row.column());
    IndicatorType type = IndicatorCatalogue.find(row.indicator());
    String waiting = row.waiting();
    if (type == null || waiting != null) {
      String why = waiting != null ? waiting : "the catalogue has no " + row.indicator();
      return new Comparison(0, from(row, expected), expected.firstKnown(), -1, 0, null, why);
    }
    int output = type.outputNames().indexOf(row.output());
    if (output < 0) {
      throw new IllegalArgumentException(
          row.name() + ": the outputs are " + type.outputNames() + ", not " + row.output());
    }
    List<OracleColumn> inputs = inputs(row, type, table);
    int[] scales = inputs.stream().mapToInt(OracleColumn::scale).toArray();
    Kernel kernel = type.factory().make(settings(row, type), scales);
    return feed(row, table, kernel, inputs, output);
  }

  private static Comparison feed(
      OracleRow row, OracleTable table, Kernel kernel, List<OracleColumn> inputs, int output) {
    OracleColumn expected = table.expected(row.column());
    int bars = 0;
    int from = from(row, expected);
    double largest = 0;
    String failure = null;
    double[] in = new double[kernel.inputs()];
    double[] out = new double[kernel.outputs()];
    int end = expected.size() - Math.max(0, row.shift());
    for (int i = 0; i < end; i++) {
      for (int k = 0; k < in.length; k++) {
        in[k] = inputs.get(k).value(i);
      }
      kernel.update(in, out);
      int bar = i + row.shift();
      if (bar < from || (bar - from) % row.every() != 0 || Double.isNaN(expected.value(bar))) {
        continue;
      }
      bars++;
      double actual = out[output] * row.factor();
      if (!row.minuend().isEmpty()) {
        actual = table.input(row.minuend()).value(bar) - actual;
      }
      double difference = Math.abs(actual - expected.value(bar));
      boolean close = difference <= row.tolerance().limit().applyAsDouble(expected.value(bar));
      if (!close && failure == null) {
        failure =
            row.name()
                + ": bar "
                + bar
                + " is "
                + actual
                + ", published "
                + expected.value(bar)
                + " ("
                + row.tolerance().text()
                + ")";
      }
      largest = Double.isNaN(difference) ? largest : Math.max(largest, difference);
    }
    if (bars == 0) {
      failure = row.name() + ": there is nothing to compare from bar " + from;
    }
    return new Comparison(
        bars, from, expected.firstKnown(), kernel.warmUp(), largest, failure, null);
  }

  private static int from(OracleRow row, OracleColumn expected) {
    return row.from() == OracleRow.FIRST_KNOWN ? Math.max(0, expected.firstKnown()) : row.from();
  }

  private static List<OracleColumn> inputs(OracleRow row, IndicatorType type, OracleTable table) {
    List<OracleColumn> columns = new ArrayList<>();
    for (Input input : type.inputs()) {
      columns.add(table.input(row.inputs().getOrDefault(input.name(), input.usual().text())));
    }
    List<String> names = type.inputs().stream().map(Input::name).toList();
    if (!names.containsAll(row.inputs().keySet())) {
      throw new IllegalArgumentException(row.name() + ": the inputs are " + names);
    }
    return columns;
  }

  private static double[] settings(OracleRow row, IndicatorType type) {
    double[] values = new double[type.settings().size()];
    int used = 0;
    for (int k = 0; k < values.length; k++) {
      Setting setting = type.settings().get(k);
      Double given = row.settings().get(setting.name());
      values[k] = setting.check(given == null ? setting.defaultValue() : given);
      used += given == null ? 0 : 1;
    }
    if (used != row.settings().size()) {
      List<String> names = type.settings().stream().map(Setting::name).toList();
      throw new IllegalArgumentException(row.name() + ": the settings are " + names);
    }
    return values;
  }

  /// Returns the settings as they are written in definitions.
  static List<String> settingTexts(OracleRow row) {
    IndicatorType type = IndicatorCatalogue.find(row.indicator());
    List<String> texts = new ArrayList<>();
    for (Map.Entry<String, Double> entry : row.settings().entrySet()) {
      String text = candlewright.core.market.Decimals.text(entry.getValue());
      if (type != null) {
        for (Setting setting : type.settings()) {
          if (setting.name().equals(entry.getKey())) {
            text = setting.text(entry.getValue());
          }
        }
      }
      texts.add(entry.getKey() + " " + text);
    }
    return texts;
  }
}
