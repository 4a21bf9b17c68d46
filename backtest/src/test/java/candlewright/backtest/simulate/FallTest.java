package candlewright.backtest.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.testkit.Seeds;
import org.junit.jupiter.api.Test;

class FallTest {
  @Test
  void itIsTheDeepestFromTheHighestBefore() {
    // From 100 to 80 is a fifth, from 120 to 90 a quarter, from 125 to 100 a fifth again.
    double[] values = {100, 80, 110, 120, 115, 90, 120, 125, 125, 100};
    Fall fall = new Fall(100);
    fall.addAll(values, 0, values.length);
    assertEquals(0.25, fall.deepest());
    Fall first = new Fall(100);
    first.addAll(values, 0, 5);
    assertEquals(0.2, first.deepest());
    assertEquals(0, new Fall(100).deepest());
    Fall fromStart = new Fall(200);
    fromStart.addAll(values, 0, values.length);
    assertEquals(0.6, fromStart.deepest());
  }

  @Test
  void itDoesNotMatterHowTheValuesAreTaken() {
    Seeds.forEach(
        500,
        random -> {
          double[] values = new double[random.nextInt(1, 60)];
          Fall one = new Fall(50);
          double highest = 50;
          double deepest = 0;
          for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(20, 70);
            one.add(values[i]);
            highest = Math.max(highest, values[i]);
            deepest = Math.max(deepest, (highest - values[i]) / highest);
          }
          int cut = random.nextInt(values.length);
          Fall parts = new Fall(50);
          parts.addAll(values, 0, cut);
          parts.addAll(values, cut, values.length);
          assertEquals(deepest, one.deepest());
          assertEquals(deepest, parts.deepest());
        });
  }
}
