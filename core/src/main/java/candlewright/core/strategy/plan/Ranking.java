package candlewright.core.strategy.plan;

/// How an allocation sees one instrument, judged at each bar's close.
public final class Ranking {
  private final Mask eligible;
  private final double[] rank;

  Ranking(Mask eligible, double[] rank) {
    this.eligible = eligible;
    this.rank = rank;
  }

  /// Returns on which bars the instrument may be held: the regime and the allocation's own
  /// condition together.
  public Mask eligible() {
    return eligible;
  }

  /// Returns what it is ranked by on bar `i`; NaN where that is unknown.
  public double rank(int i) {
    return rank[i];
  }
}
