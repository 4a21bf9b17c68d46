package candlewright.core.trading.match;

import candlewright.core.market.Increment;
import candlewright.core.market.Instrument;
import candlewright.core.trading.SlippageModel;

/// The price being shown, in ticks, what is offered at it, and what taking it costs.
///
/// Of bars and trades there is one price and one volume; of quotes there are two of each.
final class MarketPrice implements SlippageModel.Conditions {
  /// Products such as 0.29 * 100 are a rounding error below the whole number that they mean.
  private static final double ROUNDING = 1e-6;

  private final Increment tick;
  private final double lotUnits;
  private final MatchRules rules;
  private final BarContext context;

  private long bid;
  private long ask;
  private long bidLots;
  private long askLots;
  private boolean quoted;

  /// Lots traded at the price; NaN where they are those of the whole bar.
  private double lots = Double.NaN;

  MarketPrice(Instrument instrument, MatchRules rules, BarContext context) {
    this.tick = instrument.tick();
    this.lotUnits = instrument.lot().size() * instrument.contractSize().size();
    this.rules = rules;
    this.context = context;
  }

  /// Begins a bar.
  void bar(double open) {
    lots = Double.NaN;
    one(open, rules.participation() == 0 ? Long.MAX_VALUE : bound(context.volume()));
  }

  /// Shows a price without a bound.
  void unbounded(double price) {
    lots = Double.NaN;
    one(price, Long.MAX_VALUE);
  }

  /// Shows a trade.
  void trade(double price, double volume) {
    lots = volume / lotUnits;
    one(price, bound(volume));
  }

  private void one(double price, long offered) {
    quoted = false;
    at(tick.nearest(price));
    bidLots = offered;
  }

  /// Shows quotes.
  void quote(double newBid, double bidVolume, double newAsk, double askVolume) {
    lots = Double.NaN;
    quoted = true;
    bid = tick.nearest(newBid);
    ask = tick.nearest(newAsk);
    bidLots = bound(bidVolume);
    askLots = bound(askVolume);
  }

  /// Goes on to another price of the same bar.
  void at(long price) {
    bid = price;
    ask = price;
  }

  private long bound(double volume) {
    if (rules.participation() == 0) {
      return Long.MAX_VALUE;
    }
    double whole = Math.floor(volume / lotUnits + ROUNDING);
    return (long) Math.min(1e18, Math.floor(whole * rules.participation() + ROUNDING));
  }

  /// Returns the price of a bar or trade.
  long now() {
    return bid;
  }

  /// Returns the price for an order: what a purchase could buy at, a sale sell at.
  long of(WorkingOrder order) {
    return order.buys ? ask : bid;
  }

  /// Returns the lots that an order may still take.
  long offered(WorkingOrder order) {
    return quoted && order.buys ? askLots : bidLots;
  }

  /// Takes lots off what is offered.
  void use(WorkingOrder order, long taken) {
    if (offered(order) == Long.MAX_VALUE) {
      return;
    }
    if (quoted && order.buys) {
      askLots -= taken;
    } else {
      bidLots -= taken;
    }
  }

  /// Returns the price in ticks at which an order is filled that takes now, spread and slippage
  /// included; not below 0.
  ///
  /// @param lots that it is for
  long taken(WorkingOrder order, long lots) {
    long price = of(order);
    long wanted = Math.min(lots, offered(order));
    long worse = quoted ? 0 : rules.halfSpread(price);
    worse += rules.slippage().ticks(price, wanted, !order.request.reduceOnly(), this);
    return order.buys ? Math.addExact(price, worse) : Math.max(0, price - worse);
  }

  @Override
  public double volume() {
    return Double.isNaN(lots) ? context.volume() / lotUnits : lots;
  }

  @Override
  public double trueRange(int length) {
    return context.trueRange(length) / tick.size();
  }

  @Override
  public double deviation(int length) {
    return context.deviation(length);
  }

  @Override
  public double meanVolume(int length) {
    return context.meanVolume(length) / lotUnits;
  }
}
