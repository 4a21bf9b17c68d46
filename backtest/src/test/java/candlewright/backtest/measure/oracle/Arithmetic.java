package candlewright.backtest.measure.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/// The four operations between numbers, series and lists, as Python has them.
final class Arithmetic {
  private Arithmetic() {}

  static Object apply(char operator, Object left, Object right) {
    if (left instanceof List<?> list) {
      List<Object> joined = new ArrayList<>(list);
      if (operator == '+') {
        joined.addAll((List<?>) right);
      } else {
        for (int i = 1; i < (Double) right; i++) {
          joined.addAll(list);
        }
      }
      return joined;
    }
    DoubleBinaryOperator operation =
        switch (operator) {
          case '+' -> (a, b) -> a + b;
          case '-' -> (a, b) -> a - b;
          case '*' -> (a, b) -> a * b;
          default -> (a, b) -> a / b;
        };
    if (left instanceof DatedSeries a && right instanceof DatedSeries b) {
      return a.size() == b.size()
          ? new DatedSeries(a.days(), combined(a.values(), b.values(), operation))
          : a.combine(b, Double.NaN, operation);
    }
    if (left instanceof DatedSeries a) {
      double b = (Double) right;
      return a.map(value -> operation.applyAsDouble(value, b));
    }
    if (right instanceof DatedSeries b) {
      double a = (Double) left;
      return b.map(value -> operation.applyAsDouble(a, value));
    }
    return operation.applyAsDouble((Double) left, (Double) right);
  }

  private static double[] combined(double[] a, double[] b, DoubleBinaryOperator operation) {
    double[] values = new double[a.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = operation.applyAsDouble(a[i], b[i]);
    }
    return values;
  }
}
