package candlewright.app.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeikinAshiTest {
  // Open, high, low, close, volume.
  private static final double[][] BARS = {
    {10, 14, 8, 12, 5}, {12, 13, 11, 12, 6}, {12, 20, 12, 18, 7}, {18, 18, 9, 10, 8}
  };

  // By hand. 1: close (10+14+8+12)/4 = 11, open (10+12)/2 = 11. 2: close 48/4 = 12, open
  // (11+11)/2 = 11. 3: close 62/4 = 15.5, open (11+12)/2 = 11.5, which is below the low of 12.
  // 4: close 55/4 = 13.75, open (11.5+15.5)/2 = 13.5.
  private static final double[][] AVERAGED = {
    {11, 14, 8, 11, 5}, {11, 13, 11, 12, 6}, {11.5, 20, 11.5, 15.5, 7}, {13.5, 18, 9, 13.75, 8}
  };

  @Test
  void agreesWithAWorkedExample() {
    BarPyramid averaged = HeikinAshi.of(pyramid(4));

    for (int i = 0; i < 4; i++) {
      assertArrayEquals(AVERAGED[i], row(averaged, i), "bar " + i);
    }
  }

  @Test
  void aLiveBarIsAveragedAnew() {
    BarPyramid bars = pyramid(2);
    BarPyramid averaged = HeikinAshi.of(bars);
    bars.set(1, 12, 30, 1, 25, 6);
    HeikinAshi.update(bars, averaged, 1);
    for (int i = 1; i < 4; i++) {
      double[] bar = BARS[i];
      bars.set(i, bar[0], bar[1], bar[2], bar[3], bar[4]);
      HeikinAshi.update(bars, averaged, i);
    }

    assertEquals(4, averaged.size());
    for (int i = 0; i < 4; i++) {
      assertArrayEquals(AVERAGED[i], row(averaged, i), "bar " + i);
    }
  }

  private static double[] row(BarPyramid bars, int i) {
    return new double[] {
      bars.open(0, i), bars.high(0, i), bars.low(0, i), bars.close(0, i), bars.volume(0, i)
    };
  }

  private static BarPyramid pyramid(int size) {
    double[][] columns = new double[5][size];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < 5; k++) {
        columns[k][i] = BARS[i][k];
      }
    }
    return new BarPyramid(columns[0], columns[1], columns[2], columns[3], columns[4]);
  }
}
