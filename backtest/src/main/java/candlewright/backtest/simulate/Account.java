package candlewright.backtest.simulate;

import candlewright.core.trading.FeeModel;
import candlewright.core.trading.RecentVolume;
import candlewright.core.trading.StateInput;
import candlewright.core.trading.StateOutput;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cash that all markets of a simulation share, in 1e-8 units of its one currency.
///
/// Money moves as a cash account's would: a purchase pays its value, a sale receives it, and a
/// position is worth its lots at the price; so cash plus positions is equity for long and short
/// alike. Leverage only decides how much of that may be tied up.
final class Account {
  private final List<Market> markets = new ArrayList<>();

  /// Numbers of the markets in which something is held; follows from their positions.
  private final BitSet held = new BitSet();

  private final double leverage;
  private final MarginRules rules;
  final String currency;
  long cash;
  private boolean othersChanged;

  /// How many positions the venue closed.
  long liquidations;

  /// What liquidations lost beyond the margin: with isolated margin the sum over positions, else
  /// the greatest debt that one left.
  long shortfall;

  /// What was traded, if the fees depend on it.
  private final @Nullable RecentVolume volume;

  /// @param currency it is kept in
  Account(SimulationSettings settings, String currency) {
    this.currency = currency;
    this.cash = settings.cash();
    this.leverage = settings.account().leverage();
    this.rules = settings.account().margin();
    this.volume = FeeModel.usesVolume(settings.fees()) ? new RecentVolume() : null;
  }

  /// Returns the number of the market among those of the account.
  int add(Market market) {
    markets.add(market);
    return markets.size() - 1;
  }

  /// States whether anything is held in a market, so that the others need not be asked.
  void holds(int market, boolean anything) {
    held.set(market, anything);
  }

  /// Returns what is not tied up, in 1e-8 units.
  ///
  /// @param at moment up to which prices of other markets are known, epoch milliseconds UTC
  /// @param market valued at `ticks`, all others at their last close
  long free(Market market, long ticks, long at) {
    long free = Math.addExact(cash, market.freed(ticks, at, this));
    for (int i = held.nextSetBit(0); i >= 0; i = held.nextSetBit(i + 1)) {
      Market other = markets.get(i);
      if (other != market) {
        free = Math.addExact(free, other.freed(other.lastTicks(at), at, this));
      }
    }
    return free;
  }

  /// Returns cash and positions together, valued as in {@link #free}.
  long equity(Market market, long ticks, long at) {
    long equity = Math.addExact(cash, market.value(ticks, at));
    for (int i = held.nextSetBit(0); i >= 0; i = held.nextSetBit(i + 1)) {
      Market other = markets.get(i);
      if (other != market) {
        equity = Math.addExact(equity, other.value(other.lastTicks(at), at));
      }
    }
    return equity;
  }

  /// Returns cash and positions together, each valued at its last close.
  ///
  /// @param at moment up to which prices are known, epoch milliseconds UTC
  long equity(long at) {
    long equity = cash;
    for (int i = held.nextSetBit(0); i >= 0; i = held.nextSetBit(i + 1)) {
      Market market = markets.get(i);
      equity = Math.addExact(equity, market.value(market.lastTicks(at), at));
    }
    return equity;
  }

  /// Returns what a position of this value ties up, at least its maintenance margin; both in the
  /// currency of its price.
  long margin(long value) {
    return leverage == 1
        ? value
        : Math.max((long) Math.ceil(value / leverage), rules.maintenance(value));
  }

  MarginRules marginRules() {
    return rules;
  }

  /// Tells whether there is more than one market.
  boolean hasSeveral() {
    return markets.size() > 1;
  }

  /// Returns cash and what all other markets add to the equity that is above their maintenance
  /// margin, each at its last close.
  ///
  /// @param at moment up to which their prices are known, epoch milliseconds UTC
  long besides(Market market, long at) {
    long sum = cash;
    for (int i = 0; i < markets.size(); i++) {
      Market other = markets.get(i);
      if (other != market && other.isHeld()) {
        sum = Math.addExact(sum, other.aboveMaintenance(other.lastTicks(at), at));
      }
    }
    return sum;
  }

  /// Tells whether something was ordered in other markets since this was asked last.
  boolean takeOthersChanged() {
    boolean changed = othersChanged;
    othersChanged = false;
    return changed;
  }

  /// Closes all positions of the other markets at their next prices.
  void liquidateAllBut(Market market, long at) {
    othersChanged = true;
    for (int i = 0; i < markets.size(); i++) {
      if (markets.get(i) != market) {
        markets.get(i).force(at);
      }
    }
  }

  /// Counts a fill in the account's currency.
  void traded(long time, long notional) {
    if (volume != null) {
      volume.add(time, notional);
    }
  }

  /// Returns what fees are to know before a fill of an order of which so much was filled.
  FeeModel.Before before(long time, long lots, long notional) {
    if (volume == null && lots == 0) {
      return FeeModel.Before.NOTHING;
    }
    return new FeeModel.Before(lots, notional, volume == null ? 0 : volume.at(time));
  }

  void write(StateOutput out) {
    out.writeLong(cash);
    out.writeLong(liquidations);
    out.writeLong(shortfall);
    if (volume != null) {
      volume.write(out);
    }
  }

  void read(StateInput in) {
    cash = in.readLong();
    liquidations = in.readLong();
    shortfall = in.readLong();
    if (volume != null) {
      volume.read(in);
    }
  }

  double leverage() {
    return leverage;
  }
}
