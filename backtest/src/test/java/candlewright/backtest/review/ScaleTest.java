package candlewright.backtest.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScaleTest {
  private static final Pattern LABEL = Pattern.compile("y=\"([-0-9.]+)\">([^<]*)</text>");

  @Test
  void stepsAreOneTwoOrFive() {
    assertEquals(new NiceStep(1, 0), NiceStep.atLeast(1));
    assertEquals(new NiceStep(2, 0), NiceStep.atLeast(1.1));
    assertEquals(new NiceStep(5, -2), NiceStep.atLeast(0.021));
    assertEquals(new NiceStep(1, 3), NiceStep.atLeast(501));
  }

  @Test
  void stepsAreWrittenWithoutRoundingErrors() {
    assertEquals("0.3", new NiceStep(1, -1).text(3, 0, false));
    assertEquals("−1,500", new NiceStep(5, 2).text(-3, 0, false));
    assertEquals("+1.5", new NiceStep(5, 5).text(3, 6, true));
    assertEquals("20", new NiceStep(2, 7).text(1, 6, false));
  }

  @Test
  void largeValuesAreCountedInMillions() {
    Markup svg = new Markup(1000);
    ValueAxis axis = ValueAxis.of(0, 40e6, 0, 100, 0);
    axis.draw(svg, 100, Double.NaN, "");
    // Two labels in 100 pixels need a step of at least 16 million, so 20.
    assertEquals(List.of("0 M", "20 M", "40 M"), labels(svg));
    assertEquals("12.35 M", axis.shortText(12_345_678, 2));
  }

  @Test
  void theLowestValueIsAtTheBottom() {
    ValueAxis axis = ValueAxis.of(10, 20, 0, 120, 10);
    assertEquals(110, axis.y(10));
    assertEquals(60, axis.y(15));
    assertEquals(10, axis.y(20));
  }

  @Test
  void aPriceThatNeverMovedIsInTheMiddle() {
    assertEquals(50, ValueAxis.of(1e13, 1e13, 0, 100, 0).y(1e13));
    assertEquals(50, ValueAxis.of(0, 0, 0, 100, 0).y(0));
  }

  @Test
  void labelsMakeRoomForTheTag() {
    Markup svg = new Markup(1000);
    ValueAxis axis = ValueAxis.of(0, 40, 0, 100, 0);
    axis.draw(svg, 100, 50, "");
    assertEquals(List.of("0", "40"), labels(svg));
  }

  @Test
  void aTagLeavesAtLeastTwoLabels() {
    // Steps of 10,000 give two labels, at 175 and at 55 pixels; the tag covers the upper one.
    Markup svg = new Markup(1000);
    ValueAxis axis = ValueAxis.of(8_750, 23_750, 0, 200, 10);
    axis.draw(svg, 100, axis.y(20_000), "");
    assertEquals(List.of("10,000", "15,000"), labels(svg));
    Seeds.forEach(
        500,
        random -> {
          double low = random.nextDouble() * 1_000;
          ValueAxis any = ValueAxis.of(low, low + random.nextDouble() * 1_000, 0, 200, 10);
          Markup drawn = new Markup(1000);
          any.draw(drawn, 100, random.nextInt(9, 192), "");
          assertTrue(labels(drawn).size() >= 2, labels(drawn).toString());
          assertLabelsDoNotTouch(drawn);
        });
  }

  @Test
  void everyRangeGetsLabelsThatDoNotTouch() {
    Seeds.forEach(
        500,
        random -> {
          double low = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(-4, 14));
          double high = low + Math.abs(low) * StrictMath.pow(10, random.nextInt(-3, 4));
          Markup svg = new Markup(1000);
          ValueAxis.of(low, high, 0, random.nextInt(80, 400), 8).draw(svg, 100, Double.NaN, "");
          assertTrue(labels(svg).size() >= 2, low + " to " + high + " has " + labels(svg));
          assertLabelsDoNotTouch(svg);
        });
  }

  private static void assertLabelsDoNotTouch(Markup svg) {
    List<Double> pixels = new ArrayList<>();
    Matcher label = LABEL.matcher(svg.toString());
    while (label.find()) {
      pixels.add(Double.parseDouble(label.group(1)));
      assertTrue(label.group(2).length() <= 14, label.group(2));
    }
    for (int i = 1; i < pixels.size(); i++) {
      assertTrue(pixels.get(i - 1) - pixels.get(i) >= 14, "labels touch: " + pixels);
    }
  }

  private static List<String> labels(Markup svg) {
    return LABEL.matcher(svg.toString()).results().map(found -> found.group(2)).toList();
  }
}
