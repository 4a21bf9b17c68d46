package candlewright.backtest.measure.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// The series that empyrical's tests refer to by name: those that the file defines, and those that
/// it names only, after `tests/test_stats.py` of the same commit.
final class EmpyricalNames {
  /// The seed of that test.
  private static final int SEED = 1337;

  private static final double[] ONE = {
    -0.00171614,
    0.01322056,
    0.03063862,
    -0.01422057,
    -0.00489779,
    0.01268925,
    -0.03357711,
    0.01797036
  };
  private static final double[] TWO = {
    0.01846232, 0.00793951, -0.01448395, 0.00422537, -0.00339611, 0.03756813, 0.0151531, 0.03549769
  };

  private EmpyricalNames() {}

  static NumpyRandom random() {
    return new NumpyRandom(SEED);
  }

  /// Evaluates the definitions in their order, drawing the noise in that of the source.
  static Map<String, Object> of(JsonNode definitions, NumpyRandom random) {
    Map<String, Object> names = new HashMap<>();
    names.put("one", list(ONE));
    names.put("two", list(TWO));
    for (String step : List.of("simple", "week", "month")) {
      String freq = Map.of("simple", "D", "week", "W", "month", "M").get(step);
      names.put(
          "df_index_" + step,
          PythonExpression.evaluate(
              "pd.date_range('2000-1-30', periods=8, freq='" + freq + "')", names, random));
    }
    definitions
        .properties()
        .forEach(entry ->
            names.put(
                entry.getKey(),
                PythonExpression.evaluate(entry.getValue().asString(), names, random)));
    DatedSeries noise = series(names, "noise");
    names.put("inv_noise", noise.map(value -> -value));
    names.put("sparse_noise", sparse(noise, random));
    names.put("sparse_flat_line_1_tz", sparse(series(names, "flat_line_1_tz"), random));
    names.put(
        "mixed_returns_expected_gpd_risk_result",
        list(
            0.1,
            0.1000125583583849,
            1.5657360018514067e-06,
            0.4912526273742347,
            0.5912659549254118));
    names.put(
        "negative_returns_expected_gpd_risk_result",
        list(
            0.05,
            0.0683535867363482,
            9.430494798212117e-07,
            0.3451163990493264,
            0.4134703285561788));
    return names;
  }

  private static DatedSeries series(Map<String, Object> names, String name) {
    return (DatedSeries) Objects.requireNonNull(names.get(name), name);
  }

  /// Makes 1 to 9 values unknown.
  private static DatedSeries sparse(DatedSeries series, NumpyRandom random) {
    int count = random.whole(1, 10);
    double[] values = series.values().clone();
    for (int i = 0; i < count; i++) {
      values[random.whole(0, values.length)] = Double.NaN;
    }
    return new DatedSeries(series.days(), values);
  }

  private static List<Object> list(double... values) {
    List<Object> list = new ArrayList<>();
    for (double value : values) {
      list.add(value);
    }
    return list;
  }
}
