package candlewright.backtest.simulate;

import candlewright.core.market.CurrencyRate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// What a simulation left behind.
public final class SimulationOutcome {
  private final List<Trade> trades;
  private final long startCash;
  private final long cash;
  private final long liquidations;
  private final long shortfall;
  private final List<Market> markets;
  private final SimulationState finalState;
  private final String currency;
  private final long end;
  private volatile double @Nullable [] equity;

  /// @param end when the last close of all was known
  SimulationOutcome(
      List<Trade> trades,
      long startCash,
      Account account,
      List<Market> markets,
      SimulationState finalState,
      long end) {
    this.trades = List.copyOf(trades);
    this.startCash = startCash;
    this.cash = account.cash;
    this.liquidations = account.liquidations;
    this.shortfall = account.shortfall;
    this.markets = List.copyOf(markets);
    this.finalState = finalState;
    this.currency = account.currency;
    this.end = end;
  }

  /// Returns the round trips by time of exit for one instrument, by time of entry for several;
  /// those at the end may be open.
  public List<Trade> trades() {
    return trades;
  }

  /// Returns the number of bars of the first instrument.
  public int size() {
    return markets.getFirst().bars.size();
  }

  /// Returns the code of the currency that the account is kept in and all money is of.
  public String currency() {
    return currency;
  }

  /// Returns the cash at the end, in 1e-8 units.
  public long cash() {
    return cash;
  }

  /// Returns cash and all positions at their last closes, in 1e-8 units.
  public long finalEquity() {
    long equity = cash;
    for (Market market : markets) {
      equity = Math.addExact(equity, market.value(market.lastTicks(end), end));
    }
    return equity;
  }

  /// Returns cash plus the position's value at the close of bar `i`, in the account's currency; 0
  /// for the bars before the state it went on from.
  ///
  /// @throws IllegalStateException for several instruments, which have no bars in common
  public double equity(int i) {
    return equities()[i];
  }

  /// Returns the deepest fall of the equity at the closes from its highest before, as a part of
  /// that; of the bars from the state on that it went on from.
  ///
  /// @throws IllegalStateException for several instruments, which have no bars in common
  public double deepestFall() {
    double[] known = equities();
    return markets.getFirst().curve().deepestFall(known, startCash / 1e8);
  }

  private double[] equities() {
    double[] known = equity;
    if (known == null) {
      if (markets.size() > 1) {
        throw new IllegalStateException("several instruments have no bars in common");
      }
      Market market = markets.getFirst();
      known = market.curve().values(startCash, market.isConverted() ? market.rates() : null);
      equity = known;
    }
    return known;
  }

  /// Returns what an instrument has added to the account by each of some moments, in units of the
  /// account's currency: what it received less what it paid, and what is held at the last close and
  /// rate known then.
  ///
  /// @param market by the order of the series
  /// @param times epoch milliseconds UTC, not decreasing
  public double[] added(int market, long[] times) {
    return markets.get(market).curve().at(times, time -> rate(market, time));
  }

  /// Returns what one unit of an instrument's quote currency was worth in the account's, by the
  /// last rate known at a moment; 1 if they are the same.
  ///
  /// @param market by the order of the series
  /// @param time epoch milliseconds UTC, not before the instrument's first close
  public double rate(int market, long time) {
    CurrencyRate rate = markets.get(market).rate(time);
    return rate == null ? 1 : rate.value();
  }

  /// Returns what was held of an instrument at the close of each of its bars, in base units or
  /// shares, short positions subtracted; for one thread.
  ///
  /// @param market by the order of the series
  public IntToDoubleFunction net(int market) {
    return markets.get(market).curve().net();
  }

  /// Returns the same with long and short positions together.
  ///
  /// @param market by the order of the series
  public IntToDoubleFunction gross(int market) {
    return markets.get(market).curve().gross();
  }

  /// Tells whether an instrument is quoted in another currency than the account's.
  ///
  /// @param market by the order of the series
  public boolean isConverted(int market) {
    return markets.get(market).isConverted();
  }

  /// Returns how many bars were shown by their smaller ones, all instruments together.
  public long resolvedBars() {
    return markets.stream().mapToLong(Market::resolvedBars).sum();
  }

  /// Returns how many bars should have been shown by smaller ones that were missing or did not add
  /// up to them, all instruments together.
  public long unresolvedBars() {
    return markets.stream().mapToLong(Market::unresolvedBars).sum();
  }

  /// Returns the number of closes at which a position was open, in the first instrument.
  public long barsHeld() {
    return markets.getFirst().curve().barsHeld();
  }

  /// Returns what was paid for holding positions, all instruments together.
  public HoldingCosts holdingCosts() {
    HoldingCosts costs = HoldingCosts.NONE;
    for (Market market : markets) {
      costs = costs.plus(market.holdingCosts());
    }
    return costs;
  }

  /// Returns the funding settlements that were due while something was held and are not known, by
  /// instrument; empty if none are missing or funding is not settled.
  public List<MissingFunding> missingFunding() {
    List<MissingFunding> missing = new ArrayList<>();
    for (Market market : markets) {
      MissingFunding of = market.missingFunding();
      if (of != null) {
        missing.add(of);
      }
    }
    return missing;
  }

  /// Returns what was converted by rates more than 7 days old, by instrument; empty if nothing was.
  public List<MissingRates> missingRates() {
    List<MissingRates> missing = new ArrayList<>();
    for (Market market : markets) {
      MissingRates of = market.missingRates();
      if (of != null) {
        missing.add(of);
      }
    }
    return missing;
  }

  /// Returns how many positions the venue closed for want of margin.
  public long liquidations() {
    return liquidations;
  }

  /// Returns what liquidations lost beyond the margin because the price jumped or the fill was
  /// worse than the liquidation price, in 1e-8 units; 0 if they never did. The account bears it:
  /// with isolated margin it is the sum over all positions, with cross margin the greatest debt
  /// that a liquidation left.
  public long shortfall() {
    return shortfall;
  }

  /// Returns how many entries were not made, by reason; without those that never happened.
  public Map<Refusal, Long> refusals() {
    Map<Refusal, Long> counts = new EnumMap<>(Refusal.class);
    for (Market market : markets) {
      market.refusals.forEach((refusal, count) -> counts.merge(refusal, count, Long::sum));
    }
    return counts;
  }

  /// Returns how many entries were not made.
  public long refused() {
    return refusals().values().stream().mapToLong(Long::longValue).sum();
  }

  /// Returns the number of orders that were still working when the data ended.
  public int workingOrders() {
    return markets.stream().mapToInt(market -> market.matcher.size()).sum();
  }

  public SimulationState finalState() {
    return finalState;
  }
}
