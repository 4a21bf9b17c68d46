package candlewright.backtest.simulate;

import candlewright.core.market.CurrencyRate;
import candlewright.core.trading.Side;
import candlewright.core.trading.StateInput;
import candlewright.core.trading.StateOutput;
import org.jspecify.annotations.Nullable;

/// What a position was bought and sold for in the currency of its price, where that is not the
/// account's.
final class QuoteSums {
  private static final CurrencyRate NONE = new CurrencyRate(1, 0, false);

  private final String currency;
  private long bought;
  private long sold;
  private @Nullable CurrencyRate entry;
  private CurrencyRate last = NONE;

  QuoteSums(String currency) {
    this.currency = currency;
  }

  /// Counts what was bought or sold, in 1e-8 units.
  void traded(Side side, long value, CurrencyRate rate) {
    if (side == Side.BUY) {
      bought = Math.addExact(bought, value);
    } else {
      sold = Math.addExact(sold, value);
    }
    if (entry == null) {
      entry = rate;
    }
    last = rate;
  }

  /// Returns what a closed trade was.
  Trade.Quoted trade(Side side) {
    return trade(side, 0, last);
  }

  /// Returns what a trade is.
  ///
  /// @param held value of what is still held, in 1e-8 units
  /// @param exit rate it is valued by
  Trade.Quoted trade(Side side, long held, CurrencyRate exit) {
    long entered = side == Side.BUY ? bought : sold;
    long left = Math.addExact(side == Side.BUY ? sold : bought, held);
    return new Trade.Quoted(currency, entered, left, entry == null ? exit : entry, exit);
  }

  void clear() {
    bought = 0;
    sold = 0;
    entry = null;
    last = NONE;
  }

  void write(StateOutput out) {
    out.writeLong(bought);
    out.writeLong(sold);
    out.writeBoolean(entry != null);
    write(out, entry == null ? NONE : entry);
    write(out, last);
  }

  private static void write(StateOutput out, CurrencyRate rate) {
    out.writeLong(rate.units());
    out.writeInt(rate.scale());
    out.writeBoolean(rate.inverted());
  }

  void read(StateInput in) {
    bought = in.readLong();
    sold = in.readLong();
    boolean entered = in.readBoolean();
    CurrencyRate first = rate(in);
    entry = entered ? first : null;
    last = rate(in);
  }

  private static CurrencyRate rate(StateInput in) {
    return new CurrencyRate(in.readLong(), in.readInt(), in.readBoolean());
  }
}
