package candlewright.core.indicator.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.Kernel;
import candlewright.core.market.Decimals;
import candlewright.core.testkit.Seeds;
import candlewright.core.testkit.Shared;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class AverageTest {
  @Test
  void smaIsTheMeanOfItsWindow() {
    Sma sma = new Sma(3, 0);
    assertTrue(Double.isNaN(sma.update(1)));
    assertTrue(Double.isNaN(sma.update(2)));
    assertEquals(2, sma.update(3)); // (1 + 2 + 3) / 3
    assertEquals(5, sma.update(10)); // (2 + 3 + 10) / 3
  }

  @Test
  void equalMeansOfDifferentLengthsAreEqualDoubles() {
    // 0.1 six times: a plain double sum gives 0.6 or 0.6000000000000001 by length.
    Sma two = new Sma(2, 1);
    Sma six = new Sma(6, 1);
    double fast = 0;
    double slow = 0;
    for (int i = 0; i < 6; i++) {
      fast = two.update(0.1);
      slow = six.update(0.1);
    }
    assertEquals(0.1, fast);
    assertEquals(fast, slow);
  }

  @Test
  void longWindowsOfLargeUnitsDoNotOverflow() {
    // 900 in steps of 1e-13 is 9e15 units, just below 2^53; 2,000 of them need 64 bits and more.
    double[] values = new double[5_000];
    Arrays.fill(values, 900);
    double[][] means = new double[1][values.length];
    new Sma(2_000, 13).run(new double[][] {values}, means, 0, values.length);
    assertTrue(Double.isNaN(means[0][1_998]));
    assertEquals(900, means[0][1_999]);
    assertEquals(900, means[0][4_999]);
  }

  @Test
  void smaDoesNotDependOnTheBarItBeganAt() {
    Seeds.forEach(
        50,
        random -> {
          int scale = random.nextBoolean() ? 2 : Decimals.OFF_GRID;
          double[] values = values(random, 200, scale);
          int length = random.nextInt(1, 40);
          int skip = random.nextInt(1, 100);
          Sma whole = new Sma(length, scale);
          Sma late = new Sma(length, scale);
          for (int i = 0; i < values.length; i++) {
            double expected = whole.update(values[i]);
            if (i >= skip) {
              double actual = late.update(values[i]);
              if (i >= skip + length - 1) {
                assertEquals(expected, actual);
              }
            }
          }
        });
  }

  @Test
  void smaIsUnknownUntilAWindowWithoutNanIsFull() {
    Sma sma = new Sma(2, 0);
    sma.update(1);
    assertEquals(1.5, sma.update(2));
    assertTrue(Double.isNaN(sma.update(Double.NaN)));
    assertTrue(Double.isNaN(sma.update(4)));
    assertEquals(5, sma.update(6));
  }

  @Test
  void batchAndStreamAgreeBitForBitAndACopyGoesOnFromTheSameState() {
    Seeds.forEach(
        40,
        random -> {
          int scale = random.nextBoolean() ? 2 : Decimals.OFF_GRID;
          double[] values = values(random, 150, scale);
          int length = random.nextInt(1, 30);
          for (Kernel kernel : List.<Kernel>of(new Sma(length, scale), new Ema(length, scale))) {
            double[] batch = new double[values.length];
            Kernel streaming = kernel.copyState();
            kernel.run(new double[][] {values}, new double[][] {batch}, 0, values.length);
            double[] out = new double[1];
            int copyAt = random.nextInt(values.length);
            for (int i = 0; i < values.length; i++) {
              if (i == copyAt) {
                streaming = streaming.copyState();
              }
              streaming.update(new double[] {values[i]}, out);
              assertEquals(batch[i], out[0]);
              assertEquals(i < kernel.warmUp(), Double.isNaN(out[0]));
            }
            kernel.reset();
            double[] again = new double[values.length];
            kernel.run(new double[][] {values}, new double[][] {again}, 0, values.length);
            org.junit.jupiter.api.Assertions.assertArrayEquals(batch, again);
          }
        });
  }

  @Test
  void longBatchesInPiecesAgreeWithTheStreamAlsoAroundNan() {
    Seeds.forEach(
        30,
        random -> {
          double[] values = values(random, 5_000, 2);
          for (int i = random.nextInt(3); i > 0; i--) {
            values[random.nextInt(values.length)] = Double.NaN;
          }
          int length = random.nextInt(1, 2_500);
          double[] batch = new double[values.length];
          Sma pieces = new Sma(length, 2);
          for (int from = 0; from < values.length; ) {
            int to = Math.min(values.length, from + random.nextInt(1, 2_000));
            pieces.run(new double[][] {values}, new double[][] {batch}, from, to);
            from = to;
          }
          Sma stream = new Sma(length, 2);
          for (int i = 0; i < values.length; i++) {
            assertEquals(stream.update(values[i]), batch[i], "bar " + i);
          }
          // Both go on alike.
          assertEquals(stream.update(100), pieces.update(100));
        });
  }

  @Test
  void emaAgreesWithThePublishedResultsOfStockIndicators() throws IOException {
    Path folder = Shared.path("oracles/stock_indicators_results");
    List<Double> expected = new ArrayList<>();
    Pattern value = Pattern.compile("\"ema\": (null|[0-9.Ee+-]+)");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("ema.standard.json.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        Matcher matcher = value.matcher(line);
        if (matcher.find()) {
          expected.add(
              matcher.group(1).equals("null") ? Double.NaN : Double.parseDouble(matcher.group(1)));
        }
      }
    }
    List<String> quotes = Files.readAllLines(folder.resolve("default_quotes.csv"));
    Ema ema = new Ema(20, 2);
    assertEquals(502, expected.size());
    for (int i = 0; i < expected.size(); i++) {
      double actual = ema.update(Double.parseDouble(quotes.get(i + 1).split(",", -1)[4]));
      assertEquals(expected.get(i), actual, 1e-10, "bar " + i);
    }
  }

  private static double[] values(SplittableRandom random, int count, int scale) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] =
          scale == Decimals.OFF_GRID
              ? random.nextDouble(50, 150)
              : random.nextInt(5_000, 15_000) / Decimals.power(scale);
    }
    return values;
  }
}
