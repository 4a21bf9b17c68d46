package candlewright.backtest.simulate;

import candlewright.core.market.InstrumentId;
import java.time.Instant;

/// Settlements that were due while a position was held and whose rates are not known, so that
/// nothing was paid for them.
///
/// @param settlements how many, at least 1
/// @param first when the first of them was due, epoch milliseconds UTC
/// @param last when the last of them was due
public record MissingFunding(InstrumentId instrument, long settlements, long first, long last) {
  /// Returns a sentence for people.
  public String text() {
    return instrument
        + (settlements == 1
            ? ": the rate of the funding settlement of "
                + Instant.ofEpochMilli(first)
                + " is missing; nothing was paid for it."
            : ": the rates of "
                + settlements
                + " funding settlements from "
                + Instant.ofEpochMilli(first)
                + " to "
                + Instant.ofEpochMilli(last)
                + " are missing; nothing was paid for them.")
        + " Import the missing funding history.";
  }
}
