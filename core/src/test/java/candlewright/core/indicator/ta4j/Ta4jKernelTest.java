package candlewright.core.indicator.ta4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.IndicatorCatalogue;
import candlewright.core.indicator.IndicatorType;
import candlewright.core.indicator.Kernel;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class Ta4jKernelTest {
  private static final double NAN = Double.NaN;

  private static Kernel kernel(String name, double... settings) {
    return type(name).factory().make(settings, new int[type(name).inputs().size()]);
  }

  private static IndicatorType type(String name) {
    return IndicatorCatalogue.types().stream()
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Entry entry(String name) {
    return Ta4jIndicators.entries().stream()
        .filter(entry -> entry.type().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// Feeds rows of inputs and returns the outputs.
  private static double[] outputs(Kernel kernel, double[]... rows) {
    double[] all = new double[rows.length];
    double[] out = new double[1];
    for (int i = 0; i < rows.length; i++) {
      kernel.update(rows[i], out);
      all[i] = out[0];
    }
    return all;
  }

  private static double[] values(Kernel kernel, double... column) {
    return outputs(
        kernel, Arrays.stream(column).mapToObj(x -> new double[] {x}).toArray(double[][]::new));
  }

  @Test
  void givesTheValueAtEachBarAfterTheWarmUp() {
    // Means of 1 2 3, of 2 3 7 and of 3 7 2; ta4j itself gives 1 and 1.5 on the first two bars.
    Kernel kernel = kernel("ta4j.sma", 3);
    assertEquals(2, kernel.warmUp());
    assertArrayEquals(new double[] {NAN, NAN, 2, 4, 4}, values(kernel, 1, 2, 3, 7, 2), 1e-12);
  }

  @Test
  void unknownAndInfiniteInputsStartAfresh() {
    Kernel kernel = kernel("ta4j.sma", 2);
    assertArrayEquals(
        new double[] {NAN, 1.5, NAN, NAN, 4.5, NAN, NAN, 7.5},
        values(kernel, 1, 2, NAN, 4, 5, Double.POSITIVE_INFINITY, 7, 8));
  }

  @Test
  void infiniteOutputsAreUnknown() {
    // 10^200 to the power of 2 is more than a double holds.
    double pow = 3;
    assertArrayEquals(
        new double[] {4, NAN, 9}, values(kernel("ta4j.unary_operation", pow, 2), 2, 1e200, 3));
  }

  @Test
  void whatAnIndicatorRemembersDoesNotGrowWithTheBars() {
    // ta4j's caches hold a million values and then copy all of them at each bar.
    Evaluation evaluation = new Evaluation(entry("ta4j.ema"), new double[] {10});
    for (int i = 0; i < 10; i++) {
      evaluation.next(new double[] {i});
    }
    int remembered = evaluation.indicator().getBarSeries().getMaximumBarCount();
    assertTrue(remembered > 2 * Table.LONGEST && remembered < 10_000, "" + remembered);
    assertEquals(0, evaluation.indicator().getBarSeries().getRemovedBarsCount());
  }

  @Test
  void averagesGoOnWhenTheirFirstValuesAreForgotten() {
    // ta4j's average begins with the first value; alpha is 2 / 11.
    Kernel kernel = kernel("ta4j.ema", 10);
    double[] in = new double[1];
    double[] out = new double[1];
    double expected = 0;
    for (int i = 0; i < 20_000; i++) {
      in[0] = 100 + Math.floorMod(i * 7919, 101);
      kernel.update(in, out);
      expected = i == 0 ? in[0] : expected + (in[0] - expected) * 2 / 11;
    }
    assertEquals(expected, out[0], 1e-9);
  }

  @Test
  void truthIsOneAndZero() {
    // A falling bar, then a rising one whose body holds the first one's, then a falling one.
    assertArrayEquals(
        new double[] {NAN, 1, 0},
        outputs(
            kernel("ta4j.bullish_engulfing"),
            new double[] {10, 10.5, 8.5, 9},
            new double[] {8.5, 11.5, 8, 11},
            new double[] {11, 11, 10, 10}));
  }

  @Test
  void pivotsComeFromThePreviousSession() {
    // (high 12 + low 8 + close 11) / 3; the first resistance is twice that less the low.
    double[][] bars = {
      {9, 10, 8, 9, 20}, {9, 12, 9, 11, 20}, {11, 11, 10, 10, 21}, {10, 30, 10, 20, 21}
    };
    double pivot = 31 / 3.0;
    double day = 0;
    assertArrayEquals(
        new double[] {NAN, NAN, pivot, pivot},
        outputs(kernel("ta4j.pivot_point", day), bars),
        1e-12);
    double firstResistance = 0;
    assertArrayEquals(
        new double[] {NAN, NAN, 2 * pivot - 8, 2 * pivot - 8},
        outputs(kernel("ta4j.standard_reversal", day, firstResistance), bars),
        1e-12);
  }

  @Test
  void settingsThatTa4jRefusesAreRefusedWhenTheKernelIsMade() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> kernel("ta4j.macd", 26, 12));
    assertEquals(
        "Long term period count must be greater than short term period count",
        refused.getMessage());
  }

  @Test
  void choicesAreNamedAfterTheConstantsTheyStandFor() {
    assertEquals(
        List.of("y", "slope", "intercept"),
        type("ta4j.simple_linear_regression").settings().get(1).choices());
    assertEquals(
        "positive_convergent", type("ta4j.convergence_divergence").settings().get(1).text(0));
  }

  @Test
  void ourOwnIndicatorsAreFoundWithoutTa4j() throws ReflectiveOperationException {
    var find =
        new WithoutTa4j()
            .loadClass(IndicatorCatalogue.class.getName())
            .getMethod("find", String.class);
    assertNotNull(find.invoke(null, "sma"));
    InvocationTargetException failed =
        assertThrows(InvocationTargetException.class, () -> find.invoke(null, "ta4j.sma"));
    assertTrue(failed.getCause() instanceof LinkageError, "" + failed.getCause());
  }

  /// Loads our classes once more, where there is no ta4j.
  private static final class WithoutTa4j extends ClassLoader {
    WithoutTa4j() {
      super(IndicatorCatalogue.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("org.ta4j.")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("candlewright.")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        byte[] code = ClassCode.of(name);
        loaded = defineClass(name, code, 0, code.length);
      }
      return loaded;
    }
  }
}
