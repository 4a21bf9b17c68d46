package candlewright.core.trading;

import candlewright.core.market.CorporateAction.Split;

/// How a trailing stop follows the best price.
///
/// @param ticks distance in ticks; 0 if it is a part of the price
/// @param fraction distance as a part of the best price, such as 0.02; 0 if it is in ticks
/// @param activation price in ticks from which on it follows; {@link OrderRequest#NONE} for at once
public record Trail(long ticks, double fraction, long activation) {
  public Trail {
    if (ticks < 0 || !(fraction >= 0 && fraction < 1) || ticks > 0 == fraction > 0) {
      throw new IllegalArgumentException(
          "a trailing stop follows at a distance of ticks or of a part of the price below 1, was "
              + ticks
              + " ticks and "
              + fraction);
    }
  }

  /// Follows at a fixed difference of prices.
  public static Trail ofTicks(long ticks) {
    return new Trail(ticks, 0, OrderRequest.NONE);
  }

  /// Follows at a part of the best price.
  public static Trail ofFraction(double fraction) {
    return new Trail(0, fraction, OrderRequest.NONE);
  }

  /// Returns the same that begins to follow once the price has reached `price`, in ticks.
  public Trail from(long price) {
    return new Trail(ticks, fraction, price);
  }

  /// Returns the same after a split of the shares.
  public Trail afterSplit(Split split) {
    return new Trail(
        ticks == 0 ? 0 : Math.max(1, split.price(ticks)),
        fraction,
        activation == OrderRequest.NONE ? activation : split.price(activation));
  }

  /// Returns the trigger for a best price, both in ticks.
  ///
  /// @param side of the order: a sale trails below the highest price, a purchase above the lowest
  public long trigger(Side side, long best) {
    long distance = ticks > 0 ? ticks : Math.max(1, (long) Math.rint(best * fraction));
    return side == Side.SELL ? Math.max(0, best - distance) : best + distance;
  }
}
