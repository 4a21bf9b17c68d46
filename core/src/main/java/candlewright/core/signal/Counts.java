package candlewright.core.signal;

import candlewright.core.indicator.Setting;
import java.util.List;

/// Combinations that count how many parts are true on the bar itself.
final class Counts {
  private static final String EITHER_WAY =
      " Known as soon as the unknown parts cannot change the answer, else unknown.";

  static final List<CombinationType> TYPES =
      List.of(
          new CombinationType(
              "k_of_n",
              "At least k of",
              List.of(Setting.whole("k", 2, 1, 1000, "how many parts must be true")),
              1,
              Integer.MAX_VALUE,
              false,
              "at least {k} of",
              "True where at least k parts are true, false where there would be fewer even with all"
                  + " unknown parts."
                  + EITHER_WAY,
              (settings, weights) -> {
                int k = (int) settings[0];
                if (k > weights.length) {
                  throw new IllegalArgumentException(
                      "k must be at most the number of parts, " + weights.length + ", was " + k);
                }
                return new StatelessCombination(parts -> atLeast(parts, k));
              }),
          plain(
              "majority",
              "Most of",
              "most of",
              "True where more than half of the parts are true, false where half of them or more"
                  + " are false."
                  + EITHER_WAY,
              parts -> atLeast(parts, parts.length / 2 + 1)),
          new CombinationType(
              "weighted",
              "Weighted vote",
              List.of(
                  Setting.number(
                      "threshold", 1, -1e9, 1e9, "least sum of the weights of true parts")),
              1,
              Integer.MAX_VALUE,
              true,
              "weights of true parts add up to at least {threshold}",
              "True where the weights of the true parts add up to the threshold or more; a negative"
                  + " weight speaks against. An unknown part may add its weight or nothing: true or"
                  + " false only where the answer is the same for the least and the greatest sum"
                  + " that are possible, else unknown. Weights are added in the order of the"
                  + " parts.",
              Counts::weighted),
          plain(
              "unanimous",
              "Unanimous",
              "unanimously",
              "True where all parts are true, false where all are known and any is false, unknown"
                  + " while any part is. It differs from 'all' only there: with one part false and"
                  + " another unknown, 'all' is false already and its 'not' would act, while this"
                  + " waits until every part has a say.",
              Counts::unanimous),
          plain(
              "none",
              "None of",
              "none of",
              "True where all parts are false, false where any is true, else unknown.",
              parts -> atLeast(parts, 1).not()),
          plain(
              "exactly_one",
              "Exactly one of",
              "exactly one of",
              "True where one part is true and all others are false; false where two are true or all"
                  + " are false."
                  + EITHER_WAY,
              Counts::exactlyOne));

  private Counts() {}

  private static CombinationType plain(
      String name,
      String title,
      String sentence,
      String definition,
      StatelessCombination.Rule rule) {
    return new CombinationType(
        name,
        title,
        List.of(),
        1,
        Integer.MAX_VALUE,
        false,
        sentence,
        definition,
        (_, _) -> new StatelessCombination(rule));
  }

  private static int count(Truth[] parts, Truth wanted) {
    int count = 0;
    for (Truth part : parts) {
      count += part == wanted ? 1 : 0;
    }
    return count;
  }

  private static Truth atLeast(Truth[] parts, int k) {
    if (count(parts, Truth.TRUE) >= k) {
      return Truth.TRUE;
    }
    return parts.length - count(parts, Truth.FALSE) >= k ? Truth.UNKNOWN : Truth.FALSE;
  }

  private static Truth unanimous(Truth[] parts) {
    return count(parts, Truth.UNKNOWN) > 0
        ? Truth.UNKNOWN
        : Truth.of(count(parts, Truth.FALSE) == 0);
  }

  private static Truth exactlyOne(Truth[] parts) {
    int trues = count(parts, Truth.TRUE);
    if (trues > 1) {
      return Truth.FALSE;
    }
    return count(parts, Truth.UNKNOWN) > 0 ? Truth.UNKNOWN : Truth.of(trues == 1);
  }

  private static CombinationKernel weighted(double[] settings, double[] weights) {
    for (double weight : weights) {
      if (!Double.isFinite(weight)) {
        throw new IllegalArgumentException("a weight must be a finite number, was " + weight);
      }
    }
    double threshold = settings[0];
    double[] each = weights.clone();
    return new StatelessCombination(parts -> weigh(parts, each, threshold));
  }

  private static Truth weigh(Truth[] parts, double[] weights, double threshold) {
    double least = 0;
    double greatest = 0;
    for (int i = 0; i < parts.length; i++) {
      double weight = weights[i];
      least += parts[i] == Truth.TRUE ? weight : parts[i] == Truth.FALSE ? 0 : Math.min(0, weight);
      greatest +=
          parts[i] == Truth.TRUE ? weight : parts[i] == Truth.FALSE ? 0 : Math.max(0, weight);
    }
    if (least >= threshold) {
      return Truth.TRUE;
    }
    return greatest < threshold ? Truth.FALSE : Truth.UNKNOWN;
  }
}
