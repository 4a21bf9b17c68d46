package candlewright.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LinePyramidTest {
  @Test
  void blocksSpanTheKnownValuesAlsoOfAppendedOnes() {
    RandomGenerator random = RandomBars.random(3);
    double[] values = new double[2000];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(4) == 0 ? Double.NaN : random.nextDouble();
    }
    LinePyramid line = new LinePyramid(Arrays.copyOf(values, 1));
    for (int i = 1; i < values.length; i++) {
      line.set(i, random.nextDouble());
      line.set(i, values[i]);
    }

    for (int level = 0; level <= 11; level++) {
      for (int i = 0; i < line.size(level); i++) {
        int end = Math.min(values.length, (i + 1) << level);
        double[] known =
            Arrays.stream(values, i << level, end).filter(v -> !Double.isNaN(v)).toArray();
        double least = Arrays.stream(known).min().orElse(Double.NaN);
        double greatest = Arrays.stream(known).max().orElse(Double.NaN);
        assertEquals(least, line.least(level, i));
        assertEquals(greatest, line.greatest(level, i));
      }
    }
    assertEquals(Double.NaN, line.value(-1));
    assertEquals(Double.NaN, line.value(2000));
  }
}
