package candlewright.backtest.simulate;

import candlewright.core.market.InstrumentId;
import java.time.Instant;

/// Money of an instrument that was converted by a rate more than 7 days old, because later ones are
/// missing.
///
/// @param instrument what was traded
/// @param pair whose bars are missing
/// @param closes bars at whose close a position was held and valued so
/// @param payments fills and costs of holding that were converted so
/// @param first when the first of them was, epoch milliseconds UTC
/// @param last when the last of them was
public record MissingRates(
    InstrumentId instrument, InstrumentId pair, long closes, long payments, long first, long last) {
  /// Returns a sentence for people.
  public String text() {
    return instrument
        + ": "
        + payments
        + " payments and the values at "
        + closes
        + " closes from "
        + Instant.ofEpochMilli(first)
        + " to "
        + Instant.ofEpochMilli(last)
        + " were converted by rates of "
        + pair
        + " that were more than 7 days old. Import the missing bars of the pair.";
  }
}
