package candlewright.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BarPyramidTest {
  private final RandomGenerator random = RandomBars.random(7);

  @Test
  void everyBlockIsWhatItsBarsSay() {
    for (int size : new int[] {1, 2, 3, 7, 8, 9, 1000, 4097}) {
      Rows rows = new Rows();
      for (int i = 0; i < size; i++) {
        rows.set(i, bar());
      }
      check(rows.pyramid(), rows);
    }
  }

  @Test
  void barsThatAreReplacedAndAddedReachEveryLevel() {
    Rows rows = new Rows();
    rows.set(0, bar());
    BarPyramid pyramid = rows.pyramid();
    for (int step = 0; step < 3000; step++) {
      int i = random.nextInt(3) == 0 ? rows.size() : rows.size() - 1;
      double[] bar = bar();
      rows.set(i, bar);
      pyramid.set(i, bar[0], bar[1], bar[2], bar[3], bar[4]);
      if (step % 97 == 0 || step < 40) {
        check(pyramid, rows);
      }
    }
    check(pyramid, rows);
  }

  @Test
  void onlyTheEndChanges() {
    Rows rows = new Rows();
    for (int i = 0; i < 10; i++) {
      rows.set(i, bar());
    }
    BarPyramid pyramid = rows.pyramid();

    assertThrows(IndexOutOfBoundsException.class, () -> pyramid.set(8, 1, 1, 1, 1, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> pyramid.set(11, 1, 1, 1, 1, 1));
  }

  @Test
  void theFinestLevelWithTwoPixelsABlockIsTaken() {
    Rows rows = new Rows();
    for (int i = 0; i < 1000; i++) {
      rows.set(i, bar());
    }
    BarPyramid pyramid = rows.pyramid();

    // 500 bars on 1000 pixels have just 2 each; one more bar and two share a block.
    assertEquals(0, pyramid.levelFor(500, 1000));
    assertEquals(1, pyramid.levelFor(501, 1000));
    assertEquals(1, pyramid.levelFor(1000, 1000));
    assertEquals(2, pyramid.levelFor(1001, 1000));
    // There is nothing coarser than one block.
    assertEquals(pyramid.levels() - 1, pyramid.levelFor(1000, 0.001));
    assertEquals(1, pyramid.size(pyramid.levels() - 1));
  }

  private double[] bar() {
    return random.doubles(5, 1, 100).toArray();
  }

  private static void check(BarPyramid pyramid, Rows rows) {
    assertEquals(rows.size(), pyramid.size());
    for (int level = 0; level < pyramid.levels(); level++) {
      int wide = 1 << level;
      assertEquals((rows.size() + wide - 1) / wide, pyramid.size(level));
      for (int i = 0; i < pyramid.size(level); i++) {
        int end = Math.min(rows.size(), (i + 1) * wide);
        double high = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double volume = 0;
        for (int k = i * wide; k < end; k++) {
          high = Math.max(high, rows.at(k)[1]);
          low = Math.min(low, rows.at(k)[2]);
          volume += rows.at(k)[4];
        }
        assertEquals(rows.at(i * wide)[0], pyramid.open(level, i));
        assertEquals(high, pyramid.high(level, i));
        assertEquals(low, pyramid.low(level, i));
        assertEquals(rows.at(end - 1)[3], pyramid.close(level, i));
        // Summed in pairs there, one by one here.
        assertTrue(Math.abs(volume - pyramid.volume(level, i)) <= 1e-9 * volume);
      }
    }
  }

  /// Bars as plain rows.
  private static final class Rows {
    private double[][] rows = new double[0][];

    int size() {
      return rows.length;
    }

    double[] at(int i) {
      return rows[i];
    }

    void set(int i, double[] bar) {
      if (i == rows.length) {
        rows = Arrays.copyOf(rows, i + 1);
      }
      rows[i] = bar;
    }

    BarPyramid pyramid() {
      double[][] columns = new double[5][rows.length];
      for (int i = 0; i < rows.length; i++) {
        for (int k = 0; k < 5; k++) {
          columns[k][i] = rows[i][k];
        }
      }
      return new BarPyramid(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }
  }
}
