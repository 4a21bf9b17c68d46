package candlewright.core.trading;

import candlewright.core.market.CorporateAction.Split;

/// How a trailing stop follows the best price: at a distance in ticks, at a part of the price, or
/// not at all, so that it waits for its activation and then stays where it is.
///
/// @param ticks distance in ticks; 0 if it follows otherwise
/// @param fraction distance as a part of the best price, such as 0.02; 0 if it follows otherwise
/// @param fixed trigger in ticks of one that stays; {@link OrderRequest#NONE} if it follows
/// @param activation price in ticks from which on it follows; {@link OrderRequest#NONE} for at once
public record Trail(long ticks, double fraction, long fixed, long activation) {
  public Trail {
    boolean stays = fixed != OrderRequest.NONE;
    int said = (ticks > 0 ? 1 : 0) + (fraction > 0 ? 1 : 0) + (stays ? 1 : 0);
    if (ticks < 0 || !(fraction >= 0 && fraction < 1) || (stays && fixed < 0) || said != 1) {
      throw new IllegalArgumentException(
          "a trailing stop follows at a distance of ticks or of a part of the price below 1, or"
              + " stays at a price, was "
              + ticks
              + " ticks, "
              + fraction
              + " and "
              + (stays ? fixed : "no price"));
    }
    if (stays && activation == OrderRequest.NONE) {
      throw new IllegalArgumentException(
          "a trailing stop that stays at " + fixed + " ticks needs an activation");
    }
  }

  /// Follows at a fixed difference of prices.
  public static Trail ofTicks(long ticks) {
    return new Trail(ticks, 0, OrderRequest.NONE, OrderRequest.NONE);
  }

  /// Follows at a part of the best price.
  public static Trail ofFraction(double fraction) {
    return new Trail(0, fraction, OrderRequest.NONE, OrderRequest.NONE);
  }

  /// Stays at `price` once the price has reached `activation`, both in ticks: a stop at break-even.
  public static Trail staying(long price, long activation) {
    return new Trail(0, 0, price, activation);
  }

  /// Returns the same that begins to follow once the price has reached `price`, in ticks.
  public Trail from(long price) {
    return new Trail(ticks, fraction, fixed, price);
  }

  /// Returns how far it follows a price, both in ticks.
  ///
  /// @throws IllegalStateException if it stays
  public long distance(long price) {
    if (fixed != OrderRequest.NONE) {
      throw new IllegalStateException("it stays at " + fixed);
    }
    return ticks > 0 ? ticks : Math.max(1, (long) Math.rint(price * fraction));
  }

  /// Returns the same after a split of the shares.
  public Trail afterSplit(Split split) {
    return new Trail(
        ticks == 0 ? 0 : Math.max(1, split.price(ticks)),
        fraction,
        fixed == OrderRequest.NONE ? fixed : split.price(fixed),
        activation == OrderRequest.NONE ? activation : split.price(activation));
  }

  /// Returns the trigger for a best price, both in ticks.
  ///
  /// @param side of the order: a sale trails below the highest price, a purchase above the lowest
  public long trigger(Side side, long best) {
    if (fixed != OrderRequest.NONE) {
      return fixed;
    }
    return side == Side.SELL ? Math.max(0, best - distance(best)) : best + distance(best);
  }
}
