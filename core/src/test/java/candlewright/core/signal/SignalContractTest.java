package candlewright.core.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.BarField;
import candlewright.core.indicator.BarFields;
import candlewright.core.indicator.Setting;
import candlewright.core.market.BarSeries;
import candlewright.core.testkit.Bars;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every signal of the catalogue keeps to, with its default and with random settings.
class SignalContractTest {
  private static final int BARS = 400;

  /// They count from the first bar, by definition.
  private static final Set<String> FROM_THE_FIRST_BAR = Set.of("every_n_bars");

  /// They wait for something that need not happen: for two columns to come apart, for a column to
  /// be beyond a boundary, for a first turning point.
  private static final Set<String> WAITING =
      Set.of(
          "crosses_above",
          "crosses_below",
          "crosses",
          "hysteresis",
          "bullish_divergence",
          "bearish_divergence");

  static Stream<SignalType> types() {
    return SignalCatalogue.signals().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void batchEqualsTheStreamBitForBit(SignalType type) {
    eachCase(
        type,
        given -> {
          Truth[] stream = given.stream(given.kernel(), given.in, 0, BARS);
          SignalKernel kernel = given.kernel();
          for (int from = 0; from < BARS; ) {
            int to = Math.min(BARS, from + 64 * given.random.nextInt(1, 4));
            long[] value = new long[(to - from + 63) >> 6];
            long[] known = new long[value.length];
            double[][] piece = new double[given.in.length][];
            for (int k = 0; k < piece.length; k++) {
              piece[k] = Arrays.copyOfRange(given.in[k], from, to);
            }
            kernel.run(piece, to - from, value, known);
            for (int i = from; i < to; i++) {
              assertEquals(stream[i] == Truth.TRUE, bit(value, i - from), given + " bar " + i);
              assertEquals(stream[i].isKnown(), bit(known, i - from), given + " bar " + i);
            }
            for (int word = 0; word < value.length; word++) {
              assertEquals(0, value[word] & ~known[word], given + ": true where it is unknown");
            }
            from = to;
          }
        });
  }

  private static boolean bit(long[] words, int i) {
    return (words[i >> 6] >>> i & 1) != 0;
  }

  @ParameterizedTest
  @MethodSource("types")
  void copyGoesOnFromTheSameStateAndResetForgets(SignalType type) {
    eachCase(
        type,
        given -> {
          Truth[] whole = given.stream(given.kernel(), given.in, 0, BARS);
          int at = given.random.nextInt(BARS);
          SignalKernel first = given.kernel();
          given.stream(first, given.in, 0, at);
          SignalKernel copy = first.copyState();
          // The first goes astray; its copy must not notice.
          given.stream(first, given.in, 0, 70);
          Truth[] rest = given.stream(copy, given.in, at, BARS);
          assertArrayEquals(Arrays.copyOfRange(whole, at, BARS), rest, given + ": copy at " + at);
          first.reset();
          assertArrayEquals(whole, given.stream(first, given.in, 0, BARS), given + ": reset");
        });
  }

  @ParameterizedTest
  @MethodSource("types")
  void isUnknownWhereAnInputIsUnknownAndNeverGuessesAfterIt(SignalType type) {
    eachCase(
        type,
        given -> {
          Truth[] whole = given.stream(given.kernel(), given.in, 0, BARS);
          for (int input = 0; input < given.in.length; input++) {
            double[][] holed = given.in.clone();
            holed[input] = given.in[input].clone();
            int hole = given.random.nextInt(BARS - 5);
            Arrays.fill(holed[input], hole, hole + given.random.nextInt(1, 4), Double.NaN);
            Truth[] answers = given.stream(given.kernel(), holed, 0, BARS);
            for (int i = 0; i < BARS; i++) {
              if (Double.isNaN(holed[input][i])) {
                assertEquals(Truth.UNKNOWN, answers[i], given + " bar " + i);
              } else if (answers[i].isKnown()) {
                assertEquals(whole[i], answers[i], given + " bar " + i + ", hole at " + hole);
              }
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("types")
  void doesNotDependOnTheFirstBar(SignalType type) {
    if (FROM_THE_FIRST_BAR.contains(type.name())) {
      return;
    }
    eachCase(
        type,
        given -> {
          Truth[] whole = given.stream(given.kernel(), given.in, 0, BARS);
          int skip = given.random.nextInt(1, BARS / 2);
          Truth[] late = given.stream(given.kernel(), given.in, skip, BARS);
          boolean known = false;
          for (int i = skip; i < BARS; i++) {
            if (late[i - skip].isKnown()) {
              assertEquals(whole[i], late[i - skip], given + " bar " + i + ", fed from " + skip);
              known = true;
            }
          }
          assertTrue(known, given + " is never known");
        });
  }

  @ParameterizedTest
  @MethodSource("types")
  void isUnknownDuringItsWarmUpAndKnownAfterIt(SignalType type) {
    List<Truth> first = new ArrayList<>();
    eachCase(
        type,
        given -> {
          Truth[] answers = given.stream(given.kernel(), given.in, 0, BARS);
          int warmUp = given.kernel().warmUp();
          for (int i = 0; i < BARS; i++) {
            if (i < warmUp || !WAITING.contains(type.name())) {
              assertEquals(i >= warmUp, answers[i].isKnown(), given + " bar " + i);
            }
          }
          first.add(answers[warmUp]);
        });
    assertTrue(first.stream().anyMatch(Truth::isKnown), type.name() + " is known later than said");
  }

  @ParameterizedTest
  @MethodSource("types")
  void doesNotReadLaterBars(SignalType type) {
    eachCase(
        type,
        given -> {
          Truth[] whole = given.stream(given.kernel(), given.in, 0, BARS);
          int cut = given.random.nextInt(1, BARS);
          double[][] other = new double[given.in.length][];
          for (int k = 0; k < other.length; k++) {
            other[k] = given.in[k].clone();
            Arrays.fill(other[k], cut, BARS, 3);
          }
          long[] value = new long[(BARS + 63) >> 6];
          long[] known = new long[value.length];
          given.kernel().run(other, BARS, value, known);
          for (int i = 0; i < cut; i++) {
            assertEquals(whole[i] == Truth.TRUE, bit(value, i), given + " bar " + i);
            assertEquals(whole[i].isKnown(), bit(known, i), given + " bar " + i);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("types")
  void isTrueOnSomeBarsAndFalseOnOthers(SignalType type) {
    // Patterns of several bars are too rare in a random walk; their own tests find them.
    if (type.group() == SignalType.Group.CANDLESTICK) {
      return;
    }
    Set<Truth> seen = EnumSet.noneOf(Truth.class);
    eachCase(
        type,
        given -> {
          for (Truth truth : given.stream(given.kernel(), given.in, 0, BARS)) {
            seen.add(truth);
          }
        });
    assertTrue(seen.contains(Truth.TRUE), type.name() + " is never true");
    assertTrue(seen.contains(Truth.FALSE), type.name() + " is never false");
  }

  @ParameterizedTest
  @MethodSource("types")
  void isDescribedInFull(SignalType type) {
    Descriptions.check(type.name(), type.title(), type.definition(), type.settings());
    List<String> names =
        Stream.concat(
                type.sockets().stream().map(Socket::name),
                type.settings().stream().map(Setting::name))
            .toList();
    assertEquals(names.size(), Set.copyOf(names).size(), type.name() + ": two of a name");
    Descriptions.checkSentence(type.name(), type.sentence(), names);
    for (Socket socket : type.sockets()) {
      // What is read when nothing is said need not be said: "the bar" stands for its prices.
      assertTrue(
          socket.usual() != null || type.sentence().contains("{" + socket.name() + "}"),
          type.name() + " does not say {" + socket.name() + "}");
    }
    for (Setting setting : type.settings()) {
      // Whether an unchanged bar ends a run would make the sentence clumsy.
      boolean left = Set.of("rising", "falling").contains(type.name());
      assertTrue(
          type.sentence().contains("{" + setting.name() + "}")
              || (left && setting.name().equals("equal")),
          type.name() + " does not say {" + setting.name() + "}");
    }
    boolean required = true;
    for (Socket socket : type.sockets()) {
      assertTrue(required || socket.usual() != null, type.name() + ": required sockets come first");
      required = socket.usual() == null;
    }
  }

  private static void eachCase(SignalType type, Consumer<Case> check) {
    SplittableRandom random = new SplittableRandom(type.name().hashCode());
    for (int round = 0; round < 8; round++) {
      double[] values =
          round == 0
              ? type.settings().stream().mapToDouble(Setting::defaultValue).toArray()
              : randomSettings(type.settings(), random);
      Case given = Case.of(type, values, random);
      if (given != null) {
        check.accept(given);
      }
    }
  }

  static double[] randomSettings(List<Setting> settings, SplittableRandom random) {
    double[] values = new double[settings.size()];
    for (int k = 0; k < values.length; k++) {
      Setting setting = settings.get(k);
      // Long windows would never fill in a short series, and large thresholds never be reached.
      double most = Math.min(setting.maximum(), Math.max(setting.minimum() + 12, 12));
      double least = Math.max(setting.minimum(), -12);
      if (setting.name().equals("from") || setting.name().equals("to")) {
        most = setting.maximum();
      }
      values[k] = least + random.nextDouble() * (most - least);
      values[k] = setting.whole() ? Math.rint(values[k]) : values[k] / 4;
      values[k] = Math.clamp(values[k], setting.minimum(), setting.maximum());
    }
    return values;
  }

  /// One signal with settings and columns to feed it.
  private static final class Case {
    final SignalType type;
    final double[] values;
    final double[][] in;
    final SplittableRandom random;

    private Case(SignalType type, double[] values, double[][] in, SplittableRandom random) {
      this.type = type;
      this.values = values;
      this.in = in;
      this.random = random;
    }

    static @Nullable Case of(SignalType type, double[] values, SplittableRandom random) {
      BarSeries bars = Bars.walk(random.split(), BARS);
      double[][] in = new double[type.sockets().size()][BARS];
      for (int k = 0; k < in.length; k++) {
        BarField field = type.sockets().get(k).usual();
        double[] column = in[k];
        if (field == null) {
          // Near the close, often on one of its prices, above and below it.
          BarFields.copy(bars, BarField.CLOSE, 0, BARS, column, 0);
          for (int i = 0; i < BARS; i++) {
            column[i] += random.nextInt(-3, 4) / 10.0;
          }
        } else if (field.column() != null) {
          BarFields.copy(bars, field, 0, BARS, column, 0);
        } else {
          for (int i = 0; i < BARS; i++) {
            column[i] = timeField(field, i);
          }
        }
      }
      Case made = new Case(type, values, in, random);
      try {
        made.kernel();
        return made;
      } catch (IllegalArgumentException e) {
        assertTrue(values.length > 1, "a single setting within its range was refused: " + e);
        return null;
      }
    }

    /// Returns fields of made-up bars that wander through all values.
    private static double timeField(BarField field, int i) {
      return switch (field) {
        case SESSION -> Math.floorDiv(i, 17);
        case MINUTE -> i * 37 % 1440;
        case WEEKDAY -> i % 7 + 1;
        case MONTH_DAY -> i % 31 + 1;
        case MONTH -> i % 12 + 1;
        case OPEN, HIGH, LOW, CLOSE, VOLUME -> throw new IllegalArgumentException("" + field);
      };
    }

    SignalKernel kernel() {
      return type.factory().make(values);
    }

    Truth[] stream(SignalKernel kernel, double[][] columns, int from, int to) {
      Truth[] answers = new Truth[to - from];
      double[] bar = new double[columns.length];
      for (int i = from; i < to; i++) {
        for (int k = 0; k < bar.length; k++) {
          bar[k] = columns[k][i];
        }
        answers[i - from] = kernel.update(bar);
      }
      return answers;
    }

    @Override
    public String toString() {
      return type.name() + " " + Arrays.toString(values);
    }
  }
}
