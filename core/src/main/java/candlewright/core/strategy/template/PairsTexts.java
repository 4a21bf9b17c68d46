package candlewright.core.strategy.template;

/// Templates that look at one instrument against another.
final class PairsTexts {
  static final String PAIRS_RATIO =
      """
      format: 1
      name: pairs-ratio
      title: Ratio of a pair
      notes: >-
        Measures how far the ratio of the traded price to that of a related instrument is from its
        mean, in deviations, and trades the way back. It trades one leg only: without a position the
        other way in the hedge it bears the risk of the whole market. While the hedge has no fresh
        price everything is unknown and nothing is entered. Assumes that what ties the two together
        lasts. Fails when it does not: a merger, a default or a new product moves the ratio for
        good, which is why ratios too far out are left alone. Gatev, Goetzmann and Rouwenhorst
        (2006) tested pairs of shares over forty years.
      parameters:
        length: {default: 60, min: 20, max: 250, whole: true,
          note: Bars in mean and deviation of the ratio.}
        entry: {default: 2, min: 1, max: 3,
          note: Deviations from the mean at which it enters.}
        leave: {default: 0.5, min: 0, max: 0.9,
          note: Deviations from the mean at which it leaves.}
        limit: {default: 100, min: 10, max: 500, whole: true,
          note: Bars after which a position is given up.}
      universe:
        roles:
          hedge:
            stale_after: 3
            note: The related instrument that the price is divided by.
      operands:
        ratio: log(close / close@hedge)
        distance: zscore(ratio, length)
      regime: abs(distance) < 4
      entry_long: distance < -entry
      exit_long: distance > -leave
      entry_short: distance > entry
      exit_short: distance < leave
      exits:
        - stop_loss: {percent: 10}
        - time_limit: limit
      sizing: {percent_of_equity: 50}
      """;

  private PairsTexts() {}
}
