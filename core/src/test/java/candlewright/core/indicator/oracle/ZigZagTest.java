package candlewright.core.indicator.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.testkit.Fed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Turning points, which others draw over the bars on which they lie and we give from the bar on at
/// which they are known.
class ZigZagTest {
  /// @param bar index of the turning point
  private record Point(int bar, double price) {}

  @Test
  void findsTheTurningPointsOfLean() throws IOException {
    OracleTable table = Source.LEAN.table("spy_zigzag.csv");
    assertEquals(
        published(table, "zigzag", "type"),
        found(
            Map.of("percent", 5.0, "minimum_bars", 10.0),
            column(table.input("high")),
            column(table.input("low"))));
  }

  @Test
  void findsTheTurningPointsOfStockIndicatorsExceptTheFirstBar() throws IOException {
    OracleTable table = Source.STOCK_INDICATORS.table("zigzag-close");
    double[] close = column(table.input("close"));
    List<Point> points = found(Map.of(), close, close);
    // The series rises from its first bar on, which the source does not mark.
    assertEquals(new Point(0, close[0]), points.getFirst());
    assertEquals(published(table, "zigZag", "pointType"), points.subList(1, points.size()));
  }

  @Test
  void confirmsAPointOnTheFirstBarThatIsFarEnough() {
    // Low 100; 104 is not 5 % above, 106 is. High 110; 104 is more than 5 % below (104.5).
    double[] price = {101, 100, 104, 106, 110, 105, 104};
    double[][] out = Fed.all("zigzag", Map.of(), price, price);
    double nan = Double.NaN;
    assertRow(out[0], 0, 0, 0, 1, 1, 1, -1);
    assertRow(out[1], nan, nan, nan, 100, 100, 100, 110);
    assertRow(out[2], nan, nan, nan, 2, 3, 4, 2);
    assertRow(out[3], nan, nan, nan, 106, 110, 110, 104);
  }

  private static void assertRow(double[] actual, double... expected) {
    org.junit.jupiter.api.Assertions.assertArrayEquals(expected, actual);
  }

  private static List<Point> published(OracleTable table, String price, String type) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      if (!Double.isNaN(table.expected(type).value(i))) {
        points.add(new Point(i, table.expected(price).value(i)));
      }
    }
    assertTrue(points.size() > 5);
    return points;
  }

  private static List<Point> found(Map<String, Double> settings, double[] high, double[] low) {
    double[][] out = Fed.all("zigzag", settings, high, low);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < high.length; i++) {
      if (out[0][i] != 0) {
        Point point = new Point(i - (int) out[2][i], out[1][i]);
        if (points.isEmpty() || !points.getLast().equals(point)) {
          points.add(point);
        }
      }
    }
    return points;
  }

  private static double[] column(OracleColumn column) {
    double[] values = new double[column.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.value(i);
    }
    return values;
  }
}
