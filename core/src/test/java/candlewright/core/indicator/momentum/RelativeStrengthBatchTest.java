package candlewright.core.indicator.momentum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candlewright.core.testkit.Seeds;
import org.junit.jupiter.api.Test;

class RelativeStrengthBatchTest {
  @Test
  void batchesWithHolesAgreeWithTheStreamBitForBit() {
    Seeds.forEach(
        30,
        random -> {
          double[] values = new double[500];
          for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(40) == 0 ? Double.NaN : random.nextInt(5_000, 6_000) / 100.0;
          }
          int length = random.nextInt(1, 10);
          RelativeStrength batch = RelativeStrength.wilder(length, 2);
          RelativeStrength stream = RelativeStrength.wilder(length, 2);
          double[] out = new double[values.length];
          for (int from = 0; from < values.length; ) {
            int to = Math.min(values.length, from + random.nextInt(1, 200));
            batch.run(new double[][] {values}, new double[][] {out}, from, to);
            from = to;
          }
          for (int i = 0; i < values.length; i++) {
            assertEquals(stream.update(values[i]), out[i], "bar " + i);
          }
        });
  }
}
