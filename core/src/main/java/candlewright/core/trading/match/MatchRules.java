package candlewright.core.trading.match;

import candlewright.core.trading.SlippageModel;

/// How a venue is taken to fill orders.
///
/// @param intrabar in which order a bar visits its extremes
/// @param slippage of orders that take liquidity
/// @param halfSpreadTicks what orders that take liquidity pay on top, half the difference of ask
///   and bid
/// @param throughTicks how far the price must go beyond a limit before a resting order is filled; 0
///   if touching is enough
/// @param participation greatest part of a bar's volume that is filled, 0 for no bound
public record MatchRules(
    IntrabarRule intrabar,
    SlippageModel slippage,
    int halfSpreadTicks,
    int throughTicks,
    double participation) {
  public MatchRules {
    if (halfSpreadTicks < 0 || throughTicks < 0) {
      throw new IllegalArgumentException(
          "spread and penetration must not be negative, were "
              + halfSpreadTicks
              + " and "
              + throughTicks
              + " ticks");
    }
    if (!(participation >= 0 && participation <= 1)) {
      throw new IllegalArgumentException(
          "a part of the volume is from 0 to 1, was " + participation);
    }
  }

  /// Returns the same rules with another order of extremes.
  public MatchRules withIntrabar(IntrabarRule other) {
    return new MatchRules(other, slippage, halfSpreadTicks, throughTicks, participation);
  }

  /// Returns the same rules with other slippage.
  public MatchRules withSlippage(SlippageModel other) {
    return new MatchRules(intrabar, other, halfSpreadTicks, throughTicks, participation);
  }

  /// Returns the same rules with another spread.
  public MatchRules withHalfSpreadTicks(int other) {
    return new MatchRules(intrabar, slippage, other, throughTicks, participation);
  }

  /// Returns the same rules with limits filled elsewhere.
  public MatchRules withThroughTicks(int other) {
    return new MatchRules(intrabar, slippage, halfSpreadTicks, other, participation);
  }

  /// Returns the same rules with another bound on the volume.
  public MatchRules withParticipation(double other) {
    return new MatchRules(intrabar, slippage, halfSpreadTicks, throughTicks, other);
  }
}
