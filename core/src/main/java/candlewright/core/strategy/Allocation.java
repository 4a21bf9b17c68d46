package candlewright.core.strategy;

/// How equity is spread over the instruments of the universe.
///
/// At each rebalancing every instrument that is `eligible` and whose `rank` is known is ranked,
/// some are selected, each selected one gets a weight, and positions are brought to these weights.
/// Ties are broken by the order of the universe.
///
/// @param eligible judged on each instrument's own bars
/// @param rank number that instruments are compared by, worked out on each one's own bars
/// @param highestFirst whether a greater rank is better
/// @param selection which of the ranked instruments are held
/// @param weighting how equity is divided among them
/// @param investedPercent part of equity that is divided, in percent
/// @param schedule when it is done
public record Allocation(
    Condition eligible,
    Operand rank,
    boolean highestFirst,
    Selection selection,
    Weighting weighting,
    Scalar investedPercent,
    Schedule schedule) {

  /// Which of the ranked instruments are held.
  public sealed interface Selection {
    /// The best so many.
    record Top(Scalar count) implements Selection {}

    /// All whose rank is above a number, or below it if the least rank is best.
    record Beyond(Scalar threshold) implements Selection {}
  }

  /// How equity is divided among the selected.
  public sealed interface Weighting {
    record Equal() implements Weighting {}

    /// In proportion to the value of the rank; instruments whose rank is not positive get nothing.
    record ByRank() implements Weighting {}

    /// In proportion to 1 / deviation of simple returns.
    ///
    /// @param length bars the deviation is measured over
    record InverseVolatility(Scalar length) implements Weighting {}
  }

  /// When positions are brought to their weights: at the close of a bar.
  public sealed interface Schedule {
    /// Every so many bars, counted from the first bar of the run.
    record EveryBars(Scalar bars) implements Schedule {}

    /// At the first bar of each trading day, week or month.
    record Each(Period period) implements Schedule {}
  }

  /// A stretch of trading days.
  public enum Period {
    DAY,
    WEEK,
    MONTH
  }
}
