package candlewright.core.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candlewright.core.indicator.Setting;
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

/// What every combination of the catalogue keeps to, with its default and with random settings.
class CombinationContractTest {
  private static final int BARS = 40;

  /// They begin on the first bar on which their first part is known, by definition: unknown parts
  /// before it are not asked what they might have been.
  private static final Set<String> FROM_THE_FIRST_KNOWN = Set.of("cooldown", "every_nth");

  /// They wait for something that need not happen: for a part to be true, or to stay the same.
  private static final Set<String> WAITING =
      Set.of("bars_since_at_least", "debounce", "first_since", "latch");

  static Stream<CombinationType> types() {
    return SignalCatalogue.combinations().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void learningWhatAnUnknownPartIsNeverChangesAKnownAnswer(CombinationType type) {
    eachCase(
        type,
        given -> {
          Truth[] answers = given.stream(given.kernel(), given.parts);
          for (int bar = given.firstAsked(); bar < BARS; bar++) {
            for (int part = 0; part < given.parts[bar].length; part++) {
              if (given.parts[bar][part] == Truth.UNKNOWN) {
                given.parts[bar][part] = Truth.TRUE;
                given.assertKeeps(answers, bar, part);
                given.parts[bar][part] = Truth.FALSE;
                given.assertKeeps(answers, bar, part);
                given.parts[bar][part] = Truth.UNKNOWN;
              }
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("types")
  void isUnknownWhileAllPartsAre(CombinationType type) {
    // Its threshold may be reached, or out of reach, whatever the parts are.
    if (type.name().equals("weighted")) {
      return;
    }
    eachCase(
        type,
        given -> {
          CombinationKernel kernel = given.kernel();
          Truth[] unknown = new Truth[given.weights.length];
          Arrays.fill(unknown, Truth.UNKNOWN);
          for (int i = 0; i < BARS; i++) {
            assertEquals(Truth.UNKNOWN, kernel.update(unknown), given + " bar " + i);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("types")
  void isKnownAfterItsWarmUpAndNotAlwaysDuringIt(CombinationType type) {
    eachCase(
        type,
        given -> {
          int warmUp = given.kernel().warmUp();
          boolean waits = WAITING.contains(type.name());
          boolean unknownUpToIt = warmUp == 0;
          boolean knownAtIt = false;
          for (int round = 0; round < 500; round++) {
            Truth[] answers =
                given.stream(given.kernel(), given.knownParts(warmUp + 10, warmUp - 1));
            int doubted = -1;
            for (int i = 0; i < answers.length; i++) {
              if (waits && i < warmUp) {
                assertEquals(Truth.UNKNOWN, answers[i], given + " bar " + i);
              } else if (!waits && i - doubted > warmUp) {
                assertTrue(answers[i].isKnown(), given + " bar " + i);
              }
              doubted = answers[i].isKnown() ? doubted : i;
            }
            unknownUpToIt |= warmUp > 0 && !answers[warmUp - 1].isKnown();
            knownAtIt |= answers[warmUp].isKnown();
          }
          assertTrue(unknownUpToIt, given + " is known before " + warmUp);
          assertTrue(knownAtIt, given + " is known later than " + warmUp);
        });
  }

  @ParameterizedTest
  @MethodSource("types")
  void copyGoesOnFromTheSameStateAndResetForgets(CombinationType type) {
    eachCase(
        type,
        given -> {
          Truth[] whole = given.stream(given.kernel(), given.parts);
          int at = given.random.nextInt(BARS);
          CombinationKernel first = given.kernel();
          given.stream(first, Arrays.copyOf(given.parts, at));
          CombinationKernel copy = first.copyState();
          // The first goes astray; its copy must not notice.
          given.stream(first, Arrays.copyOf(given.parts, 7));
          Truth[] rest = given.stream(copy, Arrays.copyOfRange(given.parts, at, BARS));
          assertArrayEquals(Arrays.copyOfRange(whole, at, BARS), rest, given + ": copy at " + at);
          first.reset();
          assertArrayEquals(whole, given.stream(first, given.parts), given + ": reset");
        });
  }

  @ParameterizedTest
  @MethodSource("types")
  void isTrueFalseAndUnknownOnSomeBars(CombinationType type) {
    Set<Truth> seen = EnumSet.noneOf(Truth.class);
    eachCase(
        type,
        given -> {
          for (Truth truth : given.stream(given.kernel(), given.parts)) {
            seen.add(truth);
          }
        });
    assertEquals(EnumSet.allOf(Truth.class), seen, type.name());
  }

  @ParameterizedTest
  @MethodSource("types")
  void isDescribedInFull(CombinationType type) {
    Descriptions.check(type.name(), type.title(), type.definition(), type.settings());
    List<String> names = type.settings().stream().map(Setting::name).toList();
    Descriptions.checkSentence(type.name(), type.sentence(), names);
    for (String name : names) {
      assertTrue(type.sentence().contains("{" + name + "}"), type.name() + " does not say " + name);
    }
    assertTrue(type.minimumParts() >= 1 && type.minimumParts() <= type.maximumParts(), type.name());
  }

  private static void eachCase(CombinationType type, Consumer<Case> check) {
    SplittableRandom random = new SplittableRandom(type.name().hashCode());
    for (int round = 0; round < 60; round++) {
      double[] values = new double[type.settings().size()];
      for (int k = 0; k < values.length; k++) {
        Setting setting = type.settings().get(k);
        double most = Math.min(setting.maximum(), Math.max(setting.minimum(), 0) + 4);
        double least = Math.max(setting.minimum(), -3);
        double number = Math.rint(least + random.nextDouble() * (most - least));
        values[k] = round == 0 ? setting.defaultValue() : number;
      }
      Case given = Case.of(type, values, random);
      if (given != null) {
        check.accept(given);
      }
    }
  }

  /// One combination with settings, weights and the truths of its parts on each bar.
  private static final class Case {
    final CombinationType type;
    final double[] values;
    final double[] weights;
    final Truth[][] parts;
    final SplittableRandom random;

    private Case(
        CombinationType type,
        double[] values,
        double[] weights,
        Truth[][] parts,
        SplittableRandom random) {
      this.type = type;
      this.values = values;
      this.weights = weights;
      this.parts = parts;
      this.random = random;
    }

    static @Nullable Case of(CombinationType type, double[] values, SplittableRandom random) {
      int most = Math.min(type.maximumParts(), type.minimumParts() + 3);
      double[] weights = new double[random.nextInt(type.minimumParts(), most + 1)];
      for (int k = 0; k < weights.length; k++) {
        weights[k] = type.weighted() ? random.nextInt(-2, 4) : 1;
      }
      double unknown = 0.1 + 0.2 * random.nextDouble();
      double isTrue = 0.2 + 0.4 * random.nextDouble();
      int warmUp = random.nextInt(4);
      Truth[][] parts = new Truth[BARS][weights.length];
      for (int i = 0; i < BARS; i++) {
        for (int k = 0; k < weights.length; k++) {
          boolean isUnknown = i < warmUp || random.nextDouble() < unknown;
          boolean value = random.nextDouble() < isTrue;
          parts[i][k] = isUnknown ? Truth.UNKNOWN : Truth.of(value);
        }
      }
      Case made = new Case(type, values, weights, parts, random);
      try {
        made.kernel();
        return made;
      } catch (IllegalArgumentException e) {
        assertTrue(weights.length > 0, "refused: " + e);
        return null;
      }
    }

    /// Returns random parts none of which is unknown: each true seldom, often or half of the time,
    /// and anything on one bar.
    Truth[][] knownParts(int bars, int anything) {
      double[] isTrue = new double[weights.length];
      for (int k = 0; k < isTrue.length; k++) {
        isTrue[k] = new double[] {0.01, 0.5, 0.95}[random.nextInt(3)];
      }
      Truth[][] known = new Truth[bars][weights.length];
      for (int i = 0; i < bars; i++) {
        for (int k = 0; k < isTrue.length; k++) {
          known[i][k] = Truth.of(random.nextDouble() < (i == anything ? 0.5 : isTrue[k]));
        }
      }
      return known;
    }

    CombinationKernel kernel() {
      return type.factory().make(values, weights);
    }

    /// Returns the first bar whose unknown parts are replaced.
    int firstAsked() {
      int bar = 0;
      while (FROM_THE_FIRST_KNOWN.contains(type.name())
          && bar < BARS
          && parts[bar][0] == Truth.UNKNOWN) {
        bar++;
      }
      return bar;
    }

    Truth[] stream(CombinationKernel kernel, Truth[][] truths) {
      Truth[] answers = new Truth[truths.length];
      for (int i = 0; i < truths.length; i++) {
        answers[i] = kernel.update(truths[i].clone());
      }
      return answers;
    }

    void assertKeeps(Truth[] answers, int bar, int part) {
      Truth[] learned = stream(kernel(), parts);
      for (int i = 0; i < BARS; i++) {
        if (answers[i].isKnown()) {
          assertEquals(
              answers[i],
              learned[i],
              this + ": bar " + i + " after learning part " + part + " of bar " + bar);
        }
      }
    }

    @Override
    public String toString() {
      return type.name() + " " + Arrays.toString(values) + " " + Arrays.toString(weights);
    }
  }
}
