package candlewright.backtest.simulate;

import java.util.ArrayList;
import java.util.List;

/// The cash that all markets of a simulation share, in 1e-8 units.
///
/// Money moves as a cash account's would: a purchase pays its value, a sale receives it, and a
/// position is worth its lots at the price; so cash plus positions is equity for long and short
/// alike. Leverage only decides how much of that may be tied up.
final class Account {
  private final List<Market> markets = new ArrayList<>();
  private final double leverage;
  long cash;

  Account(long cash, double leverage) {
    this.cash = cash;
    this.leverage = leverage;
  }

  void add(Market market) {
    markets.add(market);
  }

  /// Returns what is not tied up, in 1e-8 units.
  ///
  /// @param at moment up to which prices of other markets are known, epoch milliseconds UTC
  /// @param market valued at `ticks`, all others at their last close
  long free(Market market, long ticks, long at) {
    long free = Math.addExact(cash, market.freed(ticks, this));
    for (int i = 0; i < markets.size(); i++) {
      Market other = markets.get(i);
      if (other != market) {
        free = Math.addExact(free, other.freed(other.lastTicks(at), this));
      }
    }
    return free;
  }

  /// Returns cash and positions together, valued as in {@link #free}.
  long equity(Market market, long ticks, long at) {
    long equity = Math.addExact(cash, market.worth(ticks));
    for (int i = 0; i < markets.size(); i++) {
      Market other = markets.get(i);
      if (other != market) {
        equity = Math.addExact(equity, other.worth(other.lastTicks(at)));
      }
    }
    return equity;
  }

  /// Returns cash and positions together, each valued at its last close.
  ///
  /// @param at moment up to which prices are known, epoch milliseconds UTC
  long equity(long at) {
    long equity = cash;
    for (int i = 0; i < markets.size(); i++) {
      Market market = markets.get(i);
      equity = Math.addExact(equity, market.worth(market.lastTicks(at)));
    }
    return equity;
  }

  /// Returns what a position of this value ties up.
  long margin(long value) {
    return leverage == 1 ? value : (long) Math.ceil(value / leverage);
  }

  double leverage() {
    return leverage;
  }
}
