package candlewright.core.trading.match;

import candlewright.core.trading.SlippageModel;

/// How a venue is taken to fill orders.
///
/// @param intrabar in which order a bar visits its extremes
/// @param slippage of orders that take liquidity
/// @param halfSpreadTicks what orders that take liquidity pay on top where prices are not quotes:
///   half the difference of ask and bid
/// @param halfSpreadBps the same as a part of the price in basis points, rounded up to a tick; 0 if
///   it is in ticks
/// @param throughTicks how far the price must go beyond a limit before a resting order is filled; 0
///   if touching is enough
/// @param participation greatest part of a bar's volume that is filled, 0 for no bound
public record MatchRules(
    IntrabarRule intrabar,
    SlippageModel slippage,
    int halfSpreadTicks,
    double halfSpreadBps,
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
    if (!(halfSpreadBps >= 0 && halfSpreadBps <= 1000)) {
      throw new IllegalArgumentException(
          "half a spread is from 0 to 1000 basis points, was " + halfSpreadBps);
    }
    if (halfSpreadTicks > 0 && halfSpreadBps > 0) {
      throw new IllegalArgumentException(
          "a spread is in ticks or in basis points, not both; were "
              + halfSpreadTicks
              + " ticks and "
              + halfSpreadBps
              + " bps for its half");
    }
    if (!(participation >= 0 && participation <= 1)) {
      throw new IllegalArgumentException(
          "a part of the volume is from 0 to 1, was " + participation);
    }
  }

  /// With a spread in ticks.
  public MatchRules(
      IntrabarRule intrabar,
      SlippageModel slippage,
      int halfSpreadTicks,
      int throughTicks,
      double participation) {
    this(intrabar, slippage, halfSpreadTicks, 0, throughTicks, participation);
  }

  /// Returns half the spread at a price, both in ticks.
  public long halfSpread(long price) {
    return halfSpreadBps == 0 ? halfSpreadTicks : SlippageModel.part(price, halfSpreadBps);
  }

  /// Returns the same rules with another order of extremes.
  public MatchRules withIntrabar(IntrabarRule other) {
    return new MatchRules(
        other, slippage, halfSpreadTicks, halfSpreadBps, throughTicks, participation);
  }

  /// Returns the same rules with other slippage.
  public MatchRules withSlippage(SlippageModel other) {
    return new MatchRules(
        intrabar, other, halfSpreadTicks, halfSpreadBps, throughTicks, participation);
  }

  /// Returns the same rules with another spread, in ticks or in basis points.
  public MatchRules withHalfSpread(int ticks, double bps) {
    return new MatchRules(intrabar, slippage, ticks, bps, throughTicks, participation);
  }

  /// Returns the same rules with limits filled elsewhere.
  public MatchRules withThroughTicks(int other) {
    return new MatchRules(intrabar, slippage, halfSpreadTicks, halfSpreadBps, other, participation);
  }

  /// Returns the same rules with another bound on the volume.
  public MatchRules withParticipation(double other) {
    return new MatchRules(intrabar, slippage, halfSpreadTicks, halfSpreadBps, throughTicks, other);
  }
}
