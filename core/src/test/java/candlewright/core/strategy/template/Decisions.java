package candlewright.core.strategy.template;

import candlewright.core.strategy.ParameterValues;
import candlewright.core.strategy.StrategyDefinition;
import candlewright.core.strategy.plan.Feeds;
import candlewright.core.strategy.plan.Mask;
import candlewright.core.strategy.plan.Plan;
import candlewright.core.strategy.plan.Ranking;
import candlewright.core.strategy.plan.Signals;
import candlewright.core.strategy.plan.StrategyCompiler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Everything a strategy decides over all bars, in one form for both tongues: masks and, of an
/// allocation, ranks.
final class Decisions {
  /// Entries and exits, long before short; of an allocation the eligible bars only.
  private final List<Mask> masks;

  private final double[] ranks;

  private Decisions(List<Mask> masks, double[] ranks) {
    this.masks = masks;
    this.ranks = ranks;
  }

  static Plan plan(StrategyDefinition definition, Map<String, Double> chosen) {
    return StrategyCompiler.compile(definition, ParameterValues.of(definition, chosen));
  }

  static Decisions of(Plan plan, Feeds feeds) {
    if (plan.definition().allocation() == null) {
      Signals signals = plan.evaluate(feeds);
      return new Decisions(
          List.of(
              signals.entryLong(), signals.exitLong(), signals.entryShort(), signals.exitShort()),
          new double[0]);
    }
    Ranking ranking = plan.rank(feeds);
    double[] ranks = new double[feeds.traded().size()];
    Arrays.setAll(ranks, ranking::rank);
    return new Decisions(List.of(ranking.eligible()), ranks);
  }

  List<Mask> masks() {
    return masks;
  }

  /// Tells whether a new position may be taken on a bar, long or short or by its rank.
  boolean enters(int bar) {
    return entersLong(bar) || entersShort(bar);
  }

  boolean entersLong(int bar) {
    return masks.getFirst().isTrue(bar) && (ranks.length == 0 || !Double.isNaN(ranks[bar]));
  }

  boolean entersShort(int bar) {
    return masks.size() == 4 && masks.get(2).isTrue(bar);
  }

  /// Returns the bars on which {@link #enters} holds, out of the first so many.
  List<Integer> entries(int bars) {
    List<Integer> entries = new ArrayList<>();
    for (int i = 0; i < bars; i++) {
      if (enters(i)) {
        entries.add(i);
      }
    }
    return entries;
  }

  /// Returns what is decided on one bar: a letter a mask, and the rank.
  String on(int bar) {
    StringBuilder text = new StringBuilder();
    for (Mask mask : masks) {
      text.append(!mask.isKnown(bar) ? '?' : mask.isTrue(bar) ? 'T' : 'F');
    }
    return ranks.length == 0 ? text.toString() : text + " " + ranks[bar];
  }

  /// Returns the first bar, out of the first so many, on which others decide something else; -1 if
  /// there is none.
  int firstDifference(Decisions other, int bars) {
    for (int i = 0; i < bars; i++) {
      if (!on(i).equals(other.on(i))) {
        return i;
      }
    }
    return -1;
  }
}
