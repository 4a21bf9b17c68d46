package candlewright.backtest.measure.oracle;

import candlewright.core.testkit.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The metric tests of empyrical, every case with what became of it.
final class Empyrical {
  private static final String FILE = "oracles/empyrical_metric_expectations.json";

  /// One case of one test.
  ///
  /// @param text its arguments as the source writes them
  record Case(String test, String text, Found found) {}

  private record Prepared(String test, String text, List<Object> arguments) {}

  private Empyrical() {}

  /// Evaluates all cases in the order of the file; arguments first, as the source draws its noise
  /// when it is loaded.
  static List<Case> cases() {
    JsonNode root = root();
    NumpyRandom random = EmpyricalNames.random();
    Map<String, Object> names = EmpyricalNames.of(root.get("series_definitions"), random);
    List<Prepared> prepared = new ArrayList<>();
    for (JsonNode test : root.get("tests")) {
      for (JsonNode expressions : test.get("cases")) {
        List<Object> arguments = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (JsonNode expression : expressions) {
          texts.add(expression.asString());
          arguments.add(PythonExpression.evaluate(expression.asString(), names, random));
        }
        prepared.add(
            new Prepared(test.get("metric_test").asString(), String.join(", ", texts), arguments));
      }
    }
    List<Case> cases = new ArrayList<>();
    for (Prepared one : prepared) {
      cases.add(new Case(one.test, one.text, EmpyricalChecks.of(one.test, one.arguments, random)));
    }
    return cases;
  }

  private static JsonNode root() {
    try {
      return new ObjectMapper().readTree(Files.readString(Shared.path(FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }
}
