package candlewright.backtest.simulate;

import candlewright.core.market.CurrencyRate;
import candlewright.core.trading.Side;
import candlewright.core.trading.StateInput;
import candlewright.core.trading.StateOutput;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a position was bought and sold for in the currency of its price, where that is not the
/// account's.
final class QuoteSums {
  private final String currency;
  private long bought;
  private long sold;
  private @Nullable CurrencyRate entry;
  private @Nullable CurrencyRate last;

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
    return trade(side, 0, Objects.requireNonNull(last));
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
    last = null;
  }

  void write(StateOutput out) {
    out.writeLong(bought);
    out.writeLong(sold);
    write(out, entry);
    write(out, last);
  }

  /// Writes a rate or that there is none.
  static void write(StateOutput out, @Nullable CurrencyRate rate) {
    out.writeBoolean(rate != null);
    if (rate != null) {
      out.writeLong(rate.units());
      out.writeInt(rate.scale());
      out.writeBoolean(rate.inverted());
    }
  }

  void read(StateInput in) {
    bought = in.readLong();
    sold = in.readLong();
    entry = rate(in);
    last = rate(in);
  }

  /// Reads what {@link #write(StateOutput, CurrencyRate)} wrote.
  static @Nullable CurrencyRate rate(StateInput in) {
    return in.readBoolean()
        ? new CurrencyRate(in.readLong(), in.readInt(), in.readBoolean())
        : null;
  }
}
