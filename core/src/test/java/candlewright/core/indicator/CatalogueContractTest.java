package candlewright.core.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.market.BarSeries;
import candlewright.core.market.Decimals;
import candlewright.core.testkit.Bars;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every indicator of the catalogue keeps to, with its default and with random settings.
class CatalogueContractTest {
  private static final int BARS = 700;

  /// Adapted indicators are many, all go through one kernel, and some take time in proportion to
  /// the bars before.
  private static final int ADAPTED_BARS = 200;

  /// Minutes of a trading day: few, so that there are many days, on which the same minutes come
  /// again.
  private static final int SESSION = 29;

  /// The first minute of a trading day, half past nine.
  private static final int OPENING = 570;

  static Stream<IndicatorType> types() {
    return IndicatorCatalogue.types().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void isKnownExactlyFromItsWarmUpOn(IndicatorType type) {
    eachCase(
        type,
        given -> {
          double[][] all = given.stream(given.in, 0, given.bars);
          int warmUp = given.kernel().warmUp();
          for (int i = 0; i < warmUp; i++) {
            boolean known = true;
            for (double[] column : all) {
              known &= !Double.isNaN(column[i]);
            }
            int bar = i;
            assertFalse(
                known, () -> given + ": bar " + bar + " is known before the warm-up " + warmUp);
          }
          if (!type.gaps()) {
            assertFalse(Double.isNaN(all[0][warmUp]), given + ": unknown after the warm-up");
          } else if (given.isUsual()) {
            assertFalse(
                Arrays.stream(all[0]).allMatch(value -> Double.isNaN(value)),
                given + ": never known with its usual settings");
          }
        });
  }

  @ParameterizedTest
  @MethodSource("types")
  void batchInPiecesEqualsTheStreamBitForBit(IndicatorType type) {
    eachCase(type, given -> assertBatchIsStream(given, given.in));
  }

  @ParameterizedTest
  @MethodSource("types")
  void batchInPiecesEqualsTheStreamAlsoRoundUnknownInputs(IndicatorType type) {
    eachCase(
        type,
        given -> {
          double[][] holed = new double[given.in.length][];
          for (int k = 0; k < holed.length; k++) {
            holed[k] = given.in[k].clone();
            for (int hole = 0; hole < 3; hole++) {
              int from = given.random.nextInt(given.bars);
              int to = Math.min(given.bars, from + given.random.nextInt(1, 4));
              Arrays.fill(holed[k], from, to, Double.NaN);
            }
          }
          assertBatchIsStream(given, holed);
        });
  }

  @ParameterizedTest
  @MethodSource("types")
  void doesNotReadLaterBars(IndicatorType type) {
    eachCase(
        type,
        given -> {
          double[][] whole = new double[given.outputs()][given.bars];
          given.kernel().run(given.in, whole, 0, given.bars);
          int cut = given.random.nextInt(1, given.bars);
          double[][] later = new double[given.in.length][];
          for (int k = 0; k < later.length; k++) {
            later[k] = given.in[k].clone();
            Arrays.fill(later[k], cut, given.bars, Double.NaN);
          }
          double[][] part = new double[given.outputs()][given.bars];
          given.kernel().run(later, part, 0, given.bars);
          for (int k = 0; k < part.length; k++) {
            for (int i = 0; i < cut; i++) {
              assertBits(given, k, i, whole[k][i], part[k][i]);
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("types")
  void copyGoesOnFromTheSameStateAndResetForgets(IndicatorType type) {
    eachCase(
        type,
        given -> {
          double[][] stream = given.stream(given.in, 0, given.bars);
          int at = given.random.nextInt(given.bars);
          Kernel first = given.kernel();
          double[][] out = new double[given.outputs()][given.bars];
          given.feed(first, given.in, out, 0, at);
          Kernel copy = first.copyState();
          // The first goes astray; its copy must not notice.
          double[][] ignored = new double[given.outputs()][given.bars];
          given.feed(first, given.in, ignored, 0, Math.min(given.bars, 50));
          given.feed(copy, given.in, out, at, given.bars);
          assertSame(given + " copied", stream, out);
          first.reset();
          given.feed(first, given.in, out, 0, given.bars);
          assertSame(given + " after a reset", stream, out);
        });
  }

  @ParameterizedTest
  @MethodSource("types")
  void unknownInputIsAnsweredWithUnknownAndForgetsWhatWasBefore(IndicatorType type) {
    eachCase(
        type,
        given -> {
          int hole = given.random.nextInt(given.bars / 2);
          int input = given.random.nextInt(given.in.length);
          double[][] holed = given.in.clone();
          holed[input] = given.in[input].clone();
          holed[input][hole] = Double.NaN;
          double[][] out = given.stream(holed, 0, given.bars);
          double[][] fresh = given.stream(given.in, hole + 1, given.bars);
          for (int k = 0; k < out.length; k++) {
            assertTrue(Double.isNaN(out[k][hole]), given + ": known although an input is not");
            for (int i = hole + 1; i < given.bars; i++) {
              assertBits(given, k, i, fresh[k][i], out[k][i]);
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("types")
  void windowsDoNotDependOnTheFirstBar(IndicatorType type) {
    if (type.memory() != Memory.WINDOW) {
      return;
    }
    eachCase(
        type,
        given -> {
          int skip = given.random.nextInt(1, given.bars / 2);
          double[][] whole = given.stream(given.in, 0, given.bars);
          double[][] late = given.stream(given.in, skip, given.bars);
          for (int k = 0; k < whole.length; k++) {
            for (int i = skip + given.kernel().warmUp(); i < given.bars; i++) {
              if (!Double.isNaN(late[k][i])) {
                assertBits(given, k, i, whole[k][i], late[k][i]);
              }
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("types")
  void staysWithinItsBounds(IndicatorType type) {
    eachCase(
        type,
        given -> {
          double[][] out = given.stream(given.in, 0, given.bars);
          for (int k = 0; k < out.length; k++) {
            Output output = type.outputs().get(k);
            for (int i = 0; i < given.bars; i++) {
              double value = out[k][i];
              int bar = i;
              assertTrue(
                  Double.isNaN(value)
                      || (value >= output.minimum()
                          && value <= output.maximum()
                          && !Double.isInfinite(value)),
                  () -> given + ": " + output.name() + " is " + value + " at bar " + bar);
            }
          }
        });
  }

  @Test
  void namesAreWrittenAsDefinitionsWriteThem() {
    for (IndicatorType type : IndicatorCatalogue.types()) {
      assertTrue(type.name().matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?"), type.name());
      for (Output output : type.outputs()) {
        assertTrue(output.name().matches("[a-z][a-z0-9_]*"), type.name() + "." + output.name());
      }
      for (Setting setting : type.settings()) {
        assertTrue(setting.name().matches("[a-z][a-z0-9_]*"), type.name() + "." + setting.name());
        assertFalse(setting.note().isBlank(), type.name() + "." + setting.name() + " has no note");
      }
      for (String setting : type.adaptive().keySet()) {
        assertTrue(type.settings().stream().anyMatch(each -> each.name().equals(setting)));
      }
    }
  }

  private static void eachCase(IndicatorType type, Consumer<Case> check) {
    SplittableRandom random = new SplittableRandom(type.name().hashCode());
    for (int round = 0; round < (isAdapted(type) ? 2 : 6); round++) {
      double[] values = settings(type, random, round == 0);
      boolean onGrid = round % 2 == 0;
      Case plain = Case.of(type, values, onGrid, "", random);
      if (plain == null) {
        continue; // These settings do not go together; the factory said so.
      }
      check.accept(plain);
    }
    for (String setting : type.adaptive().keySet()) {
      Case adaptive = Case.of(type, settings(type, random, true), true, setting, random);
      if (adaptive != null) {
        check.accept(adaptive);
      }
    }
  }

  private static boolean isAdapted(IndicatorType type) {
    return type.name().contains(".");
  }

  private static double[] settings(IndicatorType type, SplittableRandom random, boolean usual) {
    double[] values = new double[type.settings().size()];
    for (int k = 0; k < values.length; k++) {
      Setting setting = type.settings().get(k);
      values[k] = setting.defaultValue();
      if (!usual) {
        // Long windows would never fill in a short series.
        double most = setting.whole() ? Math.min(setting.maximum(), 60) : setting.maximum();
        double least = Math.min(setting.minimum(), most);
        values[k] = least + random.nextDouble() * (most - least);
        values[k] = setting.whole() ? Math.rint(values[k]) : values[k];
      }
    }
    return values;
  }

  /// One indicator with settings and columns to feed it.
  private static final class Case {
    final IndicatorType type;
    final double[] values;
    final String adaptive;
    final int[] scales;
    final double[][] in;
    final int bars;
    final SplittableRandom random;

    private Case(
        IndicatorType type,
        double[] values,
        String adaptive,
        int[] scales,
        double[][] in,
        SplittableRandom random) {
      this.type = type;
      this.values = values;
      this.adaptive = adaptive;
      this.scales = scales;
      this.in = in;
      this.bars = in[0].length;
      this.random = random;
    }

    static @Nullable Case of(
        IndicatorType type,
        double[] values,
        boolean onGrid,
        String adaptive,
        SplittableRandom random) {
      int size = isAdapted(type) ? ADAPTED_BARS : BARS;
      BarSeries bars = Bars.walk(random.split(), size);
      int inputs = type.inputs().size() + (adaptive.isEmpty() ? 0 : 1);
      double[][] in = new double[inputs][size];
      int[] scales = new int[inputs];
      for (int k = 0; k < type.inputs().size(); k++) {
        BarField field = type.inputs().get(k).usual();
        BarFields.copy(bars, field, 0, size, in[k], 0);
        scales[k] = BarFields.scale(bars, field);
        if (!onGrid && field.column() != null) {
          scales[k] = Decimals.OFF_GRID;
          for (int i = 0; i < size; i++) {
            in[k][i] /= 3; // Keeps the order of high and low.
          }
        }
        for (int i = 0; i < size; i++) {
          if (field == BarField.SESSION) {
            in[k][i] = Math.floorDiv(i, SESSION);
          } else if (field == BarField.MINUTE) {
            in[k][i] = OPENING + Math.floorMod(i, SESSION);
          }
        }
      }
      if (!adaptive.isEmpty()) {
        for (int i = 0; i < size; i++) {
          in[inputs - 1][i] = 1 + random.nextInt(400) / 10.0;
        }
        scales[inputs - 1] = 1;
      }
      Case made = new Case(type, values, adaptive, scales, in, random);
      try {
        made.kernel();
        return made;
      } catch (IllegalArgumentException e) {
        assertTrue(values.length > 1, "a single setting within its range was refused: " + e);
        return null;
      }
    }

    Kernel kernel() {
      IndicatorType.Adaptive byColumn = type.adaptive().get(adaptive);
      Kernel kernel = (byColumn == null ? type.factory() : byColumn.factory()).make(values, scales);
      assertEquals(in.length, kernel.inputs(), this + ": inputs");
      assertEquals(type.outputs().size(), kernel.outputs(), this + ": outputs");
      return kernel;
    }

    boolean isUsual() {
      return Arrays.equals(
          values, type.settings().stream().mapToDouble(Setting::defaultValue).toArray());
    }

    int outputs() {
      return type.outputs().size();
    }

    double[][] stream(double[][] columns, int from, int to) {
      double[][] out = new double[outputs()][to];
      feed(kernel(), columns, out, from, to);
      return out;
    }

    void feed(Kernel kernel, double[][] columns, double[][] out, int from, int to) {
      double[] values = new double[columns.length];
      double[] results = new double[outputs()];
      for (int i = from; i < to; i++) {
        for (int k = 0; k < values.length; k++) {
          values[k] = columns[k][i];
        }
        kernel.update(values, results);
        for (int k = 0; k < results.length; k++) {
          out[k][i] = results[k];
        }
      }
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s %s %s", type.name(), Arrays.toString(values), adaptive);
    }
  }

  private static void assertBatchIsStream(Case given, double[][] columns) {
    double[][] stream = given.stream(columns, 0, given.bars);
    double[][] batch = new double[stream.length][given.bars];
    Kernel kernel = given.kernel();
    for (int from = 0; from < given.bars; ) {
      int to = Math.min(given.bars, from + given.random.nextInt(1, 300));
      kernel.run(columns, batch, from, to);
      from = to;
    }
    assertSame(given + " in batches", stream, batch);
  }

  private static void assertSame(String what, double[][] expected, double[][] actual) {
    for (int k = 0; k < expected.length; k++) {
      for (int i = 0; i < expected[k].length; i++) {
        assertBits(what, k, i, expected[k][i], actual[k][i]);
      }
    }
  }

  /// Texts are made only when they are needed: that takes longer than all the arithmetic.
  private static void assertBits(Object what, int output, int bar, double expected, double actual) {
    if (Double.doubleToLongBits(expected) != Double.doubleToLongBits(actual)) {
      String place = what + ": output " + output + " bar " + bar;
      assertEquals(expected, actual, place);
      throw new AssertionError(place + ": 0.0 and -0.0 differ");
    }
  }
}
